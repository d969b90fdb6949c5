import { SHINGLE, type SortedShingles } from "./shingles.js";

/** A run of words that two texts share: `length` words from word `a` of one and word `b` of the other. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** What is needed of a text: the hashes of its words and its shingles, in order and sorted. */
export interface RunText {
  readonly hashes: Uint32Array;
  readonly shingles: Uint32Array;
  readonly sorted: SortedShingles;
}

/** Most places of one shingle that are tried; a phrase that comes back more often than this is a refrain. */
const PLACES = 8;

/**
 * The longest runs of words of `a`, in order and without overlap in `a`, that stand in `b` too, each of at least `least`
 * words. Greedy string tiling (M. J. Wise 1993) in one pass over `a`; of equally long ones that which goes on where the run
 * before it ended.
 */
export function commonRuns(
  a: Pick<RunText, "hashes" | "shingles">,
  b: Pick<RunText, "hashes" | "sorted">,
  least = SHINGLE,
): CommonRun[] {
  const runs: CommonRun[] = [];
  let next = 0;
  for (let i = 0; i < a.shingles.length; ) {
    const best = longestAt(a, b, i, next);
    if (best.length < least) {
      i++;
      continue;
    }
    runs.push(best);
    i += best.length;
    next = best.b + best.length;
  }
  return runs;
}

const longestAt = (
  a: Pick<RunText, "hashes" | "shingles">,
  b: Pick<RunText, "hashes" | "sorted">,
  i: number,
  next: number,
): CommonRun => {
  const { values, places } = b.sorted;
  const shingle = a.shingles[i] ?? 0;
  const first = lowerBound(values, shingle);
  let best: CommonRun = { a: i, b: 0, length: 0 };
  for (let k = first; k < first + PLACES && values[k] === shingle; k++) {
    const j = places[k] ?? 0;
    let length = 0;
    while (
      i + length < a.hashes.length &&
      j + length < b.hashes.length &&
      a.hashes[i + length] === b.hashes[j + length]
    )
      length++;
    const nearer = length === best.length && Math.abs(j - next) < Math.abs(best.b - next);
    if (length > best.length || nearer) best = { a: i, b: j, length };
  }
  return best;
};

const lowerBound = (values: Uint32Array, value: number): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
