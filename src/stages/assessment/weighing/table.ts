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

/** The claims as a table of items. What a source said of an item before its latest value, by the times it states, is left out. */
export function tabulate(claims: readonly WeighClaim[]): Table {
  const sources = [...new Set(claims.map((claim) => claim.source))].sort(byCharacters);
  const numberOf = new Map(sources.map((source, i) => [source, i]));
  const byItem = new Map<string, WeighClaim[]>();
  for (const claim of claims) {
    const key = `${claim.object.length} ${claim.object}${claim.attribute}`;
    const same = byItem.get(key);
    if (same) same.push(claim);
    else byItem.set(key, [claim]);
  }
  const kinds = new Map<string, number>();
  const said: Said[][] = sources.map(() => []);
  const shares: number[] = [];
  const items = [...byItem.values()].sort(byObject).map((own, item): Item => {
    const { object, attribute } = own[0] ?? { object: "", attribute: "" };
    const kind = kinds.get(attribute) ?? kinds.size;
    kinds.set(attribute, kind);
    const times = new Map<number, number>();
    const found = sameValues(spellingsOf(own, numberOf));
    for (const { by } of found) for (const source of by.keys()) times.set(source, (times.get(source) ?? 0) + 1);
    const values = found.map(({ text, by }, value) => {
      const first = shares.length;
      const sorted = [...by].sort(([a], [b]) => a - b);
      for (const [source, { from, to }] of sorted) {
        const share = 1 / (times.get(source) ?? 1);
        said[source]?.push({ item, value, share, claim: shares.push(share) - 1, from, to });
      }
      return { value: text, by: sorted.map(([source]) => source), first };
    });
    return { object, attribute, kind, values };
  });
  return { sources, items, attributes: kinds.size, shares: Float64Array.from(shares), said };
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
