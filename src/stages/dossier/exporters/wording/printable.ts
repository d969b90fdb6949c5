const shown = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/**
 * A text with nothing in it that a page or a terminal would obey: control characters other than tab and line end, and those
 * that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069) or that nobody sees (U+200B, U+2060 to U+2065, U+FEFF, tags),
 * become their code in brackets; a lone surrogate becomes U+FFFD. Joiners of letters (U+200C, U+200D) stay: writing needs them.
 *
 * @example
 * printable("a\u202Eb") // "a[U+202E]b"
 */
export const printable = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[^\P{Cc}\t\n\r]|[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu, shown);

/** The same on one line: every run of white space is one space. */
export const onOneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

const QUOTED = /^["“„«'‘]/;

/** Words in quotation marks, unless they bring their own. */
export const inQuotes = (words: string): string => (QUOTED.test(words) ? words : `“${words}”`);

/** Words as they open a line: with a capital. */
export const capitalised = (words: string): string => words.replace(/^\p{L}/u, (first) => first.toUpperCase());
