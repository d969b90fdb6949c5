import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const rivals = (...texts: readonly string[]): string[][][] =>
  makeAccount(texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-03-0${i + 1}T10:00:00Z` })))
    .stories.flatMap(({ disagreements }) => disagreements)
    .filter(({ over }) => over === "identity")
    .map(({ sides }) => sides.map((side) => side.map(({ exact }) => exact)));

describe("numbers that name a thing", () => {
  it.each([
    [
      "A man was shot by police in Orlo on Saturday. Police said he had a .38 caliber Dorn revolver.",
      "A man was shot by police in Orlo on Saturday. The sheriff said he had a .44-caliber revolver.",
      [[".38 caliber Dorn revolver"], [".44-caliber revolver"]],
    ],
    [
      "A plane skidded off a runway in Orlo on Saturday. The airline said Flight 12 had landed in fog.",
      "A plane skidded off a runway in Orlo on Saturday. The airport said Flight 21 had landed in fog.",
      [["Flight 12"], ["Flight 21"]],
    ],
  ])("part: %s %s", (a, b, sides) => {
    expect(rivals(a, b)).toEqual([sides]);
  });

  it.each([
    [
      "A plane skidded off a runway in Orlo on Saturday. The airline said Flight 12 landed in fog, as did Flight 21.",
      "A plane skidded off a runway in Orlo on Saturday. The airport said Flight 21 had landed in fog.",
    ],
    [
      "A plane skidded off a runway in Orlo on Saturday. The airline said Flight 12 had landed in fog.",
      "A plane skidded off a runway in Orlo on Saturday. The airport said 12 flights had landed in fog.",
    ],
    [
      "A court in Orlo freed a driver on Saturday. His lawyer said bus 4 had no brakes.",
      "A court in Orlo freed a driver on Saturday. The prosecutor said tram 7 had no brakes.",
    ],
  ])("do not: %s %s", (a, b) => {
    expect(rivals(a, b)).toEqual([]);
  });
});
