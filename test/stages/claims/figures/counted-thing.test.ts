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

describe("how long a contract runs", () => {
  it.each<[string, string[]]>([
    ["Rovers made him an eight-year, $20 million offer.", ["eight-year: contract length", "$20 million: money"]],
    ["The deal is said to be for three years.", ["three years: contract length"]],
    ["The port signed a 10-year lease with the line.", ["10-year: contract length"]],
    ["The bid of the yard is $18 million over five years.", ["$18 million: money", "five years: contract length"]],
    ["Lenn is at six years and at least $16MM.", ["six years: contract length", "at least $16MM: money"]],
    ["The firm won a two-year supply contract.", ["two-year: contract length"]],
  ])("is a figure: %s", (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  it.each([
    "The eight-year war ended with a handshake.",
    "The talks on the offer took two years.",
    "Three years later the contract was void.",
    "He is a 30-year-old agent.",
    "She has led the yard for eight years.",
  ])("is not how long anything else goes on: %s", (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
});

describe("what is counted without being a measure of its own", () => {
  it.each<[string, string[]]>([
    ["More than 1,700 candidates were disqualified by the council.", ["More than 1,700: candidates (disqualify)"]],
    ["The airline cancelled 240 flights to the islands.", ["240: flights (cancel)"]],
    ["Some 30,000 fans watched the match in Orva.", ["Some 30,000: fans (watch)"]],
    ["On Monday 240 flights were cancelled, the airline said.", ["240: flights (cancel)"]],
    ["Turnout was about 60 percent, the election office said.", ["about 60: turnout"]],
    ["The office put turnout at 61 percent on Sunday.", ["61: turnout"]],
    ["Some 54 percent of registered voters had cast ballots by noon.", ["Some 54: turnout"]],
    ["Some 2.4 million people cast their ballots on Sunday.", ["Some 2.4 million: votes"]],
    ["Unemployment rose to 7.2 percent, the ministry said.", ["7.2: unemployment"]],
    ["The miner's shares fell 5.4 percent on Monday.", ["5.4: shares (fall)"]],
    ["Some 54 percent of voters had voted for the treaty.", ["Some 54: share"]],
    [
      "Of the 37 ships, 12 were in the harbour of Orva and more than half had left it.",
      ["37: ships", "12: ships", "more than half: share"],
    ],
    [
      "Some 37 candidates stood in the capital, 46 in Lenn and 25 in Orva.",
      ["Some 37: candidates", "46: candidates", "25: candidates"],
    ],
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

describe("what is counted in plain words", () => {
  it.each<[string, string[]]>([
    ["The company now says 900 workers are on strike.", ["900: on strike"]],
    ["About 600 dockers had failed to turn up.", ["About 600: on strike"]],
    ["Nine guests were ill, the hospital said.", ["Nine: infected"]],
    ["There were 14,200 spectators, the club said.", ["14,200: taking part"]],
    ["The river stood at 7.2 metres, the weather service said.", ["7.2: water level"]],
    ["He was charged with two counts of murder.", ["two: counts of murder"]],
    ["Mott faces a four-year ban, the federation said.", ["four-year: ban"]],
    ["A police officer and a bomb technician were killed.", ["A police officer: killed", "a bomb technician: killed"]],
    ["The reward was raised from 10,000 to 35,000 dollars.", ["10,000: money", "35,000: money"]],
    ["It offered 40 euros a share, valuing Corvo at 2.1 billion.", ["40: money", "2.1 billion: money"]],
  ])("is a figure: %s", (text, expected) => {
    expect(figuresOf(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["There were two spectators who saw it.", []],
    ["The tower is 72 metres high.", []],
    ["The four-year search was given up.", []],
    ["The town grew from 10,000 to 35,000 people.", []],
    ["The firm paid 40 euros; its rival has users worth 2.1 billion clicks.", ["40: money"]],
  ])("is none of these: %s", (text, expected) => {
    expect(figuresOf(text).filter((one) => /money|ban|level|taking part/.test(one))).toEqual(expected);
  });

  it("has no upper end where it may be for life", () => {
    const [figure] = makeAccount([reportFrom({ text: "He was sentenced to 15 years to life." })]).stories.flatMap(
      ({ figures }) => figures,
    );
    expect([figure?.low, figure?.high]).toEqual([15, undefined]);
  });
});
