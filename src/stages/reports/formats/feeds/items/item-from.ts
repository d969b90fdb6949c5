import { canonicalJson, digestOf } from "../../../../../record/digest.js";
import type { Problem } from "../../../../../record/problem.js";
import { isProblem } from "../../../format.js";
import type { ReportFields } from "../../../report-from.js";
import type { MarkupText } from "../../html/markup-to-text.js";
import { addressOf } from "../../html/page-address.js";
import type { FeedItem, FeedSource } from "../feed.js";
import { languageOf } from "../language-of.js";
import { noted } from "../noted.js";
import { isPartOf, isSameOutlet, outletOf, withoutOutlet } from "../outlets.js";
import { statedOnly } from "../stated-only.js";
import { imagesOf } from "./item-images.js";
import { textOf } from "./item-text.js";
import type { StatedFeed, StatedItem } from "./stated-item.js";

/** The items of a feed as reports, and the problems of those that are none; `undefined` stands for one that is no item at all. */
export function itemsFrom(
  reads: readonly (() => StatedItem | undefined)[],
  feed: StatedFeed,
  encoding: string,
  source: FeedSource,
): { readonly items: FeedItem[]; readonly problems: Problem[] } {
  const items: FeedItem[] = [];
  const problems: Problem[] = [];
  const all = reads.map((read) => read());
  const own = new Set(
    all.flatMap((item) => (item === undefined || item.outlet !== undefined ? [] : (nameOf(item) ?? []))),
  );
  for (const [index, item] of all.entries()) {
    const stated = item === undefined ? undefined : asOwn(item, own);
    const name = `${source.name}:${index + 1}`;
    const read =
      stated === undefined
        ? noted(name, "malformed-document", "is no item: expected an object")
        : itemFrom(stated, feed, index + 1, encoding, { ...source, name });
    if (isProblem(read)) problems.push(read);
    else items.push(read);
  }
  return { items, problems };
}

/** What names an item in its feed. */
const nameOf = ({ id, link }: StatedItem): string | undefined => id?.trim() || link;

/** An item that stands in its feed without a source too is a version of the feed's own piece: the source it names is whose copy it is. */
function asOwn(item: StatedItem, own: ReadonlySet<string>): StatedItem {
  if (item.outlet === undefined || !own.has(nameOf(item) ?? "")) return item;
  const { outlet, ...rest } = item;
  return { ...rest, credit: item.credit ?? outlet };
}

/**
 * An item as a report. Its publisher is the outlet that the item names as its source, and the feed then only carries it; where none is named,
 * whoever publishes the feed. A problem where the item holds no words or the feed ends within it.
 */
function itemFrom(
  item: StatedItem,
  feed: StatedFeed,
  number: number,
  encoding: string,
  source: FeedSource,
): FeedItem | Problem {
  const { name } = source;
  if (item.torn) return noted(name, "malformed-document", "is cut off: the feed ends within it; it is not taken in");
  const own = feed.publisher ?? outletOf(feed);
  const publisher = item.outlet ?? own;
  const carrier = own !== undefined && publisher !== undefined && !isSameOutlet(own, publisher) ? own : undefined;
  const credit = item.credit !== undefined && isPartOf(item.credit, publisher ?? "") ? undefined : item.credit;
  const headline = item.headline === undefined ? undefined : withoutOutlet(item.headline, item.outlet);
  // Whoever gathers others' items did not write them.
  const byline = item.byline ?? (item.outlet === undefined ? feed.byline : undefined);
  const body = fullest(item.bodies);
  const text = textOf(headline, body.text, statedOnly({ outlet: item.outlet, byline, feed: own }));
  if (text === "") return noted(name, "empty", "is an item without words");
  const site = addressOf(feed.link, source.told?.url) ?? source.told?.url;
  const base = addressOf(item.base, site) ?? site;
  const url = addressOf(item.link, base);
  const piece = pieceOf(item, feed, url);
  const language = languageOf(item.language) ?? languageOf(feed.language);
  const stated = {
    ...(publisher !== undefined && { publisher }),
    ...(carrier !== undefined && { carrier }),
    ...(credit !== undefined && { credit }),
    ...(headline !== undefined && headline !== "" && { headline }),
    ...(byline !== undefined && { byline }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(item.section !== undefined && { section: item.section }),
    ...(piece !== undefined && { piece }),
    text,
  };
  const fields: ReportFields = { ...stated, ...timesOf(item) };
  const bytes = Buffer.from(item.own);
  return {
    number,
    ...(piece !== undefined && { piece }),
    ...(url !== undefined && { link: url }),
    mark: digestOf(canonicalJson(stated)),
    report: {
      fields,
      capture: { name, digest: digestOf(bytes), size: bytes.length, encoding, capturedAt: source.capturedAt },
      problems: [],
      images: imagesOf([...body.images, ...item.images], base ?? url),
    },
  };
}

/** The first publication, and the change where there was one. */
const timesOf = ({ publishedAt, modifiedAt }: StatedItem): Pick<ReportFields, "publishedAt" | "modifiedAt"> => ({
  ...((publishedAt ?? modifiedAt) !== undefined && { publishedAt: publishedAt ?? modifiedAt }),
  ...(modifiedAt !== undefined && publishedAt !== undefined && modifiedAt !== publishedAt && { modifiedAt }),
});

/** An item's words in full: of its summary and its content, whichever says more. */
const fullest = (bodies: readonly MarkupText[]): MarkupText =>
  bodies.reduce(
    (best, body) => (body.text.length > best.text.length ? body : best),
    bodies[0] ?? { text: "", images: [] },
  );

/** An id that is one in the whole world stays as it is; one that is so only within its feed gets the feed's site before it. */
function pieceOf(item: StatedItem, feed: StatedFeed, url: string | undefined): string | undefined {
  const id = item.id?.trim().slice(0, 2000);
  if (id === undefined || id === "") return url;
  return /^[a-z][a-z0-9+.-]{1,20}:|:\/\//i.test(id) || feed.link === undefined ? id : `${feed.link}#${id}`;
}
