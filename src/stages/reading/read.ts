import { packFor } from "../../languages/index.js";
import type { Instant } from "../../record/instant.js";
import type { Report } from "../reports/report.js";
import type { ReadingContext } from "./context.js";
import { findDates } from "./dates.js";
import { findForeignQuotations } from "./foreign-quotations.js";
import { readMasthead } from "./masthead.js";
import { findNames } from "./names/find-names.js";
import { locate } from "./places/locate.js";
import { readPlainly } from "./plain.js";
import { findQuantities } from "./quantities/find-quantities.js";
import type { Reading } from "./reading.js";
import { segment } from "./segment.js";

/** What a reading may take from outside the report. */
export interface ReadOptions {
  /** A moment near the event, from other reports of the same story; used only where this report has no date of its own. */
  readonly reference?: Instant;
}

/**
 * What is to be found in one report by itself: its head (headline, byline, dateline, publication time, credits), its
 * sentences and tokens, and the names, dates and quantities in them, each with its place in the text. A report in a
 * language without a pack comes back with its lines and sentences only, and a `language-not-supported` problem. Never
 * throws; time is proportional to the length of the text.
 *
 * @example
 * read(report).dates; // [{ at: { start: 31, end: 37 }, kind: "date", value: "2024-12-23", stated: { weekday: 1 }, implied: { year: 2024, ... } }]
 */
export function read(report: Report, options: ReadOptions = {}): Reading {
  const pack = packFor(report.language);
  if (pack === undefined) return readPlainly(report);
  const text = report.text;
  const tokens = pack.tokenise(text);
  const head = readMasthead(report, pack);
  const sentences = segment(text, tokens, pack, head);
  const lede = sentences.find((sentence) => sentence.kind === "body");
  const masthead =
    lede === undefined ? head.masthead : { ...head.masthead, lede: { start: lede.start, end: lede.end } };
  const context: ReadingContext = { report: head.report, pack, text, tokens, sentences, masthead };
  const { dates, notBefore, problems } = findDates(context, {
    ...(head.filedOn === undefined ? {} : { filedOn: head.filedOn }),
    ...(options.reference === undefined ? {} : { reference: options.reference }),
  });
  const names = locate(context, findNames(context));
  const quantities = findQuantities({ ...context, names, dates });
  const foreignQuotations = findForeignQuotations(text, pack);
  return {
    report: head.report,
    masthead,
    ...(notBefore === undefined ? {} : { notBefore }),
    tokens,
    sentences,
    names,
    dates,
    quantities,
    ...(foreignQuotations.length === 0 ? {} : { foreignQuotations }),
    problems: [...report.problems, ...head.problems, ...problems],
  };
}
