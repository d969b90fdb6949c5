import type { Head } from "../format.js";

/** A kind of content that is recognised and not read: what it is, and what to do about it. */
export interface Refused {
  readonly code: "binary" | "format-not-supported";
  readonly what: string;
  readonly advice: string;
}

const EXTRACT = "extract its text and give that";
const UNPACK = "unpack it and give the folder";
const SAVE = "save the article's words as plain text, or as JSON lines with `text`";

/** Kinds by the bytes at their start (from `at`, 0 where it is not given), as their specifications fix them. */
const BY_BYTES: readonly (Omit<Refused, "code"> & { readonly bytes: string; readonly at?: number })[] = [
  { what: "a bzip2 file", bytes: "1AY&SY", at: 4, advice: UNPACK },
  { what: "an xz file", bytes: "\xfd7zXZ\x00", advice: UNPACK },
  { what: "a Zstandard file", bytes: "\x28\xb5\x2f\xfd", advice: UNPACK },
  { what: "a 7-Zip archive", bytes: "7z\xbc\xaf\x27\x1c", advice: UNPACK },
  { what: "a RAR archive", bytes: "Rar!\x1a\x07", advice: UNPACK },
  { what: "a file of an older office suite", bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", advice: EXTRACT },
  { what: "an RTF document", bytes: "{\\rtf", advice: EXTRACT },
];

/** Kinds that hold no text at all. */
const BINARY_BY_BYTES: readonly { readonly what: string; readonly bytes: string; readonly at?: number }[] = [
  { what: "a WAV sound", bytes: "WAVE", at: 8 },
  { what: "an MP3 sound", bytes: "ID3" },
  { what: "an Ogg sound", bytes: "OggS" },
  { what: "an MP4 film", bytes: "ftyp", at: 4 },
  { what: "a program", bytes: "\x7fELF" },
  { what: "a program", bytes: "MZ" },
  { what: "a SQLite database", bytes: "SQLite format 3\x00" },
];

/** Kinds by the first words of their text. */
const BY_WORDS: readonly (Omit<Refused, "code"> & { readonly words: RegExp })[] = [
  { what: "an XML document", words: /^<\?xml\s/i, advice: SAVE },
];

/** More control characters than this share is no text that somebody wrote. */
const CONTROL_SHARE = 0.01;
/** Line ends, tabs, page breaks, and the escapes of terminal colours. */
const HARMLESS = "\t\n\v\f\r\u001b";

/**
 * What an input is when it is none that can be read, told from its first bytes; `undefined` for text.
 *
 * @example
 * refusedKind(headOf(Buffer.from("{\\rtf1 ..."), true)); // { code: "format-not-supported", what: "an RTF document", ... }
 */
export function refusedKind(head: Head): Refused | undefined {
  const start = Buffer.from(head.bytes.subarray(0, 64)).toString("latin1");
  const known = BY_BYTES.find(({ bytes, at = 0 }) => start.startsWith(bytes, at));
  if (known !== undefined) return { code: "format-not-supported", what: known.what, advice: known.advice };
  const text = head.text.slice(0, 4096).trimStart();
  const markup = BY_WORDS.find(({ words }) => words.test(text));
  if (markup !== undefined) return { code: "format-not-supported", what: markup.what, advice: markup.advice };
  if (!hasControls(head.text)) return undefined;
  const binary = BINARY_BY_BYTES.find(({ bytes, at = 0 }) => start.startsWith(bytes, at));
  return { code: "binary", what: binary?.what ?? "binary content", advice: "give the text that belongs to it" };
}

/** True for what no writer leaves in a text: a NUL, or many other controls. */
function hasControls(text: string): boolean {
  if (text.includes("\0")) return true;
  const controls = text.match(/\p{Cc}/gu)?.filter((c) => c < " " && !HARMLESS.includes(c)).length ?? 0;
  return controls > 0 && controls >= text.length * CONTROL_SHARE;
}
