import type { Item, Said, Table } from "./table.js";

/** Two sources that share items, and how likely it is that one of them copies the other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** That `a` copies `b`. */
  readonly aFromB: number;
  /** That `b` copies `a`. */
  readonly bFromA: number;
}

/** What is believed of sources and values at one step of the iteration. */
export interface Belief {
  /** `accuracy[source]`, 0..1. */
  readonly accuracy: readonly number[];
  /** `probability[item][value]`, 0..1. */
  readonly probability: readonly (readonly number[])[];
}

/** Numbers of the model, as the paper sets them. */
export interface Model {
  /** How likely two sources that share items are to depend on each other, before looking. */
  readonly prior: number;
  /** The share of its values that a copier takes over. */
  readonly copied: number;
  /** How many wrong values an item has at least. */
  readonly wrongValues: number;
  /** Imagined values that draw the accuracy of a source with few claims to the mean of all. */
  readonly pull: number;
  /** Most rounds of the iteration, and the change of accuracy under which it has come to rest. */
  readonly rounds: number;
  readonly still: number;
}

/** Wrong values an item can take: as many as are claimed, and not fewer than the model says. */
export const wrongValuesOf = (item: Item, model: Model): number => Math.max(model.wrongValues, item.values.length);

/**
 * The pairs of sources that share at least `atLeast` items. An item that very many sources speak of is passed over here (every
 * pair of them would be a candidate); pairs found by other items are still compared on it.
 */
export function pairsSharing(table: Table, atLeast: number, crowd = 200): [number, number][] {
  const by: number[][] = table.items.map((item) => [...new Set(item.values.flatMap((value) => value.by))]);
  const pairs: [number, number][] = [];
  table.said.forEach((said, a) => {
    const shared = new Map<number, number>();
    for (const item of new Set(said.map((one) => one.item))) {
      const others = by[item] ?? [];
      if (others.length > crowd) continue;
      for (const b of others) if (b > a) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    for (const [b, n] of shared) if (n >= atLeast) pairs.push([a, b]);
  });
  return pairs;
}

/**
 * How likely each pair is to be dependent, and which way, by Bayes' rule over the items both speak of: sharing a wrong value
 * speaks for copying, as there are many wrong values and one right one (Dong, Berti-Equille & Srivastava 2009, section 3).
 */
export function weighPairs(table: Table, pairs: readonly [number, number][], belief: Belief, model: Model): Pair[] {
  return pairs.map(([a, b]) => weighPair(table, a, b, belief, model));
}

function weighPair(table: Table, a: number, b: number, belief: Belief, model: Model): Pair {
  let apart = Math.log(1 - model.prior);
  let aFromB = Math.log(model.prior / 2);
  let bFromA = Math.log(model.prior / 2);
  const accuracyA = belief.accuracy[a] ?? 0.5;
  const accuracyB = belief.accuracy[b] ?? 0.5;
  for (const [mine, theirs] of sharedBy(table.said[a] ?? [], table.said[b] ?? [])) {
    const item = table.items[mine.item];
    if (!item) continue;
    const wrong = wrongValuesOf(item, model);
    const both = accuracyA * accuracyB;
    const bothWrong = ((1 - accuracyA) * (1 - accuracyB)) / wrong;
    if (mine.value === theirs.value) {
      const p = belief.probability[mine.item]?.[mine.value] ?? 0;
      const alone = p * both + (1 - p) * bothWrong;
      const from = (accuracy: number): number =>
        model.copied * (p * accuracy + (1 - p) * (1 - accuracy)) + (1 - model.copied) * alone;
      apart += Math.log(alone);
      aFromB += Math.log(from(accuracyB));
      bFromA += Math.log(from(accuracyA));
    } else {
      const alone = 1 - both - bothWrong;
      apart += Math.log(alone);
      aFromB += Math.log((1 - model.copied) * alone);
      bFromA += Math.log((1 - model.copied) * alone);
    }
  }
  const top = Math.max(apart, aFromB, bFromA);
  const all = Math.exp(apart - top) + Math.exp(aFromB - top) + Math.exp(bFromA - top);
  return { a, b, aFromB: Math.exp(aFromB - top) / all, bFromA: Math.exp(bFromA - top) / all };
}

/** What two sources say of the items both speak of; where one gives several values, those they share come first. */
export function sharedBy(a: readonly Said[], b: readonly Said[]): [Said, Said][] {
  const shared: [Said, Said][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as Said;
    const y = b[j] as Said;
    if (x.item !== y.item) {
      if (x.item < y.item) i++;
      else j++;
      continue;
    }
    let iEnd = i;
    let jEnd = j;
    while (a[iEnd]?.item === x.item) iEnd++;
    while (b[jEnd]?.item === x.item) jEnd++;
    const mine = a.slice(i, iEnd);
    const theirs = b.slice(j, jEnd);
    const agreed = mine.find((one) => theirs.some((other) => other.value === one.value));
    shared.push(agreed ? [agreed, agreed] : [x, y]);
    i = iEnd;
    j = jEnd;
  }
  return shared;
}
