import type { Place } from "./expected.js";

/** A string of a gold file: verbatim words, and which occurrence where they stand several times. */
export type Words = string | { readonly text: string; readonly occurrence?: number };

/** The words alone. */
export const wordsOf = (words: Words): string => (typeof words === "string" ? words : words.text);

/**
 * Where the words stand in a text. Throws an `Error` when they do not stand there, or stand there several times and the gold
 * file does not say which: a gold file that points at nothing would let every account pass.
 */
export function locate(report: string, text: string, words: Words): Place {
  const wanted = wordsOf(words);
  const all = occurrences(text, wanted);
  const which = typeof words === "string" ? undefined : words.occurrence;
  const start = all[(which ?? 1) - 1];
  if (start === undefined) throw new Error(`${report}: ${JSON.stringify(words)} does not stand in the report`);
  if (which === undefined && all.length > 1) {
    throw new Error(`${report}: ${JSON.stringify(wanted)} stands ${all.length} times; say which`);
  }
  return { report, start, end: start + wanted.length };
}

/** Every start of the words in the text, overlapping ones too. */
export function occurrences(text: string, words: string): number[] {
  const all: number[] = [];
  if (words === "") return all;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) all.push(at);
  return all;
}

/** Every place where the words stand and are not part of a longer word. */
export function wholeOccurrences(report: string, text: string, words: string): Place[] {
  const letter = /[\p{L}\p{N}]/u;
  return occurrences(text, words)
    .map((start) => ({ report, start, end: start + words.length }))
    .filter(({ start, end }) => {
      const before = letter.test(text.charAt(start - 1)) && letter.test(words.charAt(0));
      const after = letter.test(text.charAt(end)) && letter.test(words.charAt(words.length - 1));
      return !before && !after;
    });
}

/** How many characters two places share. */
export const shared = (a: Place, b: Place): number =>
  a.report === b.report ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;
