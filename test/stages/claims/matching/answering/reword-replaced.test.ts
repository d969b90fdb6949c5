import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../../src/account.js";
import { reportFrom } from "../../../../../src/stages/reports/report-from.js";

const storyOf = (...texts: readonly string[]) =>
  makeAccount(texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-03-0${i + 1}T10:00:00Z` })))
    .stories;

describe("the sides of a disagreement", () => {
  it("hold nothing that somebody else says behind a short word of theirs", () => {
    const [first] = storyOf(
      "A lorry drove into the docks of Orlo on Saturday. One guard was hurt, the union said. Owner Per Lund of Orlo Docks said the lorry was old.",
      "A lorry drove into the docks of Orlo on Saturday. Police said nobody had been hurt.",
    ).flatMap(({ disagreements }) => disagreements);
    expect(first?.sides.map((side) => side.map(({ exact }) => exact))).toEqual([
      ["One guard was hurt"],
      ["nobody had been hurt"],
    ]);
  });

  it("are told in the words of who does not break off", () => {
    const told = storyOf(
      "A lorry drove into the docks of Orlo on Saturday. Per Lund of Orlo Docks said the driver was not an employee of the firm; the union said he was.",
    ).flatMap(({ disagreements }) => disagreements.map(({ about }) => about));
    expect(told).toEqual(["the driver was not an employee of the firm"]);
  });
});

describe("a claim whose number was corrected", () => {
  it("is told in the words that give the number that took its place", () => {
    const claims = storyOf(
      "A strike halted work at the port of Orlo. The union said 400 dockers walked out at dawn on Saturday, halting the unloading of eleven ships.",
      "A strike halted work at the port of Orlo. The union said 400 dockers walked out at dawn on Saturday, halting the unloading of seven ships, not eleven.",
    ).flatMap((story) => story.claims.map(({ text }) => text.exact));
    expect(claims[0]).not.toContain("eleven ships");
  });
});
