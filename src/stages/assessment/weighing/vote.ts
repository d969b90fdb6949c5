import { type Belief, type Model, type Pair, wrongValuesOf } from "./pairs.js";
import type { Item, Table } from "./table.js";

/** For each source, the sources it may depend on, with how likely that is, the likeliest first. */
export type Dependence = readonly ReadonlyMap<number, number>[];

/** The pairs by source, without those that are hardly likely. */
export function dependenceOf(sources: number, pairs: readonly Pair[], floor = 0.01): Map<number, number>[] {
  const on: Map<number, number>[] = Array.from({ length: sources }, () => new Map());
  for (const { a, b, aFromB, bFromA } of pairs) {
    const either = aFromB + bFromA;
    if (either < floor) continue;
    on[a]?.set(b, either);
    on[b]?.set(a, either);
  }
  return on;
}

/**
 * How likely each value is, from the accuracy of the sources that give it, each counted only as far as it gives the value
 * by itself (Dong, Berti-Equille & Srivastava 2009, section 4: sources are gone through in order, each discounted by those before it).
 */
export function weighValues(table: Table, accuracy: readonly number[], on: Dependence, model: Model): number[][] {
  const totals = on.map((others) => [...others.values()].reduce((sum, p) => sum + p, 0));
  return table.items.map((item) => {
    const wrong = wrongValuesOf(item, model);
    const several = new Map<number, number>();
    for (const { by } of item.values) for (const s of by) several.set(s, (several.get(s) ?? 0) + 1);
    const scores = item.values.map(({ by }) => {
      const order = [...by].sort(
        (x, y) => (totals[y] ?? 0) - (totals[x] ?? 0) || (accuracy[y] ?? 0) - (accuracy[x] ?? 0) || x - y,
      );
      const before = new Set<number>();
      let score = 0;
      for (const source of order) {
        const a = accuracy[source] ?? 0.5;
        let alone = 1;
        for (const [other, p] of on[source] ?? []) if (before.has(other)) alone *= 1 - model.copied * p;
        score += (Math.log((wrong * a) / (1 - a)) * alone) / (several.get(source) ?? 1);
        before.add(source);
      }
      return score;
    });
    return shares(scores, item, model);
  });
}

/** Probabilities from scores; the wrong values that nobody claims have score 0. */
export function shares(scores: readonly number[], item: Item, model: Model): number[] {
  const top = scores.reduce((most, score) => Math.max(most, score), 0);
  const unclaimed = (wrongValuesOf(item, model) + 1 - item.values.length) * Math.exp(-top);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - top), unclaimed);
  return scores.map((score) => Math.exp(score - top) / all);
}

/** How often each source is right: the mean probability of its values, drawn to the mean of all sources while it has few. */
export function weighSources(table: Table, probability: Belief["probability"], model: Model): number[] {
  const sums = table.said.map((said) => {
    let n = 0;
    let right = 0;
    for (const { item, value, share } of said) {
      n += share;
      right += share * (probability[item]?.[value] ?? 0);
    }
    return { n, right };
  });
  return meanOf(sums, model.pull);
}

/** Each mean, drawn to the mean of all by `pull` imagined values, and kept off 0 and 1, which no evidence could ever move. */
export function meanOf(sums: readonly { readonly n: number; readonly right: number }[], pull: number): number[] {
  const all = sums.reduce((sum, { n, right }) => ({ n: sum.n + n, right: sum.right + right }), { n: 0, right: 0 });
  const mean = all.n > 0 ? all.right / all.n : 0.5;
  return sums.map(({ n, right }) => Math.min(0.99, Math.max(0.01, (right + pull * mean) / (n + pull))));
}

/** The largest change between two lists of numbers. */
export const furthest = (now: readonly number[], before: readonly number[]): number =>
  now.reduce((most, value, i) => Math.max(most, Math.abs(value - (before[i] ?? 0))), 0);
