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

const FIRST_ROOM = 65_536;

/** All bytes of a body. Throws `ExchangeEnded` for one that is too large; `stop` is called for one that comes too slowly. */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  { maxSize, cut = false, slowest }: BodyBounds,
  stop: (reason: ExchangeEnded) => void,
): Promise<Uint8Array> {
  // One buffer that grows: a body in chunks of one byte each would take a hundred times its size.
  let body = Buffer.allocUnsafe(FIRST_ROOM);
  let size = 0;
  let before = 0;
  const look = (): void => {
    if (size - before < slowest.bytes) stop(tooSlow(slowest));
    before = size;
  };
  // What came while the program was busy with something else is taken in first, and then looked at.
  const watch = setInterval(() => setImmediate(look), slowest.within);
  try {
    for await (const chunk of chunks) {
      if (size + chunk.length > maxSize && !cut) throw tooLarge(maxSize);
      const room = Math.min(chunk.length, maxSize - size);
      if (size + room > body.length) body = Buffer.concat([body], Math.max(size + room, body.length * 2));
      body.set(chunk.subarray(0, room), size);
      size += room;
      if (size === maxSize && cut) break;
    }
  } finally {
    clearInterval(watch);
  }
  return body.subarray(0, size);
}

/** The end of a body that is larger than it may be. */
export const tooLarge = (maxSize: number): ExchangeEnded =>
  new ExchangeEnded(
    notFetched(`is larger than the limit of ${sizeInWords(maxSize)} for one address; raise it with --max-size`),
  );

const tooSlow = ({ bytes, within }: BodyBounds["slowest"]): ExchangeEnded =>
  new ExchangeEnded(notFetched(`comes too slowly: less than ${bytes} bytes in ${within / 1000} seconds`));
