import { describe, expect, test } from "vitest";
import { lookWhereItChanges } from "../../../../src/stages/provenance/tracing/look-where-it-changes.js";

/** What is seen of a row, every place with what was seen last, and how many places were looked at. */
function lookedOver(row: readonly string[], marked: readonly number[] = []) {
  let looks = 0;
  const seen = lookWhereItChanges({
    length: row.length,
    marked: new Set(marked),
    lookAt: (place) => {
      looks++;
      return row[place] ?? "";
    },
    isAlike: (a, b) => a === b,
  });
  let last = "";
  const all = row.map((_, place) => {
    last = seen.get(place) ?? last;
    return last;
  });
  return { all, looks };
}

const rowOf = (length: number, changes: Readonly<Record<number, string>>): string[] => {
  let now = "a";
  return Array.from({ length }, (_, place) => {
    now = changes[place] ?? now;
    return now;
  });
};

describe("a row is looked at where it changes", () => {
  test("a short row is looked at whole", () => {
    const row = rowOf(50, { 20: "b", 21: "a" });
    expect(lookedOver(row)).toEqual({ all: row, looks: 50 });
  });

  test("every change of a long row that does not pass is found to the place", () => {
    const row = rowOf(5000, { 7: "b", 8: "c", 2500: "d", 4999: "e" });
    const { all, looks } = lookedOver(row);
    expect(all).toEqual(row);
    expect(looks).toBeLessThan(70);
  });

  test("what passes is found where it is marked", () => {
    const row = rowOf(5000, { 3000: "b", 3001: "a" });
    expect(lookedOver(row, [3000]).all).toEqual(row);
  });

  test("however often it changes, the looks are bounded and the last place is right", () => {
    const row = Array.from({ length: 20_000 }, (_, place) => `${place}`);
    const { all, looks } = lookedOver(row, [...row.keys()]);
    expect(looks).toBeLessThan(200);
    expect(all.at(-1)).toBe("19999");
  });

  test("nothing to look at is nothing seen", () => {
    expect(lookedOver([])).toEqual({ all: [], looks: 0 });
  });
});
