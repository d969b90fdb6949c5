import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonRuns } from "../../src/text/common-runs.js";
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
