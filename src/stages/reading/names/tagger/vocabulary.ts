import type { NameLine } from "../name-line.js";
import { withoutDigits } from "./features.js";

/** The words that the tagger knows, each with the number of its vector. */
export type Vocabulary = ReadonlyMap<string, number>;

/** The vector of words that are not known. */
const UNKNOWN = 0;

/** A line for each vector from the first on: the words that have it, parted by spaces. Rare words share one with their like. */
export const readVocabulary = (lines: string): Vocabulary =>
  new Map(lines.split("\n").flatMap((line, i) => line.split(" ").map((word) => [word, i + 1] as const)));

/** How a word is looked up, the first that is known counts: small, without accents, its digits as 0. */
export function spellings(line: NameLine, i: number): readonly string[] {
  const plain = line.lower[i] ?? "";
  return [(line.written[i] ?? "").toLowerCase(), plain, withoutDigits(plain)];
}

/** The number of the vector of a token's word. */
export function wordIdAt(vocabulary: Vocabulary, line: NameLine, i: number): number {
  for (const spelling of spellings(line, i)) {
    const id = vocabulary.get(spelling);
    if (id !== undefined) return id;
  }
  return UNKNOWN;
}
