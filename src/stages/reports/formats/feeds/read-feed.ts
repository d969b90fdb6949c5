import type { Problem } from "../../../../record/problem.js";
import { isProblem } from "../../format.js";
import { isJsonObject } from "../json-object.js";
import { sizeInWords } from "../whole.js";
import { decodeXml } from "../xml/decode-xml.js";
import { readXml, type XmlDocument } from "../xml/read-xml.js";
import { attributeOf, type XmlElement } from "../xml/xml-element.js";
import { atomEntries, atomEntry, atomFeed, atomRemovals } from "./atom.js";
import type { Feed, FeedHints, FeedItem, FeedSource } from "./feed.js";
import { itemFrom } from "./item-from.js";
import { jsonFeed, jsonHints, jsonItem } from "./json-feed.js";
import { linkHints, rssFeed, rssHints, rssItem, rssItems } from "./rss.js";
import type { StatedFeed, StatedItem } from "./stated-item.js";
import { statedOnly } from "./stated-only.js";
import { addressOf } from "./words.js";

/**
 * A feed from its bytes: RSS 0.9 to 2.0, RSS 1.0 as RDF, Atom 0.3 and 1.0, JSON Feed 1 and 1.1, with every item as a report; a problem where the bytes
 * are no feed. Pure, and never throws. Of more than `maxSize` bytes the first are read; what is cut off, broken or empty is named, item by item,
 * and the rest is read.
 *
 * @example
 * readFeed(bytes, { name: "feed.xml", capturedAt: "2031-03-04T08:00:00Z", maxSize: 10_000_000 }).items[0]?.report.fields.headline;
 */
export function readFeed(bytes: Uint8Array, source: FeedSource): Feed | Problem {
  const isOver = bytes.length > source.maxSize;
  const { text, encoding, guess } = decodeXml(isOver ? bytes.subarray(0, source.maxSize) : bytes, source.told?.charset);
  const problems: Problem[] = [];
  if (guess !== undefined) problems.push(noted(source, "encoding-guessed", "note", guess));
  if (isOver) problems.push(overSize(source));
  const feed = /^[\s\ufeff]{0,999}\{/.test(text)
    ? fromJson(text, encoding, source)
    : fromXml(readXml(text), text, encoding, source, isOver);
  return isProblem(feed) ? feed : { ...feed, problems: [...problems, ...feed.problems] };
}

function fromXml(
  document: XmlDocument,
  text: string,
  encoding: string,
  source: FeedSource,
  isOver: boolean,
): Feed | Problem {
  const { root, faults } = document;
  const kind = root === undefined ? undefined : feedKind(root);
  if (root === undefined || kind === undefined) {
    return noted(
      source,
      "format-not-supported",
      "error",
      `is no feed: its outermost element is ${root?.name ?? "missing"}`,
    );
  }
  const isAtom = kind === "atom";
  const stated = isAtom ? atomFeed(root) : rssFeed(root);
  const elements = isAtom ? atomEntries(root) : rssItems(root);
  const read = isAtom ? (entry: XmlElement) => atomEntry(entry, root, text) : (item: XmlElement) => rssItem(item, text);
  const { items, problems } = itemsFrom(
    elements.map((element) => () => read(element)),
    stated,
    encoding,
    source,
  );
  const own = faults.map((fault) =>
    noted(source, "malformed-document", fault.startsWith("holds") ? "error" : "note", fault),
  );
  if (root.torn && !isOver)
    own.push(
      noted(
        source,
        "malformed-document",
        "error",
        "is cut off: it ends before its end tag; what stands before is read",
      ),
    );
  if (elements.length === 0) own.push(noted(source, "empty", "error", "is a feed without items"));
  return {
    kind,
    ...(stated.title !== undefined && { title: stated.title }),
    items,
    removals: isAtom ? atomRemovals(root, source.name) : [],
    problems: [...own, ...problems],
    hints: resolved(isAtom ? linkHints(root) : rssHints(root), attributeOf(root, "xml:base") ?? stated.link, source),
  };
}

/** Which kind of feed an element is the outermost of; RDF is a feed where it holds a channel or items of RSS. */
export function feedKind(root: XmlElement): Exclude<Feed["kind"], "json-feed"> | undefined {
  if (root.name === "rss") return "rss";
  if (root.name === "atom:feed" || root.name === "atom:entry") return "atom";
  const isRss = root.children.some(
    (child) => typeof child !== "string" && (child.name === "channel" || child.name === "item"),
  );
  return root.name === "rdf:rdf" && isRss ? "rdf" : undefined;
}

/** The addresses made absolute; those that are none of the web are left out. */
function resolved(hints: FeedHints, base: string | undefined, { told }: FeedSource): FeedHints {
  const from = addressOf(base, told?.url) ?? told?.url;
  const [self, next, hub] = [hints.self, hints.next, hints.hub].map((written) => addressOf(written, from));
  return statedOnly({ every: hints.every, self, next, hub });
}

function fromJson(text: string, encoding: string, source: FeedSource): Feed | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return noted(source, "malformed-document", "error", `is no JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  if (!isJsonObject(value) || !Array.isArray(value.items)) {
    return noted(source, "format-not-supported", "error", `is no JSON Feed: it has no list of "items"`);
  }
  const feed = value;
  const stated = jsonFeed(feed);
  const members: readonly unknown[] = value.items;
  const { items, problems } = itemsFrom(
    members.map((member) => () => (isJsonObject(member) ? jsonItem(member, feed) : undefined)),
    stated,
    encoding,
    source,
  );
  const empty = members.length === 0 ? [noted(source, "empty", "error", "is a feed without items")] : [];
  const title = stated.title === undefined ? {} : { title: stated.title };
  return {
    kind: "json-feed",
    ...title,
    items,
    removals: [],
    problems: [...empty, ...problems],
    hints: jsonHints(feed),
  };
}

function itemsFrom(
  reads: readonly (() => StatedItem | undefined)[],
  feed: StatedFeed,
  encoding: string,
  source: FeedSource,
): { readonly items: FeedItem[]; readonly problems: Problem[] } {
  const items: FeedItem[] = [];
  const problems: Problem[] = [];
  for (const [index, read] of reads.entries()) {
    const stated = read();
    const item =
      stated === undefined
        ? noted(
            { name: `${source.name}:${index + 1}` },
            "malformed-document",
            "error",
            "is no item: expected an object",
          )
        : itemFrom(stated, feed, index + 1, encoding, source);
    if (isProblem(item)) problems.push(item);
    else items.push(item);
  }
  return { items, problems };
}

const overSize = (source: FeedSource): Problem =>
  noted(
    source,
    "too-large",
    "error",
    `is larger than the limit of ${sizeInWords(source.maxSize)}; only its first part is read; raise it with --max-size`,
  );

const noted = (
  { name }: Pick<FeedSource, "name">,
  code: Problem["code"],
  severity: Problem["severity"],
  message: string,
): Problem => ({ code, severity, message, input: name });
