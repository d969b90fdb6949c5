import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, rm, stat, truncate } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Instant } from "../../../record/instant.js";
import { ArchiveFailed } from "./archive.js";
import { MANIFEST, readManifest } from "./manifest.js";
import { ARCHIVE_SCHEMA, type CaptureLine, type ManifestEntry } from "./manifest-line.js";
import { bytesKey, sameKey } from "./warc/record-of.js";
import { warcName } from "./warc/warc-files.js";

/** What an archive holds by now, as far as it has to be known to go on with it. */
export interface Held {
  /** Number of the last entry, and the digest of the last line; 0 and none for an archive that begins. */
  entry: number;
  after: string;
  /** The WARC file that is written to, and its size. */
  readonly file: number;
  readonly size: number;
  /** Captures by their bytes and address. */
  readonly bytes: Map<string, CaptureLine>;
  /** When each input, as it was told of, was first captured. */
  readonly firsts: Map<string, Instant>;
  /** What was cut off, in words. */
  readonly cut: readonly string[];
}

/** Files that are there while bytes come in that are too many for the memory. */
export const SPOOL = ".spool-";

/**
 * What the archive in a folder holds. What a program that was stopped left behind the last whole entry is cut off: a torn last line, bytes
 * of WARC that no line tells of. Rejects with an `ArchiveFailed` where anything else is not as it should be; nothing is changed then.
 */
export async function recover(folder: string): Promise<Held> {
  const path = join(folder, MANIFEST);
  const names = await readdir(folder);
  const held = { entry: 0, after: "", bytes: new Map(), firsts: new Map() };
  if (!names.includes(MANIFEST)) return { ...held, file: 1, size: 0, cut: [] };
  const ends = new Map<string, number>();
  let end = 0;
  let torn = false;
  for await (const item of readManifest(path)) {
    if (item.kind === "fault") {
      const isEmpty = (await stat(path)).size === 0;
      if (item.torn !== true && !isEmpty) throw broken(folder, `line ${item.line} ${item.message}`);
      torn = item.torn === true;
      continue;
    }
    ({ end } = item);
    held.after = item.digest;
    if (item.kind === "head") continue;
    held.entry = item.entry.entry;
    if (item.entry.kind === "capture") rememberCapture(held.bytes, held.firsts, item.entry);
    for (const { file, offset, length } of placesOf(item.entry))
      ends.set(file, Math.max(ends.get(file) ?? 0, offset + length));
  }
  if (torn && end === 0 && !(await beganHere(path))) throw broken(folder, "its manifest is none");
  const file = Math.max(1, ends.size);
  const extra = await extraOf(folder, names, ends);
  const cut: string[] = [];
  if (torn) cut.push(...(await cutOff(path, end)));
  for (const [name, size] of extra) cut.push(...(await cutOff(join(folder, name), size)));
  for (const name of names) if (name.startsWith(SPOOL)) await rm(join(folder, name), { force: true });
  return { ...held, file, size: ends.get(warcName(file)) ?? 0, cut };
}

/** Notes a capture, so that the same again is known. */
export function rememberCapture(bytes: Held["bytes"], firsts: Held["firsts"], { memo: _, ...line }: CaptureLine): void {
  if (line.revisits === undefined) bytes.set(bytesKey(line), line);
  const key = sameKey(line);
  if (!firsts.has(key)) firsts.set(key, line.capturedAt);
}

/** The places of an entry's records, in the order in which they were written. */
export const placesOf = (entry: ManifestEntry): readonly ManifestEntry["record"][] =>
  entry.kind === "capture" && entry.request !== undefined ? [entry.request, entry.record] : [entry.record];

/** Where WARC files go on behind what the manifest tells of: of the last one, and of one that was just begun. */
async function extraOf(
  folder: string,
  names: readonly string[],
  ends: Map<string, number>,
): Promise<[string, number][]> {
  const extra: [string, number][] = [];
  for (const [name, end] of ends) {
    const { size } = await stat(join(folder, name)).catch(() => ({ size: -1 }));
    const isLast = name === warcName(ends.size);
    if (size < end) throw broken(folder, `${name} is shorter than its manifest tells`);
    if (size > end && !isLast) throw broken(folder, `${name} is longer than its manifest tells`);
    if (size > end) extra.push([name, end]);
  }
  const next = warcName(ends.size + 1);
  if (names.includes(next)) extra.push([next, 0]);
  return extra;
}

/** True for a first line that was torn while it was written; another's file is left alone. */
async function beganHere(path: string): Promise<boolean> {
  const written = (await readFile(path)).subarray(0, 100).toString("latin1");
  const start = `{"schema":"${ARCHIVE_SCHEMA}"`;
  return written.startsWith(start) || start.startsWith(written);
}

async function cutOff(path: string, size: number): Promise<readonly string[]> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const chunk of createReadStream(path, { start: size })) {
    hash.update(chunk as Buffer);
    count += (chunk as Buffer).length;
  }
  if (size === 0) await rm(path);
  else await truncate(path, size);
  return count === 0 ? [] : [`${count} bytes of ${basename(path)} (sha256:${hash.digest("hex")})`];
}

const broken = (folder: string, what: string): ArchiveFailed =>
  new ArchiveFailed(
    `the archive ${folder} does not hold, so nothing is added to it: ${what}; hearsay verify ${folder} tells all`,
  );
