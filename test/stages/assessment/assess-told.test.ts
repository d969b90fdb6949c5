import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import type { AccountClaim } from "../../../src/stages/dossier/account-document.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

interface Told {
  readonly text: string;
  readonly publisher: string;
  readonly publishedAt?: string;
}

const lead = (reports: readonly Told[]): AccountClaim | undefined =>
  makeAccount(reports.map((one) => reportFrom(one))).stories[0]?.claims.find(
    ({ statements }) => statements.length === 0,
  );

const FIRST: Told = {
  publisher: "Mossgate Times",
  publishedAt: "2024-06-02T17:00:00Z",
  text: "Ardal United won the League Shield on Sunday, beating Brenwick 3-1 at Mossgate Park.\n\nThe crowd went home singing along the river. Trains were full until midnight and the square was swept by morning.",
};
const OTHER: Told = {
  publisher: "Brenwick Echo",
  publishedAt: "2024-06-02T19:00:00Z",
  text: "Brenwick lost. Ardal United won the League Shield, beating Brenwick 3-1 in the final at Mossgate Park on a wet Sunday.\n\nTheir bus broke down twice on the long way home.",
};
const COPY: Told = { ...FIRST, publisher: "Ardal Post", publishedAt: "2024-06-02T18:00:00Z" };

describe("what reports tell in their own voice", () => {
  it("has one origin for certain, and up to one for each report", () => {
    const claim = lead([FIRST, OTHER]);
    expect(claim?.independence).toMatchObject({ atLeast: 1, atMost: 2 });
    expect(claim?.independence.reasons.map(({ text }) => text)).toEqual([
      "2 reports tell it in their own voice and do not say who told them: up to 2.",
      "No report shows how it is known: all may be one.",
    ]);
    expect(claim?.credibility).toBe(3);
  });

  it("has none more for a copy", () => {
    const claim = lead([FIRST, COPY, OTHER]);
    expect(claim?.independence).toMatchObject({ atLeast: 1, atMost: 2 });
    expect(claim?.independence.reasons.map(({ text }) => text)).toContain(
      "1 more takes it over from another of them: no origin of its own.",
    );
  });

  it("is first reported when the first of them came out, and stood with as many as were known then", () => {
    const claim = lead([OTHER, FIRST]);
    expect(claim?.history.map(({ status, since, by }) => ({ status, since, by }))).toEqual([
      { status: "first reported", since: "2024-06-02T17:00:00Z", by: [] },
    ]);
    expect(claim?.stood.map(({ knownAt, independence: { atMost } }) => ({ knownAt, atMost }))).toEqual([
      { knownAt: "2024-06-02T17:00:00Z", atMost: 1 },
      { knownAt: "2024-06-02T19:00:00Z", atMost: 2 },
    ]);
  });

  it("falls with the report that it stands in, and with its copies", () => {
    const notice: Told = {
      publisher: "Mossgate Times",
      publishedAt: "2024-06-02T20:00:00Z",
      text: 'WITHDRAWAL - Ardal United win League Shield\n\nMossgate Times withdraws its report of 17:00 headlined "Ardal United win League Shield". Ardal United did not win the League Shield on Sunday; the final at Mossgate Park was put off.',
    };
    const headed = (one: Told): Told => ({ ...one, text: `Ardal United win League Shield\n\n${one.text}` });
    const claim = lead([headed(FIRST), headed(COPY), notice]);
    expect(claim?.history.map(({ status }) => status)).toEqual(["first reported", "retracted"]);
    expect(claim?.independence).toMatchObject({ atLeast: 0, atMost: 0 });
    expect(claim?.credibility).toBe(5);
  });

  it("is first reported on a day that is not told where nothing tells it", () => {
    const account = makeAccount([FIRST, OTHER].map(({ text, publisher }) => reportFrom({ text, publisher })));
    const [sentence] = account.stories[0]?.sentences ?? [];
    expect(sentence?.text).toBe(
      "First reported on a day that is not told: told by a report in its own voice, without saying who told it.",
    );
  });
});
