import { logMean } from "./log-mean.js";
import type { Item, Said, Table } from "./table.js";

/** Two sources that share items, and how likely it is that one of them copies the other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** That `a` copies `b`. */
  readonly aFromB: number;
  /** That `b` copies `a`. */
  readonly bFromA: number;
  /** How much speaks for either, in nats. */
  readonly evidence: number;
  /** The only attribute that is copied, by its number, where the others do not look so. */
  readonly only?: number;
}

/** What is believed of sources and values at one step of the iteration. */
export interface Belief {
  /** `accuracy[source]`, 0..1. */
  readonly accuracy: readonly number[];
  /** `probability[item][value]`, 0..1. */
  readonly probability: readonly (readonly number[])[];
}

/** Numbers of the model. */
export interface Model {
  /** How likely two sources that share items are to depend on each other, before looking. */
  readonly prior: number;
  /** The share of its values that a copier is taken to take over while it is not known. */
  readonly copied: number;
  /** The shares that it may be, each as likely as the others before looking. */
  readonly rates: readonly number[];
  /** How many wrong values an item has at least. */
  readonly wrongValues: number;
  /** Imagined values that draw the accuracy of a source with few claims to the mean of all. */
  readonly pull: number;
  /** Most rounds of the iteration, and the change of accuracy under which it has come to rest. */
  readonly rounds: number;
  readonly still: number;
}

/** Shared items below which agreement tells nothing. */
export const SHARED = 3;

/** Wrong values an item can take: as many as are claimed, and not fewer than the model says. */
export const wrongValuesOf = (item: Item, model: Model): number => Math.max(model.wrongValues, item.values.length);

/**
 * How likely each pair is to be dependent, and which way, by Bayes' rule over the items both speak of: sharing a wrong value
 * speaks for copying, as there are many wrong values and one right one (Dong, Berti-Equille & Srivastava 2009, section 3). Beyond
 * the paper: a wrong value that many others give as well is a common mistake and tells less; the share that is copied is left
 * open; a copier may take over one attribute only; and what was said earlier was not copied from what was said later.
 */
export function weighPairs(table: Table, pairs: readonly [number, number][], belief: Belief, model: Model): Pair[] {
  const mistakes = mistakesIn(table, belief, model);
  // Each source has so many others that it might copy: the more there are, the more is needed to call one of them.
  const others = table.said.filter(({ length }) => length >= SHARED).length - 1;
  const prior = Math.min(model.prior, (2 * model.prior) / Math.max(1, others));
  return pairs.map(([a, b]) => weighPair(table, a, b, belief, mistakes, { ...model, prior }));
}

interface Mistakes {
  /** How many sources are wrong about an item. */
  readonly wrong: readonly number[];
  /** How far mistakes are apart: many where everybody makes his own, few where all make the same (the sum of a Dirichlet prior). */
  readonly spread: number;
}

/** The spread is told by how often two sources that are wrong about one item say the same. */
function mistakesIn(table: Table, belief: Belief, model: Model): Mistakes {
  let same = 0;
  let pairs = 0;
  const wrong = table.items.map((item, i) => {
    let all = 0;
    for (const [j, { by }] of item.values.entries()) {
      const sources = by.length * (1 - (belief.probability[i]?.[j] ?? 0));
      same += sources * Math.max(0, sources - 1);
      all += sources;
    }
    pairs += all * Math.max(0, all - 1);
    return all;
  });
  const share = pairs > 0 ? same / pairs : 0;
  const values = model.wrongValues;
  const spread = (1 - share) / Math.max(1e-9, share - 1 / values);
  return { wrong, spread: Math.min(values, Math.max(0.5, spread)) };
}

