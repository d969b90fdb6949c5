import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { featuresOf } from "../../../../src/stages/attributions/tagger/features.js";
import { read } from "../../../../src/stages/reading/read.js";
import { exampleReport } from "../../reading/example-report.js";
import { linesOf, tokensOf } from "./tokens.js";

const [SUFFIX, PREFIX, SHAPE, TAG, , BOUNDARY] = [0, 1, 2, 3, 4, 5];

const shapeOf = (word: string): number | undefined => {
  const shapes = tokensOf(word);
  return featuresOf({ ...shapes, tokens: [{ text: word, tag: "X", lemma: word, start: 0, end: word.length }] }).ids[
    SHAPE
  ]?.[0];
};

describe("what the tagger sees", () => {
  test("words are looked up in lower case with plain marks", () => {
    expect(featuresOf(tokensOf("“Dam’s” – FELL")).keys.join(" ")).toBe('" dam \'s " - fell');
  });

  test("words that begin or end alike share an id, and a beginning is no ending", () => {
    const { ids } = featuresOf(tokensOf("reported imported reporting ted"));
    expect(ids[SUFFIX]?.[0]).toBe(ids[SUFFIX]?.[1]);
    expect(ids[PREFIX]?.[0]).toBe(ids[PREFIX]?.[2]);
    expect(ids[SUFFIX]?.[2]).not.toBe(ids[SUFFIX]?.[0]);
    expect(ids[PREFIX]?.[3]).not.toBe(ids[SUFFIX]?.[3]);
  });

  test.each([
    ["1984", 1],
    ["G20", 2],
    ["...", 3],
    ["said", 4],
    ["état", 4],
    ["NATO", 5],
    ["I", 6],
    ["Said", 7],
    ["McCoy", 8],
    ["iPhone", 9],
    ["\ud800", 4],
  ])("the shape of %s", (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });

  test("a part of speech nobody knows counts as another", () => {
    const [one, other] = ["X", "WRONG"].map((tag) => {
      const seen = tokensOf("dam");
      return featuresOf({ ...seen, tokens: seen.tokens.map((token) => ({ ...token, tag })) }).ids[TAG]?.[0];
    });
    expect(one).toBe(other);
  });

  test("paragraphs and sentences begin where the reading says, headlines apart", () => {
    const text = "Dam breaks\n\nThe dam broke on Monday. Nobody was hurt.\n\nIt will be built anew.";
    const reading = read(exampleReport(text, { headline: "Dam breaks" }));
    const boundaries = featuresOf(reading).ids[BOUNDARY] ?? [];
    const at = (word: string): number | undefined =>
      boundaries[reading.tokens.findIndex((token) => token.text === word)];
    expect([at("Dam"), at("breaks"), at("The"), at("dam"), at("Nobody"), at("It")]).toEqual([4, 3, 1, 0, 2, 1]);
  });

  test("every list has an id for every token of any text, within its table", () => {
    const sizes = [2048, 2048, 10, 19, 5, 6];
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        const seen = tokensOf(text);
        const { keys, ids, paragraphs } = featuresOf(seen);
        expect(keys).toHaveLength(seen.tokens.length);
        expect([...paragraphs]).toEqual(linesOf(seen));
        ids.forEach((list, i) => {
          expect(list).toHaveLength(seen.tokens.length);
          expect(list.every((id) => id < (sizes[i] ?? 0))).toBe(true);
        });
      }),
    );
  });
});
