import type { Problem } from "../../../record/problem.js";
import { findBeneath } from "../capture.js";
import type { FoundPicture, Openable } from "../format.js";
import type { Report } from "../report.js";
import { isAbsolute, pathsOf, pictureFinder } from "./link-pictures.js";

/** Files that are opened in one run because reports link to them. */
const MOST = 2000;

/**
 * The pictures that reports of files link to and that did not come in by themselves, opened where they lie in the report's own folder or
 * below it. `files`: the file of a report, by the name of its capture. Nothing is fetched; of what is no picture nothing is taken, for a page
 * may link to anything.
 */
export async function* openLinked(
  reports: readonly Report[],
  pictures: readonly FoundPicture[],
  files: ReadonlyMap<string, string>,
): AsyncGenerator<Openable | Problem> {
  const finder = pictureFinder(pictures);
  const tried = new Set<string>();
  for (const report of reports) {
    const file = files.get(report.capture.name);
    if (file === undefined) continue;
    for (const image of report.images ?? []) {
      if (isAbsolute(image.href) || finder.find(image, report) !== undefined) continue;
      const linked = await firstOf(file, pathsOf(image.href));
      if (linked === undefined || tried.has(linked.name)) continue;
      tried.add(linked.name);
      if (tried.size > MOST) {
        yield tooMany(report.capture.name);
        return;
      }
      yield { ...linked, told: { ...linked.told, picture: true } };
    }
  }
}

async function firstOf(file: string, paths: readonly string[]): Promise<Openable | undefined> {
  for (const path of paths) {
    const found = await findBeneath(file, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

const tooMany = (input: string): Problem => ({
  code: "picture-not-read",
  severity: "error",
  message: `links to pictures beyond the ${MOST} that are opened because reports link to them; give their folder as an input to have all read`,
  input,
});
