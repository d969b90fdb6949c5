import { describe, expect, it } from "vitest";
import { readReport } from "../../../../src/account.js";
import { vocabularies } from "../../../../src/stages/claims/propositions/vocabulary.js";
import { tellStory } from "../../../../src/stages/claims/tell-story.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** How many statements assert each claim of a story. */
const claimsOf = (...texts: readonly string[]): number[] =>
  tellStory(
    texts.map((text) => readReport(reportFrom({ text, publishedAt: "2031-05-12T10:00:00Z" }))),
    vocabularies(),
  ).claims.map(({ members }) => members.filter(({ relation }) => relation === "asserts").length);

describe("what two sources say in other words is one claim", () => {
  it.each([
    [
      "another verb and another order",
      "Officers apprehended four suspects, police chief Marta Lindqvist said.",
      "Police caught four suspects, prosecutor Olaf Brenner said.",
    ],
    [
      "a synonym",
      "A severe storm ripped the roof off the school in Orlo, mayor Ines Caldera said.",
      "A violent storm tore the roof off the school in Orlo, teacher Jonas Reik said.",
    ],
    [
      "a bound worded as a negation",
      "At least 1,450 residents were driven from their homes by the flood, mayor Ines Caldera said.",
      "No fewer than 1,450 residents were driven from their homes by the flood, engineer Jonas Reik said.",
    ],
    [
      "the same by another name",
      "A ferry with 60 passengers sank in the bay of Halden, harbour master Ines Caldera said.",
      "A ferry carrying 60 people went down in the bay of Halden, fisherman Jonas Reik said.",
    ],
    [
      "what was destroyed and what nothing is left of",
      "Nothing was left of the control tower, spokesman Olaf Brenner said.",
      "The control tower had been destroyed, engineer Jonas Reik said.",
    ],
    [
      "one count by two measures",
      "1,740 residents were evacuated from the valley, mayor Ines Caldera said.",
      "1,740 residents of the valley were displaced, prefect Jonas Reik said.",
    ],
  ])("%s", (_, a, b) => {
    expect(claimsOf(a, b)).toEqual([2]);
  });
});

describe("what is not the same stays two claims", () => {
  it.each([
    [
      "other figures",
      "Another bidder had offered 60 million euros, chairman Olaf Brenner said.",
      "Another bidder had offered 75 million euros, analyst Petra Voss said.",
    ],
    [
      "other numbers of what no figure is kept of",
      "About 1,900 nurses are on strike in Orlo, mayor Ines Caldera said.",
      "700 nurses are on strike in Orlo, doctor Jonas Reik said.",
    ],
    [
      "another number of goals",
      "Halden scored three goals against Orlo, coach Ines Caldera said.",
      "Halden scored five goals against Orlo, referee Jonas Reik said.",
    ],
    [
      "another thing done",
      "The storm tore the roof off the school in Orlo, mayor Ines Caldera said.",
      "The storm flooded the cellars of the hospital in Orlo, doctor Jonas Reik said.",
    ],
    [
      "what happened and what is to come",
      "The port of Halden closed on Monday, harbour master Ines Caldera said.",
      "The port of Halden may close, fisherman Jonas Reik said.",
    ],
    [
      "the beginning of a thing and its end",
      "The fire started in the kitchen of the hotel, mayor Ines Caldera said.",
      "The fire spread to the roof of the hotel, doctor Jonas Reik said.",
    ],
    [
      "two diseases",
      "Cholera broke out in the camps of Orlo, doctor Marta Lindqvist said.",
      "Measles broke out in the camps of Orlo, nurse Jonas Reik said.",
    ],
    [
      "one of them and all of them",
      "This soldier appeared to have been wounded, general Olaf Brenner said.",
      "More than 1,200 soldiers have been killed or wounded, colonel Petra Voss said.",
    ],
    [
      "one number of two things",
      "Five villages were cut off by the quake, mayor Ines Caldera said.",
      "Five helicopters were sent to the quake, general Jonas Reik said.",
    ],
    [
      "two things in one place",
      "The owner was caught in a mountain hut, police chief Marta Lindqvist said.",
      "The owner was hiding a crate of pistols in a mountain hut, prosecutor Olaf Brenner said.",
    ],
  ])("%s", (_, a, b) => {
    expect(Math.max(...claimsOf(a, b))).toBe(1);
  });
});
