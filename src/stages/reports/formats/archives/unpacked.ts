import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** How bytes were packed: `zlib` is deflate with a head and a sum, which HTTP calls deflate; `deflate` is without, as in a ZIP. */
export type Packing = "gzip" | "zlib" | "deflate" | "brotli";

// With more than one chunk waiting to be taken, a stream that breaks drops what it had unpacked until then.
const options = { chunkSize: 65_536, readableHighWaterMark: 1 };

const MAKERS: Readonly<Record<Packing, () => Transform>> = {
  gzip: () => createGunzip(options),
  zlib: () => createInflate(options),
  deflate: () => createInflateRaw(options),
  brotli: () => createBrotliDecompress(options),
};

/**
 * Packed bytes unpacked, piece by piece: never more than a few pieces are in memory. Where they are torn or damaged, what came until there
 * is given, and `onTorn` is told. What the given chunks throw is thrown.
 */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  packing: Packing,
  onTorn: (why: string) => void,
): AsyncGenerator<Uint8Array> {
  const stream = pipeline(Readable.from(chunks), MAKERS[packing](), () => {});
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    if (!/^(?:Z_|ERR__ERROR|ERR_BROTLI)/.test(String(code))) throw error;
    onTorn(String(message));
  }
}
