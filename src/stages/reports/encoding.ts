import chardet from "chardet";

/** Characters of some bytes and how they were found. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  /** The name by which the Encoding Standard knows it: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** What the reader should know, where the bytes do not say it themselves. */
  readonly guess?: string;
}

const SAMPLE = 65_536;
/** The Encoding Standard reads Latin-1 as this too. */
const WESTERN = "windows-1252";
/** One wrong byte among many right ones is a torn file, not another encoding. */
const TORN_SHARE = 0.02;

/** How many encodings of those that the letters allow are tried. */
const MOST_CANDIDATES = 5;
/** How sure, of 100, the letters must be of another encoding before a stated one is set aside for it. */
const SURE = 50;
/** More odd words than this share, and the stated encoding is doubted. */
const ODD = 0.25;
/** How many characters are looked at for odd words. */
const WORDS_IN = 8192;

/** The longer marks first: that of UTF-16 opens that of UTF-32. */
const MARKS: readonly (readonly [encoding: string, ...mark: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-32le", 0xff, 0xfe, 0, 0],
  ["utf-32be", 0, 0, 0xfe, 0xff],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/** The encoding that the first bytes state by a byte order mark. */
const markOf = (bytes: Uint8Array): string | undefined =>
  MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];

/**
 * `utf-16le` or `utf-16be` for bytes without a mark that are such text, else `undefined`. Decodes a sample both ways: the right
 * way gives characters of writing with ordinary spaces between them; the wrong way gives none of these spaces.
 */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  return (["utf-16le", "utf-16be"] as const).find((encoding) => isWriting(new TextDecoder(encoding).decode(sample)));
}

function isWriting(text: string): boolean {
  const wrong = text.match(/[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu)?.filter((c) => !/[\t\n\v\f\r]/.test(c)).length ?? 0;
  const spaces = text.match(/[ \n]/g)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // The bytes of a program read so give letters of far scripts, but no spaces between them.
  return wrong === 0 && spaces * 25 >= text.length && letters * 2 >= text.length;
}

/** The same for UTF-32. */
function unmarkedUtf32(bytes: Uint8Array): "utf-32le" | "utf-32be" | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length));
  if (sample.length < 8 || sample.length % 4 !== 0 || !sample.includes(0)) return undefined;
  return (["utf-32le", "utf-32be"] as const).find((encoding) => isWriting(utf32(sample, encoding)));
}

/** The text of bytes in UTF-32, which no decoder of the Encoding Standard reads; what is no character is U+FFFD. */
function utf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 > bytes.length ? -1 : view.getUint32(at, encoding === "utf-32le");
    const isCharacter = point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(point) : "\ufffd");
  }
  return parts.join("").replace(/^\ufeff/, "");
}

const inUnicode = (bytes: Uint8Array, encoding: string): string =>
  encoding.startsWith("utf-32") ? utf32(bytes, encoding) : new TextDecoder(encoding).decode(bytes);

/**
 * The text of some bytes. The byte order mark decides; else UTF-8 where the bytes are valid; else UTF-16 or UTF-32 where they look so; else
 * the encoding that their bringer `told` (a server, a page's `meta`), unless they are not valid in it or their letters surely say another; else
 * the encoding their letters make likely. `guess` says where it is not what was told, or nothing was. Never throws; line ends and every other
 * character are kept.
 *
 * @example
 * decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)).text; // "café"
 */
export function decode(bytes: Uint8Array, told?: string): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: inUnicode(bytes, marked), encoding: marked };
  const wide = unmarkedUtf32(bytes) ?? unmarkedUtf16(bytes);
  if (wide !== undefined) {
    const read = { text: inUnicode(bytes, wide), encoding: wide };
    return told?.toLowerCase().startsWith(wide.slice(0, 6))
      ? read
      : { ...read, guess: `is read as ${wide.toUpperCase()}, which it does not state` };
  }
  const strict = strictly("utf-8", bytes);
  const shifted = strict === undefined || !strict.includes("\u001b") ? undefined : toldIs(bytes, told, "iso-2022-jp");
  if (shifted !== undefined) return shifted;
  return strict !== undefined ? { text: strict, encoding: "utf-8" } : (tornUtf8(bytes) ?? guessed(bytes, told));
}

/**
 * The text of the first bytes of an input, good enough to tell its format: where they are in none of the encodings of Unicode, their ASCII
 * is right and the rest is not looked into, which would take longer than reading most inputs.
 */
export function decodeHead(bytes: Uint8Array): string {
  const wide = markOf(bytes) ?? unmarkedUtf32(bytes) ?? unmarkedUtf16(bytes);
  return wide === undefined ? (strictly("utf-8", bytes) ?? western(bytes)) : inUnicode(bytes, wide);
}

