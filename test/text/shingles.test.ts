import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanWords } from "../../src/text/scan-words.js";
import { containment, shinglesOf, sortShingles } from "../../src/text/shingles.js";

const sorted = (text: string) => sortShingles(shinglesOf(scanWords(text).hashes));

describe("containment", () => {
  it("marks the runs of the inner text that stand in the outer one", () => {
    const inner = sorted("the ferry sank off the pier");
    const outer = sorted("at night the ferry sank off a rock");
    expect(containment(inner, outer)).toEqual({ inner: Uint8Array.of(1, 1, 0, 0), count: 2, outerCount: 2 });
    expect(containment(sorted(""), outer)).toEqual({ inner: new Uint8Array(0), count: 0, outerCount: 0 });
  });

  it("counts a run that comes back as often as it stands in either text", () => {
    expect(containment(sorted("a b c a b c"), sorted("x a b c"))).toMatchObject({ count: 2, outerCount: 1 });
  });

  it("is the same both ways round", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [a, b] = [sorted(x), sorted(y)];
        expect(containment(a, b).count).toBe(containment(b, a).outerCount);
      }),
    );
  });
});
