import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { vocabularies } from "../../../../src/stages/claims/propositions/vocabulary.js";
import { tellStory } from "../../../../src/stages/claims/tell-story.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const shared = (...texts: readonly string[]): boolean =>
  tellStory(
    texts.map((text) => readReport(reportFrom({ text, publishedAt: "2031-05-12T10:00:00Z" }))),
    vocabularies(),
  ).told.some(({ statement }) => statement.appearances.length > 1);

describe("measures told in two units speak for one utterance", () => {
  it.each([
    [
      "lengths",
      "The quake, magnitude 6.4, struck at dawn about 120 kilometres from Orlo at a depth of 48 kilometres, the Halden Seismic Institute said.",
      "The epicentre was 75 miles from the city of Orlo and at a depth of 30 miles, the Halden Seismic Institute said.",
    ],
    [
      "weights",
      "Customs officers at Tarsk found 44 kilograms of cocaine in a lorry with bananas, inspector Nils Berg said.",
      "Some 97 pounds of cocaine were hidden among bananas at Tarsk, inspector Nils Berg said.",
    ],
    [
      "areas",
      "The fire near Orlo has burned 2,000 hectares of pine forest, brigade chief Jonas Reik said.",
      "Brigade chief Jonas Reik said about 4,900 acres of woods near Orlo had been lost to the fire.",
    ],
  ])("%s", (_, a, b) => {
    expect(shared(a, b)).toBe(true);
  });

  it.each([
    [
      "other things",
      "The tanker leaked 40 kilometres off the coast of Orlo, coastguard captain Hugo Brand said.",
      "The tug will need a tow of 25 miles, and its crew is exhausted, coastguard captain Hugo Brand said.",
    ],
    [
      "another speaker",
      "The fire near Orlo has burned 2,000 hectares of pine forest, brigade chief Jonas Reik said.",
      "Mayor Petra Voss said about 4,900 acres of pine forest near Orlo had burned in the fire.",
    ],
  ])("not of %s", (_, a, b) => {
    expect(shared(a, b)).toBe(false);
  });
});

describe("a cut leaves out the parts of a number", () => {
  it.each([
    [
      "shots",
      "The guard was hit by nine bullets, two of them in the back, doctor Ines Caldera said.",
      "The guard was hit by nine bullets, doctor Ines Caldera said.",
    ],
    [
      "money",
      "Torvik offered 184 million euros for the yard, or 23 million a year, chairman Olaf Brenner said.",
      "Chairman Olaf Brenner said Torvik offered 184 million euros for the yard.",
    ],
  ])("%s", (_, a, b) => {
    expect(shared(a, b)).toBe(true);
  });

  it.each([
    [
      "what it has come to",
      "Five people were killed in the derailment near Sorvik, police chief Marta Lind said.",
      "Police chief Marta Lind said the number of people killed in the derailment near Sorvik had risen from five to 12.",
    ],
    [
      "a part of another whole",
      "Nine bullets were fired at the guard, and two bullets hit him, doctor Ines Caldera said.",
      "Eleven bullets were fired at the guard, and two bullets hit him, doctor Ines Caldera said.",
    ],
  ])("but not %s", (_, a, b) => {
    expect(shared(a, b)).toBe(false);
  });
});
