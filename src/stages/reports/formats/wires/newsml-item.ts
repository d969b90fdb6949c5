import type { ReportImage } from "../../report.js";
import { statedOnly } from "../feeds/stated-only.js";
import { fromMarkup, fromPlain, lineOf } from "../feeds/words.js";
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
import { imagesInNitf, nitfBody } from "./nitf.js";
import type { WireItem } from "./wire-item.js";

/** What a news item in NewsML-G2 states, and who sent the message that it came in, where it came in one. */
export function newsmlItem(item: XmlElement, sender: string | undefined, text: string): WireItem {
  const management = childOf(item, "itemmeta");
  const content = childOf(item, "contentmeta");
  const rights = childrenOf(item, "rightsinfo");
  const provider = nameOf(childOf(management, "provider"));
  const holder = rights.flatMap((info) => nameOf(childOf(info, "copyrightholder")) ?? [])[0];
  const source = nameOf(childOf(content, "infosource"));
  const publisher = provider ?? holder ?? source;
  const signals = childrenOf(management, "signal").map((signal) => codeOf(signal) ?? "");
  return {
    ...statedOnly({
      id: attributeOf(item, "guid"),
      version: attributeOf(item, "version"),
      signal: signals.find((signal) => /^(?:correction|update)$/.test(signal)),
      headline: headlineOf(content) ?? line(management, "title"),
      note: notesOf(management),
      publisher,
      carrier: sender,
      credit: line(content, "creditline") ?? source,
      byline: line(content, "by") ?? creatorsOf(content),
      dateline: line(content, "dateline") ?? nameOf(childOf(content, "located")),
      firstCreated: firstWords(management, "firstcreated") ?? firstWords(content, "contentcreated"),
      versionCreated: firstWords(management, "versioncreated") ?? firstWords(content, "contentmodified"),
      embargoed: firstWords(management, "embargoed"),
      link: childrenOf(management, "link").flatMap((link) =>
        /permalink|canonical/i.test(attributeOf(link, "rel") ?? "") ? (attributeOf(link, "href") ?? []) : [],
      )[0],
      language: attributeOf(childOf(content, "language"), "tag") ?? attributeOf(item, "xml:lang"),
      section:
        childrenOf(content, "subject").flatMap((subject) => nameOf(subject) ?? [])[0] ??
        nameOf(childOf(management, "service")),
    }),
    status: codeOf(childOf(management, "pubstatus")) ?? "usable",
    bodies: bodiesOf(item, content),
    images: imagesOf(item, content),
    own: text.slice(item.from, item.to),
  };
}

const line = (element: XmlElement | undefined, name: string): string | undefined =>
  lineOf(firstWords(element, name) ?? "") || undefined;

/** A code without its scheme: `stat:canceled` is `canceled`. */
const codeOf = (element: XmlElement | undefined): string | undefined =>
  (attributeOf(element, "qcode") ?? attributeOf(element, "uri"))?.split(/[:/]/).pop()?.toLowerCase();

/** The name of a party, a place or a subject: written out, else as its code has it. */
function nameOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const code = /^[\w.-]{1,40}:(.{1,100})$/.exec(attributeOf(element, "qcode") ?? "")?.[1];
  return line(element, "name") ?? attributeOf(element, "literal") ?? (element.name === "provider" ? code : undefined);
}

/** The headline, not one of its other roles, such as a short one. */
function headlineOf(content: XmlElement | undefined): string | undefined {
  const headlines = childrenOf(content, "headline");
  const main = headlines.find((one) => /^(?:|main|.{1,40}:main)$/.test(attributeOf(one, "role") ?? "")) ?? headlines[0];
  return lineOf(wordsOf(main) ?? "") || undefined;
}

const notesOf = (management: XmlElement | undefined): string | undefined =>
  childrenOf(management, "ednote")
    .flatMap((note) => lineOf(markupIn(note)) || [])
    .join("\n\n") || undefined;

const creatorsOf = (content: XmlElement | undefined): string | undefined =>
  childrenOf(content, "creator")
    .flatMap((creator) => nameOf(creator) ?? [])
    .join(", ") || undefined;

/** The words of an item, as each rendition of it gives them; of a picture or film what describes it. */
function bodiesOf(item: XmlElement, content: XmlElement | undefined): MarkupText[] {
  const bodies = childrenOf(item, "contentset").flatMap((set) => [
    ...childrenOf(set, "inlinexml").map((inline) => inlineWords(inline)),
    ...childrenOf(set, "inlinedata").map((data) =>
      /html/i.test(attributeOf(data, "contenttype") ?? "") ? fromMarkup(markupIn(data)) : fromPlain(markupIn(data)),
    ),
  ]);
  if (bodies.some(({ text }) => text !== "")) return bodies;
  return [...bodies, ...childrenOf(content, "description").map((description) => fromMarkup(markupIn(description)))];
}

/** Words in NITF or XHTML: the body alone, since the head repeats the headline. */
function inlineWords(inline: XmlElement): MarkupText {
  const nitf = findBelow(inline, (name) => name === "nitf" || name === "nitf:nitf", 3);
  if (nitf !== undefined) {
    const body = nitfBody(nitf);
    return { text: fromMarkup(body).text, images: imagesInNitf(nitf) };
  }
  const body = findBelow(inline, (name) => name === "body" || name.endsWith(":body"), 3);
  return fromMarkup(markupIn(body ?? inline));
}

/** The first element of a name at most so many steps below another. */
function findBelow(element: XmlElement, isMeant: (name: string) => boolean, depth: number): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = isMeant(child.name) ? child : depth > 1 ? findBelow(child, isMeant, depth - 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The pictures that an item holds or is: the widest of their renditions. */
function imagesOf(item: XmlElement, content: XmlElement | undefined): ReportImage[] {
  const renditions = childrenOf(item, "contentset")
    .flatMap((set) => childrenOf(set, "remotecontent"))
    .filter(
      (remote) =>
        /^image\b/i.test(attributeOf(remote, "contenttype") ?? "") && attributeOf(remote, "href") !== undefined,
    )
    .sort((a, b) => Number(attributeOf(b, "width") ?? 0) - Number(attributeOf(a, "width") ?? 0));
  const href = attributeOf(renditions[0], "href");
  if (href === undefined || /^(?!https?:)[a-z][a-z0-9+.-]{0,20}:/i.test(href)) return [];
  const caption = line(content, "description");
  const credit = line(content, "creditline");
  return [{ href, ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }) }];
}
