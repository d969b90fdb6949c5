import { BEFORE, writtenRaised } from "./around/raised.js";
import { type Element, isBlock, type Node } from "./markup.js";

/** Elements whose content nobody reads as text. */
const SILENT: ReadonlySet<string> = new Set(
  (
    "applet area audio base button canvas datalist embed head iframe input link map meta noembed noframes noscript object option param " +
    "progress script select source style svg template textarea title track video"
  ).split(" "),
);

/**
 * The text of some markup as paragraphs parted by blank lines: list items and table rows one a line, the cells of a row parted by tabs as
 * browsers copy them. Entities are decoded already; runs of white space become one space, every other character stays. `leavesOut` says which
 * elements are not written; without `keepsLinks`, paragraphs that are nothing but links are not written either.
 */
export function writeText(nodes: readonly Node[], leavesOut: (element: Element) => boolean, keepsLinks = true): string {
  const writer = new Writer(leavesOut, keepsLinks);
  for (const [index, node] of nodes.entries()) writer.write(node, nodes[index + 1]);
  return writer.end();
}

/** Elements that the sign of a note may be. */
const MAY_BE_SIGN: ReadonlySet<string> = new Set(["sup", "a", "span"]);

/** Blank, but for characters that say something about the text: zero-width ones are no white space here. */
const RUNS = /[\t\n\f\r \u00a0]+/g;

class Writer {
  readonly #leavesOut: (element: Element) => boolean;
  /** Lines of the paragraph being written. */
  #lines: string[] = [];
  #line: string[] = [];
  readonly #paragraphs: string[] = [];
  #preformatted = 0;
  #inItem = 0;
  #inCell = 0;

  #inLink = 0;
  /** True when the paragraph has words that are no link. */
  #hasWords = false;
  readonly #keepsLinks: boolean;

  constructor(leavesOut: (element: Element) => boolean, keepsLinks: boolean) {
    this.#leavesOut = leavesOut;
    this.#keepsLinks = keepsLinks;
  }

  /** Writes a node; what follows it tells what a raised number is. */
  write(node: Node, next: Node | undefined): void {
    if (typeof node === "string") this.#characters(node);
    else if (!isSilent(node) && !this.#leavesOut(node)) {
      const written = MAY_BE_SIGN.has(node.name) ? writtenRaised(node, this.#written(), next) : undefined;
      if (written === undefined) this.#element(node);
      else if (written !== "") this.#characters(written);
    }
  }

  #inside({ children }: Element): void {
    for (const [index, child] of children.entries()) this.write(child, children[index + 1]);
  }

  /** The end of the line as it is written so far. */
  #written(): string {
    let end = "";
    for (let i = this.#line.length - 1; i >= 0 && i >= this.#line.length - 20 && end.length < BEFORE; i--)
      end = (this.#line[i] ?? "").slice(-BEFORE) + end;
    return end;
  }

  end(): string {
    this.#endParagraph();
    return this.#paragraphs.join("\n\n");
  }

  #characters(text: string): void {
    if (this.#inLink === 0) this.#hasWords ||= /[\p{L}\p{N}]/u.test(text);
    if (this.#preformatted === 0) this.#line.push(text);
    else {
      for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        if (index > 0) this.#endLine();
        this.#line.push(line);
      }
    }
  }

  #element(element: Element): void {
    const { name } = element;
    if (name === "br") this.#break();
    else if (name === "a") {
      this.#inLink++;
      this.#within(element);
      this.#inLink--;
    } else if (name === "q") this.#within(element, "“", "”");
    else if (name === "td" || name === "th") this.#cell(element);
    else if (name === "li" && holdsParagraphs(element)) this.#block(element);
    else if (name === "li" || name === "tr" || name === "dt" || name === "dd") this.#item(element);
    else if (name === "tbody" || name === "thead" || name === "tfoot") this.#within(element);
    else if (isBlock(name)) this.#block(element);
    else this.#within(element);
  }

