import type { Problem } from "../../record/problem.js";
import { decode } from "./encoding.js";
import type { Capture } from "./report.js";
import type { ReportFields } from "./report-from.js";

/** How much of an input is looked at to recognise its format. */
export const HEAD_SIZE = 65_536;

/** The first bytes of an input. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** True when they are the whole input. */
  readonly whole: boolean;
}

/** An input that is open for reading, once. */
export interface Content {
  /** As the user named it. */
  readonly name: string;
  readonly capturedAt: string;
  readonly head: Head;
  /** Every byte from the first on, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The most bytes that one report may have. */
  readonly maxSize: number;
}

/** One report's own fields as an input states them, and the bytes they stood in. */
export interface Piece {
  readonly fields: ReportFields;
  readonly capture: Capture;
  readonly problems: readonly Problem[];
}

/** A format that reports come in. A new one is a file in `formats/` and a line in `formats/index.ts`. */
export interface Format {
  readonly name: string;
  /** True for an input that is of this format, judged by its first bytes alone. */
  recognises(head: Head): boolean;
  /** The reports of an input, and the problems met on the way; never throws for what the input holds. */
  read(content: Content): AsyncIterable<Piece | Problem>;
}

/** A problem is told apart from everything else that passes here by its code. */
export const isProblem = (value: object): value is Problem => "code" in value && "severity" in value;

/** The head of an input. */
export function headOf(bytes: Uint8Array, whole: boolean): Head {
  const cut = whole ? bytes : bytes.subarray(0, wholeCharacters(bytes));
  return { bytes, text: decode(cut).text, whole };
}

/** Length without a UTF-8 sequence torn at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
