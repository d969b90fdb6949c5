import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../../src/account.js";
import { reportFrom } from "../../../../../src/stages/reports/report-from.js";

const disputes = (...texts: readonly string[]): string[] =>
  makeAccount(texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-03-0${i + 1}T10:00:00Z` })))
    .stories.flatMap(({ disagreements }) => disagreements)
    .filter(({ over }) => over !== "figure")
    .map(({ speakers }) => speakers.map((side) => side.length).join(" against "));

describe("a dispute", () => {
  it.each([
    [
      "A fire burned a mill in Orlo. Witnesses said that the owner deliberately set the fire.",
      "A fire burned a mill in Orlo. The owner said that the fire was an accident.",
    ],
    [
      "Police shot a man in Orlo on Saturday. Police said the man pointed a gun at officers.",
      "Police shot a man in Orlo on Saturday. His sister, Ada Hill, said that he had no gun.",
    ],
    [
      "Tests of the Orlo ferry began on Saturday. The yard said the brakes had been given a warning light.",
      "Tests of the Orlo ferry began on Saturday. The captain said there was no warning light.",
    ],
  ])("is told: %s %s", (...texts) => {
    expect(disputes(...texts)).toEqual(["1 against 1"]);
  });

  it.each([
    [
      "The singer Ada Hill entered a clinic in Orlo on Friday. Her manager said Hill was treated for a broken arm.",
      "The singer Ada Hill entered a clinic in Orlo on Friday. The clinic would not say what Hill was being treated for.",
    ],
    [
      "Workers struck in Orlo on Monday. The opposition said that it wanted early elections in Orlo.",
      "Workers struck in Orlo on Monday. Premier Ben Crane dismissed calls for early elections in Orlo.",
    ],
    [
      "A court in Orlo sentenced Tom Hill to nine years. Prosecutors said Hill had been sentenced to nine years in prison.",
      "A court in Orlo sentenced Tom Hill to nine years. The judge denied a motion by Hill for a shorter sentence in prison.",
    ],
    [
      "A fire burned a mill in Orlo on Monday. The fire brigade said the fire destroyed the mill.",
      "A fire burned a mill in Orlo on Monday. Police said the fire was not arson.",
    ],
  ])("is none: %s %s", (...texts) => {
    expect(disputes(...texts)).toEqual([]);
  });
});
