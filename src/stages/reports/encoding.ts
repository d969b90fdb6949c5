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

const MARKS: readonly (readonly [encoding: string, ...mark: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
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

/**
 * The text of some bytes. The byte order mark decides; else UTF-8 where the bytes are valid; else UTF-16 where they look so; else
 * the encoding their letters make likely (`guess` says so). Never throws; line ends and every other character are kept.
 *
 * @example
 * decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9)).text; // "café"
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) {
    return {
      text: new TextDecoder(wide).decode(bytes),
      encoding: wide,
      guess: `is read as ${wide.toUpperCase()}, which it does not state`,
    };
  }
  const strict = strictly("utf-8", bytes);
  return strict !== undefined ? { text: strict, encoding: "utf-8" } : (tornUtf8(bytes) ?? guessed(bytes));
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

function guessed(bytes: Uint8Array): Decoded {
  const likely = chardet.detect(bytes.subarray(0, SAMPLE));
  const decoder = likely == null ? undefined : decoderOf(likely);
  const encoding = decoder?.encoding ?? WESTERN;
  const text = encoding === WESTERN ? western(bytes) : (decoder ?? new TextDecoder()).decode(bytes);
  return { text, encoding, guess: `is not UTF-8; read as ${encoding}, which its letters make likely` };
}

function decoderOf(name: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    const decoder = new TextDecoder(name);
    return decoder.encoding.startsWith("utf-") ? undefined : decoder;
  } catch {
    return undefined;
  }
}

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
