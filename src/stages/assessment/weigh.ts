import type { WeighClaim } from "./claims-table.js";
import { pairsToCompare } from "./weighing/candidates.js";
import { type Copying, traceCopying } from "./weighing/copying.js";
import { weighWithCopiers } from "./weighing/own-values.js";
import { type Belief, type Model, weighPairs } from "./weighing/pairs.js";
import { byCharacters } from "./weighing/same-values.js";
import { type Table, tabulate } from "./weighing/table.js";
import { dependenceOf, distance, weighSources, weighValues } from "./weighing/vote.js";

/** One value that is claimed for an attribute of an object, and how likely it is to be right. */
export interface WeighedValue {
  readonly object: string;
  readonly attribute: string;
  /** As most of its sources write it; numbers within 1 % of it count as the same. */
  readonly value: string;
  /** 0..1; what is missing to 1 over all values of an object is for values nobody claims. */
  readonly probability: number;
}

/** How often a source is right by itself: what it copies is left out. */
export interface WeighedSource {
  readonly source: string;
  readonly accuracy: number;
}

/** That one source copies directly from another. */
export interface WeighedCopy {
  readonly copier: string;
  readonly original: string;
  readonly probability: number;
}

/** The result of `weigh`. */
export interface Weighed {
  readonly values: WeighedValue[];
  readonly sources: WeighedSource[];
  readonly copies: WeighedCopy[];
}

const MODEL: Model = {
  prior: 0.2,
  copied: 0.8,
  rates: [0.2, 0.5, 0.8, 0.95],
  wrongValues: 10,
  pull: 2,
  rounds: 20,
  still: 0.001,
};
const START = 0.8;

/**
 * The probability of every claimed value, the accuracy of every source, and who copies whom, from nothing but the claims.
 * Sources that agree on unlikely values are taken to copy, and a copied value counts for little: thirty copies of one
 * list are one list. Values come by object and attribute, the likeliest first; sources by name; copies by copier.
 * The same claims in any order give the same result.
 *
 * The method is AccuCopy (Dong, Berti-Equille & Srivastava: Integrating conflicting data: the role of source dependence, VLDB
 * 2009), then a second pass in which it is known who copies whom directly. A claim that is not four strings is a `TypeError`.
 *
 * ```ts
 * weigh([
 *   { source: "ann", object: "bridge", attribute: "length", value: "120" },
 *   { source: "bob", object: "bridge", attribute: "length", value: "120.5" },
 *   { source: "cat", object: "bridge", attribute: "length", value: "90" },
 * ]).values[0]; // { object: "bridge", attribute: "length", value: "120", probability: 0.9847 }
 * ```
 */
export function weigh(claims: readonly WeighClaim[]): Weighed {
  for (const claim of claims) {
    const bad = [claim?.source, claim?.object, claim?.attribute, claim?.value].find((cell) => typeof cell !== "string");
    if (bad !== undefined || claim?.value === undefined) {
      throw new TypeError(`weigh: expected claims of four strings, got ${JSON.stringify(claim)}`);
    }
  }
  const table = tabulate(claims);
  const { belief, copying } = weighTable(table);
  return {
    values: table.items.flatMap(({ object, attribute, values }, i) =>
      values
        .map(({ value }, j) => ({ object, attribute, value, probability: rounded(belief.probability[i]?.[j]) }))
        .sort((a, b) => b.probability - a.probability),
    ),
    sources: table.sources
      .map((source, i) => ({ source, accuracy: rounded(belief.accuracy[i]) }))
      .sort((a, b) => byCharacters(a.source, b.source)),
    copies: copying
      .map(({ copier, original, probability }) => ({
        copier: table.sources[copier] ?? "",
        original: table.sources[original] ?? "",
        probability: rounded(probability),
      }))
      .sort((a, b) => byCharacters(a.copier, b.copier)),
  };
}

/**
 * The fit of two beginnings is compared, as the iteration rests where it began to believe: from the vote it may take a family of
 * copiers that outnumbers the others for a choir of good witnesses; from no opinion at all it sees first who agrees too often.
 */
function weighTable(table: Table): { belief: Belief; copying: Copying[] } {
  const candidates = pairsToCompare(table);
  const accuracy = table.sources.map(() => START);
  const vote = weighValues(table, accuracy, dependenceOf(table.sources.length, []), MODEL);
  const even = table.items.map((item) => item.values.map(() => 1 / item.values.length));
  const fromVote = settle(table, candidates, { accuracy, probability: vote });
  const fromNone = settle(table, candidates, { accuracy, probability: even });
  return fromNone.fit > fromVote.fit + 1e-6 ? fromNone : fromVote;
}

function settle(
  table: Table,
  candidates: readonly [number, number][],
  start: Belief,
): { belief: Belief; copying: Copying[]; fit: number } {
  let belief = start;
  let pairs = weighPairs(table, candidates, belief, MODEL);
  for (let round = 0; round < MODEL.rounds; round++) {
    const on = dependenceOf(table.sources.length, pairs);
    const probability = weighValues(table, belief.accuracy, on, MODEL);
    const accuracy = weighSources(table, probability, MODEL);
    const moved = distance(accuracy, belief.accuracy);
    belief = { accuracy, probability };
    if (moved < MODEL.still) break;
    pairs = weighPairs(table, candidates, belief, MODEL);
  }
  const copying = traceCopying(table, pairs, belief, MODEL);
  return { ...weighWithCopiers(table, copying, belief, MODEL), copying };
}

// Six digits: sums of logarithms may differ in the last bits from one processor to another.
const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1e6) / 1e6;
