import type { NamingWords } from "../../../languages/naming.js";
import type { LanguagePack, Token } from "../../../languages/pack.js";
import type { Sentence } from "../reading.js";

/** A stretch of tokens that stands in one of the lists. */
export interface Known {
  readonly last: number;
  readonly as: "country" | "demonym" | "capital" | "place" | "body" | "outlet";
  /** ISO 3166-1 alpha-2 code. */
  readonly country?: string;
}

/** The tokens of one sentence made ready for the rules about names, which go by index into them. */
export interface NameLine {
  readonly tokens: readonly Token[];
  /** As written, apostrophes straight. */
  readonly written: readonly string[];
  readonly lower: readonly string[];
  /** Whether each begins with a capital. */
  readonly capital: readonly boolean[];
  /** What the lists say of the names that begin at a token, as far as it was asked: `null` for nothing. */
  readonly known: (Known | null | undefined)[];
  readonly naming: NamingWords;
  /** Words that open a sentence with a capital and are no names. */
  readonly openers: ReadonlySet<string>;
  readonly kind: Sentence["kind"];
  /** True where nearly every word has a capital, so that a capital says nothing. */
  readonly titleCase: boolean;
}

/** How a word is written over a whole report. */
export interface WordUse {
  /** Written with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
  /** Written small. */
  readonly small: ReadonlySet<string>;
}

const CAPITAL = /^\p{Lu}/u;
const WORD = /^\p{L}/u;

export const isCapital = (line: NameLine, i: number): boolean => line.capital[i] === true;
export const lowerAt = (line: NameLine, i: number): string => line.lower[i] ?? "";
export const writtenAt = (line: NameLine, i: number): string => line.written[i] ?? "";
export const nameTagAt = (line: NameLine, i: number): string => line.tokens[i]?.tag ?? "";

/** Without the full stop of an abbreviation: "gen" for "Gen.". */
export function bareAt(line: NameLine, i: number): string {
  const word = lowerAt(line, i);
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** True when a token follows the one before it without white space. */
export const joinedAt = (line: NameLine, i: number): boolean => line.tokens[i - 1]?.end === line.tokens[i]?.start;

/** A sentence as a line for the rules. */
export function nameLine(tokens: readonly Token[], pack: LanguagePack, kind: Sentence["kind"]): NameLine {
  const written = tokens.map(({ text }) => (text.includes("’") ? text.replaceAll("’", "'") : text));
  return {
    tokens,
    written,
    lower: written.map(plain),
    capital: written.map(hasCapital),
    known: new Array(tokens.length),
    naming: pack.naming,
    openers: pack.sentences.openers,
    kind,
    titleCase: isTitleCase(tokens),
  };
}

/** Lower case without accents: "Rádio" is looked up as "radio". */
const plain = (word: string): string =>
  ASCII.test(word)
    ? word.toLowerCase()
    : word
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .toLowerCase();

const ASCII = /^[\0-\x7f]*$/;

/** Whether a word begins with a capital; letters of plain Latin, nearly all, are told by their number. */
function hasCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(word);
}

function isWord(word: string): boolean {
  const unit = word.charCodeAt(0) | 32;
  return unit < 128 ? unit >= 97 && unit <= 122 : WORD.test(word);
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV"]);

/** A headline "In Which Every Word Has a Capital"; a sentence with a full stop is none. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)?.text;
  if (last === "." || last === "!") return false;
  let words = 0;
  let capital = 0;
  for (const { text, tag } of tokens) {
    if (!CONTENT.has(tag) || !isWord(text)) continue;
    words++;
    if (hasCapital(text)) capital++;
  }
  return words >= 4 && capital / words > 0.8;
}

/** How the words of the lines are written; first words of sentences and title-case lines tell nothing. */
export function wordUse(lines: readonly NameLine[]): WordUse {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const line of lines) {
    if (line.titleCase) continue;
    for (let i = 0; i < line.written.length; i++) {
      const word = writtenAt(line, i);
      if (!isWord(word)) continue;
      if (!isCapital(line, i)) small.add(word);
      else if (!opens(line, i)) capital.add(word.toLowerCase());
    }
  }
  return { capital, small };
}

/** True for the first word of a sentence or of a quotation in it. */
export function opens(line: NameLine, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && i - at < MOST_MARKS && isOpening(writtenAt(line, at))) at--;
  if (at < 0) return true;
  const before = writtenAt(line, at);
  return ENDS.has(before) || (at < i - 1 && before === ",");
}

const ENDS: ReadonlySet<string> = new Set([".", ":", "!", "?"]);
/** Marks in a row looked over: a line of nothing but quotation marks is still read in one pass. */
const MOST_MARKS = 12;
const OPENING = /^["“”'‘(«[\-–—•*]+$/;
const isOpening = (word: string): boolean => !isWord(word) && OPENING.test(word);
