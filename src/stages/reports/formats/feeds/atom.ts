import type { Removal } from "../../format.js";
import type { MarkupText } from "../html/markup-to-text.js";
import {
  attributeOf,
  childOf,
  childrenOf,
  firstWords,
  markupIn,
  wordsOf,
  type XmlElement,
} from "../xml/xml-element.js";
import { mediaImages } from "./items/media-images.js";
import type { StatedFeed, StatedItem } from "./items/stated-item.js";
import { isSameOutlet } from "./outlets.js";
import { statedOnly } from "./stated-only.js";
import { fromMarkup, fromPlain, lineOf } from "./words.js";

/** What a feed of Atom (RFC 4287, or its forerunner 0.3) states of itself. */
export function atomFeed(root: XmlElement): StatedFeed {
  const feed = root.name === "atom:feed" ? root : childOf(root, "atom:source");
  const title = textIn(childOf(feed, "atom:title"));
  return statedOnly({
    title,
    byline: authorsOf(feed, title),
    publisher: lineOf(firstWords(feed, "dc:publisher") ?? "") || undefined,
    link: alternateOf(feed) ?? webId(feed),
    language: attributeOf(root, "xml:lang") ?? firstWords(feed, "dc:language"),
    rights: textIn(childOf(feed, "atom:rights")),
  });
}

/** The entries of such a feed; the document may be one entry. */
export const atomEntries = (root: XmlElement): readonly XmlElement[] =>
  root.name === "atom:entry" ? [root] : childrenOf(root, "atom:entry");

/** What one entry of it states. */
export function atomEntry(entry: XmlElement, root: XmlElement, text: string): StatedItem {
  const source = childOf(entry, "atom:source");
  const categories = childrenOf(entry, "atom:category").filter(
    (category) => !/#kind$/.test(attributeOf(category, "scheme") ?? ""),
  );
  const section = attributeOf(categories[0], "label") ?? attributeOf(categories[0], "term");
  return {
    ...statedOnly({
      id: firstWords(entry, "atom:id"),
      headline: textIn(childOf(entry, "atom:title")) ?? (lineOf(firstWords(entry, "media:title") ?? "") || undefined),
      link: firstWords(entry, "feedburner:origlink") ?? alternateOf(entry),
      byline:
        authorsOf(entry) ??
        authorsOf(source, textIn(childOf(source, "atom:title"))) ??
        (lineOf(firstWords(entry, "dc:creator") ?? "") || undefined),
      publishedAt: firstWords(entry, "atom:published", "atom:issued", "atom:created", "dc:date"),
      modifiedAt: firstWords(entry, "atom:updated", "atom:modified"),
      outlet: textIn(childOf(source, "atom:title")) ?? (lineOf(firstWords(entry, "dc:publisher") ?? "") || undefined),
      credit: lineOf(firstWords(entry, "dc:source") ?? "") || undefined,
      language: attributeOf(entry, "xml:lang") ?? attributeOf(childOf(entry, "atom:content"), "xml:lang"),
      section: section === undefined ? undefined : lineOf(section) || undefined,
      base:
        attributeOf(childOf(entry, "atom:content"), "xml:base") ??
        attributeOf(entry, "xml:base") ??
        attributeOf(root, "xml:base"),
    }),
    bodies: bodiesOf(entry),
    images: mediaImages(entry),
    own: text.slice(entry.from, entry.to),
    torn: entry.torn,
  };
}

/** The entries that a feed says were deleted (RFC 6721, `at:deleted-entry`). */
export function atomRemovals(root: XmlElement, input: string): Removal[] {
  return childrenOf(root, "at:deleted-entry").flatMap((deleted) => {
    const [ref, when] = [attributeOf(deleted, "ref"), attributeOf(deleted, "when")];
    if (ref === undefined || when === undefined || deleted.torn) return [];
    const by = firstWords(childOf(deleted, "at:by"), "atom:name", "name");
    const why = textIn(childOf(deleted, "at:comment")) ?? "its feed says that it was deleted";
    return [
      { kind: "deleted" as const, removes: ref, at: when, why, input, ...(by !== undefined && { by: lineOf(by) }) },
    ];
  });
}

/** The words of an Atom text construct, which says of itself whether it is text or markup; many that say text are markup. */
function wordsIn(element: XmlElement): MarkupText {
  const kind = attributeOf(element, "type")?.toLowerCase() ?? "text";
  const markup = markupIn(element);
  const isMarkup = kind.includes("html") || childrenOf(element).length > 0 || LOOKS_MARKED_UP.test(markup);
  return isMarkup ? fromMarkup(markup) : fromPlain(markup);
}

const LOOKS_MARKED_UP = /<\/?(?:a|b|blockquote|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|table|ul)(?:\s|\/?>)/i;

function textIn(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : wordsIn(element).text.replace(/\s+/g, " ").trim() || undefined;
}

function bodiesOf(entry: XmlElement): MarkupText[] {
  const bodies = childrenOf(entry, "atom:content", "atom:summary").map(wordsIn);
  if (bodies.some(({ text }) => text !== "")) return bodies;
  const described = [entry, ...childrenOf(entry, "media:group")].flatMap((around) =>
    childrenOf(around, "media:description"),
  );
  return [...bodies, ...described.map((element) => fromMarkup(markupIn(element)))];
}

/** The names of an element's authors; of a feed's only those that are not the feed itself. */
function authorsOf(element: XmlElement | undefined, outlet?: string): string | undefined {
  const names = childrenOf(element, "atom:author").flatMap(
    (author) => lineOf(firstWords(author, "atom:name") ?? "") || [],
  );
  const persons = names.filter((name) => outlet === undefined || !isSameOutlet(name, outlet));
  return [...new Set(persons)].join(", ") || undefined;
}

function alternateOf(element: XmlElement | undefined): string | undefined {
  const links = childrenOf(element, "atom:link");
  return attributeOf(
    links.find((link) => (attributeOf(link, "rel") ?? "alternate") === "alternate"),
    "href",
  );
}

/** A feed's id, where it is an address. */
const webId = (feed: XmlElement | undefined): string | undefined => {
  const id = wordsOf(childOf(feed, "atom:id"));
  return id !== undefined && /^https?:\/\//i.test(id) ? id : undefined;
};
