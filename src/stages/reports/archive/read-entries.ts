import { join } from "node:path";
import { undoCoding } from "../fetching/content-coding.js";
import { isFailure } from "../fetching/failure.js";
import { InputEnded, type Openable } from "../format.js";
import type { ArchiveEntry } from "./archive.js";
import { MANIFEST, readManifest } from "./manifest.js";
import type { CaptureLine, ManifestEntry, RecordPlace } from "./manifest-line.js";
import { eachOf } from "./spool.js";
import { firstOf, isIntact, openRecord, withoutHead } from "./warc/read-record.js";
import { sameKey } from "./warc/record-of.js";

/** What is found in a manifest, in its order: entries, and lines that are none. */
export type EntryItem =
  | (ArchiveEntry & {
      /** True for a capture that came in before: the same bytes, told the same of them. */ readonly again?: true;
    })
  | { readonly kind: "fault"; readonly place: string; readonly message: string; readonly torn: boolean };

/** Everything that the manifest of an archive tells of; bytes are read from the WARC files when they are asked for. */
export async function* readEntries(folder: string): AsyncGenerator<EntryItem> {
  const path = join(folder, MANIFEST);
  const holding = new Map<number, CaptureLine>();
  const seen = new Set<string>();
  for await (const item of readManifest(path)) {
    if (item.kind === "fault") {
      yield { kind: "fault", place: `${path}:${item.line}`, message: item.message, torn: item.torn === true };
    } else if (item.kind === "entry") {
      const { entry } = item;
      if (entry.kind !== "capture") {
        yield eventOf(entry);
        continue;
      }
      const holder = entry.revisits === undefined ? entry : holding.get(entry.revisits);
      if (holder === entry) holding.set(entry.entry, entry);
      const key = sameKey(entry);
      const again = seen.has(key);
      seen.add(key);
      yield { ...captureOf(folder, entry, holder), ...(again && { again }) };
    }
  }
}

function eventOf(entry: Exclude<ManifestEntry, CaptureLine>): ArchiveEntry {
  const { entry: number, at, after: _, record: __, ...told } = entry;
  if (told.kind === "session") return { number, at, ...told };
  return { number, at, kind: "event", event: told };
}

function captureOf(folder: string, line: CaptureLine, holder: CaptureLine | undefined): ArchiveEntry {
  const { entry: number, at, digest, size, revisits, memo } = line;
  return {
    number,
    at,
    kind: "capture",
    input: keptInput(folder, line, holder),
    digest,
    size,
    ...(revisits !== undefined && { revisits }),
    ...(memo !== undefined && { memo }),
  };
}

/** A capture as an input: it has the name, the time and whatever was told of it when it came in, and its bytes are those of `holder`. */
export function keptInput(
  folder: string,
  { name, capturedAt, told }: Pick<CaptureLine, "name" | "capturedAt" | "told">,
  holder: CaptureLine | undefined,
): Openable {
  return { name, capturedAt, ...(told !== undefined && { told }), chunks: () => bytesOf(folder, name, holder) };
}

async function* bytesOf(folder: string, name: string, line: CaptureLine | undefined): AsyncGenerator<Uint8Array> {
  const differs = (message: string): InputEnded =>
    new InputEnded({ code: "archive-differs", severity: "error", message: `${message}; it is not read`, input: name });
  if (line === undefined) throw differs("is told of as bytes that the archive does not hold");
  if (!(await isIntact(folder, line.record))) {
    throw differs(`is not as it was when it was put into the archive (${placeWords(folder, line.record)})`);
  }
  try {
    if (line.packed === undefined) yield* payloadOf(folder, line);
    else {
      const packed = Buffer.concat(await wholeOf(payloadOf(folder, line)));
      const plain = await undoCoding(packed, line.packed.coding, line.size);
      if (isFailure(plain)) throw new Error(plain.why);
      yield* eachOf([plain]);
    }
  } catch (error) {
    throw differs(`cannot be read from the archive: ${(error as Error).message} (${placeWords(folder, line.record)})`);
  }
}

/** The payload of a capture's record, as it was transferred. */
export async function* payloadOf(folder: string, line: CaptureLine): AsyncGenerator<Buffer> {
  const { head, rest } = await openRecord(folder, line.record);
  const block = head.fields.get("warc-type") === "response" ? withoutHead(rest) : rest;
  yield* firstOf(block, line.packed?.size ?? line.size);
}

/** Where a record stands, for a reader: `case/captures-00001.warc.gz@1024`. */
export const placeWords = (folder: string, { file, offset }: Pick<RecordPlace, "file" | "offset">): string =>
  `${join(folder, file)}@${offset}`;

async function wholeOf(chunks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}
