import { constants } from "node:fs";
import { lstat, open, opendir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, sep } from "node:path";
import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import { isArchive } from "./archive/manifest.js";
import { fetchInputs } from "./fetching/fetch-inputs.js";
import { fetchPages } from "./fetching/fetch-pages.js";
import type { Fetcher } from "./fetching/fetcher.js";
import { isProblem, type Openable, type Removal } from "./format.js";

/** Standard input, given by whoever owns it, and the moment it is read at. */
export interface StandardInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly capturedAt: Instant;
}

/** What inputs are taken from, beside files. */
export interface CaptureOptions {
  /** What `-` stands for. */
  readonly standardInput?: StandardInput;
  /** What opens addresses; without it none is opened. */
  readonly fetcher?: Fetcher;
  /** True: what the items of a feed among the addresses link to is fetched too, and read in place of the items. */
  readonly pages?: boolean;
  /** A folder that is not read: the archive that the captures go to. */
  readonly leaveOut?: string;
  /** Called with each address when it is asked for. */
  readonly onFetch?: (address: string) => void;
}

const CHUNK = 65_536;
const ADDRESS = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;

/** True for an input that is an address, not a path. */
export const isAddress = (input: string): boolean => ADDRESS.test(input);

/**
 * The inputs one after the other: files as they are, folders with all files below them in the order of their names, `-` as standard
 * input, addresses as what they give when they are opened, an archive (see `openArchive`) as what came in when it was filled. What cannot be opened comes as a problem in its place. Links are followed within the folder that was named,
 * once; hidden files of a folder are left out, and said so. Holds one folder's names at a time, never the bytes of more than one chunk.
 */
export async function* findCaptures(
  inputs: readonly string[],
  options: CaptureOptions = {},
): AsyncGenerator<Openable | Problem | Removal> {
  const { standardInput, fetcher, pages = false, leaveOut, onFetch } = options;
  const seen = new Set<string>();
  const archive = leaveOut === undefined ? undefined : await realpath(leaveOut).catch(() => undefined);
  const fetched = fetcher && fetchInputs([...new Set(inputs.filter(isAddress))], fetcher, onFetch);
  for (const input of inputs) {
    if (input === "-") yield fromStandardInput(standardInput, seen);
    else if (isAddress(input)) {
      const found = await fromAddress(input, fetched, seen);
      if (fetcher === undefined || !pages || isProblem(found)) yield found;
      else yield* fetchPages(found, fetcher, onFetch);
    } else yield* fromPath(input, seen, archive);
  }
}

function fromStandardInput(standardInput: StandardInput | undefined, seen: Set<string>): Openable | Problem {
  if (standardInput === undefined) return problem("not-readable", "-", "standard input was not handed over");
  if (seen.has("-")) return problem("duplicate-report", "-", "standard input is named twice; it is read once", "note");
  seen.add("-");
  return { name: "-", capturedAt: standardInput.capturedAt, chunks: () => standardInput.chunks };
}

async function fromAddress(
  input: string,
  fetched: AsyncGenerator<Openable | Problem> | undefined,
  seen: Set<string>,
): Promise<Openable | Problem> {
  if (seen.has(input)) return problem("skipped", input, "is named twice; it is fetched once", "note");
  seen.add(input);
  const next = await fetched?.next();
  if (next !== undefined && next.done !== true) return next.value;
  const message =
    "is an address, and nothing here opens addresses: save the page to a file and give the file, or in a program give takeIn a fetcher";
  return problem("address-not-fetched", input, message);
}

