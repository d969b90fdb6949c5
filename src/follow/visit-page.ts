import type { Problem } from "../record/problem.js";
import type { Fetcher, Validators } from "../stages/reports/fetching/fetcher.js";
import { isProblem, type Openable } from "../stages/reports/format.js";
import { bringAddress } from "./bring.js";
import type { PageFields } from "./fact.js";
import type { KnownItem } from "./known-input.js";
import { type ListedItem, readListing } from "./listing.js";

/** What became of the page of an item. */
export type PageVisit =
  | {
      readonly found: "version";
      readonly input: Openable;
      readonly listed: ListedItem;
      readonly validators: Validators;
    }
  | { readonly found: "same" }
  /** `isSure`: its server says that it will not come back. */
  | { readonly found: "gone"; readonly why: string; readonly isSure: boolean }
  /** `mayPass`: it may come another time. */
  | { readonly found: "failed"; readonly problem: Problem; readonly mayPass: boolean };

/** Longer values are no words about a page. */
const MOST_FIELD = 1000;

/** What the page of an item gives beside what is known of it: asked for only where it has changed. */
export async function visitPage(
  url: string,
  fields: PageFields,
  known: KnownItem | undefined,
  { fetcher, maxSize }: { readonly fetcher: Fetcher; readonly maxSize: number },
): Promise<PageVisit> {
  const isKnown = known?.page === url && known.removed === undefined;
  const brought = await bringAddress(url, fetcher, (isKnown && known.validators) || {});
  if (isProblem(brought)) return { found: "failed", problem: brought, mayPass: brought.code === "not-fetched" };
  if (brought.found === "unchanged") return { found: "same" };
  if (brought.found === "gone") {
    return { found: "gone", why: `its page ${brought.why}`, isSure: brought.forGood };
  }
  const input = { ...brought.input, told: { ...brought.input.told, fields } };
  const { items, problems } = await readListing(input, maxSize);
  const [listed] = items;
  if (listed !== undefined) {
    const isSame = isKnown && listed.words === known.words;
    return isSame ? { found: "same" } : { found: "version", input, listed, validators: brought.validators };
  }
  const none: Problem = { code: "empty", severity: "error", message: "holds no report", input: url };
  return { found: "failed", problem: problems[0] ?? none, mayPass: false };
}

/** What a feed says of a page, for what the page does not say itself. */
export function pageFields({ piece }: ListedItem): PageFields {
  const { text: _, id: __, url: ___, piece: ____, ...said } = piece.fields;
  const short = Object.entries(said).filter(([, value]) => value !== undefined && value.length <= MOST_FIELD);
  return Object.fromEntries(short);
}
