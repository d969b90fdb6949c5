import { comparePrepared, type PreparedStatement, prepareStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { UnionFind } from "../../../text/union-find.js";
import type { Quantity } from "../../reading/reading.js";
import { statementMeasures } from "../comparing/statement-measures.js";
import { probabilityOfSame } from "../comparing/statement-model.js";
import { clashes, measureApart } from "../propositions/match-propositions.js";
import type { Telling } from "../telling.js";
import type { Utterance } from "./join-utterances.js";
import type { SaidItem, SameSaying } from "./same-saying.js";

/** How probable it must be that two rows say the same, and what share of either's words must be in the other, vectors aside. */
interface Demand {
  readonly probability: number;
  readonly shared: number;
}

/** That one utterance is told in both rows speaks for itself. */
const OF_ONE_UTTERANCE: Demand = { probability: 0.3, shared: 0 };
/** "The fire started in the kitchen", "the fire spread to the roof": among clauses of one event, likeness in sense alone misleads. */
const OF_TWO: Demand = { probability: 0.5, shared: 0.5 };
/** Rows whose first wordings are so unlike are not compared further. */
const HARDLY = 0.05;

/**
 * The rows of what is said, with those joined whose clauses say the same in other words ("eight people perished", "the blaze
 * claimed eight lives"); where two are renderings of one utterance, less likeness is enough. What one telling says in two clauses
 * stays two, and so do rows that exclude each other, give one measure different values, or are about what happened and what is to come.
 */
export function joinRows(
  same: SameSaying,
  utterances: readonly Utterance[],
  tellings: readonly Telling[],
  lexicon: Lexicon,
): Pick<SameSaying, "rows" | "opposites"> {
  const rows = same.rows.map(({ items }) => rowOf(items, tellings, lexicon));
  const utterancesOf = utterancesByRow(same, utterances);
  const exclude = new Set(same.opposites.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const likely = candidates(rows, utterancesOf)
    .flatMap(([a, b]) => {
      const demand = meet(utterancesOf[a], utterancesOf[b]) ? OF_ONE_UTTERANCE : OF_TWO;
      const score = likenessOf(rows[a] as Row, rows[b] as Row, demand, lexicon);
      return score >= demand.probability ? [{ a, b, score }] : [];
    })
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const sets = new UnionFind(rows.length);
  const groups = rows.map((row, number) => ({ ...row, numbers: [number] }));
  for (const { a, b } of likely) {
    const [x, y] = [groups[sets.find(a)], groups[sets.find(b)]];
    if (x === undefined || y === undefined || x === y || apart(x, y)) continue;
    if (x.numbers.some((i) => y.numbers.some((k) => exclude.has(`${i} ${k}`)))) continue;
    sets.join(a, b);
    groups[sets.find(a)] = {
      ...x,
      numbers: [...x.numbers, ...y.numbers],
      tellings: new Set([...x.tellings, ...y.tellings]),
      quantities: distinct([...x.quantities, ...y.quantities]),
    };
  }
  return renumbered(same, sets);
}

/** A row with what decides whether it may be joined to another. */
interface Row {
  readonly clauses: readonly PreparedStatement[];
  readonly tellings: ReadonlySet<number>;
  readonly quantities: readonly Quantity[];
  readonly prospective: boolean;
  readonly negated: boolean;
}

/** Wordings of a row that are compared; more hardly tell more, and the bound keeps the work proportional to the input. */
const WORDINGS = 4;

function rowOf(items: readonly SaidItem[], tellings: readonly Telling[], lexicon: Lexicon): Row {
  const wordings = new Set<string>();
  for (const { telling, proposition } of items) {
    const { start, end } = proposition.at;
    if (wordings.size < WORDINGS) wordings.add((tellings[telling] as Telling).reading.report.text.slice(start, end));
  }
  return {
    clauses: [...wordings].map((text) => prepareStatement(text, lexicon)),
    tellings: new Set(items.map(({ telling }) => telling)),
    quantities: distinct(
      items.flatMap(({ telling, proposition: { at } }) =>
        (tellings[telling] as Telling).quantities.filter((q) => at.start <= q.at.start && q.at.end <= at.end),
      ),
    ),
    prospective: items.some(({ proposition }) => proposition.prospective),
    negated: items.some(({ proposition }) => proposition.negated),
  };
}

/** Each measure and value once, so that a row told by many stays quick to set against others. */
const distinct = (quantities: readonly Quantity[]): Quantity[] => [
  ...new Map(quantities.map((q) => [`${q.measure} ${q.low} ${q.high} ${q.about}`, q])).values(),
];

function utterancesByRow(same: SameSaying, utterances: readonly Utterance[]): ReadonlySet<number>[] {
  const utteranceOf = new Map(utterances.flatMap(({ members }, number) => members.map((m) => [m, number] as const)));
  return same.rows.map(({ items }) => new Set(items.flatMap(({ telling }) => utteranceOf.get(telling) ?? [])));
}

const meet = (a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): boolean =>
  [...a].some((one) => b.has(one));

/** Why two rows stay two whatever their words: somebody says both at once, or not both can be meant. */
const apart = (x: Row, y: Row): boolean =>
  x.negated !== y.negated ||
  x.prospective !== y.prospective ||
  clashes(x.quantities, y.quantities) ||
  clashes(y.quantities, x.quantities) ||
  measureApart(x.quantities, y.quantities) ||
  meet(x.tellings, y.tellings);

/** How probably two rows say the same: halfway between the mean over their wordings and the likeliest pair; 0 where any clash. */
function likenessOf(x: Row, y: Row, demand: Demand, lexicon: Lexicon): number {
  if (apart(x, y)) return 0;
  let [sum, most] = [0, 0];
  for (const a of x.clauses) {
    for (const b of y.clauses) {
      const comparison = comparePrepared(a, b, lexicon);
      const { clashes, unlike, opposites, negation } = comparison;
      if (clashes.length + unlike.length + opposites.length > 0 || negation !== undefined) return 0;
      const measures = statementMeasures(a, b, comparison);
      const probability = probabilityOfSame(measures);
      if (a === x.clauses[0] && b === y.clauses[0] && probability < HARDLY) return 0;
      if ((measures.sureLess ?? 0) < demand.shared) continue;
      sum += probability;
      most = Math.max(most, probability);
    }
  }
  const mean = sum / Math.max(1, x.clauses.length * y.clauses.length);
  return (most + mean) / 2;
}

/** The heaviest words of a row by which it is found, and how many rows are looked at for one of them or for one utterance. */
const KEYS = 8;
const BUCKET = 24;

function candidates(rows: readonly Row[], utterancesOf: readonly ReadonlySet<number>[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  const found: [number, number][] = [];
  for (const [i, { clauses }] of rows.entries()) {
    const told = [...(utterancesOf[i] ?? [])].slice(0, KEYS).map((number) => `utterance ${number}`);
    const seen = new Set<number>();
    for (const key of [...told, ...heaviestStems(clauses)]) {
      const bucket = byKey.get(key) ?? [];
      for (const k of bucket) {
        if (!seen.has(k)) found.push([k, i]);
        seen.add(k);
      }
      if (bucket.length < BUCKET) bucket.push(i);
      byKey.set(key, bucket);
    }
  }
  return found;
}

function heaviestStems(clauses: readonly PreparedStatement[]): string[] {
  const weights = new Map(
    clauses.flatMap(({ terms }) =>
      terms.filter((term) => !term.stop).map(({ stem, weight }) => [stem, weight] as const),
    ),
  );
  return [...weights]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, KEYS)
    .map(([stem]) => stem);
}

/** The rows of each set as one, and the opposites by the new numbers. */
function renumbered(same: SameSaying, sets: UnionFind): Pick<SameSaying, "rows" | "opposites"> {
  const groups = sets.groups();
  const numberOf = new Map(groups.flatMap((group, number) => group.map((row) => [row, number] as const)));
  const number = (row: number): number => numberOf.get(row) ?? row;
  return {
    rows: groups.map((group) => ({
      items: group.flatMap((row) => same.rows[row]?.items ?? []),
      why: group.length > 1 ? "the same in other words" : (same.rows[group[0] ?? -1]?.why ?? "said once"),
    })),
    opposites: same.opposites
      .map((o) => ({ ...o, a: number(o.a), b: number(o.b), negated: number(o.negated) }))
      .filter(({ a, b }) => a !== b),
  };
}