function weighPair(
  table: Table,
  a: number,
  b: number,
  belief: Belief,
  { wrong, spread }: Mistakes,
  model: Model,
): Pair {
  const accuracyA = belief.accuracy[a] ?? 0.5;
  const accuracyB = belief.accuracy[b] ?? 0.5;
  const aFromB = new Evidence(model.rates, table.attributes);
  const bFromA = new Evidence(model.rates, table.attributes);
  for (const [mine, theirs] of sharedBy(table.said[a] ?? [], table.said[b] ?? [])) {
    const item = table.items[mine.item];
    if (!item) continue;
    const mayTake = mine.to > theirs.from;
    const mayGive = theirs.to > mine.from;
    if (mine.value !== theirs.value) {
      if (mayTake) aFromB.differ(item.kind);
      if (mayGive) bFromA.differ(item.kind);
      continue;
    }
    const p = belief.probability[mine.item]?.[mine.value] ?? 0;
    const others = Math.max(0, (item.values[mine.value]?.by.length ?? 2) - 2) * (1 - p);
    const allOthers = Math.max(0, (wrong[mine.item] ?? 0) - 2 * (1 - p));
    const mistake = (others + spread / wrongValuesOf(item, model)) / (allOthers + spread);
    const alone = p * accuracyA * accuracyB + (1 - p) * (1 - accuracyA) * (1 - accuracyB) * mistake;
    if (mayTake) aFromB.agree(item.kind, (p * accuracyB + (1 - p) * (1 - accuracyB)) / alone);
    if (mayGive) bFromA.agree(item.kind, (p * accuracyA + (1 - p) * (1 - accuracyA)) / alone);
  }
  const prior = Math.log(model.prior / 2 / (1 - model.prior));
  const up = prior + aFromB.weight();
  const down = prior + bFromA.weight();
  const only = up > down ? aFromB.only() : bFromA.only();
  const top = Math.max(0, up, down);
  const all = Math.exp(-top) + Math.exp(up - top) + Math.exp(down - top);
  return {
    a,
    b,
    aFromB: Math.exp(up - top) / all,
    bFromA: Math.exp(down - top) / all,
    evidence: Math.max(up, down),
    ...(only === undefined ? {} : { only }),
  };
}

/** The evidence that one source copies another: a log likelihood ratio for each share that it may copy, in all and in each attribute. */
class Evidence {
  readonly #rates: readonly number[];
  readonly #attributes: number;
  readonly #byAttribute = new Map<number, number[]>();

  constructor(rates: readonly number[], attributes: number) {
    this.#rates = rates;
    this.#attributes = attributes;
  }

  /** Both say the same: `ratio` times as likely if it is copied as if it is not. */
  agree(attribute: number, ratio: number): void {
    const row = this.#rowOf(attribute);
    for (let i = 0; i < row.length; i++) {
      const rate = this.#rates[i] ?? 0;
      row[i] = (row[i] ?? 0) + Math.log(1 - rate + rate * ratio);
    }
  }

  differ(attribute: number): void {
    const row = this.#rowOf(attribute);
    for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + Math.log(1 - (this.#rates[i] ?? 0));
  }

  #rowOf(attribute: number): number[] {
    const there = this.#byAttribute.get(attribute);
    if (there) return there;
    const row = this.#rates.map(() => 0);
    this.#byAttribute.set(attribute, row);
    return row;
  }

  /** Averaged over the shares; where there are several attributes, half of it is for copying in all of them, half for one of them. */
  weight(): number {
    if (this.#attributes < 2) return this.#inAll();
    const inOne = logMean([...this.#byAttribute.values()].flat(), this.#attributes * this.#rates.length);
    return logMean([this.#inAll(), inOne], 2);
  }

  /** The attribute that speaks for copying, where it does so more by itself than all together. */
  only(): number | undefined {
    if (this.#attributes < 2) return undefined;
    let most = this.#inAll() + Math.log(this.#attributes);
    let found: number | undefined;
    for (const [attribute, row] of this.#byAttribute) {
      const weight = logMean(row, row.length);
      if (weight > most) [most, found] = [weight, attribute];
    }
    return found;
  }

  #inAll(): number {
    const rows = [...this.#byAttribute.values()];
    const sums = this.#rates.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0));
    return logMean(sums, sums.length);
  }
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
    if (iEnd - i === 1 && jEnd - j === 1) shared.push([x, y]);
    else {
      const mine = a.slice(i, iEnd);
      const theirs = b.slice(j, jEnd);
      const agreed = mine.find((one) => theirs.some((other) => other.value === one.value));
      const same = theirs.find((other) => other.value === agreed?.value);
      shared.push(agreed && same ? [agreed, same] : [x, y]);
    }
    i = iEnd;
    j = jEnd;
  }
  return shared;
}
