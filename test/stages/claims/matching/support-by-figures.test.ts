import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** How many statements assert the claim that is told in some words. */
function asserting(texts: readonly string[], words: string): number | undefined {
  const reports = texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-05-04T0${i}:00Z` }));
  const claims = makeAccount(reports).stories.flatMap((story) => story.claims);
  const claim = claims.find(({ text }) => text.exact.includes(words));
  return claim?.statements.filter(({ relation }) => relation === "asserts" || relation === "confirms").length;
}

describe("a claim that is hardly more than a figure", () => {
  it.each([
    [
      "a toll",
      "Storm in Orlo\n\nFour villages had been flattened and 13 people killed by the storm in Orlo, governor Ines Caldera said on Sunday.",
      "Storm hits Orlo\n\nA storm has swept the island of Orlo, tearing roofs off a school and killing at least 13 people, police said on Sunday.",
      "13 people killed",
    ],
    [
      "shots",
      "Shooting in Tarsk\n\nNils Berg was hit by 14 bullets in Tarsk, doctor Ines Caldera said on Sunday.",
      "Tarsk shooting\n\nAs he ran from the shop in Tarsk on Saturday night the guard Nils Berg was struck by 14 bullets, lawyer Olaf Brenner said on Sunday.",
      "14 bullets",
    ],
  ])("is also said by who gives the figure among other things: %s", (_, a, b, words) => {
    expect(asserting([a, b], words)).toBe(2);
  });

  it.each([
    [
      "another value",
      "Storm in Orlo\n\nFour villages had been flattened and 13 people killed by the storm in Orlo, governor Ines Caldera said on Sunday.",
      "Storm hits Orlo\n\nA storm has swept the island of Orlo, tearing roofs off a school and killing 19 people, police said on Sunday.",
      "13 people killed",
    ],
    [
      "another thing counted",
      "Storm in Orlo\n\nFour villages had been flattened and 13 people killed by the storm in Orlo, governor Ines Caldera said on Sunday.",
      "Storm hits Orlo\n\nA storm has swept the island of Orlo, tearing roofs off a school and injuring 13 people, police said on Sunday.",
      "13 people killed",
    ],
    [
      "one of something",
      "Storm in Orlo\n\nOnly one person was killed by the storm in Orlo, governor Ines Caldera said on Sunday.",
      "Storm hits Orlo\n\nA ten-year-old girl was killed at home in Orlo when the storm tore down a wall, police said on Sunday.",
      "Only one person",
    ],
  ])("is not said by who gives %s", (_, a, b, words) => {
    expect(asserting([a, b], words)).toBe(1);
  });
});
