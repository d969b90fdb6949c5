import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** The one story that some reports of a week in Orva tell. */
const storyOf = (...texts: string[]) => {
  const stories = makeAccount(
    texts.map((text, i) =>
      reportFrom({
        id: `r${i}`,
        text: `${text} The market hall at Tarn Bridge was full and the mayor of the old harbour town opened the fair there.`,
        publishedAt: `2031-03-1${i}T08:00:00Z`,
      }),
    ),
  ).stories;
  expect(stories).toHaveLength(1);
  return stories;
};

const parted = (...texts: string[]): string[][] =>
  storyOf(...texts).flatMap(({ disagreements }) =>
    disagreements
      .filter(({ over }) => over === "figure")
      .map(({ kind, sides }) => [kind, ...sides.map((side) => side[0]?.exact ?? "")]),
  );

describe("amounts by what they are for and whose they are", () => {
  it("sets rival words on one offer against each other", () => {
    expect(
      parted(
        "Tarn Bank has offered Jan Vos $20 million for the mill, a clerk said.",
        "Tarn Bank made an offer of $26 million for the mill, a lawyer said.",
      ),
    ).toEqual([["contradicts", "$20 million", "$26 million"]]);
  });

  it("does not set the offer of one club against that of another", () => {
    expect(
      parted(
        "Tarn Bank has offered Jan Vos $20 million for the mill, a clerk said.",
        "Lenn Mining Corporation has offered Jan Vos $26 million for the mill, a lawyer said.",
      ),
    ).toEqual([]);
  });

  it("does not set what was paid against what was lost", () => {
    expect(parted("The storm caused damage of $20 million in Orva. The town has a budget of $90 million.")).toEqual([]);
  });
});

describe("what one report counts of several", () => {
  it("is not set against each other", () => {
    expect(parted("Jan Vos took nine corners for Orva. Piet Ruiz took four corners for Lenn.")).toEqual([]);
  });
});

describe("shots", () => {
  it("that were fired are not set against those that hit", () => {
    expect(
      parted(
        "Officers fired 11 shots at the car in Orva, police said.",
        "The driver in Orva was hit by seven bullets, police said.",
      ),
    ).toEqual([]);
  });
});

describe("what a law asks for", () => {
  it.each([
    "The vote is only valid with a turnout that reaches the minimum of 50 percent.",
    "Under the law it needs 50 votes to pass.",
  ])("is no count: %s", (text) => {
    expect(storyOf(text).flatMap(({ figures }) => figures)).toEqual([]);
  });
});

describe("the day that a count stands for", () => {
  const days = (text: string): string[] =>
    storyOf(text).flatMap(({ figures }) => figures.map(({ at, asOf }) => `${at.exact}: ${asOf}`));

  it.each([
    ["beside it", "Officers arrested 46 people on Saturday.", "46: 2031-03-08"],
    ["in its sentence", "On Saturday the square was full when about 30 people marched past.", "about 30: 2031-03-08"],
    ["in the sentence before", "The march on Saturday was loud. Officers arrested 46 people.", "46: 2031-03-08"],
    ["of an offer", "On Saturday Tarn Bank offered $20 million for the mill.", "$20 million: 2031-03-08"],
  ])("is the one told %s where it was done on a day", (_, text, expected) => {
    expect(days(text)).toEqual([expected]);
  });

  it.each([
    ["what adds up", "The storm on Saturday killed 12 people.", "12: 2031-03-10"],
    [
      "a day that is too far before",
      "On Saturday it rained. It was dark. The hall was shut. The band was late. Officers arrested 46 people.",
      "46: 2031-03-10",
    ],
    [
      "the day of the saying",
      "A paper reported on Saturday that Tarn Bank has offered $20 million for the mill.",
      "$20 million: 2031-03-08",
    ],
  ])("is that of the report or the saying for %s", (_, text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
});

describe("turnout", () => {
  it("as of an hour is replaced by that of the whole day, and rivals at its end contradict each other", () => {
    expect(
      parted(
        "Turnout was 61.2 percent as of 4 p.m. on Sunday in Orva.",
        "Officials put turnout at 74 percent on Sunday.",
        "Turnout reached 81 percent on Sunday, the mayor said.",
      ),
    ).toEqual([
      ["contradicts", "74", "81"],
      ["superseded", "61.2", "74", "81"],
    ]);
  });
});

describe("a vague word", () => {
  it.each<[string, string, string[][]]>([
    ["Hundreds of houses were destroyed.", "Some 900 houses were destroyed on Monday, the mayor said.", []],
    [
      "At least 200 houses were destroyed.",
      "As many as 900 houses were destroyed on Monday, the mayor said.",
      [["far apart", "At least 200", "As many as 900"]],
    ],
  ])("is not far from what it may still mean: %s", (first, second, expected) => {
    expect(parted(second, first).filter(([kind]) => kind === "far apart")).toEqual(expected);
  });
});
