import { createReadStream } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../../record/digest.js";
import { ARCHIVE_SCHEMA, entryFrom, headFrom, type ManifestEntry } from "./manifest-line.js";

/** Its name in the folder of an archive. */
export const MANIFEST = "manifest.jsonl";
/** No line is longer, in bytes. */
export const LONGEST_LINE = 16_000_000;
const NEWLINE = 0x0a;

/** What a line of a manifest turned out to be. */
export type ManifestItem =
  | { readonly kind: "head"; readonly line: number; readonly digest: string; readonly end: number }
  | {
      readonly kind: "entry";
      readonly line: number;
      readonly entry: ManifestEntry;
      /** Of the line: what the next one has to carry. */
      readonly digest: string;
      /** Where in the file the line is over. */
      readonly end: number;
    }
  | {
      readonly kind: "fault";
      readonly line: number;
      readonly message: string;
      /** True for a last line without its end: what a program leaves that was stopped while it wrote. */
      readonly torn?: boolean;
    };

/**
 * The lines of a manifest in their order, each held against the one before: number and digest. What does not fit is a fault with its line;
 * a line that can be read comes after its fault.
 */
export async function* readManifest(path: string): AsyncGenerator<ManifestItem> {
  let before = "";
  let expected = 0;
  for await (const { number, bytes, ended, end } of linesOf(path)) {
    const line = number;
    const fault = (message: string): ManifestItem => ({ kind: "fault", line, message });
    if (!ended) {
      yield { kind: "fault", line, message: "is torn: the program that wrote it was stopped", torn: true };
      return;
    }
    const digest = digestOf(bytes);
    const text = Buffer.from(bytes).toString("utf8");
    const value = bytes.length >= LONGEST_LINE ? "is too long" : number === 1 ? headFrom(text) : entryFrom(text);
    if (typeof value === "string") yield fault(value);
    else if ("schema" in value) yield { kind: "head", line, digest, end };
    else {
      if (value.after !== before) {
        yield fault("does not follow the line before it: a line was changed, taken out, put in or moved");
      }
      if (value.entry !== expected) yield fault(`is entry ${value.entry}, where entry ${expected} should be`);
      expected = value.entry;
      yield { kind: "entry", line, entry: value, digest, end };
    }
    before = digest;
    expected++;
  }
  if (expected === 0) yield { kind: "fault", line: 1, message: "is missing: the manifest is empty" };
}

/** True for a folder that is an archive, told from the beginning of its manifest. */
export async function isArchive(folder: string): Promise<boolean> {
  const path = join(folder, MANIFEST);
  const start = `{"schema":"${ARCHIVE_SCHEMA}"`;
  const parts: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: start.length - 1 })) parts.push(chunk as Buffer);
  } catch {
    return false;
  }
  return Buffer.concat(parts).toString("utf8") === start;
}

interface Line {
  readonly number: number;
  /** Without the line end; the first of them where there are too many. */
  readonly bytes: Uint8Array;
  readonly ended: boolean;
  readonly end: number;
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  let at = 0;
  for await (const read of createReadStream(path)) {
    const chunk = read as Buffer;
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, to));
      yield { number: number++, bytes: Buffer.concat(parts).subarray(0, LONGEST_LINE), ended: true, end: at + to + 1 };
      parts = [];
      size = 0;
      from = to + 1;
    }
    // A line over the limit is counted and not kept.
    if (size < LONGEST_LINE) parts.push(chunk.subarray(from));
    size += chunk.length - from;
    at += chunk.length;
  }
  if (size > 0) yield { number, bytes: Buffer.concat(parts).subarray(0, LONGEST_LINE), ended: false, end: at };
}
