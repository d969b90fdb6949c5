import type { Problem } from "../../../../record/problem.js";
import { addressOf } from "../html/page-address.js";
import { decodeXml } from "../xml/decode-xml.js";
import { readXml } from "../xml/read-xml.js";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../xml/xml-element.js";
import { noted } from "./noted.js";
import { lineOf } from "./words.js";

/** One feed of a list of feeds. */
export interface ListedFeed {
  /** The feed's address. */
  readonly url: string;
  readonly title?: string;
  /** The outlet's page. */
  readonly site?: string;
}

/** The feeds that a list of feeds (OPML 1 and 2) names, each once, and what is wrong with the list. */
export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  readonly problems: readonly Problem[];
}

/**
 * The feeds of a list in OPML, in its order and at all depths; those whose address is none of the web are named as problems. Pure, never throws;
 * `undefined` where the bytes are no OPML.
 *
 * @example
 * feedsOf(bytes, "feeds.opml")?.feeds; // [{ url: "https://post.example/feed", title: "Valley Post" }]
 */
export function feedsOf(bytes: Uint8Array, name: string): FeedList | undefined {
  const { root, faults } = readXml(decodeXml(bytes).text);
  if (root?.name !== "opml") return undefined;
  const feeds = new Map<string, ListedFeed>();
  const problems: Problem[] = faults.map(({ message, severity }) =>
    noted(name, "malformed-document", message, severity),
  );
  if (root.torn)
    problems.push(
      noted(name, "malformed-document", "is cut off: it ends before its end tag; the feeds before are listed"),
    );
  for (const outline of outlinesIn(childOf(root, "body"))) {
    const written = attributeOf(outline, "xmlurl");
    if (written === undefined) continue;
    const url = addressOf(written);
    if (url === undefined)
      problems.push(
        noted(
          name,
          "malformed-document",
          `lists ${JSON.stringify(written.slice(0, 80))}, which is no address of a feed`,
        ),
      );
    else if (!feeds.has(url)) feeds.set(url, listed(url, outline));
  }
  return { feeds: [...feeds.values()], problems };
}

function* outlinesIn(element: XmlElement | undefined): Generator<XmlElement> {
  for (const outline of childrenOf(element, "outline")) {
    yield outline;
    yield* outlinesIn(outline);
  }
}

function listed(url: string, outline: XmlElement): ListedFeed {
  const title = lineOf(attributeOf(outline, "title") ?? attributeOf(outline, "text") ?? "");
  const site = addressOf(attributeOf(outline, "htmlurl"));
  return { url, ...(title !== "" && { title }), ...(site !== undefined && { site }) };
}
