import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../../src/account.js";
import { reportFrom } from "../../../../../src/stages/reports/report-from.js";

/** The claims of an account: words, and what each statement does to them. */
const claims = (...texts: readonly string[]): string[] =>
  makeAccount(
    texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-03-0${i + 1}T10:00:00Z` })),
  ).stories.flatMap(({ claims: all }) =>
    all.map(({ text, statements }) => `${text.exact} [${statements.map(({ relation }) => relation).join(" ")}]`),
  );

describe("a denial of what nobody says", () => {
  it.each([
    [
      "The cyclist Ida Falk was tested in Orlo on Monday. She denied taking any banned substance.",
      "She denied taking any banned substance [asserts]",
    ],
    [
      "The mill in Orlo was closed on Monday. Its owner, Per Lund, rejected an offer of 2 million crowns.",
      "Its owner, Per Lund, rejected an offer of 2 million crowns [asserts]",
    ],
  ])("is told as the word of who denies: %s", (text, told) => {
    expect(claims(text)).toContain(told);
  });

  it("is told once where the denial itself is said by another", () => {
    const told = claims("The board of the mill in Orlo rejected the bid as too low, it said in a statement on Monday.");
    expect(told).toEqual(["The board of the mill in Orlo rejected the bid as too low [asserts]"]);
  });
});

describe("a denial that answers in other words", () => {
  it("stands against the claim that it answers", () => {
    const told = claims(
      "Villagers in Orlo said on Monday that soldiers had illegally burned three houses. The army denied any wrongdoing.",
    );
    expect(told.filter((one) => one.includes("denies"))).toHaveLength(1);
    expect(told.some((one) => one.startsWith("any wrongdoing"))).toBe(false);
  });
});
