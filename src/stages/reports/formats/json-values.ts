/** Objects and lists within each other beyond this are no data of anybody. */
const MOST_DEEP = 200;
const LONGEST_KEY = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** An object or a list that is open; an object's key is that of the value that is being read. */
export interface JsonFrame {
  readonly is: "object" | "list";
  key?: string;
}

/** A value that was asked for: its own bytes, or none where they are more than the limit. */
export interface JsonValue {
  /** The objects and lists that it stands in, from the outermost. */
  readonly within: readonly JsonFrame[];
  readonly bytes: Uint8Array | undefined;
}

/** How the reading of a document ended. */
export type JsonEnd = "whole" | "torn" | "too deep";

/**
 * The values of a JSON document in UTF-8 that are `wanted`, one after the other, without holding the document: an export of gigabytes needs
 * the memory of one message. Cuts only; what was cut out is to be parsed, and may be malformed. Returns how the document ended.
 */
export async function* jsonValues(
  chunks: AsyncIterable<Uint8Array>,
  wanted: (within: readonly JsonFrame[]) => boolean,
  maxSize: number,
): AsyncGenerator<JsonValue, JsonEnd> {
  const frames: JsonFrame[] = [];
  let parts: Uint8Array[] = [];
  let size = 0;
  /** How many frames were open where the value that is being kept began; -1 where none is. */
  let keeping = -1;
  let state: "between" | "string" | "escape" | "scalar" = "between";
  let isKey = false;
  /** True behind the end of the document, where nothing may stand. */
  let closed = false;
  let keyBytes: number[] = [];

  for await (const chunk of chunks) {
    let from = 0;
    const keep = (to: number): void => {
      size += to - from;
      if (size <= maxSize) parts.push(chunk.slice(from, to));
      else parts = [];
      from = to;
    };
    const ended = (to: number): JsonValue | undefined => {
      if (keeping !== frames.length) return undefined;
      keep(to);
      const value = { within: [...frames], bytes: size > maxSize ? undefined : Buffer.concat(parts) };
      parts = [];
      size = 0;
      keeping = -1;
      return value;
    };
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (state === "escape") state = "string";
      else if (state === "string") {
        if (byte === BACKSLASH) state = "escape";
        if (byte !== QUOTE) {
          if (isKey && keyBytes.length < LONGEST_KEY) keyBytes.push(byte);
          continue;
        }
        state = "between";
        const frame = frames.at(-1);
        if (isKey && frame !== undefined) frame.key = Buffer.from(keyBytes).toString();
        else {
          const value = ended(at + 1);
          if (value !== undefined) yield value;
        }
        continue;
      }
      const sign = SIGNS[byte];
      if (closed && sign !== "space") return "torn";
      if (state === "scalar" && sign !== undefined) {
        state = "between";
        const value = ended(at);
        if (value !== undefined) yield value;
      }
      if (state !== "between" || sign === "space" || sign === "colon") continue;
      const frame = frames.at(-1);
      if (sign === "comma") {
        if (frame?.is === "object") frame.key = undefined;
        continue;
      }
      if (sign === "close") {
        frames.pop();
        closed = frames.length === 0;
        const value = ended(at + 1);
        if (value !== undefined) yield value;
        continue;
      }
      isKey = byte === QUOTE && frame?.is === "object" && frame.key === undefined;
      if (isKey) keyBytes = [];
      else if (keeping < 0 && wanted(frames)) {
        keeping = frames.length;
        from = at;
      }
      if (byte === QUOTE) state = "string";
      else if (sign === undefined) state = "scalar";
      else {
        if (frames.length >= MOST_DEEP) return "too deep";
        frames.push({ is: byte === 0x7b ? "object" : "list" });
      }
    }
    if (keeping >= 0) keep(chunk.length);
  }
  return frames.length === 0 && state !== "string" && state !== "escape" ? "whole" : "torn";
}

/** What the bytes between values are. */
const SIGNS: readonly ("space" | "colon" | "comma" | "open" | "close" | "quote" | undefined)[] = Array.from(
  { length: 256 },
  (_, byte) => {
    const sign = String.fromCharCode(byte);
    if (" \t\r\n".includes(sign)) return "space";
    return (
      { ":": "colon", ",": "comma", "{": "open", "[": "open", "}": "close", "]": "close", '"': "quote" } as const
    )[sign];
  },
);
