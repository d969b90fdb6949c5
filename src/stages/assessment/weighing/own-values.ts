import type { Copying } from "./copying.js";
import { logMean } from "./log-mean.js";
import { type Belief, type Model, sharedBy, wrongValuesOf } from "./pairs.js";
import type { Item, Said, Table } from "./table.js";
import { furthest, meanOf, shares } from "./vote.js";

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
  const from = new Map(copying.map((one) => [one.copier, one]));
  const given = new Map(copying.map(({ original }) => [original, new Set(table.said[original]?.map(keyOf))]));
  const silent = silences(table, from);
  let belief = start;
  let fit = 0;
  for (let round = 0; round < model.rounds; round++) {
    const accuracy = ownAccuracy(table, from, given, belief, model);
    const found = valuesGiven(table, from, given, accuracy, model);
    const moved = furthest(accuracy, belief.accuracy);
    belief = { accuracy, probability: found.probability };
    fit = found.fit + silent;
    if (moved < model.still) break;
  }
  return { belief, fit };
}

type Originals = ReadonlyMap<number, Copying>;
type Given = ReadonlyMap<number, ReadonlySet<string>>;

const keyOf = ({ item, value }: Pick<Said, "item" | "value">): string => `${item} ${value}`;

/** The share that is copied where source and original agree; 0 where they do not, or where there is no original. */
function copiedShare(source: number, said: Said, item: Item, from: Originals, given: Given): number {
  const link = from.get(source);
  if (!link || (link.only !== undefined && link.only !== item.kind) || !given.get(link.original)?.has(keyOf(said)))
    return 0;
  return link.rate * link.probability;
}

/** Log likelihood of copiers saying something else where their original speaks; it does not depend on what is right. */
function silences(table: Table, from: Originals): number {
  let sum = 0;
  for (const { copier, original, rate, probability, only } of from.values()) {
    for (const [mine, theirs] of sharedBy(table.said[copier] ?? [], table.said[original] ?? [])) {
      if (only !== undefined && table.items[mine.item]?.kind !== only) continue;
      if (mine.value !== theirs.value) sum += Math.log(1 - rate * probability);
    }
  }
  return sum;
}

function valuesGiven(
  table: Table,
  from: Originals,
  given: Given,
  accuracy: readonly number[],
  model: Model,
): { probability: number[][]; fit: number } {
  let fit = 0;
  const scores = table.items.map((item) => item.values.map(() => 0));
  table.said.forEach((said, source) => {
    const a = accuracy[source] ?? 0.5;
    for (const one of said) {
      const item = table.items[one.item];
      const row = scores[one.item];
      if (!item || !row) continue;
      const s = copiedShare(source, one, item, from, given);
      const whenWrong = s + ((1 - s) * (1 - a)) / wrongValuesOf(item, model);
      row[one.value] = (row[one.value] ?? 0) + Math.log((s + (1 - s) * a) / whenWrong) * one.share;
      fit += Math.log(whenWrong) * one.share;
    }
  });
  table.items.forEach((item, i) => {
    fit += logMean(scores[i] ?? [], wrongValuesOf(item, model) + 1);
  });
  return { probability: table.items.map((item, i) => shares(scores[i] ?? [], item, model)), fit };
}

function ownAccuracy(table: Table, from: Originals, given: Given, belief: Belief, model: Model): number[] {
  const sums = table.said.map((said, source) => {
    const a = belief.accuracy[source] ?? 0.5;
    let n = 0;
    let right = 0;
    for (const one of said) {
      const item = table.items[one.item];
      if (!item) continue;
      const p = belief.probability[one.item]?.[one.value] ?? 0;
      const s = copiedShare(source, one, item, from, given);
      const own = (1 - s) * (p * a + ((1 - p) * (1 - a)) / wrongValuesOf(item, model));
      const weight = (own / (s + own)) * one.share;
      n += weight;
      right += weight * p;
    }
    return { n, right };
  });
  return meanOf(sums, model.pull);
}
