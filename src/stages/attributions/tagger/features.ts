import type { Token } from "../../../languages/pack.js";
import type { Reading } from "../../reading/reading.js";
import { marksIn } from "../../reading/sentences/quotation-marks.js";
import { quoteStates } from "./quote-states.js";

/** What the tagger sees of a text, a number a token in each list. The training reads the same numbers: `training/attributions`. */
export interface Features {
  /** The word as the vocabulary has it: lower case, plain marks. */
  readonly keys: readonly string[];
  /** Ids of suffix, prefix, shape, part of speech, quotation state and boundary, in this order. */
  readonly ids: readonly Uint16Array[];
  /** Number of the paragraph: lines, whatever stands between them. */
  readonly paragraphs: Int32Array;
}

/** Which of the lists says where a token stands towards quotation marks. */
export const QUOTES = 4;

/** As many ids as affixes have. */
const AFFIXES = 2048;
const TAGS = "NOUN PROPN VERB AUX ADJ ADV ADP DET PRON NUM PUNCT CCONJ SCONJ PART INTJ SYM X SPACE".split(" ");
const TAG_ID: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const UNKNOWN_TAG = TAGS.indexOf("X") + 1;

/** As much of a reading as the tagger looks at. */
export type ReadTokens = Pick<Reading, "report" | "sentences" | "tokens">;

/** The features of a reading's tokens. Time is linear. */
export function featuresOf(reading: ReadTokens): Features {
  const { tokens } = reading;
  const count = tokens.length;
  const paragraphs = paragraphsOf(reading);
  const [suffixes, prefixes, shapes, tags] = [count, count, count, count].map((length) => new Uint16Array(length)) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
    Uint16Array,
  ];
  const keys = tokens.map(({ text, tag }, i) => {
    const lower = text.toLowerCase();
    suffixes[i] = hash("s", lower.slice(-3));
    prefixes[i] = hash("p", lower.slice(0, 3));
    shapes[i] = shapeOf(text);
    tags[i] = TAG_ID.get(tag) ?? UNKNOWN_TAG;
    return plainMarks(lower);
  });
  const quotes = Uint16Array.from(quoteStates(tokens, paragraphs, sidesOf(reading, paragraphs)));
  return { keys, ids: [suffixes, prefixes, shapes, tags, quotes, boundaries(reading, paragraphs)], paragraphs };
}

function paragraphsOf({ tokens, report }: ReadTokens): Int32Array {
  const paragraphs = new Int32Array(tokens.length);
  let paragraph = 0;
  let before: Token | undefined;
  for (const [i, token] of tokens.entries()) {
    if (before !== undefined && token.start > before.end && report.text.slice(before.end, token.start).includes("\n"))
      paragraph++;
    paragraphs[i] = paragraph;
    before = token;
  }
  return paragraphs;
}

/** What the double marks of a text do, by where they begin, as far as their paragraphs tell. */
function sidesOf({ tokens, report: { text } }: ReadTokens, paragraphs: Int32Array): Map<number, "opens" | "closes"> {
  const sides = new Map<number, "opens" | "closes">();
  for (let i = 0; i < tokens.length; ) {
    const start = tokens[i]?.start ?? 0;
    let end = start;
    for (const paragraph = paragraphs[i]; i < tokens.length && paragraphs[i] === paragraph; i++)
      end = tokens[i]?.end ?? end;
    for (const { at, role } of marksIn(text, { start, end }))
      if (role !== "stray") sides.set(at, role === "closes" ? "closes" : "opens");
  }
  return sides;
}

/** 1 opens a paragraph, 2 a sentence, 0 neither; 3 more in headlines and where no sentence is. */
function boundaries({ tokens, sentences }: ReadTokens, paragraphs: Int32Array): Uint16Array {
  const found = new Uint16Array(tokens.length).fill(3);
  const sentenceOf = new Int32Array(tokens.length);
  for (const [s, { first, last, kind }] of sentences.entries()) {
    sentenceOf.fill(s, first, last);
    if (kind !== "headline") found.fill(0, first, last);
  }
  for (let i = 0; i < tokens.length; i++) {
    if (i === 0 || paragraphs[i] !== paragraphs[i - 1]) found[i] = (found[i] ?? 0) + 1;
    else if (sentenceOf[i] !== sentenceOf[i - 1]) found[i] = (found[i] ?? 0) + 2;
  }
  return found;
}

/** Lower-case words with the marks of the vocabulary. */
const plainMarks = (lower: string): string =>
  /[’‘“”–—]/.test(lower) ? lower.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-") : lower;

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo 1991) over the bytes of the UTF-16 units, to one of the affix ids. */
function hash(side: string, affix: string): number {
  let value = 0x811c9dc5;
  for (const text of [side, affix]) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      value = Math.imul(value ^ (unit & 0xff), 0x01000193);
      value = Math.imul(value ^ (unit >> 8), 0x01000193);
    }
  }
  return (value >>> 0) % AFFIXES;
}

function shapeOf(word: string): number {
  if (/^\d+$/.test(word)) return 1;
  if (/\d/.test(word)) return 2;
  if (!/[A-Za-z\u00c0-\uffff]/.test(word)) return 3;
  const lower = word.toLowerCase();
  if (word === lower) return 4;
  if (word === word.toUpperCase()) return word.length > 1 ? 5 : 6;
  if (/^[A-Z]/.test(word)) return /[A-Z]/.test(word.slice(1)) ? 8 : 7;
  return /[A-Z]/.test(word) ? 9 : 4;
}
