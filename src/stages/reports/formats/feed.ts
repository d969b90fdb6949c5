import { type Content, type Format, type Found, type Head, isProblem } from "../format.js";
import { topLevelOf } from "./json-scan.js";
import { startOf } from "./start-of.js";

/** RSS 0.9 to 2.0, RSS 1.0 as RDF, Atom, and JSON Feed: every item is a report. */
export const feed: Format = {
  name: "feed",
  recognises: (head) => isXmlFeed(head) || isJsonFeed(head),
  async *read(content: Content): AsyncGenerator<Found> {
    const { readFeed } = await import("./feeds/read-feed.js");
    const { name, capturedAt, maxSize, told } = content;
    const read = readFeed(await startOf(content), { name, capturedAt, maxSize, ...(told !== undefined && { told }) });
    if (isProblem(read)) {
      yield read;
      return;
    }
    yield* read.problems;
    for (const { report } of read.items) yield report;
    yield* read.removals;
  },
};

/** What may stand before a document's outermost element: white space, comments, instructions, a document type. */
const BEFORE =
  /^(?:[\s\ufeff]+|<!--[\s\S]{0,5000}?-->|<\?[\s\S]{0,2000}?\?>|<!DOCTYPE(?:[^[>]{0,2000}\[[\s\S]{0,20000}?\]\s{0,99}>|[^[>]{0,2000}>))/i;

/** The outermost tag of an XML document, from its `<` on; `undefined` where it begins with none. */
export function outermostTag(head: Head): string | undefined {
  let rest = head.text.slice(0, 60_000);
  for (let i = 0; i < 40; i++) {
    const before = BEFORE.exec(rest)?.[0];
    if (before === undefined) break;
    rest = rest.slice(before.length);
  }
  return /^<[a-z_]/i.test(rest) ? rest : undefined;
}

function isXmlFeed(head: Head): boolean {
  const rest = outermostTag(head);
  if (rest === undefined) return false;
  if (/^<rss(?:\s[^>]{0,5000})?>\s{0,999}(?:<|$)/i.test(rest)) return true;
  if (/^<(?:[\w.-]{1,20}:)?RDF[\s>]/i.test(rest))
    return /purl\.org\/rss\/1\.0\/["']|netscape\.com\/rdf\/simple\/0\.9/i.test(rest);
  if (!/^<(?:[\w.-]{1,20}:)?(?:feed|entry)[\s>]/i.test(rest)) return false;
  return (
    /^<[^>]{0,5000}(?:w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)/i.test(rest) ||
    /^<feed[\s\S]{0,20000}<entry[\s>]/i.test(rest)
  );
}

const isJsonFeed = (head: Head): boolean =>
  /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/i.test(topLevelOf(head.text)?.get("version") ?? "");
