import type { ReportImage } from "../../report.js";
import { lineOf } from "../feeds/words.js";
import { attributeOf, childrenOf, firstWords, markupIn, type XmlElement, type XmlNode } from "../xml/xml-element.js";

/** Elements of NITF that HTML has under another name. */
const AS_HTML: Readonly<Record<string, string>> = {
  block: "div",
  hl1: "h1",
  hl2: "h2",
  bq: "blockquote",
  fn: "aside",
  tagline: "p",
};
/** Elements that are no part of the article's words: pictures with their captions, films, the head of the body. */
const LEFT_OUT: ReadonlySet<string> = new Set(["media", "body.head", "dateline", "byline"]);

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(":") + 1);

/** The words of an article in NITF (IPTC's News Industry Text Format) as HTML. */
export function nitfBody(nitf: XmlElement): string {
  const bodies = childrenOf(nitf).filter((child) => localName(child) === "body");
  return bodies.map((body) => markupIn(asHtml(body))).join("");
}

function asHtml(element: XmlElement): XmlElement {
  const local = localName(element);
  const children = element.children.flatMap((child: XmlNode): XmlNode[] =>
    typeof child === "string" ? [child] : LEFT_OUT.has(localName(child)) ? [] : [asHtml(child)],
  );
  return {
    ...element,
    name: AS_HTML[local] ?? (local.startsWith("body.") ? "div" : local),
    attributes: new Map(),
    children,
  };
}

/** The pictures in an article in NITF, each with its caption. */
export function imagesInNitf(nitf: XmlElement): ReportImage[] {
  const found: ReportImage[] = [];
  const look = (element: XmlElement): void => {
    if (localName(element) !== "media") {
      for (const child of childrenOf(element)) look(child);
      return;
    }
    const parts = childrenOf(element);
    const reference = parts.find((part) => localName(part) === "media-reference");
    const href = attributeOf(reference, "source");
    if (href === undefined || /^(?!https?:)[a-z][a-z0-9+.-]{0,20}:/i.test(href)) return;
    const words = (name: string): string => lineOf(firstWords(element, name, `nitf:${name}`) ?? "");
    const [caption, credit] = [words("media-caption"), words("media-producer")];
    found.push({ href, ...(caption !== "" && { caption }), ...(credit !== "" && { credit }) });
  };
  look(nitf);
  return found;
}
