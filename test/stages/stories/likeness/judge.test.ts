import { describe, expect, it } from "vitest";
import { type Gathered, marginOf } from "../../../../src/stages/stories/likeness/judge.js";

/** A group of full articles of one day, of which two are as alike as `inner` on average. */
const group = (count: number, inner: number): Gathered => ({
  count,
  size: 60,
  square: count + count * (count - 1) * inner,
  from: 0,
  to: 0,
  since: 0,
});

/** Whether two groups are one story where a report of the one is as like one of the other as `likeness`. */
const isOne = (a: Gathered, b: Gathered, likeness: number): boolean =>
  marginOf(a, b, likeness * a.count * b.count) >= 0;

describe("two groups of articles that are somewhat alike", () => {
  it("stay two stories where each one's reports share far more among themselves", () => {
    expect(isOne(group(6, 0.5), group(5, 0.5), 0.28)).toBe(false);
  });

  it("are one where their reports are no more alike than that, or are copies of one text", () => {
    expect(isOne(group(6, 0.3), group(5, 0.5), 0.28)).toBe(true);
    expect(isOne(group(6, 0.95), group(5, 0.95), 0.28)).toBe(true);
  });

  it("stay two where they hardly share a word, copies or not", () => {
    expect(isOne(group(6, 0.95), group(5, 0.95), 0.15)).toBe(false);
  });
});
