import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignedPassages, commonRuns } from "../../src/text/common-runs.js";
import { scanWords } from "../../src/text/scan-words.js";
import { shinglesOf, sortShingles } from "../../src/text/shingles.js";

const prepared = (text: string) => {
  const { hashes } = scanWords(text);
  const shingles = shinglesOf(hashes);
  return { hashes, shingles, sorted: sortShingles(shingles) };
};

describe("commonRuns", () => {
  it("finds the longest runs of words that two texts share, in the order of the first", () => {
    const a = prepared("Today the ferry sank off the pier. Everyone on board was saved, they said.");
    const b = prepared("Everyone on board was saved. The ferry sank off the pier at night.");
    expect(commonRuns(a, b)).toEqual([
      { a: 1, b: 5, length: 6 },
      { a: 7, b: 0, length: 5 },
    ]);
  });

  it("finds nothing between texts of no three words in common", () => {
    expect(commonRuns(prepared("one two three"), prepared("three two one"))).toEqual([]);
    expect(commonRuns(prepared(""), prepared("one two three"))).toEqual([]);
  });

  it("gives runs of the same words that do not overlap", () => {
    const word = fc.constantFrom("a", "b", "c");
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [a, b] = [prepared(x), prepared(y)];
        let end = 0;
        for (const run of commonRuns(a, b)) {
          expect(run.a).toBeGreaterThanOrEqual(end);
          end = run.a + run.length;
          for (let i = 0; i < run.length; i++) expect(a.hashes[run.a + i]).toBe(b.hashes[run.b + i]);
        }
      }),
    );
  });
});

describe("alignedPassages", () => {
  const weights = (x: string, y: string) => {
    const [a, b] = [prepared(x), prepared(y)];
    return alignedPassages(commonRuns(a, b), (from, to) => to - from);
  };

  it("takes runs with a few other words between them for one passage", () => {
    expect(
      weights("the ferry sank off the old pier of the town", "the ferry sank off the northern pier of the town"),
    ).toEqual([8.5]);
  });

  it("keeps apart what stands in another order, or far from each other", () => {
    expect(weights("one two three four five six", "four five six one two three")).toEqual([3, 3]);
    expect(weights("one two three x four five six", "one two three a b c d e f g h i j four five six")).toEqual([3, 3]);
    expect(weights("one two three", "four five six")).toEqual([]);
  });
});
