import { printable } from "../wording/printable.js";

/** Markup that is safe to put into the page as it is. Only `html` and `joinMarkup` make it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Part[] | undefined | false;

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * The one escape of the page: text that is safe between tags, in a quoted attribute and in SVG. The five characters with a
 * meaning in markup become references; control characters and those that turn the direction of writing (U+202A to U+202E,
 * U+2066 to U+2069) become their code in brackets; a lone surrogate becomes U+FFFD.
 *
 * @example
 * escapeText(`<b title="x">`) // "&lt;b title=&quot;x&quot;&gt;"
 * escapeText("a\u202Eb") // "a[U+202E]b"
 */
export const escapeText = (text: string): string =>
  printable(text.replace(/[&<>"']/g, (character) => NAMED[character] ?? ""));

const isMarkup = (part: Part): part is Markup => typeof part === "object" && "markup" in part;

function write(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  if (isMarkup(part)) return part.markup;
  return part.map(write).join("");
}

/** Markup from a template: every value that is put in is escaped unless it is markup itself; undefined and false write nothing. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  let markup = strings[0] ?? "";
  for (const [at, value] of values.entries()) markup += write(value) + (strings[at + 1] ?? "");
  return { markup };
}

/** Markup of parts with a separator between them; parts that write nothing are left out. */
export function joinMarkup(parts: readonly Part[], separator: Part): Markup {
  return { markup: parts.map(write).filter(Boolean).join(write(separator)) };
}

/** Markup that this program itself wrote as text: its style, its drawings. Never for anything that comes from an input. */
export const ownMarkup = (text: string): Markup => ({ markup: text });
