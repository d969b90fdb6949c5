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
  const known = new Map<string, Pick<Term, "stem" | "stop" | "weight">>();
  return wordsOf(text, from, to).map(({ start, end, key, kind }) => {
    const entry = known.get(key) ?? entryOf(key, kind === "number", lexicon);
    known.set(key, entry);
    return { start, end, key, kind, stem: entry.stem, stop: entry.stop, weight: entry.weight };
  });
}

const entryOf = (key: string, digits: boolean, lexicon: Lexicon): Pick<Term, "stem" | "stop" | "weight"> => {
  const stop = lexicon.isStop(key);
  const value = digits || stop ? undefined : lexicon.numberWords.get(key);
  const isNumber = digits || value !== undefined;
  const stem = isNumber ? numberKey(value === undefined ? key : String(value)) : lexicon.stem(key);
  return { stem, stop, weight: stop ? STOP_WEIGHT : isNumber ? NUMBER_WEIGHT : lexicon.rarity(stem) };
};

/** "11,000" and "11000" are one number, and so are "3.0" and "3"; digits with several points ("1.2.3") stay as they are. */
const numberKey = (key: string): string => {
  const plain = key.replaceAll(/,(?=\d{3}(?!\d))/g, "");
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? String(Number(plain)) : plain;
};
