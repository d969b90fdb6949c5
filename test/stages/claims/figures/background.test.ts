import { describe, expect, it } from "vitest";
import { makeAccount, reportFrom } from "../../../../src/index.js";

/** The disagreements over background of the one story that some reports of a storm in Lyon tell. */
function background(...texts: string[]): string[][] {
  const stories = makeAccount(
    texts.map((text, i) =>
      reportFrom({
        id: `r${i}`,
        text: `A storm tore the roof off the market hall in Lyon on Tuesday and closed the old bridge. ${text}`,
        publishedAt: `2031-03-1${i}T08:00:00Z`,
      }),
    ),
  ).stories;
  expect(stories).toHaveLength(1);
  return stories.flatMap(({ disagreements }) =>
    disagreements
      .filter(({ about }) => about.startsWith("background"))
      .map(({ about, kind, sides }) => [about, kind, ...sides.map((side) => side[0]?.exact ?? "")]),
  );
}

describe("background on which reports differ", () => {
  it("is told and marked: a population", () => {
    expect(
      background(
        "Lyon, a city of 500,000 people, has seen worse.",
        "Lyon has a population of about 700,000.",
        "The mayor of Lyon, which is home to 500,000 people, was abroad.",
      ),
    ).toEqual([["background: population of Lyon", "contradicts", "500,000", "about 700,000"]]);
  });

  it("is of the place and the year that its own clause names, or of all the places that it lists", () => {
    expect(
      background(
        "A storm killed 40 people in France's Brittany region in 2019.",
        "There was one in 2012, as well as the storm that killed over 60 people in Brittany in 2019.",
        "In 2019 a storm left more than 220 people dead in France, Spain and Portugal.",
      ),
    ).toEqual([["background: killed: Brittany, 2019", "contradicts", "40", "over 60"]]);
  });

  it("is told and marked: the toll of an older event", () => {
    expect(
      background(
        "A storm in Nantes killed 40 people in June 2019.",
        "In June 2019 a storm killed more than 60 people in Nantes.",
      ),
    ).toEqual([["background: killed: Nantes, 2019", "contradicts", "40", "more than 60"]]);
  });

  it.each([
    ["populations of two towns", "Lyon is home to 500,000 people.", "Nantes is home to 300,000 people."],
    ["the same number", "Lyon is home to 500,000 people.", "Lyon has a population of 500,000."],
    ["one near the other", "Lyon is home to about 500,000 people.", "Lyon has a population of 510,000."],
    ["two older events", "A storm in Nantes killed 40 people in 2019.", "A storm in Nantes killed 60 people in 2011."],
    ["people in tents", "Some 500 people live in tents in Lyon.", "Some 900 people live in tents in Lyon."],
  ])("is not made of %s", (_, ...texts) => {
    expect(background(...texts)).toEqual([]);
  });
});
