import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { vocabularyOf } from "../../../../src/stages/claims/propositions/vocabulary.js";

const vocabulary = vocabularyOf(english);

/** The kind of event that a word of a sentence names. */
function eventIn(sentence: string, word: string): string | undefined {
  const token = english.tokenise(sentence).find(({ text }) => text === word);
  return token && vocabulary.eventOf(token);
}

describe("kinds of event", () => {
  it.each([
    ["The guards detained nine porters.", "detained", "event:arrest"],
    ["Both clerks died.", "died", "event:kill"],
    ["The injuries were light.", "injuries", "event:injure"],
    ["A guard was shot at the gate.", "shot", "event:shoot"],
    ["Raiders bombed the depot.", "bombed", "event:attack"],
    ["Flames spread and the mill was burning.", "burning", "event:burn"],
  ])("are named by the forms of a listed word: %s", (sentence, word, kind) => {
    expect(eventIn(sentence, word)).toBe(kind);
  });

  it.each([
    ["Several porters left.", "Several"],
    ["The authorities called a vote.", "authorities"],
    ["She was quite calm.", "quite"],
    ["They watched it closely.", "closely"],
    ["A suite was let.", "suite"],
    ["A bomb was found in a bin.", "bomb"],
    ["The author wrote to the town.", "author"],
  ])("are not named by a word that only shares a stem with one: %s", (sentence, word) => {
    expect(eventIn(sentence, word)).toBeUndefined();
  });
});
