import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

const figuresOf = (text: string): string[] =>
  makeAccount([reportFrom({ text })]).stories.flatMap(({ figures }) =>
    figures.map(({ at, measure }) => `${at.exact}: ${measure}`),
  );

describe("what was only meant", () => {
  it.each([
    "Police believe Vos intended to kill one other person.",
    "The group planned to abduct at least 12 officers.",
  ])("is no count of what happened: %s", (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it("is told apart from what was done", () => {
    expect(figuresOf("Vos, who intended to flee, killed two people, police said.")).toEqual(["two: killed"]);
  });
});

describe("what is counted without being a measure of its own", () => {
  it.each<[string, string[]]>([
    ["More than 1,700 candidates were disqualified by the council.", ["More than 1,700: candidates (disqualify)"]],
    ["The airline cancelled 240 flights to the islands.", ["240: flights (cancel)"]],
    ["Some 30,000 fans watched the match in Orva.", ["Some 30,000: fans (watch)"]],
    ["On Monday 240 flights were cancelled, the airline said.", ["240: flights (cancel)"]],
    ["Turnout was about 60 percent, the election office said.", ["about 60: share"]],
    ["Vos won 54.3 percent of the vote.", ["54.3: share"]],
    ["The thieves took four paintings from the hall.", ["four: paintings (take)"]],
  ])("is a figure by what it counts and what became of it: %s", (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  it.each([
    "Some 44 million people are eligible to vote.",
    "The bridge is 2.4 kilometres long.",
    "He gave three reasons for it.",
    "Two men spoke for an hour.",
    "She called 12 times.",
  ])("is no figure where people in general, lengths, or things told one by one are counted: %s", (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
});
