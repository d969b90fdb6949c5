import type { NamingWords } from "../../../languages/naming.js";
import type { LanguagePack, Token } from "../../../languages/pack.js";
import type { Sentence } from "../reading.js";

/** The tokens of one sentence made ready for the rules about names, which go by index into them. */
export interface NameLine {
  readonly tokens: readonly Token[];
  /** As written, apostrophes straight. */
  readonly written: readonly string[];
  readonly lower: readonly string[];
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

export const isCapital = (line: NameLine, i: number): boolean => CAPITAL.test(line.written[i] ?? "");
export const lowerAt = (line: NameLine, i: number): string => line.lower[i] ?? "";
export const writtenAt = (line: NameLine, i: number): string => line.written[i] ?? "";
export const nameTagAt = (line: NameLine, i: number): string => line.tokens[i]?.tag ?? "";

/** Without the full stop of an abbreviation: "gen" for "Gen.". */
export const bareAt = (line: NameLine, i: number): string => lowerAt(line, i).replace(/\.$/, "");

/** True when a token follows the one before it without white space. */
export const joinedAt = (line: NameLine, i: number): boolean => line.tokens[i - 1]?.end === line.tokens[i]?.start;

/** A sentence as a line for the rules. */
export function nameLine(tokens: readonly Token[], pack: LanguagePack, kind: Sentence["kind"]): NameLine {
  const written = tokens.map((token) => token.text.replace(/’/g, "'"));
  return {
    tokens,
    written,
    lower: written.map(plain),
    naming: pack.naming,
    openers: pack.sentences.openers,
    kind,
    titleCase: isTitleCase(tokens),
  };
}

/** Lower case without accents: "Rádio" is looked up as "radio". */
const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|ADV)$/;

/** A headline "In Which Every Word Has a Capital"; a sentence with a full stop is none. */
function isTitleCase(tokens: readonly Token[]): boolean {
  if (/^[.!]$/.test(tokens.at(-1)?.text ?? "")) return false;
  let words = 0;
  let capital = 0;
  for (const { text, tag } of tokens) {
    if (!CONTENT.test(tag) || !WORD.test(text)) continue;
    words++;
    if (CAPITAL.test(text)) capital++;
  }
  return words >= 4 && capital / words > 0.8;
}

/** How the words of the lines are written; first words of sentences and title-case lines tell nothing. */
export function wordUse(lines: readonly NameLine[]): WordUse {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const line of lines) {
    if (line.titleCase) continue;
    line.written.forEach((word, i) => {
      if (!WORD.test(word)) return;
      if (!CAPITAL.test(word)) small.add(word);
      else if (!opens(line, i)) capital.add(word.toLowerCase());
    });
  }
  return { capital, small };
}

/** True for the first word of a sentence or of a quotation in it. */
export function opens(line: NameLine, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && /^["“”'‘(«[\-–—•*]+$/.test(line.written[at] ?? "")) at--;
  return at < 0 || (at < i - 1 && /^[,:]$/.test(line.written[at] ?? "")) || /^[.:!?]$/.test(line.written[at] ?? "");
}
