import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../../src/languages/en/tokenise.js";

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

describe("tokenise", () => {
  test("every token slices back to its words, in order, without overlap", () => {
    const text = "The \"mayor\" can't -- or won't -- come;\tshe said: “No… not now.”";
    let last = 0;
    for (const token of tokenise(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.start).toBeGreaterThanOrEqual(last);
      last = token.end;
    }
  });

  test("leaves out nothing but white space", () => {
    const text = "A\u00a0b — “c” ‘d’ 12,000 €5m 😀👩‍👩‍👧 \u0000 \u200b אבג 한국어 \ufeffz";
    const covered = new Set(
      tokenise(text).flatMap((t) => Array.from({ length: t.end - t.start }, (_, i) => t.start + i)),
    );
    for (let i = 0; i < text.length; i++)
      if (/\S/.test(text.charAt(i))) expect(covered.has(i), `offset ${i}`).toBe(true);
  });

  test.each([
    ["rings worth $2. 6 million", "2. 6"],
    ["he carried a.45-caliber pistol", ".45"],
    ["a 6. 1-magnitude quake", "6. 1"],
    ["shares fell 3. 9 percent", "3. 9"],
    ["it had a magnitude of 5. 9.", "5. 9"],
    ["a 7. 2 quake", "7. 2"],
  ])("reads the decimal that is split in %j as one number", (text, decimal) => {
    expect(tokenise(text).find((t) => t.text === decimal)?.tag).toBe("NUM");
  });

  test.each(["He came in 2009. 15 stayed.", "The score was 3. 2 men left.", "See part 1. 2 million people did."])(
    "reads no decimal where a sentence ends: %j",
    (text) => {
      expect(words(text).filter((word) => word.includes(" "))).toEqual([]);
    },
  );

  test.each([
    ["He would not step in.", ["in", "."]],
    ["The crowd moved in. Then it left.", ["in", "."]],
    ["She fell ill. He sat.", ["ill", "."]],
    ["They said no.", ["no", "."]],
    ["It fell 6 in. of snow.", ["in."]],
    ["It is no. 5 of ten.", ["no."]],
  ])("parts a small word from the stop behind it where it ends a sentence: %j", (text, expected) => {
    for (const word of expected) expect(words(text)).toContain(word);
  });

  test.each([
    ["see mil.example.in.ua today", "mil.example.in.ua"],
    ["a picture from t.me/news_channel18 shows", "t.me/news_channel18"],
    ["the channel harbour_watch said", "harbour_watch"],
    ["Ann Lee (@AnnLee) wrote", "@AnnLee"],
    ["write to desk@example.org now", "desk@example.org"],
    ["at https://example.org/a?b=1 it says", "https://example.org/a?b=1"],
  ])("keeps the address in %j whole", (text, address) => {
    const token = tokenise(text).find((t) => t.text === address);
    expect(token?.tag).toBe("PROPN");
  });

  test.each(["It was over.He left.", "at 5 p.m. on Monday", "the U.S. army", "e.g. this one"])(
    "takes nothing in %j for an address",
    (text) => {
      expect(words(text).every((word) => !/[a-z]\.[A-Z]/.test(word))).toBe(true);
      expect(words(text).length).toBeGreaterThan(2);
    },
  );

  test("keeps letters of every alphabet together", () => {
    expect(words("Drăgulești, Łódź, Київ and Mendonça")).toEqual([
      "Drăgulești",
      ",",
      "Łódź",
      ",",
      "Київ",
      "and",
      "Mendonça",
    ]);
  });

  test("gives parts of speech and lemmas", () => {
    const tokens = tokenise("The officials said 12 soldiers were killed.");
    expect(tokens.map((t) => t.tag)).toEqual(["DET", "NOUN", "VERB", "NUM", "NOUN", "AUX", "VERB", "PUNCT"]);
    expect(tokens.map((t) => t.lemma)).toEqual(["the", "official", "say", "12", "soldier", "be", "kill", "."]);
  });

  test("AM behind a time is no verb", () => {
    expect(tokenise("08:20 AM").at(-1)?.tag).toBe("NOUN");
  });

  test("holds its offsets on any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.text.trim()).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("takes lone surrogates", () => {
    expect(() => tokenise("a \ud800 b \udc00\ud800 c".repeat(50))).not.toThrow();
  });
});
