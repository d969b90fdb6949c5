import type { Problem } from "../../../../record/problem.js";
import { isProblem } from "../../format.js";
import { addressOf } from "../html/page-address.js";
import { sizeInWords } from "../whole.js";
import { decodeXml } from "../xml/decode-xml.js";
import type { Feed, FeedSource } from "./feed.js";
import { noted } from "./noted.js";
import { readJsonFeed } from "./read-json-feed.js";
import { readXmlFeed } from "./read-xml-feed.js";
import { statedOnly } from "./stated-only.js";

/**
 * A feed from its bytes: RSS 0.9 to 2.0, RSS 1.0 as RDF, Atom 0.3 and 1.0, JSON Feed 1 and 1.1, with every item as a report; a problem where the bytes
 * are no feed. Pure, and never throws. Of more than `maxSize` bytes the first are read; what is cut off, broken or empty is named, item by item,
 * and the rest is read.
 *
 * @example
 * readFeed(bytes, { name: "feed.xml", capturedAt: "2031-03-04T08:00:00Z", maxSize: 10_000_000 }).items[0]?.report.fields.headline;
 */
export function readFeed(bytes: Uint8Array, source: FeedSource): Feed | Problem {
  const { name, maxSize, told } = source;
  const isOver = bytes.length > maxSize;
  const decoded = decodeXml(bytes.subarray(0, maxSize), told?.charset);
  const read = /^[\s\ufeff]{0,999}\{/.test(decoded.text) ? readJsonFeed : readXmlFeed;
  const feed = read(decoded, source, isOver);
  if (isProblem(feed)) return feed;
  const before: Problem[] = [];
  if (decoded.guess !== undefined) before.push(noted(name, "encoding-guessed", decoded.guess, "note"));
  if (isOver) {
    const message = `is larger than the limit of ${sizeInWords(maxSize)}; only its first part is read; raise it with --max-size`;
    before.push(noted(name, "too-large", message));
  }
  if (feed.items.length + feed.removals.length + feed.problems.length === 0) {
    before.push(noted(name, "empty", "is a feed without items"));
  }
  return { ...feed, hints: resolved(feed, told?.url), problems: [...before, ...feed.problems] };
}

/** The addresses that a feed gives, made absolute; those that are none of the web are left out. */
function resolved({ hints, base }: Feed, url: string | undefined): Feed["hints"] {
  const from = addressOf(base, url) ?? url;
  const [self, next, hub] = [hints.self, hints.next, hints.hub].map((written) => addressOf(written, from));
  return statedOnly({ every: hints.every, self, next, hub });
}
