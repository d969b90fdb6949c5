import type { KnownInput, KnownItem } from "./known-input.js";
import { type ListedItem, type Listing, publishedOf } from "./listing.js";

/** What a listing says beside what is known. */
export interface Comparison {
  /** Items of which the feed says something that it did not say before, in the order of the listing. */
  readonly news: readonly News[];
  /** Items that are known and not listed, though older ones are: not just fallen out of a window. */
  readonly missing: readonly KnownItem[];
  /** Items that were missing and are listed again. */
  readonly back: readonly KnownItem[];
  /** True where the feed gave most of its items new names. */
  readonly renamed: boolean;
}

/** An item, and what was known of it. */
export interface News {
  readonly listed: ListedItem;
  readonly known?: KnownItem;
}

/** Two older items listed still: one alone may be pinned to the end of the list. */
const OLDER_LISTED = 2;
/** A larger share of a listing gone at once is a list that was put together anew, no deletion. */
const MOST_MISSING = 0.5;

/**
 * A listing set against what is known of its feed; pure. An item is known by the name that its sender gives it; else by its address, where no
 * other item has it; else by words and time of publication. One that is listed once is news where the feed tells of it what it did not
 * tell last; of one that is listed several times (a wire that lists its versions) whatever was never told.
 */
export function compareListing(known: KnownInput, listing: Listing): Comparison {
  const matches = matchItems(known, listing.items);
  const often = new Map<string, number>();
  for (const { names } of listing.items) often.set(names[0] ?? "", (often.get(names[0] ?? "") ?? 0) + 1);
  const met = new Set<string>();
  const news = listing.items.flatMap((listed): News[] => {
    const repeat = `${listed.names[0]} ${listed.told}`;
    if (met.has(repeat)) return [];
    met.add(repeat);
    const item = matches.get(listed);
    if (item === undefined) return [{ listed }];
    const isOften = (often.get(listed.names[0] ?? "") ?? 0) > 1;
    const isTold = isOften ? item.told.includes(listed.told) : item.told.at(-1) === listed.told;
    return isTold && !isBack(item, listing) ? [] : [{ listed, known: item }];
  });
  const found = new Set(matches.values());
  const renamed = [...matches].filter(([{ names }, item]) => hasOwnName(names) && names[0] !== item.names[0]);
  return {
    news,
    missing: missingFrom(known, listing.items, found),
    back: [...found].filter(({ missing }) => missing > 0),
    renamed: renamed.length > 2 && renamed.length * 2 > listing.items.length,
  };
}

/** True where an item was taken away and stands in its list again, which says nothing of its removal any longer. */
function isBack({ removed, page, removes = "" }: KnownItem, { removals }: Listing): boolean {
  return removed === "deleted" && page === undefined && !removals.some((removal) => removal.removes === removes);
}

/** Each listed item with the item that it is, by the surest names first. */
function matchItems(known: KnownInput, items: readonly ListedItem[]): ReadonlyMap<ListedItem, KnownItem> {
  const matches = new Map<ListedItem, KnownItem>();
  const counts = new Map<string, number>();
  for (const { names } of items) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const sort of ["p", "n", "u", "w"]) {
    const taken = new Set(matches.values());
    for (const listed of items) {
      const name = listed.names.find((one) => one.startsWith(sort));
      const item = name === undefined || matches.has(listed) ? undefined : known.item(name);
      if (name === undefined || item === undefined || taken.has(item)) continue;
      const isOnly = sort === "p" || counts.get(name) === 1;
      if (isOnly && (sort !== "u" || mayBeOne(listed, item))) matches.set(listed, item);
    }
  }
  return matches;
}

const hasOwnName = (names: readonly string[]): boolean => names[0]?.startsWith("p") === true;

/** Items with names of their own that share an address, as the entries of a live page do, are one only if published at one time. */
const mayBeOne = ({ names, piece }: ListedItem, item: KnownItem): boolean =>
  !hasOwnName(names) || !hasOwnName(item.names) || publishedOf(piece.fields.publishedAt) === item.publishedAt;

/**
 * The known items that a listing leaves out though it lists older ones. Told only of a list that is in the order of time, newest first,
 * every item dated: of any other it cannot be told what fell out at its end.
 */
function missingFrom(
  known: KnownInput,
  items: readonly ListedItem[],
  found: ReadonlySet<KnownItem>,
): readonly KnownItem[] {
  const times = items.map(({ piece }) => publishedOf(piece.fields.publishedAt));
  const isInOrder = times.every((time, i) => time !== undefined && (i === 0 || time <= (times[i - 1] ?? time)));
  const limit = times.at(-OLDER_LISTED);
  if (!isInOrder || limit === undefined) return [];
  const missing = [...known.items].filter(
    (item) =>
      item.removed === undefined && !found.has(item) && item.words !== undefined && (item.publishedAt ?? limit) > limit,
  );
  return missing.length > Math.max(1, items.length * MOST_MISSING) ? [] : missing;
}
