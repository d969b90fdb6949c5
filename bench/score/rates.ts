/** Precision, recall and their harmonic mean. */
export interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** The harmonic mean of precision and recall; 0 where both are. */
export const f1Of = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** Rates from counts; where one side is empty its rate is 0, or 1 where both are empty and `whenEmpty` says so. */
export function rates(right: number, given: number, found: number, expected: number, whenEmpty = 0): Rates {
  const p = given === 0 ? (expected === 0 ? whenEmpty : 0) : right / given;
  const r = expected === 0 ? (given === 0 ? whenEmpty : 0) : found / expected;
  return { p, r, f1: f1Of(p, r) };
}

/** A largest one-to-one matching of `n` things with others, given which others each may be matched with (Kuhn's algorithm). */
export function largestMatching(n: number, choices: (thing: number) => readonly number[]): Map<number, number> {
  const holder = new Map<number, number>();
  const place = (thing: number, seen: Set<number>): boolean => {
    for (const other of choices(thing)) {
      if (seen.has(other)) continue;
      seen.add(other);
      const before = holder.get(other);
      if (before === undefined || place(before, seen)) {
        holder.set(other, thing);
        return true;
      }
    }
    return false;
  };
  for (let thing = 0; thing < n; thing++) place(thing, new Set());
  return holder;
}
