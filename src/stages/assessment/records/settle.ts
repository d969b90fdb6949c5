import { type Instant, spanOf } from "../../../record/instant.js";
import type { WeighClaim } from "../claims-table.js";
import { byCharacters, type Span, sameValues } from "../weighing/same-values.js";

/** What turned out to be right about an attribute of an object, since when that is known, and how. */
export interface Settled {
  readonly object: string;
  readonly attribute: string;
  readonly value: string;
  /** From when on it is settled: whoever says it later tells nothing new. */
  readonly at: Instant;
  /** `decided`: by a person or an office; `corroborated`: by sources independent of each other, which are named in `by`. */
  readonly how: "decided" | "corroborated";
  readonly by: readonly string[];
}

/** That one source takes over from another, as `weigh` finds it. */
export interface Copied {
  readonly copier: string;
  readonly original: string;
}

/** When corroboration settles a claim. */
export interface SettleOptions {
  /** So many sources must say so that do not copy from each other. */
  readonly independent: number;
  /** And nobody may say otherwise for so many days after. */
  readonly days: number;
}

export const SETTLE: SettleOptions = { independent: 3, days: 30 };

const DAY = 86_400_000;

/** Sources joined by copying are one family: it counts once. */
export function familiesOf(copies: readonly Copied[]): (source: string) => string {
  const head = new Map<string, string>();
  const find = (source: string): string => {
    let at = source;
    for (let up = head.get(at); up !== undefined && up !== at; up = head.get(at)) at = up;
    return at;
  };
  for (const { copier, original } of copies) head.set(find(copier), find(original));
  return find;
}

/**
 * What the claims settle among themselves: a value that at least `independent` families of sources say, and that nobody contradicts
 * for `days` after the last of these came in, all of it by `asOf`. Claims without a time settle nothing.
 */
export function settleClaims(
  claims: readonly WeighClaim[],
  copies: readonly Copied[],
  asOf: Instant,
  options: SettleOptions = SETTLE,
): Settled[] {
  const familyOf = familiesOf(copies);
  const limit = spanOf(asOf)?.to ?? Number.NEGATIVE_INFINITY;
  return sayingsByItem(claims, limit).flatMap(({ object, attribute, values }) =>
    values.flatMap(({ value, sayings }, at): Settled[] => {
      const families = new Set<string>();
      const last = sayings.find(({ source }) => families.add(familyOf(source)).size >= options.independent);
      if (last === undefined) return [];
      const until = last.to + options.days * DAY;
      const against = values.some(
        (other, i) => i !== at && other.sayings.some(({ from, to }) => to > last.from && from < until),
      );
      if (until > limit || against) return [];
      const by = [...new Set(sayings.filter(({ from }) => from < until).map(({ source }) => source))].sort(
        byCharacters,
      );
      return [{ object, attribute, value, at: new Date(until).toISOString(), how: "corroborated", by }];
    }),
  );
}

/** That a source said a value at some moment from `from` to `to`. */
export interface Saying extends Span {
  readonly source: string;
}

/** An attribute of an object with what was said of it: each value with its sayings, the earliest first. */
export interface ItemSayings {
  readonly object: string;
  readonly attribute: string;
  readonly values: readonly { readonly value: string; readonly sayings: readonly Saying[] }[];
}

/** The key of an attribute of an object. */
export const itemKey = ({ object, attribute }: Pick<WeighClaim, "object" | "attribute">): string =>
  `${object.length} ${object}${attribute}`;

/** What was said by a moment, by object and attribute; claims without a time that can be read are left out. */
export function sayingsByItem(claims: readonly WeighClaim[], limit: number): ItemSayings[] {
  const items = new Map<string, { claim: WeighClaim; span: Span }[]>();
  for (const claim of claims) {
    const span = claim.at === undefined ? undefined : spanOf(claim.at);
    if (span === undefined || span.to > limit) continue;
    const same = items.get(itemKey(claim));
    if (same) same.push({ claim, span });
    else items.set(itemKey(claim), [{ claim, span }]);
  }
  return [...items]
    .sort(([a], [b]) => byCharacters(a, b))
    .map(([, told]) => {
      const spellings = new Map<string, Map<number, Span>>();
      for (const [i, { claim, span }] of told.entries()) {
        const by = spellings.get(claim.value) ?? new Map<number, Span>();
        spellings.set(claim.value, by.set(i, span));
      }
      const values = sameValues([...spellings].map(([text, by]) => ({ text, by }))).map(({ text, by }) => ({
        value: text,
        sayings: [...by]
          .map(([i, { from, to }]) => ({ source: told[i]?.claim.source ?? "", from, to }))
          .sort((a, b) => a.to - b.to || byCharacters(a.source, b.source)),
      }));
      return { object: told[0]?.claim.object ?? "", attribute: told[0]?.claim.attribute ?? "", values };
    });
}
