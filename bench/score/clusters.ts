import { heaviestAssignment } from "./assignment.js";
import { f1Of, type Rates, rates } from "./rates.js";

/** How well found groups agree with true ones. */
export interface ClusterScore {
  readonly n: number;
  /** Items that no found group holds; each counts as a group of its own. */
  readonly missing: number;
  readonly goldClusters: number;
  readonly foundClusters: number;
  /** Bagga & Baldwin 1998. */
  readonly bcubed: Rates;
  /** Over pairs of items in one group (Miranda et al. 2018). */
  readonly pairwise: Rates;
  /** Luo 2005, entity-based. */
  readonly ceafe: Rates;
  /** Adjusted Rand index (Hubert & Arabie 1985). */
  readonly ari: number;
  /** V-measure (Rosenberg & Hirschberg 2007). */
  readonly v: number;
}

/** The scores of a grouping, given as item to group. */
export function scoreClusters(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): ClusterScore {
  const given = new Map([...gold.keys()].map((id) => [id, found.has(id) ? `found ${found.get(id)}` : `alone ${id}`]));
  const goldSizes = sizes(gold);
  const givenSizes = sizes(given);
  const cells = new Map<string, Map<string, number>>();
  for (const [id, truth] of gold) {
    const row = cells.get(given.get(id) ?? "") ?? new Map<string, number>();
    row.set(truth, (row.get(truth) ?? 0) + 1);
    cells.set(given.get(id) ?? "", row);
  }
  const n = gold.size;
  let precision = 0;
  let recall = 0;
  let together = 0;
  let information = 0;
  for (const [group, row] of cells) {
    const size = givenSizes.get(group) ?? 1;
    for (const [truth, k] of row) {
      const trueSize = goldSizes.get(truth) ?? 1;
      precision += (k * k) / size;
      recall += (k * k) / trueSize;
      together += couples(k);
      information += (k / n) * Math.log((k * n) / (size * trueSize));
    }
  }
  const inGold = total(goldSizes, couples);
  const inGiven = total(givenSizes, couples);
  const entropy = (all: ReadonlyMap<string, number>): number => total(all, (k) => -(k / n) * Math.log(k / n));
  const [goldEntropy, givenEntropy] = [entropy(goldSizes), entropy(givenSizes)];
  const expected = (inGold * inGiven) / couples(n);
  const most = (inGold + inGiven) / 2;
  const similar = similarity(cells, givenSizes, goldSizes);
  const pairP = inGiven === 0 ? 1 : together / inGiven;
  const pairR = inGold === 0 ? 1 : together / inGold;
  return {
    n,
    missing: [...gold.keys()].filter((id) => !found.has(id)).length,
    goldClusters: goldSizes.size,
    foundClusters: givenSizes.size,
    bcubed: { p: precision / n, r: recall / n, f1: f1Of(precision / n, recall / n) },
    pairwise: { p: pairP, r: pairR, f1: f1Of(pairP, pairR) },
    ceafe: rates(similar, givenSizes.size, similar, goldSizes.size),
    ari: most - expected === 0 ? 1 : (together - expected) / (most - expected),
    v: f1Of(goldEntropy === 0 ? 1 : information / goldEntropy, givenEntropy === 0 ? 1 : information / givenEntropy),
  };
}

const couples = (n: number): number => (n * (n - 1)) / 2;

const total = (all: ReadonlyMap<string, number>, of: (n: number) => number): number =>
  [...all.values()].reduce((sum, n) => sum + of(n), 0);

function sizes(groups: ReadonlyMap<string, string>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

// The best one-to-one matching of groups falls apart into that of each set of groups connected by shared items, which keeps it
// small: thousands of groups would be too many at once.
function similarity(
  cells: ReadonlyMap<string, ReadonlyMap<string, number>>,
  givenSizes: ReadonlyMap<string, number>,
  goldSizes: ReadonlyMap<string, number>,
): number {
  const holders = new Map<string, string[]>();
  for (const [group, row] of cells) {
    for (const truth of row.keys()) holders.set(truth, [...(holders.get(truth) ?? []), group]);
  }
  const seen = new Set<string>();
  let sum = 0;
  for (const start of cells.keys()) {
    if (seen.has(start)) continue;
    const groups = [start];
    const truths = new Set<string>();
    seen.add(start);
    for (const group of groups) {
      for (const truth of cells.get(group)?.keys() ?? []) {
        truths.add(truth);
        for (const other of holders.get(truth) ?? []) {
          if (!seen.has(other)) groups.push(other);
          seen.add(other);
        }
      }
    }
    const weights = groups.map((group) =>
      [...truths].map((truth) => {
        const k = cells.get(group)?.get(truth) ?? 0;
        return (2 * k) / ((givenSizes.get(group) ?? 0) + (goldSizes.get(truth) ?? 0));
      }),
    );
    sum += heaviestAssignment(weights);
  }
  return sum;
}
