import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/text/words.js";

const keys = (text: string) => wordsOf(text).map((word) => word.key);

describe("wordsOf", () => {
  const cases: [string, string[]][] = [
    ["Norvald's 11,000 troops", ["norvald", "11,000", "troops"]],
    ["real-time sharing", ["real", "time", "sharing"]],
    ["He doesn’t know", ["he", "doesn't", "know"]],
    ["the U.S. envoy", ["the", "u.s", "envoy"]],
    ["up 3.5 %", ["up", "3.5"]],
    ["Élan, Ñandú", ["élan", "ñandú"]],
    ["Київ повідомив", ["київ", "повідомив"]],
    ["首都で", ["首", "都", "で"]],
    ["... — !", []],
    ["\ud800", []],
  ];
  it.each(cases)("reads %j", (text, expected) => expect(keys(text)).toEqual(expected));

  it("tells names, words and numbers apart by how they are written", () => {
    expect(wordsOf("Brandt said 12").map((word) => word.kind)).toEqual(["name", "word", "number"]);
  });

  it("gives positions in the whole text when it reads a part of it", () => {
    const text = "One ship. Two boats.";
    const [first] = wordsOf(text, 10);
    expect(text.slice(first?.start, first?.end)).toBe("Two");
  });

  it("slices back whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const word of wordsOf(text)) expect(word.end).toBeGreaterThan(word.start);
      }),
    );
  });

  it("reads a megabyte without a break in a blink", () => {
    expect(wordsOf("a.'".repeat(350_000)).length).toBeGreaterThan(0);
    expect(wordsOf("x".repeat(1_000_000))).toHaveLength(1);
  });
});
