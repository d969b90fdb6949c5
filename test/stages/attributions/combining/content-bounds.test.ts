import { describe, expect, test } from "vitest";
import { only, told } from "../told.js";

describe("what a source did not say is no content", () => {
  test.each<[string, string[]]>([
    [
      'Dahl said the offer was "a joke", but the council did not rule out a sale.',
      ['Dahl | said | the offer was "a joke"'],
    ],
    [
      "Dahl said the pier was shut, but the ferry would sail again at noon.",
      ["Dahl | said | the pier was shut, but the ferry would sail again at noon"],
    ],
    ["The runner denied cheating on Friday after a test found traces of it.", ["The runner | denied | cheating"]],
    [
      "The union accused Mayor Ana Ruiz of sleeping on Monday as a flood shut the port.",
      ["The union | accused | Mayor Ana Ruiz of sleeping"],
    ],
    ["The buyer rejected that on Tuesday.", ["The buyer | rejected | that"]],
    [
      "The firm confirmed that the mill burned on Friday after a storm.",
      ["The firm | confirmed | that the mill burned on Friday after a storm"],
    ],
    [
      "He went to prison. According to state police, the charge stemmed from a 1999 brawl. He was freed in 2004.",
      ["state police | According to | the charge stemmed from a 1999 brawl"],
    ],
    [
      "The dam broke late on Monday, Inspector Ana Ruiz said, giving no further details.",
      ["Inspector Ana Ruiz | said | The dam broke late on Monday"],
    ],
    ["Nobody was hurt, the company said, without elaborating.", ["the company | said | Nobody was hurt"]],
    ["The talks are over, Dahl said, declining to say why.", ["Dahl | said | The talks are over"]],
    ["The plan, she said, without naming it, was dead.", ["she | said | The plan + without naming it, was dead"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test.each<string>([
  "If Korvald Films decide to buy the mill, the work will be late.",
  "Unless the guild agrees to sail, the port will close.",
  "He has yet to revise the list.",
  "Arson suspected in fire that gutted timber yard\n\nA fire broke out on Monday.",
  "Mayor accused of theft\n\nThe mayor left on Monday.",
  "The guards gave no further details about the effects of the fire.",
  "No further details were reported by the guards about the effects of the fire.",
])("nobody says anything in: %s", (text) => {
  expect(told(text)).toEqual([]);
});

describe("a headline's colon", () => {
  test.each<[string, string[]]>([
    ["Carl Dunn Jr: Harbour Killer Escaped and Armed\n\nA man fled on Monday.", []],
    ["Ministry: Toll rises to nine\n\nNine people died.", ["Ministry | : | Toll rises to nine"]],
    ["Carl Dunn: We will not sell\n\nThe club is not for sale.", ["Carl Dunn | : | We will not sell"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test("a “no longer” is nobody who speaks", () => {
  expect(told("Police said they no longer believed the fire had been set on purpose.")).toEqual([
    "Police | said | they no longer believed the fire had been set on purpose",
  ]);
});

test("who questions why something was done doubts nothing, who questions whether it was does", () => {
  expect(only("Senator Hale questioned why the gate was left open.").stance).toBe("asks");
  expect(only("Senator Hale questioned whether the vote was fair.").stance).toBe("doubts");
});
