import { packFor } from "../src/languages/index.js";
import { findDates } from "../src/stages/reading/dates.js";
import { findForeignQuotations } from "../src/stages/reading/foreign-quotations.js";
import { readMasthead } from "../src/stages/reading/masthead.js";
import { findNames } from "../src/stages/reading/names/find-names.js";
import { locate } from "../src/stages/reading/places/locate.js";
import { findQuantities } from "../src/stages/reading/quantities/find-quantities.js";
import { segment } from "../src/stages/reading/segment.js";
import type { Report } from "../src/stages/reports/report.js";

/** Does a piece of work and notes how long it took under a name. */
export type Watch = <T>(part: string, work: () => T) => T;

/** The parts of a reading that run without the tagger of names. */
export const PLAIN_PARTS = [
  "tokens",
  "masthead",
  "sentences",
  "dates",
  "names by rules",
  "places",
  "quantities",
  "quotations",
] as const;

/**
 * Reads a report part by part, as `read` does, each under the watch, the names by rules alone. Gives what finds the names with the
 * tagger, to be timed apart: its weights push everything else out of the processor's memory.
 */
export function readInParts(report: Report, watch: Watch): () => unknown {
  const pack = packFor(report.language);
  if (pack === undefined) return () => [];
  const { text } = report;
  const { model: _model, ...rulesOnly } = pack.naming;
  const tokens = watch("tokens", () => pack.tokenise(text));
  const head = watch("masthead", () => readMasthead(report, pack));
  const sentences = watch("sentences", () => segment(text, tokens, pack, head));
  const context = { report: head.report, pack, text, tokens, sentences, masthead: head.masthead };
  const { dates } = watch("dates", () =>
    findDates(context, head.filedOn === undefined ? {} : { filedOn: head.filedOn }),
  );
  const found = watch("names by rules", () => findNames({ ...context, pack: { ...pack, naming: rulesOnly } }));
  const names = watch("places", () => locate(context, found));
  watch("quantities", () => findQuantities({ ...context, names, dates }));
  watch("quotations", () => findForeignQuotations(text, pack));
  return () => findNames(context);
}
