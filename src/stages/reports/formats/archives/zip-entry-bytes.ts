import { crc32, inflateRawSync } from "node:zlib";
import type { Problem } from "../../../../record/problem.js";
import { sliced } from "./sliced.js";
import { tornProblem } from "./torn-problem.js";
import { unpacked } from "./unpacked.js";
import type { ZipEntry } from "./zip-directory.js";

const STORED = 0;
const SMALL = 1_000_000;

/** The bytes of one file of a ZIP; where they are not those that were packed, `onProblem` is told once they are read to the end. */
export async function* zipEntryBytes(
  { entry, packed }: ZipEntry,
  name: string,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Uint8Array> {
  let torn: string | undefined;
  let size = 0;
  let sum = 0;
  const raw = packed ?? Buffer.alloc(0);
  const chunks =
    entry.compressionMethod === STORED
      ? sliced(raw)
      : (atOnce(raw, entry.uncompressedSize) ??
        unpacked(sliced(raw), "deflate", (why) => {
          torn = why;
        }));
  for await (const chunk of chunks) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    yield chunk;
    if (size > entry.uncompressedSize) break;
  }
  if (torn !== undefined) onProblem(tornProblem(name, `is torn or damaged within its packing (${torn})`));
  else if (size !== entry.uncompressedSize || sum !== entry.crc32) {
    const message = "is not what was packed: its size or its sum (CRC-32) differs from what the archive states";
    onProblem({ code: "digest-differs", severity: "error", message, input: name });
  }
}

/** A small file unpacked in one step, for a stream takes ten times as long to set up; `undefined` for a large or a damaged one. */
function atOnce(packed: Buffer, size: number): readonly Uint8Array[] | undefined {
  if (size > SMALL) return undefined;
  try {
    return [inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) })];
  } catch {
    return undefined;
  }
}
