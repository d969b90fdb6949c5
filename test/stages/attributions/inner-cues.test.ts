import { describe, expect, test } from "vitest";
import { attributionsOf, told } from "./told.js";

describe("words told to somebody, and what somebody is sure of", () => {
  test.each<[string, string[]]>([
    ["Ruiz ran back to the pier, only to be told her boat was already lost.", [" | told | her boat was already lost"]],
    [
      "Holm described to the panel in Oslo the hours on May 3 before the vote.",
      ["Holm | described | the hours on May 3 before the vote"],
    ],
    [
      "Ida Vos said police were concerned there might be a second leak at the mill.",
      [
        "Ida Vos | said | police were concerned there might be a second leak at the mill",
        "police | concerned | there might be a second leak at the mill",
      ],
    ],
    [
      "It was unclear to police whether the two fires were linked.",
      ["police | unclear | whether the two fires were linked"],
    ],
    [
      "The clerk told the court that, and later confessed that she had been home.",
      ["The clerk | told | that", "The clerk | confessed | that she had been home"],
    ],
    ['Her brother cried out "Mama, I am hit," and fell.', ['Her brother | cried out | "Mama, I am hit,"']],
    [
      "The road was shut, he testified, and Ruiz was at home.",
      ["he | testified | The road was shut + Ruiz was at home"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    "It was unclear whether the two fires were linked.",
    "The roof was not clear of snow.",
    "It was certain to rain.",
  ])("nobody says anything in: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test("a quotation behind that is a direct one", () => {
    expect(
      attributionsOf('Holm said that "one of us saw a case and called the guard."').map(({ manner }) => manner),
    ).toEqual(["direct"]);
  });
});
