import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../../../record/digest.js";
import { undoCoding } from "../fetching/content-coding.js";
import { isFailure } from "../fetching/failure.js";
import type { Exchange, Openable } from "../format.js";
import { type Archive, type ArchiveEntry, type ArchiveEvent, ArchiveFailed, type ArchiveOptions } from "./archive.js";
import { LONGEST_LINE } from "./manifest.js";
import { type CaptureLine, entryFrom, type ManifestEntry, type RecordPlace, recordId } from "./manifest-line.js";
import { keptInput, readEntries } from "./read-entries.js";
import { type Held, rememberCapture, SPOOL } from "./recover.js";
import { type Spooled, spool } from "./spool.js";
import {
  bytesKey,
  captureRecords,
  dateOf,
  eventRecord,
  isWarcDate,
  sameKey,
  sessionRecord,
  targetOf,
  type Unplaced,
} from "./warc/record-of.js";
import { type WarcFiles, warcName } from "./warc/warc-files.js";
import type { WarcRecord } from "./warc/warc-record.js";

const MAX_CAPTURE = 2_000_000_000;
const ROLL_AT = 1_000_000_000;

/** What an archive is written with. */
export interface WriterParts {
  readonly folder: string;
  readonly options: ArchiveOptions;
  readonly held: Held;
  readonly files: WarcFiles;
  readonly manifest: FileHandle;
  /** Lets go of the folder. */
  unlock(): Promise<void>;
}

