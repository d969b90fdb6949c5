import { indexAt } from "../../reading/context.js";
import { dayOfInstant, weekdayOf } from "../../reading/dates/calendar.js";
import { type DayMention, type DayNumber, dayFrom, numberOf, type ReportDays } from "./report-days.js";

/**
 * Whether a report can have been written on a day: not after it was captured, nor before a day it looks back on; who writes
 * "today" or "yesterday" calls that day by no other name; what somebody said was said after it happened; and a date or
 * weekday in the line above the text is the day itself.
 */
export function isPossible(report: ReportDays, written: DayNumber, days: readonly (DayNumber | undefined)[]): boolean {
  const captured = dayOfInstant(report.reading.report.capture.capturedAt);
  if (captured !== undefined && written > numberOf(captured)) return false;
  const own = report.mentions.map((mention, i) => ({ mention, day: days[i] }));
  const near = new Set(own.flatMap(({ mention, day }) => (isNear(mention) && day !== undefined ? [day] : [])));
  return (
    own.every(({ mention, day }) => {
      if (day === undefined || mention.quoted) return true;
      if (isHead(mention)) return mention.naming === "clock" || day === written;
      if (mention.naming !== "date" && mention.naming !== "weekday" && mention.naming !== "full") return true;
      if (mention.looks === "past" && day > written) return false;
      return mention.looks === "future" || !near.has(day);
    }) && saidAfter(report, days)
  );
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

/** Sentences at the head of a report that tell its news. */
const NEWS = 4;

/**
 * Whether the news of a report would be news on a day: the day that it tells of first (the latest, where the sentence tells
 * of several) is the day of writing or the day before.
 */
export function isTimely(report: ReportDays, written: DayNumber, days: readonly (DayNumber | undefined)[]): boolean {
  const first = report.reading.sentences.findIndex(({ kind }) => kind === "body");
  const news = report.mentions.flatMap((mention, i) => {
    const day = days[i];
    const told = mention.number < first + NEWS && mention.looks !== "future" && !mention.quoted && !isHead(mention);
    return mention.naming !== "clock" && told && day !== undefined ? [{ day, number: mention.number }] : [];
  });
  const latest = news.filter(({ number }) => number === news[0]?.number).map(({ day }) => day);
  return latest.length === 0 || Math.max(...latest) >= written - 1;
}

/** The weekday of a day, Monday 1. */
export const weekdayOn = (day: DayNumber): number => weekdayOf(dayFrom(day));
