import type { Instant } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import type { Exchange, Openable, Removal } from "../format.js";

export type { Exchange } from "../format.js";

/** What happened and has no bytes: a page that is gone, an input that could not be read, an item that left its feed. */
export type ArchiveEvent =
  | { readonly kind: "removal"; readonly removal: Removal }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "note"; readonly about?: string; readonly message: string };

/** One entry of an archive, in their order. */
export type ArchiveEntry = {
  /** From 1. */
  readonly number: number;
  /** When it was put into the archive. */
  readonly at: Instant;
} & (
  | {
      readonly kind: "capture";
      /** Reads the bytes back; what differs from its digest is not read. */
      readonly input: Openable;
      /** Of the bytes that `input` reads. */
      readonly digest: string;
      readonly size: number;
      /** Number of the entry that holds the same bytes of the same address. */
      readonly revisits?: number;
      /** What whoever had it kept wanted to find again beside it. */
      readonly memo?: string;
    }
  | { readonly kind: "event"; readonly event: ArchiveEvent }
  | { readonly kind: "session"; readonly madeBy: string; readonly collector?: string }
);

/** A folder that keeps what came in as evidence, open for more. Its format is told in `docs/reference/archive.md`. */
export interface Archive {
  /** As it was given. */
  readonly folder: string;
  /**
   * Keeps the bytes of an input and gives one that reads them back: once they, and the entry about them, are safely on disk. The same
   * bytes of the same address again are a `revisit`, and what comes back is captured when they first were. Rejects with what the input's
   * `chunks` throw, with an `InputEnded` for one that is too large, with an `ArchiveFailed` where the disk does not take it.
   * `memo` is kept in the same entry and never read here: it is there exactly where the bytes are.
   */
  keep(input: Openable, exchange?: Exchange, memo?: string): Promise<Openable>;
  /** Keeps that something happened that has no bytes. */
  note(event: ArchiveEvent): Promise<void>;
  /** Everything in it by now, in its order. */
  entries(): AsyncIterable<ArchiveEntry>;
  /** Waits for what is being kept and lets go of the folder. */
  close(): Promise<void>;
}

/** How an archive is opened. */
export interface ArchiveOptions {
  now(): Instant;
  /** Name and version of the program that collects. */
  readonly madeBy: string;
  /** The person or desk on whose behalf. */
  readonly collector?: string;
  /** The most bytes of one capture: 2 GB if not given. */
  readonly maxCapture?: number;
  /** A WARC file that has so many bytes is followed by another: 1 GB if not given, as its standard advises. */
  readonly rollAt?: number;
}

/** What an archive cannot do, as a sentence: another process writes to it, it does not hold, the disk is full. */
export class ArchiveFailed extends Error {
  override readonly name = "ArchiveFailed";
}
