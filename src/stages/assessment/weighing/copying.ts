import { directionOf } from "./direction.js";
import { type Belief, type Model, type Pair, sharedBy, wrongValuesOf } from "./pairs.js";
import type { Table } from "./table.js";

/** That a source takes values over from another. */
export interface Copying {
  readonly copier: number;
  readonly original: number;
  /** That one of the two copies from the other. */
  readonly dependence: number;
  /** That it does so in this direction. */
  readonly probability: number;
  /** The share of its values, on items the original speaks of, that it takes over. */
  readonly rate: number;
  /** The only attribute it takes over, by its number. */
  readonly only?: number;
}

interface Link extends Pair {
  readonly rate: number;
}

/** How much it speaks for being the original, in nats, that one more source of the family hangs on it. */
const HUB = 2;

/**
 * Who copies whom directly. Copiers of one original also agree with each other; of all links in such a family those are kept
 * for which most speaks, so that every other agreement is explained by them: the tree of Chow & Liu (1968). The original is the
 * source from which all links can best be read outwards, by times and by where accuracies change (see `directionOf`), and on which
 * most links hang. As a tree has no circles, nobody is said to copy from his own copier.
 */
export function traceCopying(table: Table, pairs: readonly Pair[], belief: Belief, model: Model): Copying[] {
  const links = pairs
    .filter((pair) => pair.aFromB + pair.bFromA >= 0.5)
    .map((pair): Link => ({ ...pair, rate: rateOf(table, pair, belief, model) }))
    .sort((x, y) => y.evidence - x.evidence || x.a - y.a || x.b - y.b);
  const neighbours = new Map<number, Directed[]>();
  for (const link of spanning(links, table.sources.length)) {
    const weight = directionOf(table, link.a, link.b, belief);
    put(neighbours, link.a, { ...link, from: link.a, other: link.b, weight });
    put(neighbours, link.b, { ...link, from: link.b, other: link.a, weight: -weight });
  }
  const done = new Set<number>();
  return [...neighbours.keys()]
    .sort((x, y) => x - y)
    .flatMap((start) => {
      if (done.has(start)) return [];
      const found = outwards(start, neighbours);
      done.add(start);
      for (const { copier, original } of found) done.add(copier).add(original);
      return found;
    });
}

/** A link seen from one of its ends: `weight` nats speak for the other end being the copier. */
interface Directed extends Link {
  readonly from: number;
  readonly other: number;
  readonly weight: number;
}

type Neighbours = ReadonlyMap<number, readonly Directed[]>;

function put(neighbours: Map<number, Directed[]>, source: number, link: Directed): void {
  const there = neighbours.get(source);
  if (there) there.push(link);
  else neighbours.set(source, [link]);
}

/** A source of a family: how it was reached, and how much speaks for it being the original of all. */
interface Member {
  readonly source: number;
  readonly by: Directed | undefined;
  readonly weight: number;
}

/** A family from one of its members outwards. Moving the original over a link turns that link only. */
function familyOf(start: number, neighbours: Neighbours): Member[] {
  const hang = (source: number): number => HUB * (neighbours.get(source)?.length ?? 0);
  const family: Member[] = [{ source: start, by: undefined, weight: hang(start) }];
  for (const { source, by, weight } of family) {
    for (const link of neighbours.get(source) ?? []) {
      if (link.other === by?.from) continue;
      family.push({ source: link.other, by: link, weight: weight - hang(source) + hang(link.other) - link.weight });
    }
  }
  return family;
}

/** A link's direction is as likely as that the original of all is on the one side of it and not on the other. */
function outwards(start: number, neighbours: Neighbours): Copying[] {
  const candidates = familyOf(start, neighbours);
  const root = candidates.reduce((best, member) => (member.weight > best.weight ? member : best)).source;
  const family = familyOf(root, neighbours);
  const top = family.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
  const beyond = new Map(family.map(({ source, weight }) => [source, Math.exp(weight - top)]));
  for (const { source, by } of [...family].reverse()) {
    if (by) beyond.set(by.from, (beyond.get(by.from) ?? 0) + (beyond.get(source) ?? 0));
  }
  const all = beyond.get(root) ?? 1;
  return family.flatMap(({ source: copier, by }) => {
    if (!by) return [];
    const direction = 1 - (beyond.get(copier) ?? 0) / all;
    const only = by.only === undefined ? {} : { only: by.only };
    const dependence = by.aFromB + by.bFromA;
    return [{ copier, original: by.from, dependence, probability: dependence * direction, rate: by.rate, ...only }];
  });
}

function spanning(links: readonly Link[], sources: number): Link[] {
  const head = Array.from({ length: sources }, (_, i) => i);
  const find = (x: number): number => {
    let at = x;
    while (head[at] !== at) at = head[at] = head[head[at] ?? at] ?? at;
    return at;
  };
  return links.filter(({ a, b }) => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return false;
    head[x] = y;
    return true;
  });
}

/** The share of values one takes from the other: how far they agree beyond what two independent sources would. */
function rateOf(table: Table, { a, b, only }: Pair, belief: Belief, model: Model): number {
  let n = 0;
  let agreed = 0;
  let expected = 0;
  const accuracyA = belief.accuracy[a] ?? 0.5;
  const accuracyB = belief.accuracy[b] ?? 0.5;
  for (const [mine, theirs] of sharedBy(table.said[a] ?? [], table.said[b] ?? [])) {
    const item = table.items[mine.item];
    if (!item || (only !== undefined && item.kind !== only)) continue;
    n++;
    if (mine.value === theirs.value) agreed++;
    expected += accuracyA * accuracyB + ((1 - accuracyA) * (1 - accuracyB)) / wrongValuesOf(item, model);
  }
  // Five items of doubt: two sources that agree on all of three items are no closer than two that agree on 290 of 300.
  return Math.min(0.98, Math.max(0.02, (agreed - expected) / (n - expected + 5)));
}
