import type { Problem } from "../../../../record/problem.js";
import type { Decoded } from "../../encoding.js";
import { readXml } from "../xml/read-xml.js";
import { attributeOf, childrenOf, type XmlElement } from "../xml/xml-element.js";
import { atomEntries, atomEntry, atomFeed, atomRemovals } from "./atom.js";
import type { Feed, FeedSource } from "./feed.js";
import { itemsFrom } from "./items/item-from.js";
import { noted } from "./noted.js";
import { linkHints, rssFeed, rssHints, rssItem, rssItems } from "./rss.js";

/** A feed of RSS or Atom, or the problem that it is none. */
export function readXmlFeed({ text, encoding }: Decoded, source: FeedSource, isOver: boolean): Feed | Problem {
  const { root, faults } = readXml(text);
  const kind = root && feedKind(root);
  if (root === undefined || kind === undefined) {
    return noted(
      source.name,
      "format-not-supported",
      `is no feed: its outermost element is ${root?.name ?? "missing"}`,
    );
  }
  const isAtom = kind === "atom";
  const feed = isAtom ? atomFeed(root) : rssFeed(root);
  const reads = isAtom
    ? atomEntries(root).map((entry) => () => atomEntry(entry, root, text))
    : rssItems(root).map((item) => () => rssItem(item, text));
  const { items, problems } = itemsFrom(reads, feed, encoding, source);
  const own = faults.map(({ message, severity }) => noted(source.name, "malformed-document", message, severity));
  if (root.torn && !isOver) {
    own.push(
      noted(source.name, "malformed-document", "is cut off: it ends before its end tag; what stands before is read"),
    );
  }
  const base = attributeOf(root, "xml:base") ?? feed.link;
  return {
    kind,
    ...(feed.title !== undefined && { title: feed.title }),
    ...(base !== undefined && { base }),
    items,
    removals: isAtom ? atomRemovals(root, source.name) : [],
    problems: [...own, ...problems],
    hints: isAtom ? linkHints(root) : rssHints(root),
  };
}

/** Which kind of feed an element is the outermost of; RDF is a feed where it holds a channel or items of RSS. */
function feedKind(root: XmlElement): Feed["kind"] | undefined {
  if (root.name === "rss") return "rss";
  if (root.name === "atom:feed" || root.name === "atom:entry") return "atom";
  return root.name === "rdf:rdf" && childrenOf(root, "channel", "item").length > 0 ? "rdf" : undefined;
}
