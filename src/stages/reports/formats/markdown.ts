import { digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import { decode } from "../encoding.js";
import { type Content, type Format, type Head, isProblem, type Piece } from "../format.js";
import { guessProblem } from "./text.js";
import { hasFrontMatter, readTextHead } from "./text-head.js";
import { wholeOf } from "./whole.js";

/** Larger ones are read as plain text: the library's time grows faster than its text. */
const LARGEST = 300_000;
const MOST_PARAGRAPHS = 4000;
/** Marks of one kind in a paragraph, and lists and quotations within each other: beyond this nobody wrote it. */
const MOST_MARKS = 300;

/** Marks that plain text has by no chance. */
const STRONG: readonly RegExp[] = [
  /^#{1,6} \S.{0,300}$/m,
  /^[^\s>#*|-].{2,200}\r?\n(?:={3,80}|-{3,80})[ \t]{0,9}\r?$/m,
  /!?\[[^\]\n]{1,300}\]\((?:<[^>\n]{1,500}>|(?:https?:\/\/|mailto:|\.{0,2}\/|#|[\w-]{1,60}[/.])[^)\s]{0,500})(?: "[^"\n]{0,300}")?\)/,
  /^\[[^\]\n]{1,100}\]: {1,4}https?:\/\/\S/m,
  /(?<![*\w])\*\*[^\s*][^*\n]{0,300}\*\*(?![*\w])/,
];
/** Marks that plain text may have too. */
const WEAK: readonly RegExp[] = [
  /^[-*+] \S.{0,300}\r?\n[-*+] \S/m,
  /^> \S/m,
  /^1\. \S.{0,300}\r?\n2\. \S/m,
  /^```/m,
  /(?<![_\w])_[^\s_][^_\n]{0,200}_(?![_\w])/,
];

/**
 * Markdown, told by marks of two kinds that plain text does not have, or one with front matter or with two that it may have. One file is one report; its text is the
 * words without the marks.
 */
export const markdown: Format = {
  name: "markdown",
  recognises: (head) => isMarkdown(head),
  async *read(content: Content): AsyncGenerator<Piece | Problem> {
    const bytes = await wholeOf(content);
    if (isProblem(bytes)) {
      yield bytes;
      return;
    }
    const { text: written, encoding, guess } = decode(bytes, content.told?.charset);
    const head = await readTextHead(written, content.name);
    const body = written.slice(head?.end ?? 0);
    const { markdownText } = await import("./markdown-text.js");
    const { text, images, heading } = isBounded(body)
      ? markdownText(body)
      : { text: body, images: [], heading: undefined };
    const title = head?.fields.headline ?? heading;
    const hasTitle = title === undefined || text.startsWith(title);
    const words = hasTitle ? text : `${title}\n\n${text}`;
    if (text.trim() === "") {
      yield { code: "empty", severity: "error", message: "holds no words", input: content.name };
      return;
    }
    const capture = { name: content.name, digest: digestOf(bytes), size: bytes.length, encoding };
    yield {
      fields: { ...head?.fields, ...(title !== undefined && { headline: title }), text: words },
      capture: { ...capture, capturedAt: content.capturedAt },
      problems: [...guessProblem(guess, content.name), ...(head?.problems ?? [])],
      images,
    };
  },
};

function isMarkdown(head: Head): boolean {
  const { text } = head;
  // The line that closes front matter would rule the one before it.
  const body = hasFrontMatter(text) ? text.replace(/^\s{0,200}---[\s\S]{0,32768}?\n---/, "") : text;
  const strong = STRONG.filter((mark) => mark.test(body)).length;
  if (strong !== 1) return strong > 1;
  return hasFrontMatter(text) || WEAK.filter((mark) => mark.test(body)).length > 1;
}

/** True for a text that the library reads in a time that grows with it. */
function isBounded(text: string): boolean {
  if (text.length > LARGEST || /^(?:[ \t]{0,8}(?:>|[-*+]|\d{1,9}[.)])){12}/m.test(text)) return false;
  const paragraphs = text.split(/\n[ \t]{0,99}\r?\n/);
  if (paragraphs.length > MOST_PARAGRAPHS) return false;
  return paragraphs.every((paragraph) => {
    const marks = new Map<string, number>();
    for (const [mark] of paragraph.matchAll(/[*_[\]`<&~!\\]|^[ \t]{0,3}\[/gm))
      marks.set(mark, (marks.get(mark) ?? 0) + 1);
    return [...marks.values()].every((count) => count <= MOST_MARKS);
  });
}
