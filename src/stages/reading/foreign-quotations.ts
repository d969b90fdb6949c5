import { detectLanguage } from "../../languages/detect.js";
import type { LanguagePack } from "../../languages/pack.js";
import { hasLetters } from "../../text/has-letters.js";
import { quotationsIn } from "../../text/quotations.js";
import type { ForeignQuotation } from "./reading.js";

/** Below so many letters of an alphabet a language is not told reliably. */
const ALPHABET = 40;
/** As much in characters that stand for more than a sound. */
const OTHER = 8;
/** A share of so many very frequent words shows the report's own language without a closer look. */
const OWN_SHARE = 0.3;

/**
 * The quotations of a text that are in another language than the text itself, in reading order, marks included. One too
 * short to tell, or of no language in particular, counts as the report's own and is left out. Time is proportional to the
 * text.
 *
 * @example
 * findForeignQuotations("He shouted: «Nous ne quitterons jamais cette place, ni ce soir ni demain».", english);
 * // [{ start: 12, end: 77, language: "fr" }]
 */
export function findForeignQuotations(text: string, pack: LanguagePack): ForeignQuotation[] {
  const found: ForeignQuotation[] = [];
  for (const at of quotationsIn(text)) {
    const words = text.slice(at.start + 1, at.end - 1);
    if (isTooShort(words) || isOwn(words, pack)) continue;
    const language = detectLanguage(words);
    if (language !== "und" && language !== pack.tag) found.push({ ...at, language });
  }
  return found;
}

function isTooShort(words: string): boolean {
  const least = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Arabic}/u.test(words)
    ? ALPHABET
    : OTHER;
  return !hasLetters(words, least);
}

function isOwn(words: string, pack: LanguagePack): boolean {
  const all = words.toLowerCase().match(/[\p{L}'’]{1,40}/gu) ?? [];
  return all.filter((word) => pack.commonWords.has(word)).length >= all.length * OWN_SHARE;
}
