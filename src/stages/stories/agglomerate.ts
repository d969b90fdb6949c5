import type { CandidatePair } from "./candidates.js";
import type { StoryVector } from "./story-vector.js";

/** A group of reports in the making. */
export interface Cluster {
  readonly members: readonly number[];
  /** Sum of the members' vectors. */
  readonly sum: ReadonlyMap<number, number>;
  readonly size: number;
}

/** Whether two groups, as near as `cosine` on average, are one; the margin by which they are, or less than 0. */
export type Judge = (a: Cluster, b: Cluster, cosine: number) => number;

/**
 * Groups of reports by average-link clustering: the two groups that are most surely one are joined again and again until none
 * are. Only groups joined by a candidate pair are ever compared. The result does not depend on the order of the pairs.
 */
export function agglomerate(
  vectors: readonly StoryVector[],
  pairs: readonly CandidatePair[],
  judge: Judge,
): number[][] {
  const clusters: (Cluster | undefined)[] = vectors.map((vector, i) => ({
    members: [i],
    sum: new Map(vector.terms.map((term, k) => [term, vector.weights[k] ?? 0])),
    size: vector.size,
  }));
  const near: Set<number>[] = vectors.map(() => new Set());
  const queue = new Heap();
  for (const { a, b } of pairs) {
    near[a]?.add(b);
    near[b]?.add(a);
  }
  const weigh = (a: number, b: number) => {
    const x = clusters[a];
    const y = clusters[b];
    if (x === undefined || y === undefined) return;
    const margin = judge(x, y, averageLink(x, y));
    if (margin >= 0) queue.push({ margin, a: Math.min(a, b), b: Math.max(a, b) });
  };
  for (const { a, b } of pairs) weigh(a, b);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const x = clusters[next.a];
    const y = clusters[next.b];
    if (x === undefined || y === undefined) continue;
    const merged = clusters.length;
    clusters.push(joined(x, y));
    clusters[next.a] = undefined;
    clusters[next.b] = undefined;
    const neighbours = new Set([...(near[next.a] ?? []), ...(near[next.b] ?? [])]);
    neighbours.delete(next.a);
    neighbours.delete(next.b);
    near.push(neighbours);
    for (const other of neighbours) {
      const set = near[other];
      set?.delete(next.a);
      set?.delete(next.b);
      set?.add(merged);
      weigh(other, merged);
    }
  }
  return clusters
    .filter((cluster) => cluster !== undefined)
    .map((cluster) => [...cluster.members].sort((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** Mean cosine over all pairs of members, which is the product of the sums through the number of pairs. */
const averageLink = (a: Cluster, b: Cluster): number => {
  const [small, large] = a.sum.size <= b.sum.size ? [a.sum, b.sum] : [b.sum, a.sum];
  let dot = 0;
  for (const [term, weight] of small) dot += weight * (large.get(term) ?? 0);
  return dot / (a.members.length * b.members.length);
};

const joined = (a: Cluster, b: Cluster): Cluster => {
  const [small, large] = a.sum.size <= b.sum.size ? [a.sum, b.sum] : [b.sum, a.sum];
  const sum = new Map(large);
  for (const [term, weight] of small) sum.set(term, (sum.get(term) ?? 0) + weight);
  const members = [...a.members, ...b.members];
  const size = (a.size * a.members.length + b.size * b.members.length) / members.length;
  return { members, sum, size };
};

interface Entry {
  readonly margin: number;
  readonly a: number;
  readonly b: number;
}

/** A binary heap, the largest margin first; ties by index, so that the order of arrival does not count. */
class Heap {
  readonly #entries: Entry[] = [];

  push(entry: Entry): void {
    const entries = this.#entries;
    let i = entries.push(entry) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!before(entry, entries[parent])) break;
      entries[i] = entries[parent] as Entry;
      i = parent;
    }
    entries[i] = entry;
  }

  pop(): Entry | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (last === undefined || entries.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= entries.length) break;
      if (child + 1 < entries.length && before(entries[child + 1], entries[child])) child++;
      if (!before(entries[child], last)) break;
      entries[i] = entries[child] as Entry;
      i = child;
    }
    entries[i] = last;
    return top;
  }
}

const before = (x: Entry | undefined, y: Entry | undefined): boolean =>
  x !== undefined &&
  y !== undefined &&
  (x.margin > y.margin || (x.margin === y.margin && (x.a < y.a || (x.a === y.a && x.b < y.b))));
