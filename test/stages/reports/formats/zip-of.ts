import { crc32, deflateRawSync } from "node:zlib";

/** One file of a ZIP that is made for a test, with everything that a hostile one may say falsely. */
export interface ZipFileSpec {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array | string;
  /** 0 stored, 8 deflated, which it is where nothing is said. */
  readonly method?: number;
  readonly flags?: number;
  /** What the head before its bytes calls it, where that differs. */
  readonly localName?: string;
  readonly crc?: number;
  readonly size?: number;
  /** Where the directory says that it stands; else where it does. */
  readonly at?: number;
  /** The mode of Unix, as in `0o120777` for a link. */
  readonly mode?: number;
}

const UTF8 = 0x800;

/** A ZIP archive, byte by byte as APPNOTE.TXT has it. */
export function zipOf(files: readonly ZipFileSpec[], comment = ""): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const spec of files) {
    const { bytes = "", method = 8, flags = typeof spec.name === "string" ? UTF8 : 0, mode = 0o100644 } = spec;
    const plain = Buffer.from(bytes);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const sums = [spec.crc ?? crc32(plain), packed.length, spec.size ?? plain.length];
    const [name, localName] = [Buffer.from(spec.name), Buffer.from(spec.localName ?? spec.name)];
    const local = Buffer.concat([
      shorts("PK\x03\x04", [20, flags, method, 0, 0x21]),
      longs(sums),
      shorts("", [localName.length, 0]),
    ]);
    const entry = [
      shorts("PK\x01\x02", [0x0314, 20, flags, method, 0, 0x21]),
      longs(sums),
      shorts("", [name.length, 0, 0, 0, 0]),
      longs([(mode << 16) >>> 0, spec.at ?? at]),
    ];
    directory.push(...entry, name);
    parts.push(local, localName, packed);
    at += local.length + localName.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    shorts("PK\x05\x06", [0, 0, files.length, files.length]),
    longs([size, at]),
    shorts("", [comment.length]),
  ];
  return Buffer.concat([...parts, ...directory, ...end, Buffer.from(comment)]);
}

const shorts = (mark: string, values: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(mark, "latin1"), Buffer.from(Uint16Array.from(values).buffer)]);

const longs = (values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
