import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const parting = (...texts: readonly string[]): string[] =>
  makeAccount(texts.map((text, i) => reportFrom({ id: `r${i}`, text, publishedAt: `2025-03-0${i + 1}T10:00:00Z` })))
    .stories.flatMap(({ disagreements }) => disagreements)
    .filter(({ over }) => over !== "figure")
    .map(({ sides }) => sides.map((side) => side[0]?.exact ?? "").join(" | "));

const TRIAL = "The trial of baker Nils Ekholm over the shooting of Jan Ruud went on in Vardo on Monday. ";
const STRIKE = "Police and strikers clashed at the Korvald mill in Norvik on Monday. ";

describe("two tellings of one thing part", () => {
  it.each([
    [
      "over where it was kept",
      `${TRIAL}Prosecutor Maria Stenn said the pistol was hidden under a bench.`,
      `${TRIAL}Lawyer Olaf Berg said Ekholm had a pistol he had picked up under a stairway.`,
      ["the pistol was hidden under a bench", "a pistol he had picked up under a stairway"],
    ],
    [
      "over the room it was found in",
      `${TRIAL}Detective Bo Falk said the knife was found in the kitchen.`,
      `${TRIAL}A neighbour said police found the knife in the cellar.`,
      ["the knife was found in the kitchen", "police found the knife in the cellar"],
    ],
    [
      "over what became of it",
      `${TRIAL}Prosecutor Maria Stenn said the rifle was missing because Ekholm had gotten rid of it.`,
      `${TRIAL}Lawyer Olaf Berg said Ekholm put the rifle back.`,
      ["Ekholm had gotten rid of it", "Ekholm put the rifle back"],
    ],
    [
      "over whether somebody did it to himself",
      `${TRIAL}Witness Siv Dahl said a friend had shot himself in the foot.`,
      `${TRIAL}Prosecutor Maria Stenn said the friend was shot in the foot by rivals.`,
      ["a friend had shot himself in the foot", "the friend was shot in the foot by rivals"],
    ],
    [
      "over which side did it",
      `${STRIKE}The union said a soldier shot Kari Lund.`,
      `${STRIKE}The ministry said Kari Lund was shot by rebels.`,
      ["a soldier shot Kari Lund", "Kari Lund was shot by rebels"],
    ],
    [
      "over what one word calls the weapon that somebody had",
      `${TRIAL}Prosecutor Maria Stenn said Ekholm was armed with a .44-caliber pistol.`,
      `${TRIAL}Ruud was killed by a .44-caliber bullet. Lawyer Olaf Berg said Ekholm had a .38.`,
      [".44-caliber pistol", ".38"],
    ],
  ])("%s", (_, a, b, words) => {
    const found = parting(a, b);
    expect(found.some((sides) => words.every((word) => sides.includes(word)))).toBe(true);
  });

  it.each([
    [
      "what one puts within the other",
      `${TRIAL}Detective Bo Falk said the knife was found in a bag.`,
      `${TRIAL}A neighbour said police found the knife in the cellar.`,
    ],
    [
      "two things",
      `${TRIAL}Detective Bo Falk said the knife was found in the kitchen.`,
      `${TRIAL}A neighbour said police found a letter in the cellar.`,
    ],
    [
      "where it was kept and where it was found",
      `${TRIAL}Detective Bo Falk said the rifle was hidden under a bench.`,
      `${TRIAL}Detective Bo Falk said the rifle was found under a bridge.`,
    ],
    [
      "what may have been",
      `${TRIAL}Detective Bo Falk said the knife was found in the kitchen.`,
      `${TRIAL}A neighbour said police might find the knife in the cellar.`,
    ],
    [
      "what befell two persons",
      `${STRIKE}The union said a soldier shot Kari Lund.`,
      `${STRIKE}The ministry said Ola Rud was shot by rebels.`,
    ],
    [
      "a calibre of a bullet beside that of a weapon",
      `${TRIAL}Ruud was killed by a .44-caliber bullet, Detective Bo Falk said.`,
      `${TRIAL}Lawyer Olaf Berg said Ekholm had a .38.`,
    ],
  ])("but not over %s", (_, a, b) => {
    expect(parting(a, b)).toEqual([]);
  });
});

describe("words of one mouth part where the report says so", () => {
  it.each([
    [
      "what was first said and later admitted",
      `${TRIAL}Witness Siv Dahl first told police that Ekholm had been at the bakery until ten, but later admitted that he had left at eight.`,
      ["Ekholm had been at the bakery until ten", "he had left at eight"],
    ],
    [
      "what a word points to",
      `${TRIAL}Ekholm asked his sister to say they had dined together. Siv Dahl did tell police that originally, and later confessed that she had not seen him all day.`,
      ["they had dined together", "she had not seen him all day"],
    ],
    [
      "what is called a contradiction",
      `${TRIAL}Witness Siv Dahl gave a contradiction, saying she had seen the pistol. She then said she never had seen the pistol.`,
      ["she had seen the pistol", "she never had seen the pistol"],
    ],
  ])("%s", (_, text, words) => {
    expect(parting(text).some((sides) => words.every((word) => sides.includes(word)))).toBe(true);
  });

  it.each([
    `${TRIAL}Witness Siv Dahl first told police where Ekholm worked. She later admitted to a friend that she was tired.`,
    `${TRIAL}Witness Siv Dahl said she had seen the pistol. Ola Rud said he had never seen the pistol shop.`,
    `${TRIAL}The first witness spoke for an hour. Ekholm then conceded the point to his lawyer.`,
  ])("but not: %s", (text) => {
    expect(parting(text)).toEqual([]);
  });
});
