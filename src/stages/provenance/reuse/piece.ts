import { type Instant, spanOf } from "../../../record/instant.js";
import type { Position } from "../../../record/position.js";
import { quotationsIn } from "../../../text/quotations.js";
import { type ScannedWords, scanWords } from "../../../text/scan-words.js";
import { containment, SHINGLE, type SortedShingles, shinglesOf, sortShingles } from "../../../text/shingles.js";
import type { Reading } from "../../reading/reading.js";
import type { Report } from "../../reports/report.js";
import { creditsOf, creditTo, type OutletNames, outletNames, ownMarks } from "../credits.js";

/** What finding reuse needs: a report, or a reading of it. */
export type ReuseInput = Report | (Pick<Reading, "report"> & Partial<Pick<Reading, "masthead" | "notBefore">>);

/** When a report was published: some moment from `from` to before `to`, milliseconds. `loose`: its zone is not stated. */
export interface PieceTime {
  readonly from: number;
  readonly to: number;
  readonly loose: boolean;
}

/** A report made ready for comparing: its three-word runs in rising order, and which of them are outside quotations. */
export interface Piece {
  readonly report: Report;
  /** Place in which it came: the last resort of order. */
  readonly order: number;
  /** Its publisher under all names, where it has one. */
  readonly publisher?: OutletNames;
  /** Where it says that it has something from an outlet. */
  readonly creditTo: (names: OutletNames) => Position | undefined;
  readonly time?: PieceTime;
  /** It cannot be older: milliseconds. */
  readonly notBefore?: number;
  readonly shingles: SortedShingles;
  /** Number of three-word runs. */
  readonly size: number;
  /** For each place a 1 where the run of three words is no quotation. */
  readonly outside: Uint8Array;
  readonly outsideSize: number;
}

/** The report of an input made ready. */
export function pieceOf(input: ReuseInput, order: number): Piece {
  const reading: Exclude<ReuseInput, Report> = "report" in input ? input : { report: input };
  const { report } = reading;
  const words = scanWords(report.text);
  const shingles = shinglesOf(words.hashes);
  const quoted = quotedWords(report.text, words);
  const outside = new Uint8Array(shingles.length);
  let outsideSize = 0;
  for (let i = 0; i < outside.length; i++) {
    if (quoted[i] !== 0 || quoted[i + SHINGLE - 1] !== 0) continue;
    outside[i] = 1;
    outsideSize++;
  }
  const time = timeOf(report.publishedAt);
  const notBefore = reading.notBefore === undefined ? undefined : spanOf(reading.notBefore)?.from;
  const credits = creditsOf(reading);
  const credited = new Map<string, Position | undefined>();
  return {
    report,
    order,
    ...(report.publisher === undefined
      ? {}
      : { publisher: outletNames(report.publisher, report.language, ownMarks(report, credits)) }),
    creditTo: (names) => {
      const key = names.written.join();
      if (!credited.has(key)) credited.set(key, creditTo(report, credits, names));
      return credited.get(key);
    },
    ...(time === undefined ? {} : { time }),
    ...(notBefore === undefined ? {} : { notBefore }),
    shingles: sortShingles(shingles),
    size: shingles.length,
    outside,
    outsideSize,
  };
}

/** Dated reports first, by time; then in the order in which they came. */
export function inWorkOrder(a: Piece, b: Piece): number {
  if (a.time === undefined || b.time === undefined) {
    return a.time === b.time ? a.order - b.order : a.time === undefined ? 1 : -1;
  }
  return a.time.from - b.time.from || a.order - b.order;
}

const timeOf = (publishedAt: Instant | undefined): PieceTime | undefined => {
  if (publishedAt === undefined) return undefined;
  const span = spanOf(publishedAt);
  if (span === undefined || !Number.isFinite(span.from)) return undefined;
  return { ...span, loose: /T\d{2}(?::\d{2}){0,2}(?:\.\d+)?$/.test(publishedAt) };
};

const quotedWords = (text: string, words: ScannedWords): Uint8Array => {
  const quotations = quotationsIn(text);
  const quoted = new Uint8Array(words.starts.length);
  let next = 0;
  for (let i = 0; i < quoted.length; i++) {
    const start = words.starts[i] ?? 0;
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= start) next++;
    if ((quotations[next]?.start ?? Number.POSITIVE_INFINITY) < start) quoted[i] = 1;
  }
  return quoted;
};

/** Whether two reports name one publisher. */
export const samePublisher = (a: Pick<Report, "publisher">, b: Pick<Report, "publisher">): boolean =>
  a.publisher !== undefined && a.publisher.toLowerCase() === b.publisher?.toLowerCase();

/** How much of either of two reports stands in the other: the greater share, 0 to 1. */
export function greaterShare(a: Piece, b: Piece): number {
  const { count, outerCount } = containment(a.shingles, b.shingles);
  return Math.max(count / Math.max(1, a.size), outerCount / Math.max(1, b.size));
}
