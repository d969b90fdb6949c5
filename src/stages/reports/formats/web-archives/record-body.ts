import type { Problem } from "../../../../record/problem.js";
import { unbroken } from "../archives/unbroken.js";
import { ByteCursor } from "./byte-cursor.js";
import { dechunked } from "./dechunked.js";
import { type HeadFields, headFields } from "./head-fields.js";
import { StatedDigest } from "./stated-digest.js";
import type { WarcRecord } from "./warc-records.js";

/** The HTTP answer in a record. */
export interface Answer {
  readonly status: number;
  readonly fields: HeadFields;
}

/** What a record brings: the document in it, with the digests that the record states checked as it is read. */
export class RecordBody {
  readonly #block: AsyncGenerator<Uint8Array>;
  readonly #payload: AsyncGenerator<Uint8Array>;
  readonly #blockDigest: StatedDigest | undefined;
  /** As it was transferred, and without its chunks: crawlers differ in which of the two they state the digest of. */
  readonly #payloadDigests: readonly (StatedDigest | undefined)[];

  private constructor(
    private readonly record: WarcRecord,
    block: AsyncGenerator<Uint8Array>,
    blockDigest: StatedDigest | undefined,
    readonly answer: Answer | undefined,
    transferred: AsyncIterable<Uint8Array>,
  ) {
    const stated = record.fields.get("warc-payload-digest");
    const [raw, plain] = [StatedDigest.of(stated), StatedDigest.of(stated)];
    const isChunked = /\bchunked\b/i.test(answer?.fields.get("transfer-encoding") ?? "");
    const body = hashed(transferred, raw);
    this.#block = block;
    this.#blockDigest = blockDigest;
    this.#payload = isChunked ? hashed(dechunked(body), plain) : body;
    this.#payloadDigests = isChunked ? [raw, plain] : [raw];
  }

  /** The body of a record, its HTTP head read where it has one. */
  static async of(record: WarcRecord): Promise<RecordBody> {
    const digest = StatedDigest.of(record.fields.get("warc-block-digest"));
    const block = hashed(record.block, digest);
    if (!/^application\/http\b/i.test(record.fields.get("content-type") ?? "")) {
      return new RecordBody(record, block, digest, undefined, unbroken(block));
    }
    const cursor = new ByteCursor(block);
    const line = (await cursor.line(8192))?.toString("latin1") ?? "";
    const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})\b/i.exec(line)?.[1] ?? 0);
    const answer = { status, fields: await headFields(cursor) };
    return new RecordBody(record, block, digest, answer, cursor.take(Number.POSITIVE_INFINITY));
  }

  /** The document's bytes, once; as they were transferred but for chunks. Whoever stops early leaves the rest to `problems`. */
  chunks(): AsyncIterable<Uint8Array> {
    return unbroken(this.#payload);
  }

  /** Reads what is left and tells where the record is not what it states. */
  async problems(input: string): Promise<readonly Problem[]> {
    for await (const _ of this.#payload);
    for await (const _ of this.#block);
    const { length = 0, fields } = this.record;
    if (this.record.taken() < length) {
      const message = `breaks off after ${this.record.taken()} of ${length} bytes; what came before is read`;
      return [{ code: "malformed-document", severity: "error", message, input }];
    }
    const [raw] = this.#payloadDigests;
    const differs = [
      ...(this.#blockDigest?.holds() === false ? [`its block from ${fields.get("warc-block-digest")}`] : []),
      ...(raw !== undefined && !this.#payloadDigests.some((digest) => digest?.holds())
        ? [`its payload from ${fields.get("warc-payload-digest")}`]
        : []),
    ];
    if (differs.length === 0) return [];
    const message = `is not what was archived: the digest differs of ${differs.join(" and of ")}`;
    return [{ code: "digest-differs", severity: "error", message, input }];
  }
}

async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  digest: StatedDigest | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    digest?.update(chunk);
    yield chunk;
  }
}
