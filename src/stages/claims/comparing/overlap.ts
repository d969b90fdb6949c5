/** Shares of runs of `n` items that two sequences have in common: of the sequence with fewer such runs, of the other, of both. */
export interface RunOverlap {
  readonly larger: number;
  readonly smaller: number;
  readonly dice: number;
}

/** The runs of `n` items that two sequences share, each counted as often as it stands in both. */
export function runOverlap(a: readonly string[], b: readonly string[], n: number): RunOverlap {
  const ofA = runsOf(a, n);
  const ofB = runsOf(b, n);
  let shared = 0;
  for (const [run, count] of ofA.counts) shared += Math.min(count, ofB.counts.get(run) ?? 0);
  const fewer = Math.max(1, Math.min(ofA.total, ofB.total));
  const more = Math.max(1, ofA.total, ofB.total);
  return { larger: shared / fewer, smaller: shared / more, dice: (2 * shared) / Math.max(1, ofA.total + ofB.total) };
}

const runsOf = (items: readonly string[], n: number): { counts: Map<string, number>; total: number } => {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= items.length; i++) {
    const run = items.slice(i, i + n).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, items.length - n + 1) };
};
