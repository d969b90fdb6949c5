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
});

describe("what a source does not know", () => {
  test.each<[string, string[]]>([
    [
      "Ruiz told the Fen Gazette on Monday that she did not know whether the roof had fallen by itself.",
      ["Ruiz | did not know | whether the roof had fallen by itself"],
    ],
    ["The union said it was not sure how many had voted.", ["The union | was not sure | how many had voted"]],
    ["The union said it did not know the driver.", ["The union | said | it did not know the driver"]],
  ])("is told by its own words: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(attributionsOf(text)[0]?.stance).toBe("does-not-know");
  });

  test.each([
    ["Holm did not deny that he was on the pier.", "confirms"],
    ["Holm would neither confirm nor deny that he was on the pier.", "does-not-know"],
    ["Holm denied that he was on the pier.", "denies"],
    ["The teller later confessed to taking the money.", "confirms"],
  ])("%s %s", (text, stance) => {
    expect(attributionsOf(text)[0]?.stance).toBe(stance);
  });
});

describe("a hedge bears on its own clause", () => {
  test.each([
    "The coach said the players should rest as soon as possible.",
    "The firm said it would look into a possible motive for the sale.",
    "Holm said the crew left because the boat might sink.",
    "The judge said the court had heard of an alleged theft at the mill.",
  ])("none: %s", (text) => {
    expect(attributionsOf(text)[0]?.certainty).toBeUndefined();
  });

  test.each([
    ["The coach said the match might be put off.", "might"],
    ["The firm said it was possible that the deal would fail.", "possible"],
    ["Police have released an alleged confession.", "alleged"],
    ["Holm did not deny that he was on the pier.", "did not deny"],
  ])("one: %s", (text, word) => {
    expect(attributionsOf(text)[0]?.certainty?.word).toBe(word);
  });
});

describe("what the report says of a statement is no part of it", () => {
  test.each([
    ["Holm said the ship was safe, a claim that the union disputes.", ["Holm | said | the ship was safe"]],
    [
      "He told the panel that it would take the whole crew -- a line whose meaning came out later.",
      ["He | told | that it would take the whole crew"],
    ],
    ["Holm said it was a claim that nobody believed.", ["Holm | said | it was a claim that nobody believed"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("whose words they are", () => {
  test.each<[string, string[]]>([
    [
      "A neighbour found him ill, then called him a thief and said that he lied.",
      ["A neighbour | found | him ill", "A neighbour | called | him a thief", "A neighbour | said | that he lied"],
    ],
    [
      '"We ran for the door." "It was like a drum," said Ida Vos, a cook.',
      ['Ida Vos, a cook | said | "It was like a drum,"'],
    ],
    ["The dead have been identified as Jan Holm and Ida Vos.", []],
    ["Ruiz, who is expected to take the stand, left.", []],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
