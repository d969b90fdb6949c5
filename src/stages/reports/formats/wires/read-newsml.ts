import type { Problem } from "../../../../record/problem.js";
import type { Content, Found } from "../../format.js";
import { noted } from "../feeds/noted.js";
import { decodeXml } from "../xml/decode-xml.js";
import { readXml } from "../xml/read-xml.js";
import { attributeOf, childOf, childrenOf, firstWords, wordsOf, type XmlElement } from "../xml/xml-element.js";
import { newsmlItem } from "./newsml-item.js";
import { foundInWireItem } from "./wire-item.js";

/** Items of NewsML-G2 that hold no report: what is known of concepts, what is planned. */
const OTHERS: Readonly<Record<string, string>> = {
  conceptitem: "tells of a concept",
  knowledgeitem: "tells of concepts",
  planningitem: "tells what coverage is planned",
  catalogitem: "tells of schemes of codes",
};

/**
 * What a document in NewsML-G2 holds: one news item, a package, or a message with several of either. A message's items are named by their number.
 * Pure, never throws.
 */
export function* readNewsml(
  bytes: Uint8Array,
  { name, capturedAt, told }: Omit<Content, "head" | "chunks">,
): Generator<Found> {
  const { text, encoding, guess } = decodeXml(bytes, told?.charset);
  if (guess !== undefined) yield noted(name, "encoding-guessed", guess, "note");
  const { root, faults } = readXml(text);
  for (const { message, severity } of faults) yield noted(name, "malformed-document", message, severity);
  if (root === undefined) return;
  if (root.torn)
    yield noted(name, "malformed-document", "is cut off: it ends before its end tag; what stands before is read");
  const isMessage = root.name === "newsmessage";
  const items = isMessage ? childrenOf(root, "itemset").flatMap((set) => childrenOf(set)) : [root];
  if (items.length === 0) yield noted(name, "empty", "is a message without items");
  const sender = isMessage ? senderOf(root) : undefined;
  for (const [index, item] of items.entries()) {
    const place = isMessage ? `${name}:${index + 1}` : name;
    if (item.torn) {
      if (isMessage)
        yield noted(place, "malformed-document", "is cut off: the message ends within it; it is not taken in");
    } else if (item.name === "newsitem")
      yield* foundInWireItem(newsmlItem(item, sender, text), { name: place, encoding, capturedAt });
    else yield noReport(item, place);
  }
}

/** Who sent a message, where that is a name and not an address of a network. */
function senderOf(message: XmlElement): string | undefined {
  const sender = firstWords(childOf(message, "header"), "sender");
  return sender === undefined || /[/@:]|^\S+\.\S+$/.test(sender) ? undefined : sender;
}

function noReport(item: XmlElement, place: string): Problem {
  if (item.name !== "packageitem") {
    const what = OTHERS[item.name] ?? `is <${item.name.slice(0, 40)}>, which is no item of news`;
    return noted(place, "skipped", `${what}; it holds no report`, "note");
  }
  const references = [...referencesIn(item, 0)];
  const named = references
    .slice(0, 5)
    .map((reference) => wordsOf(childOf(reference, "headline")) ?? attributeOf(reference, "residref") ?? "?");
  const more = references.length > named.length ? " ..." : "";
  const message = `is a package that refers to ${references.length} items by their ids, which are items of their own: ${named.join("; ").slice(0, 500)}${more}`;
  return noted(place, "skipped", message, "note");
}

function* referencesIn(element: XmlElement, depth: number): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === "itemref") yield child;
    else if (depth < 4) yield* referencesIn(child, depth + 1);
  }
}
