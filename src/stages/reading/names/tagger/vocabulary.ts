import type { NameLine } from "../name-line.js";
import { withoutDigits } from "./features.js";

/** The words that the tagger knows, each with the number of its vector. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The vector of words that are not known. */
const UNKNOWN = 0;

/** A line for each vector from the first on: the words that have it, parted by spaces. Rare words share one with their like. */
export function readVocabulary(lines: string): Vocabulary {
  const vocabulary = new Map<string, number>();
  for (const [i, line] of lines.split("\n").entries()) {
    for (const word of line.split(" ")) vocabulary.set(word, i + 1);
  }
  return vocabulary;
}

/** How a word is looked up, the first that is known counts: small, without accents, its digits as 0. */
export function spellings(line: NameLine, i: number): readonly string[] {
  const plain = line.lower[i] ?? "";
  return [(line.written[i] ?? "").toLowerCase(), plain, withoutDigits(plain)];
}

/** The number of the vector of a token's word, of which `small` is the first spelling. */
export function wordIdAt(vocabulary: Vocabulary, line: NameLine, i: number, small: string): number {
  const known = vocabulary.get(small);
  if (known !== undefined) return known;
  for (const spelling of spellings(line, i)) {
    const id = vocabulary.get(spelling);
    if (id !== undefined) return id;
  }
  return UNKNOWN;
}
