import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import type { RecordPlace } from "../manifest-line.js";
import { LONGEST_HEAD, type WarcHead, warcHeadFrom } from "./warc-record.js";

/** What a record turned out to be: its head, and the block that is read from it. */
export interface OpenRecord {
  readonly head: WarcHead;
  /** The block, and what comes after it up to the end of the member. */
  readonly rest: AsyncIterable<Buffer>;
}

/** True if the bytes at a place are those that the manifest tells of. */
export async function isIntact(folder: string, place: RecordPlace): Promise<boolean> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of packedAt(folder, place)) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch {
    return false;
  }
  return size === place.length && `sha256:${hash.digest("hex")}` === place.digest;
}

/** The record at a place, unpacked as it is read. Throws where it is none. */
export async function openRecord(folder: string, place: RecordPlace): Promise<OpenRecord> {
  const source = packedAt(folder, place);
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  const chunks = (source.pipe(unpacked) as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const start = await upTo(chunks, (bytes) => warcHeadFrom(bytes)?.length);
  const head = start === undefined ? undefined : warcHeadFrom(start.before);
  if (start === undefined || head === undefined) {
    await chunks.return?.();
    throw new Error("is no WARC record");
  }
  return { head, rest: after(start.rest, chunks) };
}

/** A block without the head of the answer that it begins with. Throws where that has no end. */
export async function* withoutHead(block: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = block[Symbol.asyncIterator]();
  const start = await upTo(chunks, (bytes) => {
    const end = bytes.indexOf("\r\n\r\n");
    return end === -1 ? undefined : end + 4;
  });
  if (start === undefined) throw new Error("holds an answer without an end of its head");
  yield* after(start.rest, chunks);
}

/** The first bytes of a stream, as many as are asked for. Throws where it has fewer. */
export async function* firstOf(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let left = size;
  if (left === 0) return;
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
  throw new Error("ends too early");
}

const packedAt = (folder: string, { file, offset, length }: RecordPlace) =>
  createReadStream(join(folder, file), { start: offset, end: offset + length - 1 });

/** The bytes up to a place that is searched for in them, and what was read beyond it. */
async function upTo(
  chunks: AsyncIterator<Buffer>,
  find: (bytes: Buffer) => number | undefined,
): Promise<{ readonly before: Buffer; readonly rest: Buffer } | undefined> {
  let bytes: Buffer = Buffer.alloc(0);
  while (bytes.length < LONGEST_HEAD) {
    const next = await chunks.next();
    if (next.done === true) return undefined;
    bytes = bytes.length === 0 ? next.value : Buffer.concat([bytes, next.value]);
    const end = find(bytes);
    if (end !== undefined) return { before: bytes.subarray(0, end), rest: bytes.subarray(end) };
  }
  return undefined;
}

async function* after(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
