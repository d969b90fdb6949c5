/** Boxes within boxes, and boxes at all: real manifests have a depth of 5 and a few dozen. */
const MOST_DEEP = 8;
const MOST_BOXES = 2000;
/** Values of one CBOR document, and how deep they lie in each other. */
const MOST_ITEMS = 50_000;
const MOST_NESTED = 24;

/**
 * Whether a C2PA manifest store (JUMBF, ISO 19566-5) can be read in time and memory that go by its size: each box lies within the one
 * around it, and no list or map in it claims more members than its bytes could hold. Eight bytes may claim a hundred million.
 */
export function isBoundedManifest(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let boxes = 0;
  const within = (from: number, to: number, depth: number): boolean => {
    for (let at = from; at < to; ) {
      if (++boxes > MOST_BOXES || depth > MOST_DEEP || at + 8 > to) return false;
      const size = view.getUint32(at);
      if (size < 8 || at + size > to) return false;
      const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      if (kind === "jumb" && !within(at + 8, at + size, depth + 1)) return false;
      if (kind === "cbor" && !isBoundedCbor(bytes.subarray(at + 8, at + size))) return false;
      at += size;
    }
    return true;
  };
  return within(0, bytes.length, 0);
}

/** Whether a CBOR document (RFC 8949) holds what it claims to. */
export function isBoundedCbor(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let items = 0;
  let at = 0;
  const head = (): { readonly major: number; readonly value: number } | undefined => {
    if (at >= bytes.length) return undefined;
    const first = view.getUint8(at++);
    const [major, short] = [first >> 5, first & 31];
    const size = [1, 2, 4, 8][short - 24] ?? 0;
    // lengths that are left open are not used by C2PA
    if (short > 27 || at + size > bytes.length) return undefined;
    let value = size === 0 ? short : 0;
    for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at++);
    return { major, value };
  };
  const item = (depth: number, isFirst = false): boolean => {
    const found = head();
    if (found === undefined || ++items > MOST_ITEMS || depth > MOST_NESTED) return false;
    const { major, value } = found;
    if (major === 2 || major === 3) {
      const inner = bytes.subarray(at, at + value);
      at += value;
      // the first part of a COSE signature is CBOR in a byte string, and is read as such
      return at <= bytes.length && (major === 3 || !isFirst || !looksNested(inner) || isBoundedCbor(inner));
    }
    if (major === 6) return item(depth + 1);
    if (major !== 4 && major !== 5) return true;
    const members = major === 5 ? value * 2 : value;
    if (members > bytes.length - at) return false;
    const isSigned = major === 4 && depth <= 1;
    for (let i = 0; i < members; i++) if (!item(depth + 1, isSigned && i === 0)) return false;
    return true;
  };
  return item(0) && at <= bytes.length;
}

/** A map or a list by its first byte. */
const looksNested = (bytes: Uint8Array): boolean => (bytes[0] ?? 0) >= 0x80 && (bytes[0] ?? 0) < 0xc0;
