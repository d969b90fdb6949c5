import type { ReportImage } from "../../report.js";
import { type JsonObject, objectsAt, wordsAt } from "../json-object.js";
import type { FeedHints } from "./feed.js";
import type { StatedFeed, StatedItem } from "./items/stated-item.js";
import { isSameOutlet } from "./outlets.js";
import { statedOnly } from "./stated-only.js";
import { fromMarkup, fromPlain, lineOf } from "./words.js";

/** What a JSON Feed (1 and 1.1) states of itself. */
export function jsonFeed(feed: JsonObject): StatedFeed {
  const title = wordsAt(feed, "title");
  const language = wordsAt(feed, "language");
  const link = wordsAt(feed, "home_page_url", "feed_url");
  return statedOnly({
    title: title === undefined ? undefined : lineOf(title),
    byline: authorsOf(feed, title),
    link,
    language,
  });
}

/** What such a feed asks of those who come back to it. */
export const jsonHints = (feed: JsonObject): FeedHints =>
  statedOnly({
    self: wordsAt(feed, "feed_url"),
    next: wordsAt(feed, "next_url"),
    hub: objectsAt(feed, "hubs").flatMap((hub) => wordsAt(hub, "url") ?? [])[0],
  });

/** What one item of it states; its words are HTML in `content_html` alone. */
export function jsonItem(item: JsonObject, own: string): StatedItem {
  const [html, text, summary] = [
    wordsAt(item, "content_html"),
    wordsAt(item, "content_text"),
    wordsAt(item, "summary"),
  ];
  const tags = Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === "string") : [];
  const headline = wordsAt(item, "title");
  return {
    ...statedOnly({
      id: wordsAt(item, "id"),
      headline: headline?.replace(/\s+/g, " "),
      link: wordsAt(item, "url", "external_url"),
      byline: authorsOf(item),
      publishedAt: wordsAt(item, "date_published"),
      modifiedAt: wordsAt(item, "date_modified"),
      language: wordsAt(item, "language"),
      section: tags.map(lineOf).find((tag) => tag !== ""),
    }),
    bodies: [
      ...(html === undefined ? [] : [fromMarkup(html)]),
      ...[text, summary].flatMap((words) => (words === undefined ? [] : [fromPlain(words)])),
    ],
    images: imagesOf(item),
    own,
    torn: false,
  };
}

/** The names of the authors of an item, or of a feed, which are not the feed itself. */
function authorsOf(object: JsonObject, outlet?: string): string | undefined {
  const authors = [...objectsAt(object, "authors"), ...objectsAt(object, "author")];
  const names = authors.flatMap((author) => lineOf(wordsAt(author, "name") ?? "") || []);
  const persons = names.filter((name) => outlet === undefined || !isSameOutlet(name, outlet));
  return [...new Set(persons)].join(", ") || undefined;
}

function imagesOf(item: JsonObject): ReportImage[] {
  const attached = objectsAt(item, "attachments").flatMap((attachment): ReportImage[] => {
    const href = wordsAt(attachment, "url");
    if (href === undefined || !/^image\//i.test(wordsAt(attachment, "mime_type") ?? "")) return [];
    const alt = wordsAt(attachment, "title");
    return [{ href, ...(alt !== undefined && { alt }) }];
  });
  const shown = ["image", "banner_image"].flatMap((name) => wordsAt(item, name) ?? []);
  return [...shown.map((href) => ({ href })), ...attached];
}
