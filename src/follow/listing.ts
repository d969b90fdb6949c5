import { digestOf } from "../record/digest.js";
import { spanOf } from "../record/instant.js";
import type { Problem } from "../record/problem.js";
import { isPicture, isProblem, isRemoval, type Openable, type Piece, type Removal } from "../stages/reports/format.js";
import { readInput } from "../stages/reports/read-input.js";
import { instantFrom } from "../stages/reports/times/instant-from.js";

/** One item of a feed as a round found it listed. */
export interface ListedItem {
  readonly piece: Piece;
  /** What it may be known by in a later round, the surest first; each begins with a letter for its sort. */
  readonly names: readonly string[];
  /** Digest of its words. */
  readonly words: string;
  /** Digest of what the feed tells of it: its words, and that its page was modified. */
  readonly told: string;
  /** True where it is all that the input holds: a page, a text file. */
  readonly whole: boolean;
}

/** What a feed held in one round, in its own order. */
export interface Listing {
  readonly items: readonly ListedItem[];
  readonly removals: readonly Removal[];
}

/** So many items of a feed are followed; it lists the newest first, as a rule. */
export const MOST_ITEMS = 10_000;
/** So many digits of a digest tell millions of items apart; the state holds several for each. */
const SHORT = 16;

/** A digest that is short enough to be kept for every item and version. */
export const shortDigest = (content: string): string => digestOf(content).slice(7, 7 + SHORT);

/** What an input holds as a listing, whatever its format, and the problems met. Of too many items the first are taken. */
export async function readListing(
  input: Openable,
  maxSize: number,
): Promise<Listing & { readonly problems: readonly Problem[] }> {
  const items: ListedItem[] = [];
  const removals: Removal[] = [];
  const problems: Problem[] = [];
  for await (const found of readInput(input, maxSize)) {
    if (isProblem(found)) problems.push(found);
    else if (isRemoval(found)) removals.push(found);
    else if (!isPicture(found)) items.push(listedItem(found, input.name));
    if (items.length + removals.length <= MOST_ITEMS && problems.length <= MOST_ITEMS) continue;
    items.length = Math.min(items.length, MOST_ITEMS);
    const message = `holds more than ${MOST_ITEMS} items; the rest is not followed`;
    problems.push({ code: "skipped", severity: "error", message, input: input.name });
    break;
  }
  return { items, removals, problems };
}

/**
 * A piece as an item of a listing. It is known again by the name that its sender gives it, else by its address, else by words and time of
 * publication; a piece that is its whole input by where it was found.
 */
export function listedItem(piece: Piece, input: string): ListedItem {
  const { text, piece: own, url, id, publishedAt, modifiedAt, version } = piece.fields;
  const whole = piece.capture.name === input;
  const name = own ?? id;
  const words = shortDigest(text);
  const names = [
    ...(name === undefined ? [] : [`p${shortDigest(name)}`]),
    ...(whole ? [`n${shortDigest(input)}`] : []),
    ...(url === undefined ? [] : [`u${shortDigest(url)}`]),
    `w${shortDigest(`${publishedAt ?? ""}\n${words}`)}`,
  ];
  return { piece, names, words, told: shortDigest(`${words}\n${modifiedAt ?? ""}\n${version ?? ""}`), whole };
}

/** When an item says it was published, as feeds write times, in milliseconds. */
export function publishedOf(publishedAt: string | undefined): number | undefined {
  const at = publishedAt === undefined ? undefined : instantFrom(publishedAt);
  return at === undefined ? undefined : spanOf(at)?.from;
}
