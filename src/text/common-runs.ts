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

/** Words that may be left out, put in or replaced between two runs of one passage, and by how many its two sides may differ. */
const GAP = 8;
const SHIFT = 3;
/** Passages back that are tried for the one a run goes on with. */
const BACK = 4;
/** What a word of a gap takes from a passage. */
const GAP_COST = 0.5;

/**
 * The weight of every passage that two texts share, reworded here and there: runs that follow each other in both with few words
 * between them are one passage (local alignment, T. F. Smith and M. S. Waterman 1981; for reprinted news D. A. Smith,
 * R. Cordell and A. Mullen 2015). `weigh` gives the weight of the words of the first text from one to before another.
 */
export function alignedPassages(runs: readonly CommonRun[], weigh: (from: number, to: number) => number): number[] {
  const passages: { last: CommonRun; weight: number }[] = [];
  for (const run of runs) {
    const weight = weigh(run.a, run.a + run.length);
    const before = passages.slice(-BACK).findLast(({ last }) => gapBetween(last, run) !== undefined);
    if (before === undefined) passages.push({ last: run, weight });
    else {
      before.weight += weight - GAP_COST * (gapBetween(before.last, run) ?? 0);
      before.last = run;
    }
  }
  return passages.map(({ weight }) => weight);
}

const gapBetween = (run: CommonRun, next: CommonRun): number | undefined => {
  const a = next.a - run.a - run.length;
  const b = next.b - run.b - run.length;
  return b >= 0 && a <= GAP && b <= GAP && Math.abs(a - b) <= SHIFT ? Math.max(a, b) : undefined;
};