async function* fromPath(
  path: string,
  seen: Set<string>,
  archive: string | undefined,
  top?: string,
): AsyncGenerator<Openable | Problem | Removal> {
  try {
    const found = await stat(path);
    const real = await realpath(path);
    if (top !== undefined && !isWithin(real, top)) {
      yield problem("skipped", path, `is a link out of the folder, to ${real}; give that by itself to read it`);
      return;
    }
    if (real === archive) {
      yield problem("skipped", path, "is the archive that the inputs are kept in; it is not read", "note");
      return;
    }
    if (seen.has(real)) {
      const what = found.isDirectory() ? "this folder" : "this file";
      yield problem("skipped", path, `leads to ${what} again: ${real}; it is read once`, "note");
      return;
    }
    seen.add(real);
    if (found.isDirectory()) yield* fromFolder(path, seen, archive, top ?? real);
    else if (found.isFile()) yield fileAt(path, found.mtime);
    else yield problem("not-readable", path, `is ${kindOf(found)}, not a file`);
  } catch (error) {
    yield await openProblem(path, error);
  }
}

const fileAt = (path: string, changed: Date): Openable => ({
  name: path,
  path,
  capturedAt: secondOf(changed),
  chunks: () => chunksOf(path),
});

/** Whether a real path is a folder's, or lies below it. */
const isWithin = (real: string, folder: string): boolean =>
  real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/**
 * The file that a relative path leads to from another file: only where it lies in that file's folder or below it, links followed.
 * `undefined` where there is none, or it lies elsewhere, and nothing is said of what does.
 */
export async function findBeneath(file: string, path: string): Promise<Openable | undefined> {
  if (path === "" || path.includes("\0") || isAbsolute(path)) return undefined;
  const named = join(dirname(file), path);
  try {
    const [folder, real] = await Promise.all([realpath(dirname(file)), realpath(named)]);
    const found = await stat(real);
    return isWithin(real, folder) && found.isFile() ? { ...fileAt(real, found.mtime), name: named } : undefined;
  } catch {
    return undefined;
  }
}

async function* fromFolder(
  path: string,
  seen: Set<string>,
  archive: string | undefined,
  top: string,
): AsyncGenerator<Openable | Problem | Removal> {
  if (await isArchive(path)) {
    const { readArchive } = await import("./archive/read-archive.js");
    yield* readArchive(path);
    return;
  }
  const names: string[] = [];
  let hidden = 0;
  for await (const entry of await opendir(path)) {
    if (entry.name.startsWith(".")) hidden++;
    else names.push(entry.name);
  }
  if (hidden > 0) {
    yield problem("skipped", path, `${hidden} hidden ${hidden === 1 ? "entry" : "entries"} left out`, "note");
  }
  if (names.length === 0) yield problem("empty", path, "is a folder without files");
  for (const name of names.sort()) yield* fromPath(join(path, name), seen, archive, top);
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  // Without O_NONBLOCK a file that was swapped for a FIFO in the meantime would be waited for without end.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "may not be read: permission denied",
  EPERM: "may not be read: permission denied",
  EISDIR: "is a folder",
  ELOOP: "is a link that leads to itself",
  ENAMETOOLONG: "has a name that is too long",
  EIO: "cannot be read: the disk reports an error",
};

/** The problem that an error of the file system stands for. */
export async function openProblem(path: string, error: unknown): Promise<Problem> {
  const code = (error as { readonly code?: unknown }).code;
  if (code === "ENOENT" || code === "ENOTDIR") {
    const isLink = await lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    return problem("not-found", path, isLink ? "is a link that leads nowhere" : "is not there: no such file or folder");
  }
  return problem(
    "not-readable",
    path,
    REASONS[String(code)] ?? `cannot be read: ${String((error as Error).message ?? error)}`,
  );
}

const kindOf = (found: { isFIFO(): boolean; isSocket(): boolean }): string =>
  found.isFIFO() ? "a named pipe" : found.isSocket() ? "a socket" : "a device";

const secondOf = (time: Date): Instant => time.toISOString().replace(/\.\d{3}Z$/, "Z");

const problem = (
  code: Problem["code"],
  input: string,
  message: string,
  severity: Problem["severity"] = "error",
): Problem => ({ code, severity, message, input });
