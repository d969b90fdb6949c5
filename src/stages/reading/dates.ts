import type { DateExpression } from "../../languages/date-expression.js";
import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import type { ReadingContext } from "./context.js";
import { type Anchor, anchorOf } from "./dates/anchor.js";
import { dayText } from "./dates/calendar.js";
import { mentionsOf, placeDates, valueDates } from "./dates/placed-dates.js";
import type { DateMention } from "./reading.js";

/** The dated expressions of a report, the day it cannot be older than, and what was wrong. */
export interface FoundDates {
  readonly dates: readonly DateMention[];
  readonly notBefore?: Instant;
  readonly problems: readonly Problem[];
}

/** What is known of the day of writing beside the report's own publication time. */
export interface DateEvidence {
  /** The date of the dateline ("PARIS, March 3 (AFP)"). */
  readonly filedOn?: DateExpression;
  /** A moment near the event, from other reports of the story. */
  readonly reference?: Instant;
}

/**
 * The dated expressions of a report in reading order, by the extents of TimeML, with their values. They hang on the
 * publication time, else on the date of the dateline, else on a date in the text that fixes itself ("Friday, December 27"),
 * else on the reference; without any of these they stay open (`XXXX-12-27`), and a problem says so. Past or future is told
 * by the tense of the clause: "said Monday" is the Monday before.
 */
export function findDates(context: ReadingContext, evidence: DateEvidence = {}): FoundDates {
  const placed = placeDates(context);
  const { report } = context;
  const anchor = anchorOf(
    placed.flatMap((sentence) => sentence.expressions),
    {
      ...(report.publishedAt === undefined ? {} : { publishedAt: report.publishedAt }),
      capturedAt: report.capture.capturedAt,
      ...evidence,
    },
  );
  const dates = mentionsOf(context, valueDates(placed, anchor.day), anchor.day);
  const notBefore =
    report.publishedAt === undefined && anchor.day !== undefined && anchor.by !== "reference"
      ? dayText(anchor.day)
      : undefined;
  return { dates, ...(notBefore === undefined ? {} : { notBefore }), problems: problemsOf(context, dates, anchor) };
}

function problemsOf(context: ReadingContext, dates: readonly DateMention[], anchor: Anchor): Problem[] {
  if (anchor.by === "text" && anchor.fixedBy !== undefined && anchor.day !== undefined) {
    const at = { start: anchor.fixedBy.start, end: anchor.fixedBy.end };
    const words = context.text.slice(at.start, at.end);
    return [
      note(context, `No publication time is stated; dates are counted from "${words}", ${dayText(anchor.day)}.`, at),
    ];
  }
  if (anchor.by === "reference") {
    return [note(context, "No publication time is stated; dates are counted from the other reports of the story.")];
  }
  const open = dates.find((date) => date.value.startsWith("XXXX"));
  if (anchor.by !== "nothing" || open === undefined) return [];
  const words = context.text.slice(open.at.start, open.at.end);
  return [
    note(
      context,
      `Nothing tells the day this was written, so "${words}" stays open; state \`publishedAt\` to fix it.`,
      open.at,
    ),
  ];
}

const note = (context: ReadingContext, message: string, at?: DateMention["at"]): Problem => ({
  code: "date-not-understood",
  severity: "note",
  message,
  report: context.report.id,
  ...(at === undefined ? {} : { at }),
});
