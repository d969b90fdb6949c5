import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { RecordPlace } from "../manifest-line.js";
import { bytesOf, type WarcRecord } from "./warc-record.js";

/** The name of a WARC file by its number. */
export const warcName = (number: number): string => `captures-${String(number).padStart(5, "0")}.warc.gz`;

/** The WARC files of an archive, written at their end only. */
export class WarcFiles {
  readonly #folder: string;
  #number: number;
  #size: number;
  #file: FileHandle | undefined;

  /** `number`: of the file that is written to; `size`: what of it is spoken for. */
  constructor(folder: string, number: number, size: number) {
    this.#folder = folder;
    this.#number = number;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  get name(): string {
    return warcName(this.#number);
  }

  /** Writes a record at the end, as one member of gzip. */
  async append(record: WarcRecord): Promise<RecordPlace> {
    const file = await this.#open();
    const hash = createHash("sha256");
    const offset = this.#size;
    let at = offset;
    await pipeline(bytesOf(record), createGzip(), async (packed: AsyncIterable<Buffer>) => {
      for await (const chunk of packed) {
        hash.update(chunk);
        for (let from = 0; from < chunk.length; ) {
          const { bytesWritten } = await file.write(chunk, from, chunk.length - from, at);
          from += bytesWritten;
          at += bytesWritten;
        }
      }
    });
    this.#size = at;
    return { file: this.name, offset, length: at - offset, digest: `sha256:${hash.digest("hex")}` };
  }

  /** Goes on in the next file. */
  async roll(): Promise<void> {
    await this.sync();
    await this.#file?.close();
    this.#file = undefined;
    this.#number++;
    this.#size = 0;
  }

  /** Once this is done, all that was written is on disk. */
  async sync(): Promise<void> {
    await this.#file?.datasync();
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  async #open(): Promise<FileHandle> {
    if (this.#file === undefined) {
      this.#file = await open(join(this.#folder, this.name), this.#size === 0 ? "w" : "r+");
      await syncFolder(this.#folder);
    }
    return this.#file;
  }
}

/** Once this is done, the names in a folder are on disk. Some systems open no folders; there the names are safe by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder).catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
