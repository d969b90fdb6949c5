import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteStates } from "../../../../src/stages/attributions/tagger/quote-states.js";

/** The states of words parted by spaces, a letter each: Outside, Inside, < opening, > closing, Unclosed. A line is a paragraph. */
function statesOf(text: string): string {
  const lines = text.split("\n").map((line) => line.split(" "));
  const words = lines.flat().map((word) => ({ text: word, tag: "X", lemma: word, start: 0, end: word.length }));
  const paragraphs = lines.flatMap((line, i) => line.map(() => i));
  return [...quoteStates(words, paragraphs)].map((state) => "OI<>U"[state]).join("");
}

describe("where a token stands towards quotation marks", () => {
  test.each([
    ['he said " it fell "', "OO<II>"],
    ['" it fell , " he said , " and broke "', "<III>OOO<II>"],
    ["“ it fell ” he said", "<II>OO"],
    ["„ es fiel “ it", "<UU<U"],
    ["« il est » dit", "<II>O"],
    ["`` it fell '' he", "<II>O"],
    ["“ it « really » fell ”", "<U<I>O>"],
    ['" it fell " it "', "<II>O<"],
  ])("pairs the marks of %s", (text, states) => {
    expect(statesOf(text)).toBe(states);
  });

  test.each([
    ["a quotation that runs on", '" it fell\nhe said', "<UUOO"],
    ["one that is opened anew", "“ it fell\n“ and broke ”", "<UU<II>"],
    ["a mark that closes nothing", "it fell ” he said", "OO>OO"],
    ["opening marks alone", "“ “ “", "<<<"],
    ["single marks", "' it fell ' he said", "OOOOOO"],
    ["inches in a word", 'a 5" pipe', "OOO"],
    ["no marks", "it fell", "OO"],
  ])("takes nothing for a whole quotation in %s", (_name, text, states) => {
    expect(statesOf(text)).toBe(states);
  });

  test("no token is inside without a mark before and behind it in its paragraph", () => {
    const word = fc.constantFrom("a", "b", '"', "“", "”", "«", "»");
    const text = fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, (lines) => {
        const found = statesOf(lines.map((line) => line.join(" ")).join("\n"));
        let from = 0;
        for (const line of lines) {
          const states = found.slice(from, from + line.length);
          expect(states).toMatch(/^(?:O|<I*>|<U*(?=<|$)|>)*$/);
          from += line.length;
        }
      }),
    );
  });
});
