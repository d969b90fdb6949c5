import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import { differenceIn } from "./check-record.js";
import { MANIFEST, readManifest } from "./manifest.js";
import type { CaptureLine, RecordPlace } from "./manifest-line.js";
import { placeWords } from "./read-entries.js";
import { placesOf } from "./recover.js";
import { warcName } from "./warc/warc-files.js";

interface Tally {
  readonly checked: number;
  readonly hold: number;
}

/** What a check of an archive found. */
export interface VerifiedArchive {
  readonly holds: boolean;
  /** Lines of the manifest that are whole and follow the one before them; records that are what their entry tells of. */
  readonly tallies: { readonly lines: Tally; readonly records: Tally };
  readonly captures: number;
  /** When the first entry and the last were made. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Digest of the last line. Whoever wrote it down can tell later that nothing is missing, not even at the end. */
  readonly last?: string;
  readonly problems: readonly Problem[];
}

/**
 * Whether an archive is as it was written: each line follows the one before; the WARC files hold the records that the lines tell of, one
 * behind the other, and nothing else; each record can be read, and its digests, address, time and id are those of its entry. Each fault is
 * a problem `archive-differs` with its place. `onEntry` is called with the number of each entry.
 */
export async function verifyArchive(
  folder: string,
  onEntry: (entry: number) => void = () => undefined,
): Promise<VerifiedArchive> {
  const path = join(folder, MANIFEST);
  const problems: Problem[] = [];
  const fault = (input: string, message: string): void => {
    problems.push({ code: "archive-differs", severity: "error", message, input });
  };
  const ends = new Map<string, number>();
  const holding = new Map<number, CaptureLine>();
  const faulty = new Set<number>();
  let found: Pick<VerifiedArchive, "captures" | "from" | "to" | "last"> = { captures: 0 };
  let lines = 0;
  let records = 0;
  let intact = 0;
  for await (const item of readManifest(path)) {
    lines = item.line;
    if (item.kind === "fault") {
      fault(`${path}:${item.line}`, item.message);
      faulty.add(item.line);
      continue;
    }
    found = { ...found, last: item.digest };
    if (item.kind === "head") continue;
    const { entry } = item;
    onEntry(entry.entry);
    found = { from: entry.at, ...found, to: entry.at, captures: found.captures + (entry.kind === "capture" ? 1 : 0) };
    if (entry.kind === "capture" && entry.revisits === undefined) holding.set(entry.entry, entry);
    for (const place of placesOf(entry)) {
      records++;
      const gap = gapBefore(place, ends);
      if (gap !== undefined) fault(placeWords(folder, place), gap);
      const difference = await differenceIn(folder, entry, place, holding);
      if (difference === undefined) intact++;
      else fault(placeWords(folder, place), `the record of entry ${entry.entry} ${difference}`);
    }
  }
  for await (const [file, message] of extraFiles(folder, ends)) fault(join(folder, file), message);
  const tallies = {
    lines: { checked: lines, hold: lines - faulty.size },
    records: { checked: records, hold: intact },
  };
  return { holds: problems.length === 0, tallies, ...found, problems };
}

/** That a record does not begin where the one before it is over, in words. */
function gapBefore({ file, offset, length }: RecordPlace, ends: Map<string, number>): string | undefined {
  const isNext = file === warcName(ends.size + 1);
  const end = isNext ? 0 : ends.get(file);
  ends.set(file, Math.max(end ?? 0, offset + length));
  const follows = end === offset && (isNext || file === warcName(ends.size));
  return follows ? undefined : `no record should begin here: the one before it ends at ${end ?? "another file"}`;
}

/** WARC files that are longer or shorter than their records, and such of which no line tells. */
async function* extraFiles(folder: string, ends: ReadonlyMap<string, number>): AsyncGenerator<[string, string]> {
  for (const [file, end] of ends) {
    const size = (await stat(join(folder, file)).catch(() => undefined))?.size;
    if (size === undefined) yield [file, "is not there"];
    else if (size !== end) yield [file, `has ${size} bytes; the manifest tells of ${end}`];
  }
  const names = await readdir(folder);
  for (const file of names.sort()) {
    if (/^captures-\d+\.warc\.gz$/.test(file) && !ends.has(file)) yield [file, "holds records that no line tells of"];
  }
}
