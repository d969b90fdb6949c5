import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanWords } from "../../src/text/scan-words.js";
import { wordsOf } from "../../src/text/words.js";

const words = (text: string) => {
  const { starts, ends } = scanWords(text);
  return [...starts].map((start, i) => text.slice(start, ends[i]));
};

describe("scanWords", () => {
  it.each([
    ["Seoul's 11,000 troops", ["Seoul's", "11,000", "troops"]],
    ["It's 3.5 per cent.", ["It's", "3.5", "per", "cent"]],
    ["a so-called “Übung” in Łódź", ["a", "so", "called", "Übung", "in", "Łódź"]],
    ["首都 2 Tage", ["首", "都", "2", "Tage"]],
    ["Москва, 5 мая", ["Москва", "5", "мая"]],
    ["-- ' 's", ["s"]],
    ["", []],
  ])("parts %j", (text, expected) => expect(words(text)).toEqual(expected));

  it("gives one hash to a word in capitals, with another apostrophe or as a possessive", () => {
    const [a, b, c, d] = scanWords("Brandt BRANDT Brandt’s brandt's").hashes;
    expect(new Set([a, b, c, d]).size).toBe(1);
    const [e, f] = scanWords("don't DON’T").hashes;
    expect(e).toBe(f);
  });

  it("parts any text as wordsOf does, abbreviations with full stops and scripts without spaces aside", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        if (/\p{L}\.|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)) return;
        expect(words(text)).toEqual(wordsOf(text).map(({ start, end }) => text.slice(start, end)));
      }),
      { numRuns: 50 },
    );
  });
});
