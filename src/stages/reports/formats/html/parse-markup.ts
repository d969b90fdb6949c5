import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { type Element, isBlock, VOID } from "./markup.js";

/** Elements within elements; what lies deeper is read as if it lay at this depth. */
const MOST_DEEP = 256;
/** Elements of a page; of tags beyond, only the characters between them are kept. */
const MOST_ELEMENTS = 200_000;
/** Attributes of an element. */
const MOST_ATTRIBUTES = 64;

/** Which open elements a tag ends by itself, since HTML lets writers leave their end tags out. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ["li"],
  dt: ["dt", "dd"],
  dd: ["dt", "dd"],
  option: ["option"],
  optgroup: ["option", "optgroup"],
  tr: ["td", "th", "tr"],
  td: ["td", "th"],
  th: ["td", "th"],
  tbody: ["td", "th", "tr", "thead", "tbody"],
  tfoot: ["td", "th", "tr", "thead", "tbody"],
  thead: ["td", "th", "tr", "tbody"],
  body: ["head"],
  a: ["a"],
};
const PARAGRAPH: readonly string[] = ["p"];
/** An end tag is looked for no farther up than these, so that a stray `</p>` in a cell ends nothing around the table. */
const SCOPES: ReadonlySet<string> = new Set(["table", "td", "th", "caption", "button", "object", "template"]);
const OF_TABLES: ReadonlySet<string> = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);
const OF_TYPE: ReadonlySet<string> = new Set(
  "a b big code em font i nobr s small span strike strong sub sup tt u".split(" "),
);
const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "dl", "menu", "dir", "select"]);

/**
 * The tree of some markup, whatever is wrong with it: time and memory grow with its length alone, depth and number of elements are
 * bounded. The tokens are those of HTML (htmlparser2's tokeniser); the tree is simpler than the standard's: nothing is moved.
 */
export function parseMarkup(markup: string): Element {
  const tree = new Tree(markup);
  const tokenizer = new Tokenizer({ decodeEntities: true }, tree);
  tokenizer.write(markup);
  tokenizer.end();
  return tree.root;
}

class Tree implements TokenizerCallbacks {
  readonly root: Element = { name: "#root", attributes: new Map(), children: [] };
  readonly #markup: string;
  readonly #open: Element[] = [this.root];
  /** How many elements of each name stand open: what is not open need not be looked for. */
  readonly #opened = new Map<string, number>();
  /** Tags that were opened too deep and stand open. */
  #tooDeep = 0;
  #count = 0;
  #text: string[] = [];
  #name = "";
  #attributes = new Map<string, string>();
  #attribute = "";
  #value: string[] = [];

  constructor(markup: string) {
    this.#markup = markup;
  }

  get #top(): Element {
    return this.#open[this.#open.length - 1] ?? this.root;
  }

  ontext(start: number, end: number): void {
    this.#text.push(this.#markup.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#text.push(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#markup.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#markup.slice(start, end).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#markup.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    this.#value.push(String.fromCodePoint(codepoint));
  }

  onattribend(): void {
    if (this.#attributes.size >= MOST_ATTRIBUTES || this.#attributes.has(this.#attribute)) return;
    this.#attributes.set(this.#attribute, this.#value.join(""));
  }

  onopentagend(): void {
    this.#openTag(VOID.has(this.#name));
  }

  onselfclosingtag(): void {
    this.#openTag(true);
  }

  onclosetag(start: number, end: number): void {
    this.#flush();
    const name = this.#markup.slice(start, end).toLowerCase();
    if (name === "br") this.#append("br");
    else if (this.#tooDeep > 0 && !VOID.has(name)) this.#tooDeep--;
    else this.#close(name);
  }

  onend(): void {
    this.#flush();
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #openTag(closed: boolean): void {
    this.#flush();
    const name = this.#name;
    if (OF_TABLES.has(name) && name !== "table" && !this.#isOpen("table")) return;
    this.#endBefore(name);
    const added = this.#append(name);
    if (closed || added === undefined) return;
    if (this.#open.length < MOST_DEEP) {
      this.#open.push(added);
      this.#opened.set(name, (this.#opened.get(name) ?? 0) + 1);
    } else this.#tooDeep++;
  }

  #append(name: string): Element | undefined {
    if (++this.#count > MOST_ELEMENTS) return undefined;
    const parent = this.#top;
    const added: Element = { name, attributes: this.#attributes, children: [], parent };
    this.#attributes = new Map();
    parent.children.push(added);
    return added;
  }

  /** Ends what a tag ends by its coming. */
  #endBefore(name: string): void {
    const ends = ENDS[name] ?? (isBlock(name) ? PARAGRAPH : []);
    if (!ends.some((end) => this.#isOpen(end))) return;
    const inTable = OF_TABLES.has(name);
    for (let i = this.#open.length - 1; i > 0; i--) {
      const open = this.#open[i]?.name ?? "";
      if (ends.includes(open)) this.#endFrom(i);
      else if (inTable ? open === "table" : SCOPES.has(open) || LISTS.has(open) || (name === "a" && open === "p"))
        return;
    }
  }

  #close(name: string): void {
    if (!this.#isOpen(name)) {
      if (name === "p") this.#append("p");
      return;
    }
    const inTable = OF_TABLES.has(name);
    for (let i = this.#open.length - 1; i > 0; i--) {
      const open = this.#open[i]?.name ?? "";
      if (open === name) {
        this.#endFrom(i);
        return;
      }
      if (inTable ? open === "table" : SCOPES.has(open)) return;
      // `<b><p>one</b> two</p>`: the end of the bold type does not end the paragraph.
      if (OF_TYPE.has(name) && isBlock(open)) return;
    }
  }

  #isOpen(name: string): boolean {
    return (this.#opened.get(name) ?? 0) > 0;
  }

  #endFrom(index: number): void {
    for (const { name } of this.#open.splice(index)) this.#opened.set(name, (this.#opened.get(name) ?? 1) - 1);
  }

  #flush(): void {
    if (this.#text.length === 0) return;
    this.#top.children.push(this.#text.length === 1 ? (this.#text[0] ?? "") : this.#text.join(""));
    this.#text = [];
  }
}
