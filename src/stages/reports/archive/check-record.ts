import { createHash } from "node:crypto";
import { type CaptureLine, type ManifestEntry, type RecordPlace, recordId } from "./manifest-line.js";
import { keptInput, payloadOf } from "./read-entries.js";
import { isIntact, openRecord } from "./warc/read-record.js";
import { bytesKey, dateOf, targetOf } from "./warc/record-of.js";

/** What of a record is not as its entry and the standard say, in words; `undefined` where all is. `holding`: the captures before it. */
export async function differenceIn(
  folder: string,
  entry: ManifestEntry,
  place: RecordPlace,
  holding: ReadonlyMap<number, CaptureLine>,
): Promise<string | undefined> {
  if (!(await isIntact(folder, place))) return "is not the bytes that were written there";
  try {
    const role = place === entry.record ? "record" : "request";
    const difference = await headDifference(folder, entry, place, role);
    if (difference !== undefined || entry.kind !== "capture" || role === "request") return difference;
    return await payloadDifference(folder, entry, holding);
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`;
  }
}

async function headDifference(
  folder: string,
  entry: ManifestEntry,
  place: RecordPlace,
  role: "record" | "request",
): Promise<string | undefined> {
  const { head, rest } = await openRecord(folder, place);
  const block = await measured(rest, Number(head.fields.get("content-length")));
  const expected: Record<string, string | undefined> = {
    "warc-record-id": recordId(entry, role),
    "warc-date": entry.kind === "capture" ? dateOf(entry) : entry.at,
    "warc-target-uri": entry.kind === "capture" ? targetOf(entry) : undefined,
    "warc-block-digest": block.digest,
    ...(entry.kind === "capture" &&
      role === "record" && { "warc-payload-digest": entry.packed?.digest ?? entry.digest }),
  };
  if (head.version !== "WARC/1.1") return "is of another version of the standard";
  for (const [name, value] of Object.entries(expected)) {
    if (head.fields.get(name) !== value) return `has another ${name} than its entry and its bytes give`;
  }
  return block.ended ? undefined : "has another length than it says";
}

async function payloadDifference(
  folder: string,
  line: CaptureLine,
  holding: ReadonlyMap<number, CaptureLine>,
): Promise<string | undefined> {
  if (line.revisits !== undefined) {
    const holder = holding.get(line.revisits);
    return holder !== undefined && bytesKey(holder) === bytesKey(line) && holder.size === line.size
      ? undefined
      : "tells of the same bytes in another entry that does not have them";
  }
  const payload = await measured(payloadOf(folder, line));
  const read = line.packed === undefined ? payload : await measured(keptInput(folder, line, line).chunks());
  return payload.digest === (line.packed?.digest ?? line.digest) &&
    read.digest === line.digest &&
    read.size === line.size
    ? undefined
    : "holds other bytes than its entry tells of";
}

/** Digest of the first bytes, and whether only the end of a record comes after them. */
async function measured(
  chunks: AsyncIterable<Uint8Array>,
  length = Number.POSITIVE_INFINITY,
): Promise<{ readonly digest: string; readonly size: number; readonly ended: boolean }> {
  const hash = createHash("sha256");
  let size = 0;
  let end = "";
  for await (const chunk of chunks) {
    const own = chunk.subarray(0, Math.max(0, length - size));
    hash.update(own);
    if (end.length < 100) end += Buffer.from(chunk.subarray(own.length)).toString("latin1");
    size += own.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, size, ended: size === length && end === "\r\n\r\n" };
}
