import type { Problem } from "../../../../record/problem.js";
import { type Content, type Format, type Found, isProblem } from "../../format.js";
import { sizeInWords } from "../whole.js";
import { EntryNames } from "./entry-names.js";
import { officeDocument } from "./office/office-document.js";
import { officeKind } from "./office/office-kind.js";
import { Tally } from "./tally.js";
import { tornProblem } from "./torn-problem.js";
import { waczPart, waczProblems } from "./wacz.js";
import { type ZipEntry, zipDirectory } from "./zip-directory.js";
import { zipEntryBytes } from "./zip-entry-bytes.js";

/** The directory of a ZIP stands at its end, so the archive, not what is in it, is held in memory. */
const MOST_HELD = 512_000_000;
/** No more entries are listed than are read. */
const MOST_LISTED = 200_000;
/** "PK" and the mark of a file, of the end of an archive without files, of an archive in parts. */
const STARTS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
];
const IS_LINK = 0o120000;
const STORED = 0;
const DEFLATED = 8;

/** A ZIP archive, and WACZ, which is one that holds WARCs: its files as inputs within it. A file of an office suite is told apart. */
export const zip: Format = {
  name: "zip",
  recognises: ({ bytes }) => STARTS.some((start) => start.every((byte, index) => bytes[index] === byte)),
  async *read(content: Content): AsyncGenerator<Found> {
    const bytes = await held(content);
    if (isProblem(bytes)) {
      yield bytes;
      return;
    }
    const { entries, torn, before } = await zipDirectory(bytes, MOST_LISTED);
    const office = officeKind(entries);
    if (office?.isRead === true) yield* officeDocument(entries, bytes, content);
    else if (office !== undefined) {
      yield refused(content.name, `is ${office.what}, which is not read; save its text and give that`);
    } else yield* filesOf(entries, content);
    if (before > 0) yield note(content.name, `has ${sizeInWords(before)} before its start, which are not read`);
    if (torn !== undefined) yield tornProblem(content.name, `is a ZIP archive that is torn or damaged (${torn})`);
    else if (entries.length === 0) {
      yield { code: "empty", severity: "error", message: "is an archive without files", input: content.name };
    }
  },
};

async function* filesOf(entries: readonly ZipEntry[], content: Content): AsyncGenerator<Found> {
  const names = new EntryNames(content.name);
  const leftOut = new Tally();
  const locked = new Tally();
  const isWacz =
    entries.some(({ name }) => name === "datapackage.json") && entries.some(({ name }) => waczPart(name) === "warc");
  if (isWacz) yield* await waczProblems(entries, content.name);
  for (const one of entries) {
    const { entry, name: raw } = one;
    if (/[/\\]$/.test(raw)) continue;
    const name = names.name(raw);
    if (name === undefined) leftOut.add("hidden file", raw);
    else if (
      entry.externalFileAttributes >>> 16 !== 0 &&
      ((entry.externalFileAttributes >>> 16) & 0o170000) === IS_LINK
    ) {
      leftOut.add("link", raw);
    } else if (isWacz && waczPart(raw) !== "warc") leftOut.add("web archive index or log", raw);
    else if (entry.isEncrypted()) locked.add("file", raw);
    else yield* inputOf(one, name, content);
  }
  yield* names.problems();
  yield* leftOut.leftOut(content.name);
  const told = locked.told();
  if (told !== undefined) yield refused(content.name, `holds what only a password opens: ${told}; it is not read`);
}

async function* inputOf(one: ZipEntry, name: string, content: Content): AsyncGenerator<Found> {
  const { entry, packed, wrong } = one;
  const method = entry.compressionMethod;
  if (wrong !== undefined)
    yield { code: "malformed-document", severity: packed ? "note" : "error", message: wrong, input: name };
  if (packed === undefined) return;
  if (method !== STORED && method !== DEFLATED) {
    yield refused(name, `is packed by a method (${method}) that is not read; unpack the archive and give the folder`);
    return;
  }
  const problems: Problem[] = [];
  yield {
    name,
    capturedAt: changedAt(one) ?? content.capturedAt,
    chunks: () => zipEntryBytes(one, name, (problem) => problems.push(problem)),
  };
  yield* problems;
}

/** When a file was last changed: only a time that its archive gives in UTC; the other kind does not say in which zone. */
function changedAt({ entry }: ZipEntry): string | undefined {
  const utc = entry.extraFields.find(({ id, data }) => id === 0x5455 && data.length >= 5 && ((data[0] ?? 0) & 1) === 1);
  const seconds = utc?.data.readInt32LE(1) ?? 0;
  return seconds > 0 ? new Date(seconds * 1000).toISOString().replace(".000Z", "Z") : undefined;
}

/** All bytes of an archive, or the problem that they are too many. */
async function held(content: Content): Promise<Buffer | Problem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content.chunks) {
    size += chunk.length;
    if (size > MOST_HELD) {
      const message = `is a ZIP archive of more than ${sizeInWords(MOST_HELD)}; unpack it and give the folder`;
      return { code: "too-large", severity: "error", message, input: content.name };
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const refused = (input: string, message: string): Problem => ({
  code: "format-not-supported",
  severity: "error",
  message,
  input,
});

const note = (input: string, message: string): Problem => ({
  code: "malformed-document",
  severity: "note",
  message,
  input,
});
