const shown = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/**
 * A text with nothing in it that a page or a terminal would obey: control characters other than tab and line end, and those
 * that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069), become their code in brackets; a lone surrogate
 * becomes U+FFFD.
 *
 * @example
 * printable("a\u202Eb") // "a[U+202E]b"
 */
export const printable = (text: string): string =>
  text.replace(/\p{Cs}/gu, "\uFFFD").replace(/[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, shown);

/** The same on one line: every run of white space is one space. */
export const onOneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

const QUOTED = /^["“„«'‘]/;

/** Words in quotation marks, unless they bring their own. */
export const inQuotes = (words: string): string => (QUOTED.test(words) ? words : `“${words}”`);
