import { UnionFind } from "../../../../text/union-find.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import type { Telling } from "../../telling.js";
import type { Utterance } from "../join-utterances.js";
import type { SameSaying } from "../same-saying.js";
import { type ComparedRow, comparedRows, distinct, keptApart, likenessOfRows } from "./row-likeness.js";

/** From here on two rows are likelier one claim than two. */
const LIKELY = 0.5;
/** What the mean over the pairs of two groups must come to, so that a row between two does not tie them. */
const ON_THE_WHOLE = 0.35;

/**
 * The rows of what is said, with those joined whose clauses say the same in other words ("eight people perished", "the blaze
 * claimed eight lives"): the likeliest first, two groups only where they are alike on the whole. What one telling says in two
 * clauses stays two, and so do rows that exclude each other or give one measure different values.
 */
export function joinRows(
  same: SameSaying,
  utterances: readonly Utterance[],
  tellings: readonly Telling[],
  vocabulary: Vocabulary,
): SameSaying {
  const rows = comparedRows(same, utterances, tellings, vocabulary);
  const exclude = new Set(same.opposites.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const known = new Map<string, number>();
  const judge = (a: number, b: number): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const score = known.get(key) ?? likenessOfRows(rows[a] as ComparedRow, rows[b] as ComparedRow, vocabulary);
    known.set(key, score);
    return score;
  };
  const likely = candidates(rows)
    .map(([a, b]) => ({ a, b, score: judge(a, b) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const sets = new UnionFind(rows.length);
  const groups = rows.map((row, number) => ({ ...row, numbers: [number] }));
  for (const { a, b } of likely) {
    const [x, y] = [groups[sets.find(a)], groups[sets.find(b)]];
    if (x === undefined || y === undefined || x === y || keptApart(x, y)) continue;
    if (x.numbers.some((i) => y.numbers.some((k) => exclude.has(`${i} ${k}`)))) continue;
    if (onTheWhole(x.numbers, y.numbers, judge) < ON_THE_WHOLE) continue;
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

/** Rows of a group that are set against those of another; the bound keeps the work proportional to the input. */
const SHOWN = 8;

function onTheWhole(a: readonly number[], b: readonly number[], judge: (a: number, b: number) => number): number {
  const [x, y] = [a.slice(0, SHOWN), b.slice(0, SHOWN)];
  const sum = x.reduce((all, i) => all + y.reduce((some, k) => some + judge(i, k), 0), 0);
  return sum / (x.length * y.length);
}

/** The heaviest words of a row by which it is found, and how many rows are looked at for one of them or for one utterance. */
const KEYS = 8;
const BUCKET = 24;

function candidates(rows: readonly ComparedRow[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  const found: [number, number][] = [];
  for (const [i, row] of rows.entries()) {
    const told = [...row.utterances].slice(0, KEYS).map((number) => `utterance ${number}`);
    const seen = new Set<number>();
    for (const key of [...told, ...heaviestStems(row)]) {
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

function heaviestStems({ clauses }: ComparedRow): string[] {
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

/** The rows of each set as one, and everything else by the new numbers. */
function renumbered(same: SameSaying, sets: UnionFind): SameSaying {
  const groups = sets.groups();
  const numberOf = new Map(groups.flatMap((group, number) => group.map((row) => [row, number] as const)));
  const number = (row: number): number => numberOf.get(row) ?? row;
  return {
    fuller: same.fuller,
    rowsOf: (telling) => new Map([...same.rowsOf(telling)].map(([row, negated]) => [number(row), negated])),
    rows: groups.map((group) => ({
      items: group.flatMap((row) => same.rows[row]?.items ?? []),
      why: group.length > 1 ? "the same in other words" : (same.rows[group[0] ?? -1]?.why ?? "said once"),
    })),
    opposites: same.opposites
      .map((o) => ({ ...o, a: number(o.a), b: number(o.b), negated: number(o.negated) }))
      .filter(({ a, b }) => a !== b),
  };
}