/** An archive that is being written: one thing after the other, each on disk before it is said to be kept. */
export class ArchiveWriter implements Archive {
  readonly #parts: WriterParts;
  #session = "";
  #spools = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #ended: ArchiveFailed | undefined;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  get folder(): string {
    return this.#parts.folder;
  }

  /** Tells who collects from here on. */
  begin(): Promise<void> {
    return this.#inTurn(() => this.#addSession());
  }

  async keep(input: Openable, given?: Exchange, memo?: string): Promise<Openable> {
    const { folder, options } = this.#parts;
    if (this.#ended !== undefined) throw this.#ended;
    const path = join(folder, `${SPOOL}${++this.#spools}`);
    const spooled = await spool(input, path, options.maxCapture ?? MAX_CAPTURE);
    try {
      const exchange = given === undefined ? input.exchange : { ...input.exchange, ...given };
      const packed = await packedOf(exchange, spooled);
      const { name, capturedAt, told } = input;
      const { digest, size } = spooled;
      const capture = {
        kind: "capture" as const,
        name,
        capturedAt,
        ...(told !== undefined && { told: stated(told) }),
        digest,
        size,
        ...(packed !== undefined && { packed }),
        ...(memo !== undefined && { memo }),
      };
      refuseLong(capture);
      return await this.#inTurn(() => this.#addCapture(capture, spooled, exchange));
    } finally {
      await spooled.discard();
    }
  }

  async note(event: ArchiveEvent): Promise<void> {
    refuseLong(event);
    await this.#inTurn(async () => {
      await this.#rollIfFull();
      const line = { ...this.#common(), ...stated(event) };
      await this.#add(line, { record: eventRecord(line, event, this.#session) });
    });
  }

  async *entries(): AsyncGenerator<ArchiveEntry> {
    await this.#turn;
    for await (const item of readEntries(this.#parts.folder)) {
      if (item.kind !== "fault") yield item;
      else if (item.torn) return;
      else throw new ArchiveFailed(`${item.place} ${item.message}`);
    }
  }

  async close(): Promise<void> {
    const { files, manifest, unlock } = this.#parts;
    await this.#turn;
    if (this.#ended?.cause === CLOSED) return;
    this.#ended = new ArchiveFailed("the archive is closed", { cause: CLOSED });
    await files.close();
    await manifest.close();
    await unlock();
  }

  async #addCapture(
    capture: Omit<Unplaced<CaptureLine>, "entry" | "after" | "at" | "revisits">,
    spooled: Spooled,
    exchange: Exchange | undefined,
  ): Promise<Openable> {
    const { folder, held } = this.#parts;
    await this.#rollIfFull();
    const holder = held.bytes.get(bytesKey(capture));
    const line = { ...this.#common(), ...capture, ...(holder !== undefined && { revisits: holder.entry }) };
    const first = holder && { id: recordId(holder, "record"), target: targetOf(holder), date: dateOf(holder) };
    const placed = (await this.#add(
      line,
      captureRecords(line, spooled, exchange, first, this.#session),
    )) as CaptureLine;
    const capturedAt = held.firsts.get(sameKey(line)) ?? line.capturedAt;
    rememberCapture(held.bytes, held.firsts, placed);
    return keptInput(folder, { ...line, capturedAt }, holder ?? placed);
  }

  async #rollIfFull(): Promise<void> {
    const { files, options } = this.#parts;
    if (files.size < (options.rollAt ?? ROLL_AT)) return;
    await files.roll();
    await this.#addSession();
  }

  async #addSession(): Promise<void> {
    const { files, options } = this.#parts;
    const { madeBy, collector } = options;
    const line = { ...this.#common(), kind: "session" as const, madeBy, ...(collector !== undefined && { collector }) };
    await this.#add(line, { record: sessionRecord(line, files.name) });
    this.#session = recordId(line, "record");
  }

  #common(): Pick<ManifestEntry, "entry" | "after" | "at"> {
    const { held, options } = this.#parts;
    const at = options.now();
    if (!isWarcDate(at)) throw new TypeError(`openArchive: expected now() in UTC to the second, got ${at}`);
    return { entry: held.entry + 1, after: held.after, at };
  }

  /** Bytes first, then the line that tells of them: whatever stops the program between the two leaves bytes that are told of nowhere. */
  async #add(
    line: Unplaced<ManifestEntry>,
    { record, request }: { readonly record: WarcRecord; readonly request?: WarcRecord },
  ): Promise<ManifestEntry> {
    const { files, held, manifest } = this.#parts;
    const unread = entryFrom(JSON.stringify({ ...line, record: NOWHERE }));
    if (typeof unread === "string")
      throw new TypeError(`Archive: expected what a manifest can tell; the line ${unread}`);
    const requestPlace = request && (await files.append(request));
    const place = await files.append(record);
    await files.sync();
    const placed = { ...line, record: place, ...(requestPlace !== undefined && { request: requestPlace }) };
    const written = JSON.stringify(placed);
    await manifest.appendFile(`${written}\n`);
    await manifest.datasync();
    held.entry = line.entry;
    held.after = digestOf(written);
    return placed as ManifestEntry;
  }

  /** What failed half-way leaves the end of the files unknown: nothing is added after it. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(async () => {
      if (this.#ended !== undefined) throw this.#ended;
      try {
        return await work();
      } catch (error) {
        if (error instanceof TypeError) throw error;
        const why = (error as Error).message;
        this.#ended = new ArchiveFailed(`cannot write the archive ${this.#parts.folder}: ${why}`, { cause: error });
        throw this.#ended;
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

const CLOSED = "closed";
/** Stands for the place of a record while its line is looked at. */
const NOWHERE: RecordPlace = { file: warcName(1), offset: 0, length: 1, digest: digestOf("") };

/** The body as it came, where the bytes of the input are what its content coding gives; else these bytes are kept as they are. */
async function packedOf(exchange: Exchange | undefined, spooled: Spooled): Promise<CaptureLine["packed"]> {
  const coding = /^content-encoding[ \t]*:[ \t]*([^\r\n]{1,200})/im.exec(exchange?.responseHead ?? "")?.[1]?.trim();
  const body = exchange?.body;
  if (coding === undefined || body === undefined || digestOf(body) === spooled.digest) return undefined;
  const plain = await undoCoding(body, coding, spooled.size + 1);
  if (isFailure(plain) || digestOf(plain) !== spooled.digest) return undefined;
  return { coding, digest: digestOf(body), size: body.length };
}

/** Without what is undefined, as a line is once it is written. */
const stated = <Value extends object>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function refuseLong(line: object): void {
  if (JSON.stringify(line).length * 3 + 2000 > LONGEST_LINE) {
    throw new ArchiveFailed("what is told of an input is too long for the manifest of an archive");
  }
}
