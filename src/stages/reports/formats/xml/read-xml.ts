import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { usualPrefix } from "./namespaces.js";
import type { XmlElement } from "./xml-element.js";

/** Elements within elements; what lies deeper is read as if it lay at this depth. */
const MOST_DEEP = 256;
/** Elements of a document; reading ends there. */
const MOST_ELEMENTS = 250_000;
/** Attributes of an element, and characters of one. */
const MOST_ATTRIBUTES = 64;
const MOST_IN_ATTRIBUTE = 100_000;
/** So many characters are read at a time, so that reading can end between. */
const STEP = 65_536;
const ATOM = "http://www.w3.org/2005/Atom";
/** Items never stand in items: the start of one ends another whose end tag is missing. */
const ITEMS: ReadonlySet<string> = new Set(["item", "entry", "atom:entry"]);

/** Elements of items that hold characters alone: where their end tag is missing, the start of the item's next element ends them. */
const LEAVES: ReadonlySet<string> = new Set([
  "title",
  "link",
  "guid",
  "pubdate",
  "dc:creator",
  "dc:date",
  "atom:id",
  "atom:updated",
]);
const OF_ITEMS: ReadonlySet<string> = new Set([
  ...LEAVES,
  "description",
  "content:encoded",
  "author",
  "category",
  "source",
  "enclosure",
  "atom:title",
  "atom:published",
  "atom:content",
  "atom:summary",
]);

/** An XML document as far as it could be read. */
export interface XmlDocument {
  /** `undefined` where there is no element at all. */
  readonly root?: XmlElement;
  readonly faults: readonly XmlFault[];
}

/** What is wrong with a document; an error where something of it is not read. */
export interface XmlFault {
  readonly message: string;
  readonly severity: "error" | "note";
}

/**
 * The tree of an XML document, whatever is wrong with it: missing end tags, prefixes that are not declared, bare `&`, an end in the middle of a word
 * (`torn` is true for each element that stood open). No entity but those of XML itself is expanded and nothing outside the document is
 * ever looked at, so that neither "billion laughs" nor external entities do anything. Depth, elements, attributes and their length are
 * bounded; time grows with the length alone.
 *
 * @example
 * readXml("<rss><channel><title>Valley Post</title>").root?.torn; // true
 */
export function readXml(text: string): XmlDocument {
  const tree = new Tree(text);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, tree);
  for (let at = 0; at < text.length && !tree.isFull; at += STEP) tokenizer.write(text.slice(at, at + STEP));
  tree.atEnd();
  if (!tree.isFull) tokenizer.end();
  tree.close();
  return { ...(tree.root === undefined ? {} : { root: tree.root }), faults: tree.faults };
}

/** The namespaces that hold in an element, by prefix; those declared further out are looked up along `around`. */
interface Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly around?: Scope;
}

/** An element that stands open, and its name as written. */
interface Open {
  readonly element: { -readonly [Key in keyof XmlElement]: XmlElement[Key] };
  readonly written: string;
  readonly scope: Scope;
}

const OUTERMOST: Scope = { namespaces: new Map() };

class Tree implements TokenizerCallbacks {
  root: XmlElement | undefined;
  readonly #faults = new Map<string, XmlFault>();
  readonly #text: string;
  readonly #open: Open[] = [];
  #tooDeep = 0;
  #count = 0;
  #characters: string[] = [];
  #tag = "";
  #tagFrom = 0;
  #attributes = new Map<string, string>();
  #attribute = "";
  #value: string[] = [];
  #ending = false;

  constructor(text: string) {
    this.#text = text;
  }

  get isFull(): boolean {
    return this.#count > MOST_ELEMENTS;
  }

