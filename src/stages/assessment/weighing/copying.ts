import { type Belief, type Model, type Pair, sharedBy, wrongValuesOf } from "./pairs.js";
import type { Table } from "./table.js";

/** That a source takes values over from another. */
export interface Copying {
  readonly copier: number;
  readonly original: number;
  /** That it copies from it, in this direction. */
  readonly probability: number;
  /** The share of its values, on items the original speaks of, that it takes over. */
  readonly rate: number;
}

interface Link extends Pair {
  readonly rate: number;
}

/**
 * Who copies whom directly. Copiers of one original also agree with each other; of all links in such a family those are kept
 * that carry the most, so that every other agreement is explained by them: the tree of Chow & Liu (1968). Its middle, the
 * source with most links, is the original; a family of two is told by where their accuracy changes (see `outOfCharacter`).
 */
export function traceCopying(table: Table, pairs: readonly Pair[], belief: Belief, model: Model): Copying[] {
  const links = pairs
    .filter((pair) => pair.aFromB + pair.bFromA >= 0.5)
    .map((pair): Link => ({ ...pair, rate: rateOf(table, pair, belief, model) }))
    .sort((x, y) => y.rate - x.rate || x.a - y.a || x.b - y.b);
  const tree = spanning(links, table.sources.length);
  const degree = new Map<number, Link[]>();
  for (const link of tree) {
    for (const end of [link.a, link.b]) {
      const there = degree.get(end);
      if (there) there.push(link);
      else degree.set(end, [link]);
    }
  }
  const done = new Set<number>();
  const middleFirst = [...degree.keys()].sort(
    (x, y) =>
      (degree.get(y)?.length ?? 0) - (degree.get(x)?.length ?? 0) ||
      (table.said[y]?.length ?? 0) - (table.said[x]?.length ?? 0) ||
      x - y,
  );
  return middleFirst.flatMap((root) => (done.has(root) ? [] : outwards(root, degree, done, table, belief)));
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

function outwards(
  root: number,
  links: ReadonlyMap<number, readonly Link[]>,
  done: Set<number>,
  table: Table,
  belief: Belief,
): Copying[] {
  const found: Copying[] = [];
  const queue = [root];
  done.add(root);
  for (const original of queue) {
    for (const link of links.get(original) ?? []) {
      const copier = link.a === original ? link.b : link.a;
      if (done.has(copier)) continue;
      done.add(copier);
      queue.push(copier);
      const probability = link.aFromB + link.bFromA;
      const alone = (links.get(original)?.length ?? 0) + (links.get(copier)?.length ?? 0) === 2;
      if (!alone) found.push({ copier, original, probability, rate: link.rate });
      else {
        const share =
          1 /
          (1 +
            Math.exp(
              outOfCharacter(table, original, copier, belief) - outOfCharacter(table, copier, original, belief),
            ));
        const swap = share < 0.5;
        found.push({
          copier: swap ? original : copier,
          original: swap ? copier : original,
          probability: probability * Math.max(share, 1 - share),
          rate: link.rate,
        });
      }
    }
  }
  return found;
}

/**
 * How much a source's accuracy on what it shares with another differs from its accuracy on the rest, as a log likelihood
 * ratio: a copier is as good as its original where it copies and as good as itself elsewhere (Dong et al. 2009, intuition 2).
 */
function outOfCharacter(table: Table, source: number, other: number, belief: Belief): number {
  const others = new Set((table.said[other] ?? []).map((said) => said.item));
  const shared = { n: 1, right: 0.5 };
  const rest = { n: 1, right: 0.5 };
  for (const { item, value, share } of table.said[source] ?? []) {
    const side = others.has(item) ? shared : rest;
    side.n += share;
    side.right += share * (belief.probability[item]?.[value] ?? 0);
  }
  const apart = logLikelihood(shared.right, shared.n) + logLikelihood(rest.right, rest.n);
  return apart - logLikelihood(shared.right + rest.right, shared.n + rest.n);
}

const logLikelihood = (right: number, n: number): number => {
  const p = right / n;
  return right * Math.log(Math.max(p, 1e-9)) + (n - right) * Math.log(Math.max(1 - p, 1e-9));
};

/** The share of values one takes from the other: how far they agree beyond what two independent sources would. */
function rateOf(table: Table, { a, b }: Pair, belief: Belief, model: Model): number {
  let n = 0;
  let agreed = 0;
  let expected = 0;
  const accuracyA = belief.accuracy[a] ?? 0.5;
  const accuracyB = belief.accuracy[b] ?? 0.5;
  for (const [mine, theirs] of sharedBy(table.said[a] ?? [], table.said[b] ?? [])) {
    const item = table.items[mine.item];
    if (!item) continue;
    n++;
    if (mine.value === theirs.value) agreed++;
    expected += accuracyA * accuracyB + ((1 - accuracyA) * (1 - accuracyB)) / wrongValuesOf(item, model);
  }
  // Five items of doubt: two sources that agree on all of three items are no closer than two that agree on 290 of 300.
  return Math.min(0.98, Math.max(0.02, (agreed - expected) / (n - expected + 5)));
}
