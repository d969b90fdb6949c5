import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import { decodeHead } from "./encoding.js";
import type { Capture, Picture, ReportImage, ReportRemoval } from "./report.js";
import type { ReportFields } from "./report-from.js";

/** How much of an input is looked at to recognise its format. */
export const HEAD_SIZE = 65_536;

/** An input that was found and can be opened: its bytes are read only when they are asked for, and once. */
export interface Openable {
  /** As the user named it: a path, an address or `-`; within an archive, the archive's name, `/`, and the name there. */
  readonly name: string;
  /** The file that it is, where it is one by itself. */
  readonly path?: string;
  readonly capturedAt: Instant;
  chunks(): AsyncIterable<Uint8Array>;
  /** What whoever delivered it says of it: a server, a web archive, a mail, a feed. */
  readonly told?: Told;
  /** How it was brought from an address. */
  readonly exchange?: Exchange;
}

/** What was asked of a server and what it answered. */
export interface Exchange {
  /** Lines ended by CRLF, an empty line last. */
  readonly requestHead: string;
  readonly responseHead: string;
  /** The network address that was connected to. */
  readonly ip?: string;
  /** The body as it was transferred, its content coding (`gzip`) kept, where it is at hand. */
  readonly body?: Uint8Array;
}

/** What the bringer of an input says of it. What the input says of itself comes before it. */
export interface Told {
  /** Where its bytes came from, after redirects. */
  readonly url?: string;
  /** `text/html`, without parameters. */
  readonly mediaType?: string;
  /** The charset parameter of its media type. */
  readonly charset?: string;
  /** Fields of the reports in it that do not state them themselves. */
  readonly fields?: Partial<Omit<ReportFields, "text">>;
  /** The names of the pieces in it that are taken, where these are not all: of a feed that is followed, what was new. */
  readonly only?: readonly string[];
  /** True for what was opened because a report shows it as a picture: what else it may be is not taken. */
  readonly picture?: true;
}

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
  readonly capturedAt: Instant;
  readonly head: Head;
  /** Every byte from the first on, the head included. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The most bytes that one report may have. */
  readonly maxSize: number;
  readonly told?: Told;
}

/** One report's own fields as an input states them, and the bytes they stood in. */
export interface Piece {
  readonly fields: ReportFields;
  readonly capture: Capture;
  readonly problems: readonly Problem[];
  readonly images?: readonly ReportImage[];
}

/** A picture that came in as an input of its own. */
export interface FoundPicture {
  readonly picture: Picture;
  /** Its address, where it was brought from one. */
  readonly url?: string;
}

/** That a piece was taken away without a word of its own: a wire's cancel, a deleted post, a page that is gone. */
export interface Removal extends ReportRemoval {
  /** The `piece` (else the address) of the reports that it is about: all versions of it. */
  readonly removes: string;
  /** The input that tells it. */
  readonly input: string;
}

/** What is found in an input. An `Openable` is an input within it, which is recognised and read in its turn. */
export type Found = Piece | Problem | Openable | FoundPicture | Removal;

/** A format that inputs come in. A new one is a file in `formats/` and a line in `formats/index.ts`. */
export interface Format {
  readonly name: string;
  /** True for an input that is of this format, judged by its first bytes alone. */
  recognises(head: Head): boolean;
  /** What an input holds and the problems met on the way, in its order; never throws for what the input holds. */
  read(content: Content): AsyncIterable<Found>;
}

/** Thrown out of the bytes of an input that end before they should; carries the problem to be told. */
export class InputEnded extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** A problem is told apart from everything else that passes here by its code. */
export const isProblem = (value: object): value is Problem => "code" in value && "severity" in value;

export const isOpenable = (value: object): value is Openable => "chunks" in value;
export const isPicture = (value: object): value is FoundPicture => "picture" in value;
export const isRemoval = (value: object): value is Removal => "removes" in value;

/** The head of an input. */
export function headOf(bytes: Uint8Array, whole: boolean): Head {
  const cut = whole ? bytes : bytes.subarray(0, wholeCharacters(bytes));
  return { bytes, text: decodeHead(cut), whole };
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
