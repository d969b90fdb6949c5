import { eld } from "eld/extrasmall";
import { hasLetters } from "../text/has-letters.js";
import { commonWords as english } from "./en/common-words.js";

/** The common words of every pack, by its tag. Apart from the packs: to tell a language takes no more, and to load a pack takes long. */
export const commonWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([["en", english]]);

/** Characters of the text that are looked at; a report's language shows long before that. */
const SAMPLE = 4_000;
const ADDRESSES = /(?:https?:\/\/|www\.)\S{1,400}|\S{1,64}@\S{1,64}|\S{0,80}[_\d]\S{0,80}/g;

/**
 * The ISO 639-1 code of the language a text is written in; `und` where it cannot be told: no letters, too few words, or
 * two languages alike. Uses eld's n-grams; for a text too short for them, the common words of the packs. Never throws.
 *
 * @example
 * detectLanguage("The minister said on Monday that the bridge was closed."); // "en"
 * detectLanguage("12:45"); // "und"
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(ADDRESSES, " ");
  if (!hasLetters(sample, 3)) return "und";
  // Thirty letters of an alphabet are five words; eight of Hangul or Han are as much.
  const enough = /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(sample) ? 30 : 8;
  const seen = hasLetters(sample, enough) ? eld.detect(sample) : undefined;
  if (seen !== undefined && seen.language !== "" && seen.isReliable()) return seen.language;
  return languageByWords(sample) ?? "und";
}

/** The pack that knows at least two words and a quarter of all words of a short text. */
function languageByWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}{1,40}/gu) ?? [];
  for (const [tag, common] of commonWords) {
    const known = words.filter((word) => common.has(word)).length;
    if (known >= 2 && known * 4 >= words.length) return tag;
  }
  return undefined;
}
