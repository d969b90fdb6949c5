import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

interface Told {
  readonly by: string;
  readonly text: string;
}

/** At most so many origins of the first claim that holds some words, told in reports an hour apart. */
function atMost(words: string, told: readonly Told[]): number {
  const reports = told.map(({ by, text }, i) =>
    reportFrom({ id: `r${i}`, text, publisher: by, publishedAt: `2025-06-02T0${i}:00:00Z` }),
  );
  const claims = makeAccount(reports).stories.flatMap((story) => story.claims);
  return claims.find(({ text }) => text.exact.includes(words))?.independence.atMost ?? -1;
}

const FERRY = "Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said.";

describe("a source behind a report", () => {
  it("is whom that report cites, as a sentence says", () => {
    const cites =
      "Ferry down\n\nA ferry sank off Port Ansel on Sunday, according to a Baywire report that cites the Ansel coastguard.";
    expect(
      atMost("ferry sank", [
        { by: "Baywire", text: FERRY },
        { by: "Coast Daily", text: cites },
      ]),
    ).toBe(1);
  });

  it("is its own reporter on the scene, whoever else an earlier version has it from", () => {
    const later =
      "UPDATE 1-Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel coastguard said. Boats from three villages went out. A ferry sank off Port Ansel, said a Baywire reporter at the scene.";
    expect(
      atMost("ferry sank", [
        { by: "Baywire", text: FERRY },
        { by: "Baywire", text: later },
      ]),
    ).toBe(2);
  });

  it("is not another kind of body that the cited outlet has it from", () => {
    const police =
      "Ferry sinks off Port Ansel\n\nA ferry sank off Port Ansel on Sunday, the Ansel police department said.";
    const relief =
      "Ferry down\n\nA ferry sank off Port Ansel on Sunday, the national relief agency said, as quoted by Baywire.";
    expect(
      atMost("ferry sank", [
        { by: "Baywire", text: police },
        { by: "Coast Daily", text: relief },
      ]),
    ).toBe(2);
  });
});
