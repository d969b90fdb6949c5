import type { Problem } from "../../../record/problem.js";
import { openProblem } from "../capture.js";
import { InputEnded, isProblem, isRemoval, type Openable, type Removal } from "../format.js";
import { type Archive, ArchiveFailed } from "./archive.js";

/**
 * What was found, once it is in the archive: an input as one that reads from there, everything else as it is. An input whose bytes do not
 * come to their end is the problem that it is, which is kept in its place. Rejects with an `ArchiveFailed` where the archive takes nothing.
 */
export async function keepFound(
  archive: Archive,
  found: Openable | Problem | Removal,
): Promise<Openable | Problem | Removal> {
  if (isProblem(found)) {
    await archive.note({ kind: "problem", problem: found });
    return found;
  }
  if (isRemoval(found)) {
    await archive.note({ kind: "removal", removal: found });
    return found;
  }
  try {
    const kept = await archive.keep(found);
    return found.path === undefined ? kept : { ...kept, path: found.path };
  } catch (error) {
    if (error instanceof ArchiveFailed) throw error;
    return keepFound(archive, error instanceof InputEnded ? error.problem : await openProblem(found.name, error));
  }
}
