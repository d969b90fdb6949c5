import { Readable } from "node:stream";
import type { ExtractEvents, Header } from "tar-stream";
import type { Instant } from "../../../../record/instant.js";
import type { Content, Format, Found } from "../../format.js";
import { EntryNames } from "./entry-names.js";
import { Tally } from "./tally.js";
import { tornProblem } from "./torn-problem.js";
import { unbroken } from "./unbroken.js";

type Entry = ExtractEvents["entry"][1];

/** The oldest archives do not name their format. */
const OPTIONS = { allowUnknownFormat: true, highWaterMark: 65_536 };
const BLOCK = 512;
const SUM_AT = 148;
const SUM_LENGTH = 8;
const NOT_FILES: Readonly<Record<string, string>> = {
  link: "link",
  symlink: "link",
  "character-device": "device",
  "block-device": "device",
  fifo: "device",
};

/** A tar archive (POSIX pax, ustar, GNU, the oldest): its files as inputs within it. Links and devices are no files and are left out. */
export const tar: Format = {
  name: "tar",
  recognises: ({ bytes }) => isHeader(bytes),
  async *read(content: Content): AsyncGenerator<Found> {
    const { extract } = await import("tar-stream");
    const archive = extract(OPTIONS);
    let broken: unknown;
    const source = Readable.from(content.chunks).on("error", (error) => {
      broken = error;
      archive.destroy(error);
    });
    source.pipe(archive);
    const names = new EntryNames(content.name);
    const leftOut = new Tally();
    let files = 0;
    try {
      for await (const entry of archive) {
        files++;
        yield* openablesOf(entry, content, names, leftOut);
        entry.resume();
      }
    } catch (error) {
      if (broken !== undefined) throw broken;
      yield tornProblem(content.name, `is a tar archive that is torn or damaged (${(error as Error).message})`);
    } finally {
      source.destroy();
    }
    yield* names.problems();
    yield* leftOut.leftOut(content.name);
    if (files === 0)
      yield { code: "empty", severity: "error", message: "is an archive without files", input: content.name };
  },
};

function* openablesOf(entry: Entry, content: Content, names: EntryNames, leftOut: Tally): Generator<Found> {
  const { header } = entry;
  if (header.type === "directory") return;
  const raw = header.name;
  const kind = kindOf(header);
  if (kind !== undefined) {
    leftOut.add(kind, raw);
    return;
  }
  const name = names.name(raw);
  if (name === undefined) leftOut.add("hidden file", raw);
  else
    yield {
      name,
      capturedAt: changedAt(header, content.capturedAt),
      chunks: () => unbroken(entry as AsyncIterable<unknown> as AsyncIterable<Uint8Array>),
    };
}

/** What an entry is when it is no file whose bytes are all there. */
function kindOf({ type, pax }: Header): string | undefined {
  if (type !== "file" && type !== "contiguous-file") return NOT_FILES[String(type)] ?? "unknown thing";
  return Object.keys(pax ?? {}).some((key) => key.startsWith("GNU.sparse")) ? "sparse file" : undefined;
}

/** When the file was last changed, where the archive tells it; never after the archive's own time. */
function changedAt({ mtime }: Header, archive: Instant): Instant {
  const time = mtime?.getTime() ?? 0;
  if (!(time > 0) || time > 8e15) return archive;
  const at = new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z");
  return at < archive ? at : archive;
}

/** True where the first block's sum is right: that tells tar, since the oldest ones have no name of their format. */
function isHeader(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK || bytes[0] === 0) return false;
  const stated = /^ *([0-7]{1,7})[ \0]/.exec(
    Buffer.from(bytes.subarray(SUM_AT, SUM_AT + SUM_LENGTH)).toString("latin1"),
  );
  let sum = SUM_LENGTH * 0x20;
  for (let i = 0; i < BLOCK; i++) if (i < SUM_AT || i >= SUM_AT + SUM_LENGTH) sum += bytes[i] ?? 0;
  return stated !== null && sum === Number.parseInt(stated[1] ?? "", 8);
}
