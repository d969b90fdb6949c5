import { describe, expect, it } from "vitest";
import { english } from "../../src/languages/en/lexicon.js";
import { prepareStatement } from "../../src/text/comparison.js";
import { plainLexicon } from "../../src/text/lexicon.js";
import { likenessOf } from "../../src/text/likeness.js";

/** How alike the last words of two texts are. */
const like = (a: string, b: string, lexicon = english): number => {
  const [x, y] = [prepareStatement(a, lexicon), prepareStatement(b, lexicon)];
  return likenessOf(x, y, lexicon)(x.terms.length - 1, y.terms.length - 1);
};

describe("likenessOf", () => {
  it("takes words of one stem for the same", () => {
    expect(like("they captured", "it captures")).toBe(1);
  });

  const alike: [string, string][] = [
    ["a large blaze", "a large fire"],
    ["an allied nation", "an allied country"],
    ["they murdered", "they assassinated"],
    ["the frontier", "the border"],
  ];
  it.each(alike)("finds the last words of %j and %j alike", (a, b) => {
    expect(like(a, b)).toBeGreaterThan(0.5);
    expect(like(a, b)).toBeLessThan(1);
    expect(like(a, b)).toBeCloseTo(like(b, a), 6);
  });

  const unlike: [string, string][] = [
    ["a large blaze", "a large budget"],
    ["on a Monday", "on a Tuesday"],
    ["they rose", "they fell"],
    ["we met 12", "we met 14"],
    ["they came to Paris", "they came to London"],
  ];
  it.each(unlike)("finds nothing alike in the last words of %j and %j", (a, b) => {
    expect(like(a, b)).toBeLessThan(0.3);
  });

  it("knows words by their stems alone where the language has no vectors", () => {
    expect(like("ein großer Brand", "ein großer Brand", plainLexicon)).toBe(1);
    expect(like("ein großer Brand", "ein großes Feuer", plainLexicon)).toBe(0);
  });
});
