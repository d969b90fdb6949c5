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
import type { FeedHints } from "./feed.js";
import { mediaImages } from "./items/media-images.js";
import type { StatedFeed, StatedItem } from "./items/stated-item.js";
import { statedOnly } from "./stated-only.js";
import { fromMarkup, lineOf } from "./words.js";

/** Elements that hold an item's words. */
const BODIES = [
  "content:encoded",
  "xhtml:body",
  "yandex:full-text",
  "full-text",
  "fulltext",
  "atom:content",
  "description",
  "atom:summary",
  "dc:description",
  "itunes:summary",
] as const;

/** What a feed of RSS 0.9 to 2.0, or of RSS 1.0 as RDF, states of itself. */
export function rssFeed(root: XmlElement): StatedFeed {
  const channel = channelOf(root);
  const title = line(channel, "title");
  const publisher = line(channel, "dc:publisher");
  const link = firstWords(channel, "link") ?? alternateOf(channel) ?? attributeOf(channel, "rdf:about");
  const language = firstWords(channel, "language", "dc:language") ?? attributeOf(root, "xml:lang");
  const rights = line(channel, "copyright", "dc:rights");
  return statedOnly({ title, publisher, link, language, rights });
}

/** The items of such a feed; in RSS 1.0 they stand beside the channel, in others within it. */
export const rssItems = (root: XmlElement): readonly XmlElement[] =>
  [root, ...childrenOf(root, "channel")].flatMap((around) => childrenOf(around, "item"));

/** What one item of it states. */
export function rssItem(item: XmlElement, text: string): StatedItem {
  const guid = childOf(item, "guid");
  const about = attributeOf(item, "rdf:about");
  const permalink = attributeOf(guid, "ispermalink")?.toLowerCase() === "false" ? undefined : webAddress(wordsOf(guid));
  return {
    ...statedOnly({
      id: wordsOf(guid) ?? about ?? firstWords(item, "atom:id"),
      headline: line(item, "title", "media:title", "dc:title", "itunes:title"),
      link: firstWords(item, "feedburner:origlink", "link") ?? alternateOf(item) ?? permalink ?? webAddress(about),
      byline: bylineOf(item),
      publishedAt: firstWords(
        item,
        "pubdate",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "atom:published",
        "prism:publicationdate",
      ),
      modifiedAt: firstWords(item, "atom:updated", "dcterms:modified"),
      outlet: outletOf(item),
      credit: creditOf(item),
      language: firstWords(item, "dc:language", "language") ?? attributeOf(item, "xml:lang"),
      section: line(item, "prism:section", "category", "dc:subject"),
      base: attributeOf(item, "xml:base"),
    }),
    bodies: bodiesOf(item),
    images: mediaImages(item),
    own: text.slice(item.from, item.to),
    torn: item.torn,
  };
}

/** What such a feed asks of those who come back to it. */
export function rssHints(root: XmlElement): FeedHints {
  const channel = channelOf(root);
  const every = everyOf(channel);
  return statedOnly({ every, ...linkHints(channel) });
}

/** The addresses that a feed gives in `atom:link`. */
export function linkHints(element: XmlElement | undefined): Omit<FeedHints, "every"> {
  const rel = (...names: string[]): string | undefined => {
    const links = childrenOf(element, "atom:link");
    return attributeOf(
      links.find((link) => names.includes(attributeOf(link, "rel") ?? "")),
      "href",
    );
  };
  return statedOnly({ self: rel("self"), next: rel("next", "prev-archive"), hub: rel("hub") });
}

const SECONDS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

function everyOf(channel: XmlElement | undefined): number | undefined {
  const minutes = Number(firstWords(channel, "ttl") ?? Number.NaN);
  if (minutes > 0 && minutes < 1_000_000) return Math.round(minutes * 60);
  const period = SECONDS[(firstWords(channel, "sy:updateperiod") ?? "").toLowerCase()];
  const frequency = Number(firstWords(channel, "sy:updatefrequency") ?? 1);
  return period === undefined || !(frequency >= 1) ? undefined : Math.round(period / frequency);
}

const channelOf = (root: XmlElement): XmlElement | undefined => childOf(root, "channel") ?? root;

const line = (element: XmlElement | undefined, ...names: readonly string[]): string | undefined =>
  lineOf(firstWords(element, ...names) ?? "") || undefined;

const webAddress = (written: string | undefined): string | undefined =>
  /^https?:\/\//i.test(written ?? "") ? written : undefined;

function alternateOf(element: XmlElement | undefined): string | undefined {
  const links = childrenOf(element, "atom:link");
  return attributeOf(
    links.find((link) => (attributeOf(link, "rel") ?? "alternate") === "alternate"),
    "href",
  );
}

/** Who wrote it. RSS has an address of mail there, with the name in brackets; an address alone is no byline. */
function bylineOf(item: XmlElement): string | undefined {
  const creators = childrenOf(item, "dc:creator").flatMap((creator) => lineOf(wordsOf(creator) ?? "") || []);
  if (creators.length > 0) return [...new Set(creators)].join(", ");
  const names = [
    ...childrenOf(item, "author").map((author) => firstWords(author, "name") ?? wordsOf(author)),
    ...childrenOf(item, "atom:author").map((author) => firstWords(author, "atom:name")),
    firstWords(item, "itunes:author"),
  ].flatMap((name) => withoutAddress(lineOf(name ?? "")) ?? []);
  return names[0];
}

function withoutAddress(author: string): string | undefined {
  const mail = /^\S{1,100}@\S{1,200}\s{0,9}(?:\(([^()]{1,200})\))?$/.exec(author);
  return (mail === null ? author.replace(/\s{0,9}[<(]\S{1,100}@\S{1,200}[>)]$/, "") : mail[1]?.trim()) || undefined;
}

function outletOf(item: XmlElement): string | undefined {
  const source = childOf(item, "source") ?? childOf(item, "atom:source");
  const named =
    source === undefined
      ? undefined
      : (firstWords(source, "atom:title", "title") ?? (childrenOf(source).length === 0 ? wordsOf(source) : undefined));
  const publishing = childrenOf(item, "media:credit").find((credit) =>
    /^publish/i.test(attributeOf(credit, "role") ?? ""),
  );
  return lineOf(named ?? firstWords(item, "dc:publisher") ?? wordsOf(publishing) ?? "") || undefined;
}

/** `dc:source` holds an address, or the name of whose copy it is. */
function creditOf(item: XmlElement): string | undefined {
  const source = line(item, "dc:source");
  return source === undefined || /^[a-z][a-z0-9+.-]{1,20}:\S|^www\.\S+$/i.test(source) ? undefined : source;
}

function bodiesOf(item: XmlElement): MarkupText[] {
  const bodies = childrenOf(item, ...BODIES).map((element) => fromMarkup(markupIn(element)));
  if (bodies.some(({ text }) => text !== "")) return bodies;
  const described = [item, ...childrenOf(item, "media:group")].flatMap((around) =>
    childrenOf(around, "media:description"),
  );
  return [...bodies, ...described.map((element) => fromMarkup(markupIn(element)))];
}
