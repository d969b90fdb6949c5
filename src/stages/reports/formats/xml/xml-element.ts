/** An element of an XML document. */
export interface XmlElement {
  /** Small letters: the usual prefix of its namespace, `:`, and its local name, `dc:creator`; the local name alone in the document's own. */
  readonly name: string;
  /** By their names in small letters, prefixes as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  /** Where it begins and ends in the document's characters. */
  readonly from: number;
  readonly to: number;
  /** True where the document ends before it does. */
  readonly torn: boolean;
}

/** An element, or characters between elements. */
export type XmlNode = XmlElement | string;

const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

/** The elements in an element, those of some names only where names are given. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const elements = element?.children.filter(isElement) ?? [];
  return names.length === 0 ? elements : elements.filter(({ name }) => names.includes(name));
}

/** The first element of a name in an element. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

/** An attribute without the white space around it; `undefined` where it is missing or blank. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.get(name)?.trim() || undefined;

/** The characters in an element and in those within it, white space at both ends left out; `undefined` where there are none. */
export const wordsOf = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : textContent(element).trim() || undefined;

const textContent = (node: XmlNode): string =>
  typeof node === "string" ? node : node.children.length === 1 ? textContent(node.children[0] ?? "") : joined(node);

const joined = ({ children }: XmlElement): string => children.map(textContent).join("");

/** The characters of the first of some elements that has any. */
export function firstWords(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const words = wordsOf(child);
      if (words !== undefined) return words;
    }
  }
  return undefined;
}

/**
 * What stands in an element as HTML: its characters where it holds only those, for feeds write markup as characters; else its
 * elements written out, without their namespaces.
 */
export const markupIn = (element: XmlElement): string =>
  element.children.some(isElement) ? element.children.map(written).join("") : joined(element);

function written(node: XmlNode): string {
  if (typeof node === "string") return escaped(node);
  const name = node.name.slice(node.name.indexOf(":") + 1);
  const attributes = [...node.attributes].map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', "&quot;")}"`,
  );
  const open = `<${name}${attributes.join("")}`;
  return EMPTY.has(name) && node.children.length === 0
    ? `${open}>`
    : `${open}>${node.children.map(written).join("")}</${name}>`;
}

/** Elements that HTML gives no end tag. */
const EMPTY: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "link", "meta", "source", "wbr"]);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
