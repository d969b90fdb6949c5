import type { Position } from "../record/position.js";

/** A word or number of a text, for comparing texts. */
export interface Word extends Position {
  /** Lower case, plain apostrophes, without a possessive 's; full stops only between the letters of "u.s". */
  readonly key: string;
  /** `number`: digits with their separators. `name`: written with a capital letter. */
  readonly kind: "word" | "name" | "number";
}

// Scripts written without spaces give one word a character. Every repeat is over disjoint classes, so the scan is linear.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:\p{Lu}\.){2,6}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,]\p{N}+)*/gu;

/**
 * The words and numbers of a text in order, whatever its language; punctuation is left out and a hyphen parts two words.
 *
 * ```ts
 * wordsOf("Seoul's 11,000 troops").map((word) => word.key) // ["seoul", "11,000", "troops"]
 * ```
 */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    const start = from + match.index;
    words.push({ start, end: start + match[0].length, key: keyOf(match[0]), kind: kindOf(match[0]) });
  }
  return words;
}

const keyOf = (word: string): string => {
  const plain = word.toLowerCase().replaceAll("’", "'");
  if (plain.endsWith(".")) return plain.slice(0, -1);
  return plain.endsWith("'s") ? plain.slice(0, -2) : plain;
};

const kindOf = (word: string): Word["kind"] => {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return "word";
  if (first >= 65 && first <= 90) return "name";
  if (/^\p{N}/u.test(word)) return "number";
  return /^\p{Lu}/u.test(word) ? "name" : "word";
};