/** Japanese mail has seven bits and switches by escapes: valid UTF-8 that says nothing. */
function toldIs(bytes: Uint8Array, told: string | undefined, encoding: string): Decoded | undefined {
  const text = told?.toLowerCase() === encoding ? strictly(encoding, bytes) : undefined;
  return text === undefined ? undefined : { text, encoding };
}

/** The text of bytes in an encoding, `undefined` where they are not valid in it. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with few wrong bytes among many right sequences: each wrong one becomes U+FFFD. */
function tornUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = (text.match(/\P{ASCII}/gu)?.length ?? 0) - wrong;
  if (right < 20 || wrong > right * TORN_SHARE) return undefined;
  return {
    text,
    encoding: "utf-8",
    guess: `is UTF-8 but for ${wrong} ${wrong === 1 ? "character" : "characters"}, which stand as U+FFFD`,
  };
}

/** An encoding that bytes can be in, and how sure their letters are of it, of 100. */
interface Candidate {
  readonly encoding: string;
  readonly text: string;
  readonly sure: number;
}

function guessed(bytes: Uint8Array, told: string | undefined): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const stated = told === undefined ? undefined : candidate(bytes, withUkrainian(told, sample), 0);
  const likely = chardet
    .analyse(sample)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ name, confidence }) => candidate(bytes, withUkrainian(name, sample), confidence) ?? []);
  const [best] = likely;
  const sure = likely.find(({ encoding }) => encoding === stated?.encoding)?.sure ?? 0;
  if (stated !== undefined && (best === undefined || !isBetter(best, { ...stated, sure }))) {
    return { text: stated.text, encoding: stated.encoding };
  }
  const { text, encoding } = best ?? { text: western(bytes), encoding: WESTERN };
  const not = told === undefined ? "UTF-8" : `${told.slice(0, 20)}, which was stated`;
  return { text, encoding, guess: `is not ${not}; read as ${encoding}, which its letters make likely` };
}

/** True where the letters surely say another encoding than was stated, or give words in it and none in the stated one. */
function isBetter(best: Candidate, stated: Candidate): boolean {
  // GB2312, which pages state, and GB18030, which their letters say, are one encoding in three stages.
  if (best.text === stated.text) return false;
  if (best.sure >= SURE && stated.sure * 2 <= best.sure) return true;
  const odd = oddShare(stated.text);
  return odd > ODD && oddShare(best.text) * 2 < odd;
}

/** Of the words with letters beyond ASCII, the share that nobody writes: letters of two scripts, "мОСТ", "НАЮ", "Ìîñò". */
function oddShare(text: string): number {
  const words = (text.slice(0, WORDS_IN).match(/[\p{L}\p{M}]{2,60}/gu) ?? []).filter((word) => /\P{ASCII}/u.test(word));
  const odd = words.filter(
    (word) =>
      (/\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word)) ||
      /\p{Ll}\p{Lu}|^\p{Lu}{4,}$/u.test(word) ||
      /^(?:(?![A-Za-z])\p{Script=Latin}){3,}$/u.test(word),
  );
  return words.length === 0 ? 0 : odd.length / words.length;
}

/** The text in an encoding that the bytes are valid in and that gives no control characters where letters stand. */
function candidate(bytes: Uint8Array, name: string, sure: number): Candidate | undefined {
  const encoding = encodingOf(name);
  if (encoding === undefined || encoding.startsWith("utf-")) return undefined;
  const text = encoding === WESTERN ? western(bytes) : strictly(encoding, bytes);
  return text === undefined || /[\u0080-\u009f]/.test(text) ? undefined : { encoding, text, sure };
}

/** The Encoding Standard's name for a label. */
function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** KOI8-R draws boxes where KOI8-U has the four letters of Ukrainian: news draws none. */
const withUkrainian = (name: string, sample: Uint8Array): string =>
  name.trim().toUpperCase() === "KOI8-R" && sample.some((byte) => UKRAINIAN.has(byte)) ? "KOI8-U" : name;
const UKRAINIAN = new Set([0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd]);

/** What windows-1252 has in the places 0x80 to 0x9f; a space stands for the five that it leaves free. */
const WESTERN_80_TO_9F = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The text of bytes in windows-1252. Node's own decoder reads it as Latin-1, which turns quotation marks into controls. */
const western = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (c) => {
      const mark = WESTERN_80_TO_9F.charAt(c.charCodeAt(0) - 0x80);
      return mark === " " ? c : mark;
    });