  #within(element: Element, before = "", after = ""): void {
    this.#line.push(before);
    this.#inside(element);
    this.#line.push(after);
  }

  #block(element: Element): void {
    const ends = (): void => (this.#inItem > 0 ? this.#endLine() : this.#endParagraph());
    ends();
    if (element.name === "pre") this.#preformatted++;
    this.#inside(element);
    ends();
    if (element.name === "pre") this.#preformatted--;
  }

  /** A list item or a table row is a line; blocks within it are no paragraphs of their own. */
  #item(element: Element): void {
    this.#endLine();
    this.#inItem++;
    this.#inside(element);
    this.#inItem--;
    this.#endLine();
  }

  /** Within a cell everything stands in one line, but for the cells that lay out a page. */
  #cell(element: Element): void {
    if (holdsParagraphs(element)) {
      const [inItem, inCell] = [this.#inItem, this.#inCell];
      this.#inItem = 0;
      this.#inCell = 0;
      this.#block(element);
      this.#inItem = inItem;
      this.#inCell = inCell;
      return;
    }
    this.#line.push(CELL);
    this.#inCell++;
    this.#inside(element);
    this.#inCell--;
  }

  /** Two line breaks are how writers of old pages end a paragraph. */
  #break(): void {
    if (this.#line.every((part) => part.trim() === "") && this.#lines.length > 0 && this.#inItem === 0)
      this.#endParagraph();
    else this.#endLine();
  }

  #endLine(): void {
    if (this.#inCell > 0) {
      this.#line.push(" ");
      return;
    }
    const joined = this.#line.join("");
    this.#line = [];
    const line = (this.#preformatted > 0 ? joined : joined.replace(RUNS, " ")).split(CELL).map((cell) => cell.trim());
    const written = line.filter((cell) => cell !== "").join("\t");
    if (written !== "") this.#lines.push(written);
  }

  #endParagraph(): void {
    this.#endLine();
    if (this.#inCell > 0) return;
    if (this.#lines.length > 0 && (this.#keepsLinks || this.#hasWords || this.#lines.every(isMark)))
      this.#paragraphs.push(this.#lines.join("\n"));
    this.#lines = [];
    this.#hasWords = false;
  }
}

/** True for `___` and `***`, which part what comes from others. */
const isMark = (line: string): boolean => !/[\p{L}\p{N}]/u.test(line);

/** Stands before each cell of a row until the line is written: a character that Unicode keeps for such inner use. */
const CELL = "\ufdd0";

const BLOCK_IN_CELL: ReadonlySet<string> = new Set(
  "p div table ul ol blockquote h1 h2 h3 h4 header section article".split(" "),
);

/** True for a cell or list item with two or more paragraphs, or a table; also where they stand in one element in it. */
function holdsParagraphs({ children }: Element, depth = 0): boolean {
  let [count, breaks] = [0, 0];
  let only: Element | undefined;
  for (const child of children) {
    if (typeof child === "string") {
      if (child.trim() !== "") breaks = 0;
    } else if (child.name === "br") {
      if (++breaks === 2) return true;
    } else if (BLOCK_IN_CELL.has(child.name)) {
      if (child.name === "table" || ++count === 2) return true;
      only = child;
    }
  }
  return only !== undefined && depth < 2 && holdsParagraphs(only, depth + 1);
}

/** Not shown, of no size, or far outside of the page. What only is not there yet (`opacity: 0`, before it is faded in) is shown. */
const HIDING =
  /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?:px|pt|em|rem|%)?\s{0,3}(?:;|!|$)|(?:left|top|right|text-indent)\s{0,3}:\s{0,3}-\d{3,6}(?:px|em|rem|vw|%))/i;

/** True for an element whose content nobody reads as text, or that a page keeps from its readers' eyes by its markup. */
export function isSilent({ name, attributes }: Element): boolean {
  if (SILENT.has(name) || attributes.has("hidden")) return true;
  const style = attributes.get("style");
  return style !== undefined && style !== "" && HIDING.test(style.slice(0, 2000));
}
