import { ByteCursor } from "./byte-cursor.js";

const LONGEST_SIZE_LINE = 200;

/**
 * A body without the chunks that HTTP/1.1 transferred it in (RFC 9112, section 7.1). Many crawlers keep the head that tells of chunks and
 * store the body without them: one that does not begin with a chunk is given as it is, and so is what follows a chunk that is none.
 */
export async function* dechunked(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const cursor = new ByteCursor(body);
  for (;;) {
    const line = await cursor.line(LONGEST_SIZE_LINE);
    if (line === undefined) return;
    const size = /^([0-9a-f]{1,8})[ \t]{0,9}(?:;[^\n]{0,150})?\r?\n$/i.exec(line.toString("latin1"));
    if (size === null) {
      yield line;
      break;
    }
    const length = Number.parseInt(size[1] ?? "", 16);
    if (length === 0) return;
    yield* cursor.take(length);
    await cursor.line(2);
  }
  yield* cursor.take(Number.POSITIVE_INFINITY);
}
