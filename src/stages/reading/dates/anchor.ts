import type { DateExpression } from "../../../languages/date-expression.js";
import type { Instant } from "../../../record/instant.js";
import { type Day, dayOfInstant, daysBetween, exists, weekdayOf } from "./calendar.js";
import type { Tense } from "./tense.js";

/** An expression with the way its clause looks. */
export interface Placed {
  readonly expression: DateExpression;
  readonly tense: Tense;
  /** Whether it stands among the first sentences. */
  readonly early: boolean;
}

/** What is known of the day a report was written. */
export interface Evidence {
  readonly publishedAt?: Instant;
  /** The date of the dateline. */
  readonly filedOn?: DateExpression;
  /** A moment near the event, from other reports. */
  readonly reference?: Instant;
  /** When the bytes were captured: the report cannot be younger. */
  readonly capturedAt?: Instant;
}

/** The day the other dates of a report hang on, and what told it. */
export interface Anchor {
  readonly day?: Day;
  readonly by: "publication" | "dateline" | "text" | "reference" | "nothing";
  /** The words that fixed it, where the text itself did. */
  readonly fixedBy?: DateExpression;
}

/**
 * The day a report was written: its publication time, else the date of its dateline, else a date in the text that fixes
 * itself by weekday and day ("Friday, December 27"), else the latest full date that its first sentences look back
 * on (a birthday stands further down), else the reference of the story, else none.
 */
export function anchorOf(placed: readonly Placed[], evidence: Evidence): Anchor {
  const published = dayOfInstant(evidence.publishedAt);
  if (published !== undefined) return { day: published, by: "publication" };
  const hint = hintOf(placed, evidence);
  const filed = evidence.filedOn === undefined ? undefined : fix(evidence.filedOn, hint);
  if (filed !== undefined) return { day: filed, by: "dateline" };
  return ownDay(placed, hint) ?? fromReference(evidence);
}

const fromReference = (evidence: Evidence): Anchor => {
  const day = dayOfInstant(evidence.reference);
  return day === undefined ? { by: "nothing" } : { day, by: "reference" };
};

/** What tells the year: `near`, a day it must be near to; `since`, a year it cannot be before; `until`, a day it cannot be after. */
interface Hint {
  readonly near?: Day;
  readonly since: number;
  readonly until?: Day;
}

/** Days before its capture in which a report is likely to have been written. */
const LATELY = 183;

/** Years before its capture from which a date in a text tells nothing of when it was written. */
const LONG_AGO = 15;

function hintOf(placed: readonly Placed[], evidence: Evidence): Hint {
  let near: Day | undefined;
  for (const { expression, tense } of placed) {
    const day = fullDay(expression);
    if (day !== undefined && tense !== "future" && (near === undefined || daysBetween(near, day) > 0)) near = day;
  }
  const until = dayOfInstant(evidence.capturedAt);
  // A report of long ago is seldom read, a birthday often.
  if (near !== undefined && until !== undefined && until.year - near.year > LONG_AGO) near = undefined;
  near = dayOfInstant(evidence.reference) ?? near;
  return {
    since: latestYear(placed),
    ...(near === undefined ? {} : { near }),
    ...(until === undefined ? {} : { until }),
  };
}

/** The latest day that the text fixes by itself and looks back on. */
function ownDay(placed: readonly Placed[], hint: Hint): Anchor | undefined {
  let best: { day: Day; by: DateExpression; rank: number } | undefined;
  for (const { expression, tense, early } of placed) {
    if (!early && !weekdayAndDay(expression)) continue;
    const day = fullDay(expression) ?? (weekdayAndDay(expression) ? fix(expression, hint) : undefined);
    // What looks back on a year was not written before it.
    if (day === undefined || tense === "future" || day.year < hint.since) continue;
    const rank = tense === "past" ? 1 : 0;
    const later = best !== undefined && daysBetween(best.day, day) > 0;
    if (best === undefined || rank > best.rank || (rank === best.rank && later)) best = { day, by: expression, rank };
  }
  return best === undefined ? undefined : { day: best.day, by: "text", fixedBy: best.by };
}

/** The latest year or decade that the text looks back on. */
function latestYear(placed: readonly Placed[]): number {
  const years = placed.flatMap(({ expression: { meaning }, tense }) =>
    meaning.is === "calendar" && tense === "past" ? [meaning.parts.year ?? meaning.parts.decade ?? 0] : [],
  );
  return years.reduce((latest, year) => Math.max(latest, year), 0);
}

const weekdayAndDay = (expression: DateExpression): boolean =>
  expression.meaning.is === "calendar" &&
  expression.meaning.parts.weekday !== undefined &&
  expression.meaning.parts.month !== undefined &&
  expression.meaning.parts.day !== undefined;

function fullDay(expression: DateExpression): Day | undefined {
  if (expression.meaning.is !== "calendar") return undefined;
  const { year, month, day } = expression.meaning.parts;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = { year, month, day };
  return exists(full) ? full : undefined;
}

/**
 * The day of an expression with month and day. The year is the one nearest to the hint; without it the weekday tells the
 * years that may be meant: of these the latest before the capture; where that lies long before it, the first after the years
 * that the text looks back on, where it looks back on recent ones.
 */
function fix(expression: DateExpression, hint: Hint): Day | undefined {
  const full = fullDay(expression);
  if (full !== undefined || expression.meaning.is !== "calendar") return full;
  const { month, day, weekday } = expression.meaning.parts;
  if (month === undefined || day === undefined) return undefined;
  const { near, since, until } = hint;
  const inYear = (year: number): Day[] => {
    const candidate = { year, month, day };
    return exists(candidate) && (weekday === undefined || weekdayOf(candidate) === weekday) ? [candidate] : [];
  };
  if (near !== undefined) {
    const distance = (one: Day): number => Math.abs(daysBetween(near, one));
    return yearsOf(near.year - SPAN, near.year + SPAN)
      .flatMap(inYear)
      .reduce<Day | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);
  }
  if (weekday === undefined || until === undefined) return undefined;
  const before = (one: Day): boolean => daysBetween(one, until) >= 0;
  const latest = yearsOf(until.year - SPAN, until.year)
    .flatMap(inYear)
    .filter(before)
    .at(-1);
  if (latest === undefined || daysBetween(latest, until) <= LATELY || since < until.year - LONG_AGO * 2) return latest;
  return (
    yearsOf(since, since + SPAN)
      .flatMap(inYear)
      .find(before) ?? latest
  );
}

/** Years on either side within which the same weekday and day come again, whatever leap years lie between. */
const SPAN = 11;

const yearsOf = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
