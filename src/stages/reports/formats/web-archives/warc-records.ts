import { ByteCursor } from "./byte-cursor.js";
import { type HeadFields, headFields } from "./head-fields.js";

const LONGEST_LINE = 65_536;
const VERSION = /^WARC\/\d\.\d{1,2}\r?\n$/;

/** One record of a WARC file. */
export interface WarcRecord {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly fields: HeadFields;
  /** Its bytes, to be taken before the next record is asked for; what is not taken is passed over. */
  readonly block: AsyncIterable<Uint8Array>;
  /** The length that it states; `undefined` where it states none that can be. */
  readonly length: number | undefined;
  /** How many bytes of its block have been taken. */
  taken(): number;
}

/** Bytes that belong to no record. */
export interface Stray {
  readonly stray: number;
  /** The number of the record before them. */
  readonly after: number;
}

/** The records of a WARC file (1.0, 1.1), one after the other. Where a record is damaged, the next one is looked for. */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | Stray> {
  const cursor = new ByteCursor(chunks);
  let stray = 0;
  let number = 0;
  let startsLine = true;
  for (let line = await cursor.line(LONGEST_LINE); line !== undefined; line = await cursor.line(LONGEST_LINE)) {
    const text = line.length < 20 ? line.toString("latin1") : "";
    if (!startsLine || !VERSION.test(text)) {
      if (text.trim() !== "" || line.length >= 20) stray += line.length;
      startsLine = line.at(-1) === 0x0a;
      continue;
    }
    if (stray > 0) yield { stray, after: number };
    stray = 0;
    const fields = await headFields(cursor);
    const stated = fields.get("content-length") ?? "";
    const length = /^\d{1,15}$/.test(stated) ? Number(stated) : undefined;
    let taken = 0;
    const block = counted(cursor.take(length ?? 0), (size) => {
      taken += size;
    });
    yield { number: ++number, fields, block, length, taken: () => taken };
    for await (const _ of block);
  }
  if (stray > 0) yield { stray, after: number };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (size: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
