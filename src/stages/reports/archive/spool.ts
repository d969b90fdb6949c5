import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import type { Problem } from "../../../record/problem.js";
import { InputEnded, type Openable } from "../format.js";
import { sizeInWords } from "../formats/whole.js";
import { ArchiveFailed } from "./archive.js";

/** So many bytes are held in memory; more go to a file until they are in the archive. */
const IN_MEMORY = 4_000_000;

/** The bytes of an input, all there: a WARC record begins with their number and digest. */
export interface Spooled {
  readonly digest: string;
  readonly size: number;
  chunks(): AsyncIterable<Uint8Array>;
  /** Lets go of them. */
  discard(): Promise<void>;
}

/** All bytes of an input; the file `path` is used where they are many. Throws what the input throws, and where there are more than `maxSize`. */
export async function spool(input: Openable, path: string, maxSize: number): Promise<Spooled> {
  const hash = createHash("sha256");
  const held: Uint8Array[] = [];
  let size = 0;
  let file: FileHandle | undefined;
  const discard = (): Promise<void> => rm(path, { force: true });
  try {
    for await (const chunk of input.chunks()) {
      size += chunk.length;
      if (size > maxSize) throw new InputEnded(tooLarge(input.name, maxSize));
      hash.update(chunk);
      if (file === undefined) held.push(Uint8Array.from(chunk));
      else await written(file, chunk);
      if (file === undefined && size > IN_MEMORY) {
        file = await open(path, "w").catch(failed);
        for (const one of held.splice(0)) await written(file, one);
      }
    }
  } catch (error) {
    await file?.close();
    await discard();
    throw error;
  }
  await file?.close();
  const digest = `sha256:${hash.digest("hex")}`;
  if (file !== undefined) return { digest, size, discard, chunks: () => createReadStream(path) };
  return { digest, size, discard: async () => undefined, chunks: () => eachOf(held) };
}

/** A fault of the disk that the archive is on is none of the input. */
const written = (file: FileHandle, chunk: Uint8Array): Promise<void> => file.appendFile(chunk).catch(failed);

function failed(error: unknown): never {
  throw new ArchiveFailed(`cannot write the archive: ${(error as Error).message}`, { cause: error });
}

/** Bytes that are there already, as a stream. */
export async function* eachOf(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts;
}

const tooLarge = (input: string, maxSize: number): Problem => ({
  code: "too-large",
  severity: "error",
  message: `is larger than the ${sizeInWords(maxSize)} that an archive keeps as one capture; split it, or read it without --archive`,
  input,
});
