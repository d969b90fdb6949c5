import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chain, decode, weigh } from "../../src/network/chain.js";
import { exponential } from "../../src/network/exponential.js";
import type { Rows } from "../../src/network/rows.js";
import { small } from "./small.js";

const score = fc.integer({ min: -40, max: 40 }).map((n) => n / 8);
const numbers = (length: number) =>
  fc.array(score, { minLength: length, maxLength: length }).map((list) => Float32Array.from(list));

/** A chain of two to four labels, one transition of which may be forbidden, and scores of one to five places. */
const problems: fc.Arbitrary<{ chain: Chain; scores: Rows }> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([labels, count]) =>
    fc
      .tuple(numbers(labels * labels), numbers(labels), numbers(labels), numbers(labels * count), fc.nat(labels - 1))
      .map(([transitions, start, end, values, forbidden]) => {
        transitions[forbidden * labels + ((forbidden + 1) % labels)] = -10_000;
        return { chain: { labels, transitions, start, end }, scores: { count, width: labels, values } };
      }),
  );

const paths = (labels: number, length: number): number[][] =>
  length === 0
    ? [[]]
    : paths(labels, length - 1).flatMap((path) => Array.from({ length: labels }, (_, b) => [...path, b]));

function scoreOf({ labels, transitions, start, end }: Chain, { values }: Rows, path: readonly number[]): number {
  const within = path.reduce(
    (sum, label, i) =>
      sum + (values[i * labels + label] ?? 0) + (i === 0 ? 0 : (transitions[(path[i - 1] ?? 0) * labels + label] ?? 0)),
    0,
  );
  return within + (start[path[0] ?? 0] ?? 0) + (end[path.at(-1) ?? 0] ?? 0);
}

describe("decoding", () => {
  it("finds the best of all sequences of labels", () => {
    fc.assert(
      fc.property(problems, ({ chain, scores }) => {
        const all = paths(chain.labels, scores.count).map((path) => scoreOf(chain, scores, path));
        const found = scoreOf(chain, scores, [...decode(chain, scores)]);
        expect(found).toBeCloseTo(
          all.reduce((a, b) => Math.max(a, b)),
          9,
        );
      }),
    );
  });

  it("keeps to its rows, of which there may be none", () => {
    const values = Float32Array.of(9, 0, 0, 9, 9, 0);
    const chain = { labels: 2, transitions: new Float32Array(4), start: new Float32Array(2), end: new Float32Array(2) };
    const scores = { count: 3, width: 2, values };
    expect([...decode(chain, scores)]).toEqual([0, 1, 0]);
    expect([...decode(chain, scores, 1, 3)]).toEqual([1, 0]);
    expect([...decode(chain, scores, 3, 3)]).toEqual([]);
    expect(() => decode(chain, scores, 2, 4)).toThrow("expected rows 2 to 4 of 2 labels, got 3 rows of 2");
    expect(() => decode(small.chain, scores)).toThrow(TypeError);
  });
});

describe("weighing", () => {
  it("gives every label and every run of labels its share of all sequences", () => {
    fc.assert(
      fc.property(problems, fc.nat(), fc.nat(), ({ chain, scores }, one, other) => {
        const [from = 0, last = 0] = [one % scores.count, other % scores.count].sort((a, b) => a - b);
        const all = paths(chain.labels, scores.count).map((path) => ({
          path,
          weight: Math.exp(scoreOf(chain, scores, path)),
        }));
        const whole = all.reduce((sum, { weight }) => sum + weight, 0);
        const share = (has: (path: number[]) => boolean): number =>
          all.reduce((sum, { path, weight }) => sum + (has(path) ? weight : 0), 0) / whole;
        const weighed = weigh(chain, scores);
        for (let label = 0; label < chain.labels; label++) {
          expect(weighed.labelAt(last, label)).toBeCloseTo(
            share((path) => path[last] === label),
            9,
          );
        }
        const run = [...decode(chain, scores)].slice(from, last + 1);
        expect(weighed.labelsFrom(from, run)).toBeCloseTo(
          share((path) => run.every((label, i) => path[from + i] === label)),
          9,
        );
      }),
    );
  });

  it("keeps to its rows and stays within 0 and 1 over long ones", () => {
    const { labels } = small.chain;
    const values = Float32Array.from({ length: 5000 * labels }, (_, i) => ((i * 7919) % 101) - 50);
    const scores = { count: 5000, width: labels, values };
    const weighed = weigh(small.chain, scores, 100, 4900);
    const path = decode(small.chain, scores, 100, 4900);
    expect(weighed.labelsFrom(0, path.subarray(0, 20))).toBeGreaterThan(0.9);
    const sum = [...path.slice(0, labels).keys()].reduce((total, label) => total + weighed.labelAt(2500, label), 0);
    expect(sum).toBeCloseTo(1, 9);
    expect(weigh(small.chain, scores, 7, 7).labelAt(0, 0)).toBe(0);
  });
});

describe("the exponential", () => {
  it("is that of the language within a billionth", () => {
    fc.assert(
      fc.property(fc.double({ min: -690, max: 690, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-9);
      }),
    );
    expect([exponential(0), exponential(-10_000), exponential(Number.NEGATIVE_INFINITY)]).toEqual([1, 0, 0]);
  });
});
