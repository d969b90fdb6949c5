import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/lexicon.js";
import { runOverlap } from "../../../../src/stages/claims/comparing/overlap.js";
import { statementMeasures } from "../../../../src/stages/claims/comparing/statement-measures.js";
import { comparePrepared, prepareStatement } from "../../../../src/text/comparison.js";

const measures = (a: string, b: string) => {
  const [x, y] = [prepareStatement(a, english), prepareStatement(b, english)];
  return statementMeasures(x, y, comparePrepared(x, y, english));
};

describe("statementMeasures", () => {
  it("finds everything of a statement in itself, and nothing open", () => {
    const found = measures("The ferry sank off the northern pier.", "The ferry sank off the northern pier.");
    for (const name of ["coveredLess", "nearLess", "kept", "letters", "length"]) expect(found[name]).toBeCloseTo(1, 6);
    for (const name of ["openMore", "openWeightMore", "edits", "effort", "addedMore"]) expect(found[name]).toBe(0);
  });

  it("tells words that were exchanged from words that were added", () => {
    const exchanged = measures("The ferry sank at dawn.", "The trawler sank at dawn.");
    const added = measures("The ferry sank at dawn.", "The ferry sank at dawn with forty crates of oranges.");
    expect(exchanged.replaced).toBeGreaterThan(0);
    expect(exchanged.addedMore).toBe(0);
    expect(added.replaced).toBe(0);
    expect(added.addedMore).toBeGreaterThan(0);
  });

  it("stays finite and between 0 and 1, whatever the text", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 120 }), fc.lorem({ maxCount: 200 }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const value of Object.values(measures(a, b))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("runOverlap", () => {
  it("counts a run as often as it stands in both", () => {
    expect(runOverlap([1, 2, 1, 2], [1, 2, 3], 2)).toEqual({ larger: 1 / 2, smaller: 1 / 3, dice: 2 / 5 });
    expect(runOverlap([1], [1], 2)).toEqual({ larger: 0, smaller: 0, dice: 0 });
  });
});
