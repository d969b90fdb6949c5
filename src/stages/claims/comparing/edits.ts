import type { Likeness } from "../../../text/likeness.js";
import type { Term } from "../../../text/terms.js";

/** How one statement is made from the other, each as a share; the same either way round. */
export interface Edits {
  /** Words put in, taken out or replaced by any other: of the longer's. */
  readonly edits: number;
  /** The same by weight, where a word like another costs less: of the weight of both. */
  readonly effort: number;
  /** Of the weight of both: words replaced by others, and words of one that nothing stands for in the other. */
  readonly replaced: number;
  readonly addedLess: number;
  readonly addedMore: number;
  /** Words kept in their order: of the shorter's. */
  readonly kept: number;
}

/** Longest sequences that are set against each other in full. */
const LONGEST = 160;

/** The cheapest way to turn one row of words into the other (R. Wagner, M. Fischer 1974), words weighing as they are rare. */
export function editsBetween(a: readonly Term[], b: readonly Term[], likeness: Likeness): Edits {
  const [rows, columns] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  const width = columns + 1;
  const costs = new Float64Array((rows + 1) * width);
  const plain = new Uint16Array((rows + 1) * width);
  const kept = new Uint16Array((rows + 1) * width);
  const weightOf = (terms: readonly Term[], i: number) => terms[i]?.weight ?? 0;
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const at = i * width + j;
      if (i === 0 && j === 0) continue;
      const out = i === 0 ? Number.POSITIVE_INFINITY : (costs[at - width] ?? 0) + weightOf(a, i - 1);
      const put = j === 0 ? Number.POSITIVE_INFINITY : (costs[at - 1] ?? 0) + weightOf(b, j - 1);
      if (i === 0 || j === 0) {
        costs[at] = Math.min(out, put);
        plain[at] = i + j;
        continue;
      }
      const like = likeness(i - 1, j - 1);
      costs[at] = Math.min(out, put, (costs[at - width - 1] ?? 0) + exchange(a[i - 1], b[j - 1], like));
      const same = like === 1 ? 1 : 0;
      const before = plain[at - width - 1] ?? 0;
      plain[at] = Math.min((plain[at - width] ?? 0) + 1, (plain[at - 1] ?? 0) + 1, before + 1 - same);
      kept[at] = Math.max(kept[at - width] ?? 0, kept[at - 1] ?? 0, (kept[at - width - 1] ?? 0) + same);
    }
  }
  const last = rows * width + columns;
  return {
    edits: (plain[last] ?? 0) / Math.max(1, rows, columns),
    kept: (kept[last] ?? 0) / Math.max(1, Math.min(rows, columns)),
    ...traced(a, b, rows, columns, costs, likeness),
  };
}

/** A word that is replaced costs as much as the heavier, unless it is like the other. */
const exchange = (x: Term | undefined, y: Term | undefined, like: number): number =>
  Math.max(x?.weight ?? 0, y?.weight ?? 0) * 1.5 * (1 - like);

const traced = (
  a: readonly Term[],
  b: readonly Term[],
  rows: number,
  columns: number,
  costs: Float64Array,
  likeness: Likeness,
): Pick<Edits, "effort" | "replaced" | "addedLess" | "addedMore"> => {
  const width = columns + 1;
  let [i, j, replaced, outA, outB, all] = [rows, columns, 0, 0, 0, 0];
  for (const term of a.slice(0, rows)) all += term.weight;
  for (const term of b.slice(0, columns)) all += term.weight;
  all = Math.max(all, 1e-9);
  while (i > 0 || j > 0) {
    const here = costs[i * width + j] ?? 0;
    const [x, y] = [a[i - 1], b[j - 1]];
    const cost = i > 0 && j > 0 ? exchange(x, y, likeness(i - 1, j - 1)) : 0;
    if (i > 0 && j > 0 && here === (costs[(i - 1) * width + j - 1] ?? 0) + cost) {
      if (cost > 0) replaced += (x?.weight ?? 0) + (y?.weight ?? 0);
      i--;
      j--;
    } else if (i > 0 && here === (costs[(i - 1) * width + j] ?? 0) + (x?.weight ?? 0)) {
      outA += x?.weight ?? 0;
      i--;
    } else {
      outB += y?.weight ?? 0;
      j--;
    }
  }
  const effort = Math.min(1, (costs[rows * width + columns] ?? 0) / all);
  return {
    effort,
    replaced: replaced / all,
    addedLess: Math.min(outA, outB) / all,
    addedMore: Math.max(outA, outB) / all,
  };
};
