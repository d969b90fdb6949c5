import { createHash } from "node:crypto";
import type { Instant } from "../../../../record/instant.js";
import { eachOf } from "../spool.js";

/** The version of the standard that the records are written after (ISO 28500:2017). */
const VERSION = "WARC/1.1";
/** No head of a record or of an answer is longer. */
export const LONGEST_HEAD = 1_000_000;

/** A record before it is packed: what stands in its head, and its block. */
export interface WarcRecord {
  readonly type: "warcinfo" | "resource" | "response" | "request" | "revisit" | "metadata";
  readonly id: string;
  readonly date: Instant;
  /** Further named fields, in their order; those without a value are left out. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly contentType: string;
  /** The block: a head, where it has one, and what comes after it. */
  readonly head?: Uint8Array;
  readonly body?: { readonly size: number; chunks(): AsyncIterable<Uint8Array> };
}

/** The bytes of a record, as they are before they are packed: head, empty line, block, two line ends. */
export async function* bytesOf(record: WarcRecord): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of blockOf(record)) hash.update(chunk);
  const fields = {
    "WARC-Type": record.type,
    "WARC-Record-ID": record.id,
    "WARC-Date": record.date,
    ...record.fields,
    "WARC-Block-Digest": `sha256:${hash.digest("hex")}`,
    "Content-Type": record.contentType,
    "Content-Length": String((record.head?.length ?? 0) + (record.body?.size ?? 0)),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${inOneLine(value)}`],
  );
  yield Buffer.from(`${[VERSION, ...lines].join("\r\n")}\r\n\r\n`);
  yield* blockOf(record);
  yield Buffer.from("\r\n\r\n");
}

async function* blockOf({ head, body }: WarcRecord): AsyncGenerator<Uint8Array> {
  if (head !== undefined) yield head;
  yield* body?.chunks() ?? eachOf([]);
}

const inOneLine = (value: string): string => value.replace(/[^\P{Cc}\t]/gu, " ");

/** The head of a record, read. */
export interface WarcHead {
  readonly version: string;
  /** By their names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  /** Of the head with its empty line. */
  readonly length: number;
}

/** The head of the record that some bytes begin with; `undefined` where they begin with none. */
export function warcHeadFrom(bytes: Buffer): WarcHead | undefined {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf("\r\n\r\n");
  if (end === -1) return undefined;
  const [version = "", ...lines] = bytes.subarray(0, end).toString("utf8").split("\r\n");
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { version, fields: new Map(fields), length: end + 4 };
}
