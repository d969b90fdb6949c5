import { english } from "../../languages/en/lexicon.js";
import { dayOf, spanOf } from "../../record/instant.js";
import { type Lexicon, plainLexicon } from "../../text/lexicon.js";
import type { Reading } from "../reading/reading.js";
import { countTerms, weighTerms } from "./likeness/story-vector.js";
import type { Vocabulary } from "./likeness/vocabulary.js";
import type { Member } from "./open-story.js";

/** What grouping needs of a report; a reading has it. */
export type StoryInput = Pick<Reading, "report"> & Partial<Pick<Reading, "notBefore" | "dates">>;

/** When a report could be known, by what it says of itself, else by its capture. */
export const knownAtOf = ({ report, notBefore }: StoryInput): string =>
  report.publishedAt ?? notBefore ?? report.capture.capturedAt;

/** When a report was published, in milliseconds, where it says so. */
export const publishedOf = ({ report }: StoryInput): number | undefined => {
  const from = spanOf(report.publishedAt ?? "")?.from;
  return from !== undefined && Number.isFinite(from) ? from : undefined;
};

/** A report as it is kept in the window. */
export function takeIn(input: StoryInput, vocabulary: Vocabulary, at: Pick<Member, "rank" | "came">): Member {
  const { report } = input;
  const time = publishedOf(input);
  const { headline = "", text, language } = report;
  const counts = countTerms({ headline, text, days: daysOf(input) }, lexiconFor(language), vocabulary);
  const counted = [...counts.keys()];
  vocabulary.use(counted);
  return {
    ...at,
    id: report.id,
    vector: weighTerms(counts, vocabulary),
    knownAt: knownAtOf(input),
    counted,
    founded: 0,
    ...(time === undefined ? {} : { time, since: earliestOf(input, time) }),
  };
}

const lexiconFor = (language: string): Lexicon => (language === "en" || language === "und" ? english : plainLexicon);

const MOST_DAYS = 30;
const YEAR = 366 * 86_400_000;
/** What lies further back is history to a report, not its event. */
const MOST_YEARS = 5;

/** The earliest day, month or year that a report tells of, if it lies some years before its publication at most. */
function earliestOf({ dates = [] }: StoryInput, published: number): number {
  let earliest = published;
  for (const { value } of dates.slice(0, MOST_DAYS)) {
    const { from, to } = spanOf(value) ?? { from: Number.NaN, to: Number.NaN };
    if (to - from <= YEAR && from < earliest && from > published - MOST_YEARS * YEAR) earliest = from;
  }
  return earliest;
}

/** The calendar days that a reading found told of, the first ones of the text. */
const daysOf = ({ dates = [] }: StoryInput): string[] =>
  dates.slice(0, MOST_DAYS).flatMap(({ value }) => dayOf(value) ?? []);
