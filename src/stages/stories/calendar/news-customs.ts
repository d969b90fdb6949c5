import { indexAt } from "../../reading/context.js";
import { dayOfInstant, weekdayOf } from "../../reading/dates/calendar.js";
import { type DayMention, type DayNumber, dayFrom, numberOf, type ReportDays } from "./report-days.js";

/**
 * Whether a report can have been written on a day: not after it was captured, nor before a day it looks back on, nor within
 * weeks of a day in a month that is called the last ("May 29", "last May"); who begins with "today" or "yesterday" calls that day by no other name; what somebody said was said after it happened; "today (4 June)"
 * is both; and a date or weekday in the line above the text is the day itself.
 */
export function isPossible(report: ReportDays, written: DayNumber, days: readonly (DayNumber | undefined)[]): boolean {
  const captured = dayOfInstant(report.reading.report.capture.capturedAt);
  if (captured !== undefined && written > numberOf(captured)) return false;
  const own = report.mentions.map((mention, i) => ({ mention, day: days[i] }));
  const near = new Set(
    beginsNear(report) ? own.flatMap(({ mention, day }) => (isNear(mention) && day !== undefined ? [day] : [])) : [],
  );
  return (
    own.every(({ mention, day }, i) => {
      if (day === undefined || mention.quoted) return true;
      if (isHead(mention)) return mention.naming === "clock" || day === written;
      const before = own[i - 1];
      const told = before !== undefined && isNear(before.mention) && isBeside(report, before.mention, mention);
      if (told && mention.naming !== "clock") return day === before.day;
      if (mention.naming === "clock" || mention.naming === "near") return true;
      if (mention.looks === "past" && day > written) return false;
      if (mention.date && report.monthsBehind.has(mention.date.month) && day > written - MONTH) return false;
      return mention.looks === "future" || !near.has(day);
    }) && saidAfter(report, days)
  );
}

/** Days within which nobody calls a month the last. */
const MONTH = 28;

/** "today (4 June)" */
const isBeside = ({ reading }: ReportDays, one: DayMention, other: DayMention): boolean =>
  /^\s?[(,]\s?$/.test(reading.report.text.slice(one.at.end, other.at.start));

/** Whether the first day that a report tells of is "today" or "yesterday". */
function beginsNear({ mentions }: ReportDays): boolean {
  const first = mentions.find((mention) => mention.naming !== "clock" && !mention.quoted && !isHead(mention));
  return first !== undefined && isNear(first);
}

const isNear = (mention: DayMention): boolean =>
  mention.naming === "near" && !mention.quoted && mention.looks !== "future";

const isHead = ({ sentence }: DayMention): boolean => sentence.kind === "byline" || sentence.kind === "credit";

/** "the quake on Sunday killed two, the agency said on Monday": the saying is not before what is said to have been. */
function saidAfter({ reading, mentions }: ReportDays, days: readonly (DayNumber | undefined)[]): boolean {
  const starts = mentions.map(({ at }) => at);
  const dayAt = new Map(mentions.map(({ at }, i) => [at.start, days[i]]));
  return reading.attributions.every(({ saidAt, content }) => {
    const said = saidAt === undefined ? undefined : dayAt.get(saidAt.at.start);
    if (said === undefined) return true;
    return content.at.every((span) => {
      for (let i = indexAt(starts, span.start - 1) + 1; (starts[i]?.start ?? span.end) < span.end; i++) {
        const [mention, day] = [mentions[i], days[i]];
        if (mention?.looks === "past" && mention.naming !== "clock" && day !== undefined && day > said) return false;
      }
      return true;
    });
  });
}

/** Days before the writing beyond which a day is not told of as news. */
const WEEK = 7;
/** Days that news is old at most. */
const SLACK = 1;
/** Sentences at the head of a report that tell its news. */
const NEWS = 4;

/** A day that the news of a report is told of. */
interface NewsDay {
  readonly mention: DayMention;
  readonly day: DayNumber;
}

/** The recent days told of in the first sentence that tells of any. */
function newsDays(report: ReportDays, written: DayNumber, days: readonly (DayNumber | undefined)[]): NewsDay[] {
  const first = report.reading.sentences.findIndex(({ kind }) => kind === "body");
  const told = report.mentions.flatMap((mention, i) => {
    const day = days[i];
    if (day === undefined || mention.naming === "clock" || mention.looks === "future" || mention.quoted) return [];
    const recent = day <= written && day > written - WEEK;
    return recent && mention.number < first + NEWS && !isHead(mention) ? [{ mention, day }] : [];
  });
  return told.filter(({ mention }) => mention.number === told[0]?.mention.number);
}

/**
 * Whether the news of a report would be news on a day: the day that it tells of first (the latest, where the sentence tells
 * of several) is the day of writing or the day before.
 */
export function isTimely(report: ReportDays, written: DayNumber, days: readonly (DayNumber | undefined)[]): boolean {
  const told = newsDays(report, written, days).map(({ day }) => day);
  return told.length === 0 || Math.max(...told) >= written - SLACK;
}

/**
 * Whether the first day told of is the newest, as news is told: "A tremor struck on Wednesday, days after an earthquake on
 * Sunday". When it was said may come later, and a sentence may open on what came before.
 */
export function isNewestFirst(
  report: ReportDays,
  written: DayNumber,
  days: readonly (DayNumber | undefined)[],
): boolean {
  const told = newsDays(report, written, days);
  const [first, ...others] = told;
  if (first === undefined || others.length === 0) return true;
  const { sentence, at } = first.mention;
  const { text } = report.reading.report;
  const opening = text
    .slice(sentence.start, Math.min(at.start, sentence.start + 80))
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (opening.some((word) => report.pack.tenses.behind.has(word))) return true;
  const saying = new Set(report.reading.attributions.flatMap(({ saidAt }) => saidAt?.at.start ?? []));
  return others.every(({ mention, day }) => saying.has(mention.at.start) || day <= first.day);
}

/** The weekday of a day, Monday 1. */
export const weekdayOn = (day: DayNumber): number => weekdayOf(dayFrom(day));
