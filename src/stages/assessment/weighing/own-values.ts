import type { Copying } from "./copying.js";
import { logMean } from "./log-mean.js";
import { type Belief, type Model, sharedBy, wrongValuesOf } from "./pairs.js";
import type { Said, Table } from "./table.js";
import { distance, meanOf, shares } from "./vote.js";

/**
 * How likely each value is, and how good each source is by itself, once it is known who copies whom. A copier's value weighs
 * as much as it tells beyond its original: ln((s + (1-s)A) / (s + (1-s)(1-A)/n)) where both agree (s the share it
 * copies, A its own accuracy), and in full where they differ or the original is silent. `fit` is the log likelihood of all claims.
 */
export function weighWithCopiers(
  table: Table,
  copying: readonly Copying[],
  start: Belief,
  model: Model,
): { belief: Belief; fit: number } {
  const copied = copiedShares(table, copying);
  const silent = silences(table, copying);
  let belief = start;
  let fit = 0;
  for (let round = 0; round < model.rounds; round++) {
    const accuracy = ownAccuracy(table, copied, belief, model);
    const found = valuesGiven(table, copied, accuracy, model);
    const moved = distance(accuracy, belief.accuracy);
    belief = { accuracy, probability: found.probability };
    fit = found.fit + silent;
    if (moved < model.still) break;
  }
  return { belief, fit };
}

/** What copiers and their originals both speak of, within the attribute that is copied where it is one only. */
const sharedByLink = (table: Table, { copier, original, only }: Copying): [Said, Said][] =>
  sharedBy(table.said[copier] ?? [], table.said[original] ?? []).filter(
    ([{ item }]) => only === undefined || table.items[item]?.kind === only,
  );

/** For every claim the share that is copied: 0 where source and original do not agree, or where there is no original. */
function copiedShares(table: Table, copying: readonly Copying[]): Float64Array {
  const copied = new Float64Array(table.shares.length);
  for (const link of copying) {
    for (const [mine, theirs] of sharedByLink(table, link)) {
      if (mine.value === theirs.value) copied[mine.claim] = link.rate * link.dependence;
    }
  }
  return copied;
}

/** Log likelihood of copiers saying something else where their original speaks; it does not depend on what is right. */
function silences(table: Table, copying: readonly Copying[]): number {
  let sum = 0;
  for (const link of copying) {
    const differing = sharedByLink(table, link).filter(([mine, theirs]) => mine.value !== theirs.value).length;
    sum += differing * Math.log(1 - link.rate * link.dependence);
  }
  return sum;
}

function valuesGiven(
  table: Table,
  copied: Float64Array,
  accuracy: readonly number[],
  model: Model,
): { probability: number[][]; fit: number } {
  let fit = 0;
  const probability = table.items.map((item) => {
    const wrong = wrongValuesOf(item, model);
    const scores = item.values.map(({ by, first }) => {
      let score = 0;
      for (let i = 0; i < by.length; i++) {
        const a = accuracy[by[i] ?? 0] ?? 0.5;
        const s = copied[first + i] ?? 0;
        const share = table.shares[first + i] ?? 1;
        const whenWrong = Math.log(s + ((1 - s) * (1 - a)) / wrong);
        score += (Math.log(s + (1 - s) * a) - whenWrong) * share;
        fit += whenWrong * share;
      }
      return score;
    });
    fit += logMean(scores, wrong + 1);
    return shares(scores, item, model);
  });
  return { probability, fit };
}

function ownAccuracy(table: Table, copied: Float64Array, belief: Belief, model: Model): number[] {
  const sums = table.sources.map(() => ({ n: 0, right: 0 }));
  table.items.forEach((item, at) => {
    const wrong = wrongValuesOf(item, model);
    item.values.forEach(({ by, first }, value) => {
      const p = belief.probability[at]?.[value] ?? 0;
      for (let i = 0; i < by.length; i++) {
        const source = by[i] ?? 0;
        const sum = sums[source];
        if (!sum) continue;
        const a = belief.accuracy[source] ?? 0.5;
        const s = copied[first + i] ?? 0;
        const own = (1 - s) * (p * a + ((1 - p) * (1 - a)) / wrong);
        const weight = (own / (s + own)) * (table.shares[first + i] ?? 1);
        sum.n += weight;
        sum.right += weight * p;
      }
    });
  });
  return meanOf(sums, model.pull);
}
