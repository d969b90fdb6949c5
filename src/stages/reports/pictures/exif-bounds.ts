/** Values of a well-formed EXIF block: far fewer. */
const MOST_VALUES = 100_000;
/** Tags that lead to a further directory: EXIF, GPS, interoperability. */
const LEADING = new Set([0x8769, 0x8825, 0xa005]);
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8];

/**
 * Whether an EXIF block (TIFF 6.0 directories, after the optional `Exif\0\0`) can be read in time and memory that go by its size: its
 * directories lie within it, none leads back to another, and all their values together are not more than it can hold. A directory may
 * point every entry at the same bytes, and 64 kB then unfold to gigabytes.
 */
export function isBoundedExif(bytes: Uint8Array): boolean {
  const from = bytes[0] === 0x45 ? 6 : 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from, Math.max(0, bytes.byteLength - from));
  if (bytes.byteLength - from < 14) return false;
  const little = view.getUint8(0) === 0x49;
  const open = [view.getUint32(4, little)];
  const seen = new Set<number>();
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next) || next + 2 > view.byteLength) return false;
    seen.add(next);
    const entries = view.getUint16(next, little);
    const end = next + 2 + entries * 12;
    if (end > view.byteLength) return false;
    for (let at = next + 2; at < end; at += 12) {
      const count = view.getUint32(at + 4, little);
      const size = SIZES[view.getUint16(at + 2, little)] ?? 0;
      if (size > 0) values += count * size <= view.byteLength ? count : view.byteLength;
      if (values > MOST_VALUES) return false;
      if (LEADING.has(view.getUint16(at, little))) open.push(view.getUint32(at + 8, little));
    }
    if (next === view.getUint32(4, little) && end + 4 <= view.byteLength && view.getUint32(end, little) !== 0)
      open.push(view.getUint32(end, little));
    if (seen.size > 8) return false;
  }
  return true;
}
