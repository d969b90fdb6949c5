import { spanOf } from "../../../record/instant.js";
import type { WeighClaim } from "../claims-table.js";
import { byCharacters, type Span, type Spelling, sameValues } from "./same-values.js";

/** One value that sources give for an item, with the sources that give it (indices into `Table.sources`). */
interface TableValue {
  /** The spelling that most sources use. */
  readonly value: string;
  readonly by: readonly number[];
  /** The number of the first source's claim; those of the others follow it. */
  readonly first: number;
}

/** An attribute of an object, with every value that is claimed for it, the one with most sources first. */
export interface Item {
  readonly object: string;
  readonly attribute: string;
  /** The attribute's number: the same for all items of one attribute. */
  readonly kind: number;
  readonly values: readonly TableValue[];
}

/**
 * What one source says of one item; `share` is 1, or 1/k where the source gives k values for it. It said so first within the span,
 * which is all of time where the table does not tell.
 */
export interface Said extends Span {
  readonly item: number;
  readonly value: number;
  readonly share: number;
  /** The claim's number: claims are counted through item by item. */
  readonly claim: number;
}

/** The claims by item and by source. The same claims in any order give the same table. */
export interface Table {
  /** Those that say most first; see `tabulate`. */
  readonly sources: readonly string[];
  readonly items: readonly Item[];
  /** How many attributes there are. */
  readonly attributes: number;
  /** `share` of every claim. */
  readonly shares: Float64Array;
  /** `said[source]`, in order of items. */
  readonly said: readonly (readonly Said[])[];
}

const ALL_OF_TIME: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * The claims as a table of items. What a source said of an item before its latest value, by the times it states, is left out. Sources
 * are put in order by what they say, not by their names: so other names change nothing, not even how ties are broken.
 */
export function tabulate(claims: readonly WeighClaim[]): Table {
  const names = [...new Set(claims.map((claim) => claim.source))].sort(byCharacters);
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const byItem = new Map<string, WeighClaim[]>();
  for (const claim of claims) {
    const key = `${claim.object.length} ${claim.object}${claim.attribute}`;
    const same = byItem.get(key);
    if (same) same.push(claim);
    else byItem.set(key, [claim]);
  }
  const told = [...byItem.values()]
    .sort(byObject)
    .map((own) => ({ claim: own[0], values: sameValues(spellingsOf(own, numberOf)) }));
  const order = bySayings(told, names.length);
  const place: number[] = [];
  for (const [at, source] of order.entries()) place[source] = at;
  const kinds = new Map<string, number>();
  const said: Said[][] = names.map(() => []);
  const shares: number[] = [];
  const items = told.map(({ claim, values }, item): Item => {
    const { object, attribute } = claim ?? { object: "", attribute: "" };
    const kind = kinds.get(attribute) ?? kinds.size;
    kinds.set(attribute, kind);
    const times = new Map<number, number>();
    for (const { by } of values) for (const source of by.keys()) times.set(source, (times.get(source) ?? 0) + 1);
    const rows = values.map(({ text, by }, value) => {
      const first = shares.length;
      const sorted = [...by].sort(([a], [b]) => (place[a] ?? 0) - (place[b] ?? 0));
      for (const [source, { from, to }] of sorted) {
        const share = 1 / (times.get(source) ?? 1);
        said[place[source] ?? 0]?.push({ item, value, share, claim: shares.push(share) - 1, from, to });
      }
      return { value: text, by: sorted.map(([source]) => place[source] ?? 0), first };
    });
    return { object, attribute, kind, values: rows };
  });
  const sources = order.map((source) => names[source] ?? "");
  return { sources, items, attributes: kinds.size, shares: Float64Array.from(shares), said };
}

/** The sources in an order that only what they say decides: who says most first, then by the values themselves. */
function bySayings(told: readonly { readonly values: readonly Spelling[] }[], sources: number): number[] {
  const sayings: number[][] = Array.from({ length: sources }, () => []);
  let number = 0;
  for (const { values } of told) {
    for (const { by } of values) {
      for (const source of by.keys()) sayings[source]?.push(number);
      number++;
    }
  }
  const compare = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((saying, i) => saying !== b[i]);
    return b.length - a.length || (at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0));
  };
  return [...sayings.keys()].sort((a, b) => compare(sayings[a] ?? [], sayings[b] ?? []) || a - b);
}

const byObject = ([a]: readonly WeighClaim[], [b]: readonly WeighClaim[]): number =>
  byCharacters(a?.object ?? "", b?.object ?? "") || byCharacters(a?.attribute ?? "", b?.attribute ?? "");

/** Each value as it is written, with the sources whose latest it is. */
function spellingsOf(claims: readonly WeighClaim[], numberOf: ReadonlyMap<string, number>): Spelling[] {
  const latest = new Map<number, number>();
  const spellings = new Map<string, Map<number, Span & { last: number }>>();
  for (const { source, value, at } of claims) {
    const number = numberOf.get(source) ?? 0;
    const span = (at === undefined ? undefined : spanOf(at)) ?? ALL_OF_TIME;
    latest.set(number, Math.max(latest.get(number) ?? span.from, span.from));
    const by = spellings.get(value) ?? new Map<number, Span & { last: number }>();
    const before = by.get(number);
    const first =
      before && (before.from < span.from || (before.from === span.from && before.to <= span.to)) ? before : span;
    by.set(number, { from: first.from, to: first.to, last: Math.max(before?.last ?? span.from, span.from) });
    spellings.set(value, by);
  }
  return [...spellings].flatMap(([text, by]) => {
    const current = [...by].filter(([source, { last }]) => last === latest.get(source));
    return current.length > 0 ? [{ text, by: new Map(current) }] : [];
  });
}
