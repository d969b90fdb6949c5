import type { Lexicon } from "./lexicon.js";
import { type Word, wordsOf } from "./words.js";

/** A word as it counts in comparing texts. */
export interface Term extends Word {
  readonly stem: string;
  readonly stop: boolean;
  /** Rarity of the stem; a small constant for stop words. */
  readonly weight: number;
}

const STOP_WEIGHT = 0.3;
const NUMBER_WEIGHT = 5;

/** The words of a text with stem and weight, in order. */
export function termsOf(text: string, lexicon: Lexicon, from?: number, to?: number): Term[] {
  return wordsOf(text, from, to).map((word) => {
    const stop = lexicon.isStop(word.key);
    const value = word.kind === "number" || stop ? undefined : lexicon.numberWords.get(word.key);
    const number = value === undefined ? word.key : String(value);
    const isNumber = word.kind === "number" || value !== undefined;
    const stem = isNumber ? numberKey(number) : lexicon.stem(word.key);
    const weight = stop ? STOP_WEIGHT : isNumber ? NUMBER_WEIGHT : lexicon.rarity(stem);
    return { ...word, stem, stop, weight };
  });
}

/** "11,000" and "11000" are one number, and so are "3.0" and "3"; digits with several points ("1.2.3") stay as they are. */
const numberKey = (key: string): string => {
  const plain = key.replaceAll(/,(?=\d{3}(?!\d))/g, "");
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? String(Number(plain)) : plain;
};
