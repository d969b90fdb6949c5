import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bounds, centreOf, rangeOf, standingOf } from "../../../../src/stages/claims/figures/bounds.js";

const value = fc.integer({ min: 1, max: 400 });

/** The shapes that words give amounts: a number, "at least", "up to", "about", "nearly", "just over", a range. */
const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  value.map((low): Bounds => ({ low, high: low })),
  value.map((low): Bounds => ({ low })),
  value.map((high): Bounds => ({ high })),
  value.map((about): Bounds => ({ about })),
  value.map((high): Bounds => ({ about: high, high })),
  value.map((low): Bounds => ({ about: low, low })),
  fc.tuple(value, value).map(([low, more]): Bounds => ({ low, high: low + more })),
);

const mirrored = { within: "around", around: "within" } as const;

describe("how two amounts stand to each other", () => {
  test("is told from both sides alike", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const there = standingOf(a, b);
        const back = there === "within" || there === "around" ? mirrored[there] : there;
        expect(standingOf(b, a)).toBe(back);
      }),
    );
  });

  test("is the same for an amount and itself only", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        expect(standingOf(a, a)).toBe("same");
        if (standingOf(a, b) === "same") expect(a).toEqual(b);
      }),
    );
  });

  test("is apart if and only if no value fits both", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const [x, y] = [rangeOf(a), rangeOf(b)];
        expect(standingOf(a, b) === "apart").toBe(Math.max(x[0], y[0]) > Math.min(x[1], y[1]));
      }),
    );
  });

  test("what lies within what lies within a third is not apart from it", () => {
    const step = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(value, fc.array(step, { minLength: 4, maxLength: 4 }), (low, [a = 0, b = 0, c = 0, d = 0]) => {
        const [inner, middle, outer] = [
          { low: low + a + b, high: low + a + b + 1 },
          { low: low + a, high: low + a + b + 1 + c },
          { low, high: low + a + b + 1 + c + d },
        ];
        fc.pre(standingOf(inner, middle) === "within" && standingOf(middle, outer) === "within");
        expect(["within", "far apart"]).toContain(standingOf(inner, outer));
      }),
    );
  });

  test("two open amounts that look the same way are never apart", () => {
    fc.assert(
      fc.property(value, value, (x, y) => {
        expect(standingOf({ low: x }, { low: y })).not.toBe("apart");
        expect(standingOf({ high: x }, { high: y })).not.toBe("apart");
      }),
    );
  });

  test("an amount is known by a value that it allows", () => {
    fc.assert(
      fc.property(bounds, (a) => {
        const [least, greatest] = rangeOf(a);
        expect(centreOf(a)).toBeGreaterThanOrEqual(least);
        expect(centreOf(a)).toBeLessThanOrEqual(greatest);
      }),
    );
  });

  test.each([
    ["at least 1,000 and nearly 3,000", { low: 1000 }, { about: 3000, high: 3000 }, "far apart"],
    ["more than 1,000 and 1,100", { low: 1000 }, { low: 1100, high: 1100 }, "around"],
    ["more than 1,000 and about 1,100", { low: 1000 }, { about: 1100 }, "compatible"],
    ["12 and 12 to 15", { low: 12, high: 12 }, { low: 12, high: 15 }, "within"],
    ["at least 12 and at least 15", { low: 12 }, { low: 15 }, "compatible"],
    ["at least four and three", { low: 4 }, { low: 3, high: 3 }, "apart"],
    ["seven and eight", { low: 7, high: 7 }, { low: 8, high: 8 }, "apart"],
    ["about 100 and 104", { about: 100 }, { low: 104, high: 104 }, "around"],
    ["up to 80 and 70", { high: 80 }, { low: 70, high: 70 }, "around"],
  ] as const)("%s: the table", (_, a, b, standing) => {
    expect(standingOf(a, b)).toBe(standing);
  });
});
