import { mkdir, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../../../record/digest.js";
import { type Archive, ArchiveFailed, type ArchiveOptions } from "./archive.js";
import { isLock, lockFolder } from "./lock.js";
import { MANIFEST } from "./manifest.js";
import { ARCHIVE_SCHEMA } from "./manifest-line.js";
import { recover } from "./recover.js";
import { syncFolder, WarcFiles } from "./warc/warc-files.js";
import { ArchiveWriter } from "./write-archive.js";

export type { Archive, ArchiveEvent } from "./archive.js";

/**
 * Opens a folder as an archive, for this process alone; makes it where there is none. What a program that was stopped left half-written at
 * its end is cut off, and said so in a note of the archive. Rejects with an `ArchiveFailed` where the folder holds other things, where
 * another process writes to it, or where it is not as it was left: then nothing in it is changed.
 *
 * @example
 * const archive = await openArchive("case-12", { now, madeBy: "hearsay 0.1.0", collector: "Night desk" });
 * const kept = await archive.keep(input); // reads the same bytes, from the archive
 * await archive.close();
 */
export async function openArchive(folder: string, options: ArchiveOptions): Promise<Archive> {
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (!names.includes(MANIFEST) && names.some((name) => !isLock(name))) {
      throw new ArchiveFailed(
        `${folder} holds other things and no archive: give a folder that is empty or not there yet`,
      );
    }
  } catch (error) {
    throw failed(folder, error);
  }
  const unlock = await lockFolder(folder).catch((error: unknown) => {
    throw failed(folder, error);
  });
  try {
    const held = await recover(folder);
    const manifest = await open(join(folder, MANIFEST), "a");
    if (held.after === "") {
      const head = JSON.stringify({ schema: ARCHIVE_SCHEMA, madeBy: options.madeBy, at: options.now() });
      await manifest.appendFile(`${head}\n`);
      await manifest.datasync();
      await syncFolder(folder);
      held.after = digestOf(head);
    }
    const files = new WarcFiles(folder, held.file, held.size);
    const archive = new ArchiveWriter({ folder, options, held, files, manifest, unlock });
    await archive.begin();
    if (held.cut.length > 0) {
      const message = `cut off what a program that was stopped had left half-written: ${held.cut.join(", ")}`;
      await archive.note({ kind: "note", message });
    }
    return archive;
  } catch (error) {
    await unlock();
    throw failed(folder, error);
  }
}

const failed = (folder: string, error: unknown): Error =>
  error instanceof ArchiveFailed || error instanceof TypeError
    ? error
    : new ArchiveFailed(`cannot open the archive ${folder}: ${(error as Error).message}`, { cause: error });
