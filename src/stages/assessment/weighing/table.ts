import type { WeighClaim } from "../claims-table.js";

/** One value that sources give for an item, with the sources that give it (indices into `Table.sources`). */
export interface TableValue {
  /** The spelling that most sources use. */
  readonly value: string;
  readonly by: readonly number[];
}

/** An attribute of an object, with every value that is claimed for it, the one with most sources first. */
export interface Item {
  readonly object: string;
  readonly attribute: string;
  readonly values: readonly TableValue[];
}

/** What one source says of one item; `share` is 1, or 1/k where the source gives k values for it. */
export interface Said {
  readonly item: number;
  readonly value: number;
  readonly share: number;
}

/** The claims by item and by source. The same claims in any order give the same table. */
export interface Table {
  readonly sources: readonly string[];
  readonly items: readonly Item[];
  /** `said[source]`, in order of items. */
  readonly said: readonly (readonly Said[])[];
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const TOLERANCE = 0.01;

/** The number that a value is written for, with or without thousands commas; `undefined` for words. */
export function numberIn(value: string): number | undefined {
  if (!NUMBER.test(value) || !/\d/.test(value)) return undefined;
  const number = Number(value.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}

/**
 * The claims as a table of items. Values are the same when they are equal but for case and spacing, or are numbers within
 * 1 % of the one that more sources give.
 */
export function tabulate(claims: readonly WeighClaim[]): Table {
  const sources = [...new Set(claims.map((claim) => claim.source))].sort(byCharacters);
  const numberOf = new Map(sources.map((source, i) => [source, i]));
  const byItem = new Map<string, WeighClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.object, claim.attribute]);
    const same = byItem.get(key);
    if (same) same.push(claim);
    else byItem.set(key, [claim]);
  }
  const items = [...byItem.keys()].sort(byCharacters).map((key): Item => {
    const [object, attribute] = JSON.parse(key) as [string, string];
    return { object, attribute, values: valuesOf(byItem.get(key) ?? [], numberOf) };
  });
  return { sources, items, said: saidBy(sources.length, items) };
}

function saidBy(sources: number, items: readonly Item[]): Said[][] {
  const said: Said[][] = Array.from({ length: sources }, () => []);
  items.forEach((item, i) => {
    const times = new Map<number, number>();
    for (const { by } of item.values) for (const source of by) times.set(source, (times.get(source) ?? 0) + 1);
    item.values.forEach(({ by }, value) => {
      for (const source of by) said[source]?.push({ item: i, value, share: 1 / (times.get(source) ?? 1) });
    });
  });
  return said;
}

interface Spelling {
  readonly text: string;
  readonly number: number | undefined;
  readonly by: Set<number>;
}

function valuesOf(claims: readonly WeighClaim[], numberOf: ReadonlyMap<string, number>): TableValue[] {
  const spellings = new Map<string, Spelling>();
  for (const { source, value } of claims) {
    const spelling = spellings.get(value) ?? { text: value, number: numberIn(value), by: new Set() };
    spelling.by.add(numberOf.get(source) ?? 0);
    spellings.set(value, spelling);
  }
  const groups = new Map<string, { text: string; number: number | undefined; by: Set<number> }>();
  const ranked = [...spellings.values()].sort((a, b) => b.by.size - a.by.size || byCharacters(a.text, b.text));
  for (const spelling of ranked) {
    const group = keysNear(spelling)
      .map((key) => groups.get(key))
      .find((found) => found !== undefined && same(spelling, found));
    if (group) for (const source of spelling.by) group.by.add(source);
    else groups.set(keysNear(spelling)[0] ?? "", { ...spelling, by: new Set(spelling.by) });
  }
  return [...groups.values()]
    .map(({ text, by }) => ({ value: text, by: [...by].sort((a, b) => a - b) }))
    .sort((a, b) => b.by.length - a.by.length || byCharacters(a.value, b.value));
}

// Buckets of half the tolerance: two numbers in one bucket are always the same, and two that are the same are at most three
// buckets apart, so that each value is compared with seven groups, however many there are.
function keysNear({ text, number }: Spelling): string[] {
  if (number === undefined) return [`text ${text.normalize("NFC").replace(/\s+/g, " ").toLowerCase()}`];
  if (number === 0) return ["zero"];
  const bucket = Math.floor(Math.log(Math.abs(number)) / Math.log(1 + TOLERANCE / 2));
  return [0, -1, 1, -2, 2, -3, 3].map((step) => `${number < 0 ? "-" : "+"}${bucket + step}`);
}

const same = (a: Spelling, group: Spelling): boolean =>
  a.number === undefined ||
  (group.number !== undefined && Math.abs(a.number - group.number) <= TOLERANCE * Math.abs(group.number));

const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
