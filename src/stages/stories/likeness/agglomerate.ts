import { type Gathered, marginOf } from "./judge.js";

/** Groups to be joined: what is judged of each, the product of the sums of each two, and which two must not be one. */
export interface Grouping {
  readonly units: readonly Gathered[];
  /** Row by row; only what stands above the diagonal is read. */
  readonly products: Float64Array;
  readonly apart?: (a: number, b: number) => boolean;
  /** Units to be one whatever their words: a list for each. */
  readonly together?: Iterable<readonly number[]>;
}

/**
 * Groups by average-link clustering: the two that are most surely one are joined again and again until none are. Gives the
 * units of each group by index. Quadratic in the number of units, which the caller bounds.
 */
export function agglomerate({ units, products, apart, together }: Grouping): number[][] {
  const n = units.length;
  const gathered = [...units];
  const groups: (number[] | undefined)[] = units.map((_, i) => [i]);
  const product = new Float64Array(n * n);
  const barred = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      product[i * n + j] = product[j * n + i] = products[i * n + j] ?? 0;
      if (apart?.(i, j)) barred[i * n + j] = barred[j * n + i] = 1;
    }
  }
  const margins = new Float64Array(n * n).fill(-1);
  const weigh = (i: number, j: number) => {
    const [a, b] = [gathered[i], gathered[j]];
    if (a === undefined || b === undefined) return;
    margins[i * n + j] = margins[j * n + i] = barred[i * n + j] ? -1 : marginOf(a, b, product[i * n + j] ?? 0);
  };
  const join = (i: number, j: number) => {
    const [a, b] = [gathered[i], gathered[j]];
    if (a === undefined || b === undefined) return;
    gathered[i] = joined(a, b, product[i * n + j] ?? 0);
    groups[i]?.push(...(groups[j] ?? []));
    groups[j] = undefined;
    for (let k = 0; k < n; k++) {
      product[i * n + k] = product[k * n + i] = (product[i * n + k] ?? 0) + (product[j * n + k] ?? 0);
      barred[i * n + k] = barred[k * n + i] = Math.max(barred[i * n + k] ?? 0, barred[j * n + k] ?? 0);
      margins[j * n + k] = margins[k * n + j] = -1;
    }
  };
  for (const [first = 0, ...rest] of together ?? [])
    for (const other of rest) if (groups[other] && other !== first) join(first, other);
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (groups[i] && groups[j]) weigh(i, j);
  const nearest = new Int32Array(n);
  const look = (i: number) => {
    let best = i;
    for (let j = 0; j < n; j++) if (j !== i && (best === i || at(i, j) > at(i, best))) best = j;
    nearest[i] = best;
  };
  const at = (i: number, j: number): number => margins[i * n + j] ?? -1;
  for (let i = 0; i < n; i++) look(i);
  for (;;) {
    let from = -1;
    for (let i = 0; i < n; i++) {
      if (
        groups[i] &&
        at(i, nearest[i] ?? i) >= 0 &&
        (from < 0 || at(i, nearest[i] ?? i) > at(from, nearest[from] ?? from))
      )
        from = i;
    }
    if (from < 0) break;
    const to = nearest[from] ?? from;
    const [i, j] = [Math.min(from, to), Math.max(from, to)];
    join(i, j);
    for (let k = 0; k < n; k++) if (k !== i && groups[k]) weigh(i, k);
    for (let k = 0; k < n; k++) {
      if (k === i || nearest[k] === i || nearest[k] === j) look(k);
      else if (at(k, i) > at(k, nearest[k] ?? k)) nearest[k] = i;
    }
  }
  return groups.filter((group) => group !== undefined);
}

const joined = (a: Gathered, b: Gathered, product: number): Gathered => {
  const count = a.count + b.count;
  return {
    count,
    size: (a.size * a.count + b.size * b.count) / count,
    square: a.square + b.square + 2 * product,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    since: Math.min(a.since, b.since),
  };
};
