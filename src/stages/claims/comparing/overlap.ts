/** Shares of runs of `n` items that two sequences have in common: of the sequence with fewer such runs, of the other, of both. */
export interface RunOverlap {
  readonly larger: number;
  readonly smaller: number;
  readonly dice: number;
}

/** Bits of a whole number: so many items as fit it make one key. */
const BITS = 52;

/**
 * The runs of `n` items that two sequences share, each counted as often as it stands in both. Items are whole numbers that `n` of them
 * fit 52 bits: below 131,072 for runs of three, below 8,192 for runs of four.
 */
export function runOverlap(a: ArrayLike<number>, b: ArrayLike<number>, n: number): RunOverlap {
  const base = 2 ** Math.floor(BITS / n);
  const counts = new Map<number, number>();
  const [ofA, ofB] = [Math.max(0, a.length - n + 1), Math.max(0, b.length - n + 1)];
  for (let i = 0; i < ofA; i++) {
    const run = runAt(a, i, n, base);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  let shared = 0;
  for (let j = 0; j < ofB; j++) {
    const run = runAt(b, j, n, base);
    const left = counts.get(run) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(run, left - 1);
  }
  const [fewer, more] = ofA < ofB ? [ofA, ofB] : [ofB, ofA];
  return {
    larger: shared / Math.max(1, fewer),
    smaller: shared / Math.max(1, more),
    dice: (2 * shared) / Math.max(1, ofA + ofB),
  };
}

const runAt = (items: ArrayLike<number>, from: number, n: number, base: number): number => {
  let run = 0;
  for (let i = from; i < from + n; i++) run = run * base + (items[i] ?? 0);
  return run;
};
