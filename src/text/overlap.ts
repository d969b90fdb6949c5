/** Longest sequences that are set against each other in full; what lies beyond is left out, so that any text takes bounded time. */
const LONGEST = 160;

/** Shares of runs of `n` items that two sequences have in common: of the sequence with fewer such runs, and of the other. */
export interface RunOverlap {
  readonly larger: number;
  readonly smaller: number;
}

/** The runs of `n` items that two sequences share, each counted as often as it stands in both. */
export function runOverlap(a: readonly string[], b: readonly string[], n: number): RunOverlap {
  const ofA = runsOf(a.slice(0, LONGEST), n);
  const ofB = runsOf(b.slice(0, LONGEST), n);
  let shared = 0;
  for (const [run, count] of ofA.counts) shared += Math.min(count, ofB.counts.get(run) ?? 0);
  const fewer = Math.max(1, Math.min(ofA.total, ofB.total));
  const more = Math.max(1, ofA.total, ofB.total);
  return { larger: shared / fewer, smaller: shared / more };
}

const runsOf = (items: readonly string[], n: number): { counts: Map<string, number>; total: number } => {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= items.length; i++) {
    const run = items.slice(i, i + n).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, items.length - n + 1) };
};

/** The edits (items put in, taken out or replaced) that turn one sequence into the other, through the longer's length: 0 to 1. */
export function editShare(a: readonly string[], b: readonly string[]): number {
  const x = a.slice(0, LONGEST);
  const y = b.slice(0, LONGEST);
  if (x.length === 0 && y.length === 0) return 0;
  let before = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (const [i, item] of x.entries()) {
    const row = [i + 1];
    for (const [j, other] of y.entries()) {
      const replaced = (before[j] ?? 0) + (item === other ? 0 : 1);
      row.push(Math.min(replaced, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    before = row;
  }
  return (before[y.length] ?? 0) / Math.max(x.length, y.length);
}