  get faults(): readonly XmlFault[] {
    return [...this.#faults.values()];
  }

  /** From here on nothing more comes: what stands open is torn. */
  atEnd(): void {
    this.#ending = true;
  }

  close(): void {
    this.#closeFrom(0, this.#text.length);
  }

  ontext(start: number, end: number): void {
    if (this.#open.length > 0) this.#characters.push(this.#text.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    if (this.#open.length > 0) this.#characters.push(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  ondeclaration(start: number, end: number): void {
    if (/<!ENTITY|^ENTITY/.test(this.#text.slice(start, Math.min(end, start + 2000)))) {
      this.#note("declares entities of its own, which are not expanded");
    }
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, Math.min(end, start + 200)).toLowerCase();
    this.#tagFrom = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, Math.min(end, start + 200)).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#text.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    this.#value.push(String.fromCodePoint(codepoint));
  }

  onattribend(): void {
    if (this.#attributes.size >= MOST_ATTRIBUTES || this.#attributes.has(this.#attribute)) return;
    this.#attributes.set(this.#attribute, this.#value.join("").slice(0, MOST_IN_ATTRIBUTE));
  }

  onopentagend(end: number): void {
    this.#openTag(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#openTag(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    this.#flush();
    const written = this.#text.slice(start, end).trim().toLowerCase();
    if (this.#tooDeep > 0) this.#tooDeep--;
    else {
      const index = this.#open.findLastIndex((open) => open.written === written);
      if (index !== -1) this.#closeFrom(index, end + 1);
    }
  }

  onend(): void {}
  oncomment(): void {}
  onprocessinginstruction(): void {}

  #openTag(end: number, closed: boolean): void {
    this.#flush();
    if (++this.#count > MOST_ELEMENTS) {
      this.#note(`holds more than ${MOST_ELEMENTS} elements; the rest is not read`, "error");
      return;
    }
    // What follows the outermost element is no part of the document.
    if (this.root !== undefined && this.#open.length === 0) return;
    const open = this.#newlyOpen(end);
    if (ITEMS.has(open.element.name)) {
      const before = this.#open.findLastIndex(({ element }) => element.name === open.element.name);
      if (before > 0) {
        this.#closeFrom(before, this.#tagFrom);
        this.#tooDeep = 0;
      }
    }
    const top = this.#open[this.#open.length - 1]?.element.name ?? "";
    if (LEAVES.has(top) && OF_ITEMS.has(open.element.name)) this.#closeFrom(this.#open.length - 1, this.#tagFrom);
    this.#open[this.#open.length - 1]?.element.children.push(open.element);
    this.root ??= open.element;
    if (closed) return;
    if (this.#open.length < MOST_DEEP) this.#open.push(open);
    else {
      this.#tooDeep++;
      this.#note(`nests elements more than ${MOST_DEEP} deep; deeper ones are read as if they lay there`);
    }
  }

  #newlyOpen(to: number): Open {
    const around = this.#open[this.#open.length - 1]?.scope ?? OUTERMOST;
    const namespaces = new Map<string, string>();
    for (const [name, value] of this.#attributes) {
      if (name === "xmlns" || name.startsWith("xmlns:")) namespaces.set(name.slice(6), value);
    }
    // Some Atom feeds do not say that they are.
    if (around === OUTERMOST && /^(?:feed|entry)$/.test(this.#tag) && !namespaces.has("")) namespaces.set("", ATOM);
    const scope = namespaces.size === 0 ? around : { namespaces, around };
    const name = nameOf(this.#tag, scope);
    const element = { name, attributes: this.#attributes, children: [], from: this.#tagFrom, to, torn: false };
    return { element, written: this.#tag, scope };
  }

  #closeFrom(index: number, to: number): void {
    for (const { element } of this.#open.splice(index)) {
      element.to = to;
      element.torn = this.#ending;
    }
  }

  #note(message: string, severity: XmlFault["severity"] = "note"): void {
    this.#faults.set(message, { message, severity });
  }

  #flush(): void {
    if (this.#characters.length === 0) return;
    this.#open[this.#open.length - 1]?.element.children.push(this.#characters.join(""));
    this.#characters = [];
  }
}

/** A tag's name with the usual prefix of its namespace; a prefix that is not declared, or whose namespace is unknown, stays. */
function nameOf(written: string, scope: Scope): string {
  const colon = written.indexOf(":");
  const prefix = colon === -1 ? "" : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const namespace = lookUp(prefix, scope);
  const usual = (namespace === undefined ? undefined : usualPrefix(namespace)) ?? prefix;
  return usual === "" ? local : `${usual}:${local}`;
}

function lookUp(prefix: string, scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.around) {
    const namespace = at.namespaces.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}
