import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Archive, ArchiveOptions } from "../../../../src/stages/reports/archive/archive.js";
import { openArchive } from "../../../../src/stages/reports/archive/open-archive.js";
import { readArchive } from "../../../../src/stages/reports/archive/read-archive.js";
import { isOpenable, type Openable } from "../../../../src/stages/reports/format.js";

export const NOW = "2031-03-04T05:06:07Z";
export const MADE_BY = "hearsay 0.0.0";

/** A folder of its own for each test; `path` gives names in it. */
export function testFolder(): { readonly path: (name: string) => string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "archive-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name) };
}

export const opened = (folder: string, options: Partial<ArchiveOptions> = {}): Promise<Archive> =>
  openArchive(folder, { now: () => NOW, madeBy: MADE_BY, ...options });

/** An input as a file would be one; bytes in pieces of the size given. */
export function input(
  name: string,
  bytes: string | Uint8Array,
  more: Partial<Openable> = {},
  piece = 65_536,
): Openable {
  const all = Buffer.from(bytes);
  return {
    name,
    capturedAt: "2030-01-02T03:04:05Z",
    async *chunks() {
      for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
    },
    ...more,
  };
}

export async function bytesOf(openable: Openable): Promise<Buffer> {
  return Buffer.concat(await all(openable.chunks()));
}

/** All that a stream gives. */
export async function all<One>(stream: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const one of stream) found.push(one);
  return found;
}

export const textOf = async (openable: Openable): Promise<string> => (await bytesOf(openable)).toString();

/** What a folder gives back: names with their words, and everything else as it is. */
export async function givenBack(folder: string): Promise<unknown[]> {
  const back: unknown[] = [];
  for await (const found of readArchive(folder)) {
    if (!isOpenable(found)) back.push(found);
    else back.push([found.name, await textOf(found).catch((error: Error) => `! ${error.message}`)]);
  }
  return back;
}
