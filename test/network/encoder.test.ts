import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDense } from "../../src/network/dense.js";
import { batches, encode } from "../../src/network/encoder.js";
import { byTorch, small } from "./small.js";

const furthest = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  expect(one.length).toBe(other.length);
  return Array.from(one, (x, i) => Math.abs(x - (other[i] ?? Number.NaN))).reduce((a, b) => Math.max(a, b), 0);
};

/** Sequences of the small model's ids. */
const sequences = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 5 })), { maxLength: 12 }),
  { maxLength: 7 },
);

const tokensOf = (lists: readonly (readonly [number, number][])[]) => ({
  lengths: lists.map(({ length }) => length),
  ids: [lists.flat().map(([word]) => word), lists.flat().map(([, tag]) => tag)],
});

describe("an encoder", () => {
  it("gives what PyTorch gives from the same weights", () => {
    const hidden = encode(small.encoder, byTorch);
    expect(hidden.width).toBe(16);
    expect(furthest(hidden.values, byTorch.hidden)).toBeLessThan(1e-4);
    const scores = applyDense(small.head, hidden);
    expect(scores).toMatchObject({ count: 32, width: 5 });
    expect(furthest(scores.values, byTorch.scores)).toBeLessThan(1e-4);
  });

  it("reads no sequences, and empty ones among others", () => {
    expect(encode(small.encoder, { lengths: [], ids: [[], []] })).toMatchObject({ count: 0, width: 16 });
    const one = encode(small.encoder, {
      lengths: [2],
      ids: [
        [1, 2],
        [3, 4],
      ],
    });
    const among = encode(small.encoder, {
      lengths: [0, 2, 0],
      ids: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(among.values).toEqual(one.values);
  });

  it("gives each sequence the same bits, whatever stands beside it", () => {
    fc.assert(
      fc.property(sequences, (lists) => {
        const together = encode(small.encoder, tokensOf(lists)).values;
        const apart = lists.flatMap((list) => [...encode(small.encoder, tokensOf([list])).values]);
        expect([...together]).toEqual(apart);
        expect(together.every((x) => Math.abs(x) <= 1)).toBe(true);
      }),
    );
  });

  it("takes rows of the caller's beside the vectors of its tables", () => {
    const { encoder } = small;
    const [first] = encoder.layers;
    if (!first) throw new Error("no layer");
    const rows = { count: 2, width: 13, values: Float32Array.from({ length: 26 }, (_, i) => Math.fround(i / 13 - 1)) };
    const further = { rows, places: Int32Array.of(0, 1, 0) };
    const hidden = encode({ tables: [], layers: [first] }, { lengths: [3], ids: [], further });
    expect(hidden).toMatchObject({ count: 3, width: 24 });
    expect(() =>
      encode(encoder, {
        lengths: [2],
        ids: [
          [1, 2],
          [0, 1],
        ],
        further: { rows, places: Int32Array.of(0, 1) },
      }),
    ).toThrow("expected rows of 13, got rows of 26");
  });

  it.each([
    ["too few lists", { lengths: [1], ids: [[1]] }, "expected ids for 2 tables, got 1"],
    ["too few ids", { lengths: [2], ids: [[1, 2], [1]] }, "expected 2 rows, got 1"],
    ["an id that is no row", { lengths: [1], ids: [[30], [1]] }, "expected an id from 0 to 29, got 30"],
  ])("says what is wrong with %s", (_, tokens, message) => {
    expect(() => encode(small.encoder, tokens)).toThrow(message);
  });
});

describe("batches", () => {
  it("part sequences in their order and keep each whole", () => {
    expect(batches([], 10)).toEqual([]);
    expect(batches([4, 6, 1, 30, 2], 10)).toEqual([
      { from: 0, to: 2, start: 0, end: 10 },
      { from: 2, to: 3, start: 10, end: 11 },
      { from: 3, to: 4, start: 11, end: 41 },
      { from: 4, to: 5, start: 41, end: 43 },
    ]);
  });
});
