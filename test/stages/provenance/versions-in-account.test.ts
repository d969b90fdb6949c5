import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../src/account.js";
import { verifyAccount } from "../../../src/stages/dossier/verify.js";
import { creditsOf } from "../../../src/stages/provenance/credits.js";
import { read } from "../../../src/stages/reading/read.js";
import { type ReportFields, reportFrom } from "../../../src/stages/reports/report-from.js";

const flood = (id: string, told: string, fields: Partial<ReportFields> = {}) =>
  reportFrom({
    id,
    text: `Flood at Aldea\n\n${told} Roads to the coast are shut.`,
    publisher: "Valley Post",
    url: "https://post.example/flood",
    publishedAt: "2025-03-03T08:00:00Z",
    ...fields,
  });
const first = flood("first", "Two people died in the flood at Aldea, the mayor said on Monday.");
const second = flood(
  "second",
  "Three people died in the flood at Aldea, the mayor said on Monday. Two bridges fell, police said.",
  {
    modifiedAt: "2025-03-03T11:00:00Z",
  },
);

describe("two versions of one piece", () => {
  const account = makeAccount([second, first]);
  const [a, b] = account.reports;

  it("are one piece, the older replaced when the newer was made", () => {
    expect(a).toMatchObject({ id: "first", withdrawn: { kind: "replaced", knownAt: "2025-03-03T11:00:00Z" } });
    expect(b).toMatchObject({ id: "second", versionOf: "first", knownAt: "2025-03-03T11:00:00Z" });
  });

  it("tell what changed in their own words", () => {
    expect(b?.changes?.map(({ was, is }) => [was?.exact, is?.exact])).toEqual([
      [
        "Two people died in the flood at Aldea, the mayor said on Monday.",
        "Three people died in the flood at Aldea, the mayor said on Monday.",
      ],
      [undefined, "Two bridges fell, police said."],
    ]);
  });

  it("stand as they stood at an earlier hour", () => {
    expect(makeAccount([second, first], { asOf: "2025-03-03T10:00:00Z" })).toEqual(
      makeAccount([first], { asOf: "2025-03-03T10:00:00Z" }),
    );
  });

  it("are checked with the account", () => {
    expect(verifyAccount(account, { rebuild: makeAccount }).holds).toBe(true);
    const edited = structuredClone(account) as typeof account;
    (edited.reports[1] as { modifiedAt?: string }).modifiedAt = "2025-03-03T09:00:00Z";
    expect(verifyAccount(edited, { rebuild: makeAccount }).holds).toBe(false);
  });
});

describe("what a sender says of a report later", () => {
  const removed = (kind: "cancelled" | "deleted") =>
    makeAccount([
      {
        ...first,
        removals: [{ kind, at: "2025-03-03T12:00:00Z", why: "taken away by its sender", by: "Valley Post" }],
      },
    ]);
  const statusesIn = (account: ReturnType<typeof makeAccount>) =>
    account.stories.flatMap(({ claims }) => claims.map(({ history }) => history.at(-1)?.status));

  it("takes back what a wire cancels", () => {
    const account = removed("cancelled");
    expect(account.reports[0]?.withdrawn).toMatchObject({
      kind: "cancelled",
      knownAt: "2025-03-03T12:00:00Z",
      who: "Valley Post",
    });
    expect(new Set(statusesIn(account))).toEqual(new Set(["retracted"]));
    expect(verifyAccount(account, { rebuild: makeAccount }).holds).toBe(true);
  });

  it("leaves standing what was only deleted, and tells the deletion", () => {
    const account = removed("deleted");
    expect(account.reports[0]?.withdrawn).toBeUndefined();
    expect(account.reports[0]?.removals).toMatchObject([{ kind: "deleted", at: "2025-03-03T12:00:00Z" }]);
    expect(statusesIn(account)).not.toContain("retracted");
    expect(account.asOf).toBe("2025-03-03T12:00:00Z");
  });

  it("is not known before it was said", () => {
    const { removals, ...plain } = {
      ...first,
      removals: [{ kind: "cancelled" as const, at: "2025-03-03T12:00:00Z", why: "cancelled" }],
    };
    const asOf = "2025-03-03T11:00:00Z";
    expect(makeAccount([{ ...plain, removals }], { asOf })).toEqual(makeAccount([plain], { asOf }));
  });
});

describe("a credit in a report's metadata", () => {
  const creditedIn = (text: string) =>
    creditsOf(read(reportFrom({ text, credit: "Fjord News", publisher: "Valley Post" }))).map(({ outlet, at }) => [
      outlet,
      text.slice(at.start, at.end),
    ]);

  it("stands at the words that name it", () => {
    expect(creditedIn("Flood at Aldea\n\nTwo people died, the mayor told Fjord News.")).toEqual([
      ["Fjord News", "Fjord News"],
    ]);
  });

  it("stands at the first line of a report that does not name it", () => {
    expect(creditedIn("Flood at Aldea\n\nTwo people died.")).toEqual([["Fjord News", "Flood at Aldea"]]);
  });
});

describe("one wire's piece through three carriers", () => {
  const text =
    "Flood in Aldea\n\nTwo people died in the flood at Aldea, a rescue worker said on Monday. Roads are shut and a school was closed for the week.";
  const wire = (id: string, carrier: string, hour: string) =>
    reportFrom({ id, text, publisher: "Fjord News", carrier, publishedAt: `2025-03-03T${hour}:00:00Z` });
  const rewritten = (credit?: string) =>
    reportFrom({
      id: "rewritten",
      text: "Flood kills two\n\nTwo people were killed by the flood in Aldea, a rescuer said. The school there is closed.",
      publisher: "Hill Herald",
      publishedAt: "2025-03-03T10:00:00Z",
      ...(credit === undefined ? {} : { credit }),
    });
  const boundsWith = (last: ReturnType<typeof rewritten>) => {
    const account = makeAccount([wire("a", "Newsdesk", "08"), wire("b", "Headline Hub", "09"), last]);
    return { account, bounds: account.stories[0]?.claims[0]?.independence };
  };

  it("has one origin, also where an outlet tells it in other words and credits the wire", () => {
    expect(boundsWith(rewritten("Fjord News")).bounds).toMatchObject({ atLeast: 1, atMost: 1 });
  });

  it("may have two where that outlet credits nobody", () => {
    expect(boundsWith(rewritten()).bounds).toMatchObject({ atLeast: 1, atMost: 2 });
  });

  it("is no newer version for having come by another carrier", () => {
    const { account } = boundsWith(rewritten());
    expect(account.reports.map(({ versionOf, withdrawn }) => versionOf ?? withdrawn)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
