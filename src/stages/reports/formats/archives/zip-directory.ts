import type { Entry, ZipFile } from "yauzl";

/** One file of a ZIP, as the directory at its end tells it, and where its bytes lie. */
export interface ZipEntry {
  readonly entry: Entry;
  /** As written; `/` at its end for a folder. */
  readonly name: string;
  /** Its packed bytes; `undefined` where they are not to be had. */
  readonly packed?: Buffer;
  /** What is wrong with it: it is read all the same where there are bytes. */
  readonly wrong?: string;
}

/** What the directory of a ZIP holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Why the list breaks off, where it does. */
  readonly torn?: string;
  /** Bytes before the archive's start, which belong to something else. */
  readonly before: number;
}

const END = Buffer.from("PK\x05\x06", "latin1");
const END_SIZE = 22;
const LOCATOR = Buffer.from("PK\x06\x07", "latin1");
const LOCATOR_SIZE = 20;

/**
 * The entries of a ZIP in the order of its directory, at most `most` of them. Two entries that share bytes are how a small file is made to
 * unpack to any size: the second is not read. Never throws.
 */
export async function zipDirectory(bytes: Buffer, most: number): Promise<ZipDirectory> {
  const { fromBufferPromise, getFileNameLowLevel } = await import("yauzl");
  const { archive, before } = archiveWithin(bytes);
  const entries: Entry[] = [];
  let file: ZipFile | undefined;
  let torn: string | undefined;
  try {
    file = await fromBufferPromise(archive, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
    for await (const entry of file.eachEntry()) {
      if (entries.push(entry) > most) break;
    }
  } catch (error) {
    torn = (error as Error).message;
  }
  const placed: ZipEntry[] = [];
  for (const entry of entries) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    placed.push({ entry, name, ...(file !== undefined && (await bytesOf(archive, file, entry))) });
  }
  return { entries: withoutShared(placed), before, ...(torn !== undefined && { torn }) };
}

/** The archive without what stands before it (a program that unpacks it, another archive) and after it. */
function archiveWithin(bytes: Buffer): { readonly archive: Buffer; readonly before: number } {
  const end = bytes.lastIndexOf(END);
  if (end === -1 || end + END_SIZE > bytes.length) return { archive: bytes, before: 0 };
  const after = end + END_SIZE + bytes.readUInt16LE(end + 20);
  const wide = bytes.subarray(Math.max(0, end - LOCATOR_SIZE), end).indexOf(LOCATOR) === 0;
  const before = wide ? 0 : Math.max(0, end - bytes.readUInt32LE(end + 12) - bytes.readUInt32LE(end + 16));
  return { archive: bytes.subarray(before, after), before };
}

/** The packed bytes of an entry, and how its own head differs from what the directory says of it. */
async function bytesOf(archive: Buffer, file: ZipFile, entry: Entry): Promise<Pick<ZipEntry, "packed" | "wrong">> {
  try {
    const local = await file.readLocalFileHeaderPromise(entry);
    const packed = archive.subarray(local.fileDataStart, local.fileDataStart + entry.compressedSize);
    if (!local.fileName.equals(entry.fileNameRaw)) {
      return { packed, wrong: `is called ${JSON.stringify(local.fileName.toString("utf8"))} where its bytes stand` };
    }
    if (local.compressionMethod !== entry.compressionMethod)
      return { packed, wrong: "is packed otherwise where its bytes stand" };
    return { packed };
  } catch (error) {
    return { wrong: `has no bytes where the archive says (${(error as Error).message})` };
  }
}

/** The entries with none of the bytes that an entry which starts before them has too. */
function withoutShared(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const byPlace = entries
    .filter(({ packed }) => packed !== undefined)
    .map((one) => ({ one, from: one.entry.relativeOffsetOfLocalHeader, to: endOf(one) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const shared = new Set<ZipEntry>();
  let end = 0;
  for (const { one, from, to } of byPlace) {
    if (from < end) shared.add(one);
    else end = to;
  }
  const wrong = "shares its bytes with another entry, as in files that are made to fill a disk; it is not read";
  return entries.map((one) => (shared.has(one) ? { entry: one.entry, name: one.name, wrong } : one));
}

const endOf = ({ entry, packed }: ZipEntry): number =>
  entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + (packed?.length ?? 0);
