import { describe, expect, it } from "vitest";
import { makeAccount, reportFrom } from "../../../../src/index.js";

const FIRE = "A fire destroyed the Lund & Moe warehouse in Torv on Monday.";

/** The figures that the reports of one story give, with who gives them and how they stand to each other. */
function told(...texts: string[]): { figures: string[]; relations: string[] } {
  const [story] = makeAccount(
    texts.map((text, i) =>
      reportFrom({ id: `r${i}`, text: `${FIRE} ${text}`, publishedAt: `2031-03-1${i}T08:00:00Z` }),
    ),
  ).stories;
  const figures = story?.figures ?? [];
  const name = (id: string | undefined): string => story?.parties.find((one) => one.id === id)?.name ?? "";
  return {
    figures: figures.map(
      ({ at, measure, by }) => `${at.exact}: ${measure}, ${name(typeof by === "string" ? by : undefined)}`,
    ),
    relations: (story?.figureRelations ?? []).map(
      ({ between, kind }) => `${between.map((i) => figures[i]?.at.exact).join(" ")} ${kind}`,
    ),
  };
}

describe("a count that is changed", () => {
  it.each([
    ["down, by another", "Nineteen people died, rescuers said.", "The ministry revised the death toll down to 17."],
    [
      "down, from the one before",
      "Forty people were missing, police said.",
      "The mayor lowered the number of missing from 40 to 12.",
    ],
    ["up", "Two people died, medics said.", "Police raised the number of dead to four."],
    ["by who offers", "The company has offered 4 percent.", "The company raised its offer to 6 percent."],
  ])("is replaced once and contradicts nothing: %s", (_, first, then) => {
    const kinds = told(first, then).relations.map((relation) => relation.split(" ").at(-1));
    expect(new Set(kinds)).toEqual(new Set(["supersedes"]));
  });

  it("is the word of who changes it", () => {
    expect(told("Police raised the number of arrests to seven.").figures).toEqual(["seven: arrested, Police"]);
  });

  it.each(["The company raised the price to six euros.", "The club raised its stake to 12 percent."])(
    "is none where something is done: %s",
    (text) => {
      expect(told(text).figures.map((figure) => figure.split(", ").at(-1))).toEqual([""]);
    },
  );
});

describe("rivals", () => {
  it.each([
    ["a crowd", "There were 14,200 spectators, the club said.", "Police put the crowd at 13,900."],
    [
      "who is on strike",
      "Some 1,400 dockers are on strike, the union said.",
      "Police said 600 workers were on strike.",
    ],
  ])("are found under other words: %s", (_, a, b) => {
    expect(told(a, b).relations.map((relation) => relation.split(" ").at(-1))).toEqual(["contradicts"]);
  });
});

describe("no rivals", () => {
  it.each([
    [
      "what is asked for and offered",
      "The union is asking for a 9 percent rise.",
      "The company has offered 4 percent.",
    ],
    ["a part of the injured", "Eleven people were hurt, police said.", "Three children were among the injured."],
    [
      "another's own estimate",
      "Some 1,400 workers are missing, the union said.",
      "The company raised its estimate to 600.",
    ],
  ])("are %s", (_, a, b) => {
    expect(told(a, b).relations.filter((relation) => !relation.endsWith("same"))).toEqual([]);
  });
});
