import { sizeInWords } from "../formats/whole.js";
import { ExchangeEnded, notFetched } from "./failure.js";

/** Bounds of one body. */
export interface BodyBounds {
  /** The most bytes. */
  readonly maxSize: number;
  /** What is over it is left, and what came until then is the body; else a larger body is a failure. */
  readonly cut?: boolean;
  /** So many bytes have to come in so many milliseconds, and in the next, and in the next. */
  readonly slowest: { readonly bytes: number; readonly within: number };
}

/** All bytes of a body. Throws `ExchangeEnded` for one that is too large; `stop` is called for one that comes too slowly. */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  bounds: BodyBounds,
  stop: (reason: ExchangeEnded) => void,
): Promise<Uint8Array> {
  const { maxSize, slowest } = bounds;
  const parts: Uint8Array[] = [];
  let size = 0;
  let before = 0;
  const watch = setInterval(() => {
    if (size - before < slowest.bytes)
      stop(
        new ExchangeEnded(
          notFetched(`comes too slowly: less than ${slowest.bytes} bytes in ${slowest.within / 1000} seconds`, true),
        ),
      );
    before = size;
  }, slowest.within);
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      parts.push(chunk);
      if (size > maxSize && bounds.cut !== true)
        throw new ExchangeEnded(
          notFetched(`is larger than the limit of ${sizeInWords(maxSize)} for one address; raise it with --max-size`),
        );
      if (size > maxSize) break;
    }
  } finally {
    clearInterval(watch);
  }
  return Buffer.concat(parts).subarray(0, maxSize);
}
