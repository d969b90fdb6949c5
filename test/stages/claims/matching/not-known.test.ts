import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** The claims of one report: their words and how each of their statements stands to them. */
function claimsOf(text: string): [string, string[]][] {
  const [story] = makeAccount([reportFrom({ id: "a", text, publishedAt: "2025-05-04T08:00Z" })]).stories;
  return (story?.claims ?? []).map(({ text: { exact }, statements }) => [exact, statements.map((s) => s.relation)]);
}

describe("what somebody does not know", () => {
  it("is a claim of not knowing where nobody says that it is so", () => {
    expect(claimsOf("Mayor Ines Caldera said she did not know whether the two leaks were related.")).toEqual([
      [expect.stringMatching(/not know whether the two leaks were related$/), ["asserts"]],
    ]);
  });

  it("is told once, however many clauses it has", () => {
    const claims = claimsOf("Mayor Ines Caldera did not know whether the ferry sank and whether the crew had left it.");
    expect(claims.filter(([words]) => /not know/.test(words))).toHaveLength(1);
  });

  it("is so where she only does not know why", () => {
    const claims = claimsOf("Mayor Ines Caldera did not know why the guards left the gate.");
    expect(claims.map(([, relations]) => relations)).toEqual([["asserts"]]);
  });
});
