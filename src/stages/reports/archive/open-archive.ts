import type { Archive, ArchiveOptions } from "./archive.js";

export type { Archive, ArchiveEvent } from "./archive.js";

/** Opens a folder as an archive, for this process alone; makes it where there is none. */
export async function openArchive(folder: string, options: ArchiveOptions): Promise<Archive> {
  throw new Error(`not made yet: ${folder} ${options.madeBy}`);
}
