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
  const before = new Set<number>();
  return table.items.map((item) => {
    const wrong = wrongValuesOf(item, model);
    const scores = item.values.map(({ by, first }) => {
      const weight = (at: number): number => {
        const a = accuracy[by[at] ?? 0] ?? 0.5;
        return Math.log((wrong * a) / (1 - a)) * (table.shares[first + at] ?? 1);
      };
      if (by.length === 1 || !by.some((source) => (totals[source] ?? 0) > 0)) {
        let sum = 0;
        for (let at = 0; at < by.length; at++) sum += weight(at);
        return sum;
      }
      const order = [...by.keys()].sort((i, j) => {
        const [x, y] = [by[i] ?? 0, by[j] ?? 0];
        return (totals[y] ?? 0) - (totals[x] ?? 0) || (accuracy[y] ?? 0) - (accuracy[x] ?? 0) || x - y;
      });
      before.clear();
      let score = 0;
      for (const at of order) {
        const source = by[at] ?? 0;
        let alone = 1;
        for (const [other, p] of on[source] ?? []) if (before.has(other)) alone *= 1 - model.copied * p;
        score += weight(at) * alone;
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
  const sums = table.sources.map(() => ({ n: 0, right: 0 }));
  table.items.forEach(({ values }, item) => {
    values.forEach(({ by, first }, value) => {
      const p = probability[item]?.[value] ?? 0;
      for (let i = 0; i < by.length; i++) {
        const sum = sums[by[i] ?? 0];
        const share = table.shares[first + i] ?? 1;
        if (!sum) continue;
        sum.n += share;
        sum.right += share * p;
      }
    });
  });
  return meanOf(sums, model.pull);
}

/** Each mean, drawn to the mean of all by `pull` imagined values, and kept off 0 and 1, which no evidence could ever move. */
export function meanOf(sums: readonly { readonly n: number; readonly right: number }[], pull: number): number[] {
  const all = sums.reduce((sum, { n, right }) => ({ n: sum.n + n, right: sum.right + right }), { n: 0, right: 0 });
  const mean = all.n > 0 ? all.right / all.n : 0.5;
  return sums.map(({ n, right }) => Math.min(0.99, Math.max(0.01, (right + pull * mean) / (n + pull))));
}

/**
 * How far numbers moved, as the root of the mean square: of very many sources some one always moves a little, and the rest need not
 * wait for it.
 */
export const distance = (now: readonly number[], before: readonly number[]): number =>
  Math.sqrt(now.reduce((sum, value, i) => sum + (value - (before[i] ?? 0)) ** 2, 0) / Math.max(1, now.length));
