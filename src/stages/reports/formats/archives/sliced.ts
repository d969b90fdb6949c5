const PIECE = 65_536;

/** Bytes in pieces, none of them copied. */
export function* sliced(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
