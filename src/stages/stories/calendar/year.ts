import { dayOfInstant } from "../../reading/dates/calendar.js";
import { weekdayOn } from "./news-customs.js";
import { type DayNumber, dayFrom, numberOf, type ReportDays } from "./report-days.js";
import { type Solution, solve } from "./solve.js";

/** The days of a story as solved, and whether its year is fixed or only its days and weekdays are. */
export interface SolvedStory extends Solution {
  readonly centre: DayNumber;
  readonly yearFixed: boolean;
}

/** Sentences at the head of a report in which a full date is likely of its own time. */
const EARLY = 6;
/** Years before the capture in which a story without any year is sought. */
const YEARS = 30;
/** Days before its capture within which a weekday and date that fit are those of the last time they did. */
const FRESH = 45;
/** Share of the best agreement from which another year may be the right one too. */
const RIVAL = 0.85;

/**
 * The story solved in its year: that of the reports which state when they were published, else of the full dates at their
 * heads, else the only one in which the weekdays fall on the dates and that fits what the reports say of years ("four years
 * ago" of 2004) and when they were captured. `undefined` where no date is told at all.
 */
export function solveInYear(reports: readonly ReportDays[]): SolvedStory | undefined {
  const stated =
    middle(reports.flatMap(({ reading }) => dayNumber(reading.report.publishedAt))) ?? middle(fullDates(reports));
  if (stated !== undefined) return { ...solve(reports, stated), centre: stated, yearFixed: true };
  const date = commonDate(reports);
  if (date === undefined) return undefined;
  const captured = reports.flatMap(({ reading }) => dayNumber(reading.report.capture.capturedAt));
  return inOneYear(reports, date, captured.length === 0 ? undefined : Math.max(...captured));
}

const dayNumber = (instant: string | undefined): DayNumber[] => {
  const day = dayOfInstant(instant);
  return day === undefined ? [] : [numberOf(day)];
};

const middle = (days: readonly DayNumber[]): DayNumber | undefined => [...days].sort((a, b) => a - b)[days.length >> 1];

function fullDates(reports: readonly ReportDays[]): DayNumber[] {
  return reports.flatMap((report) => {
    const days = report.daysOn(undefined);
    return report.mentions.flatMap(({ naming, number, looks, quoted }, i) => {
      const day = days[i];
      return naming === "full" && number < EARLY && looks !== "future" && !quoted && day !== undefined ? [day] : [];
    });
  });
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The date without a year that most reports name, the earlier in the calendar among equals. */
function commonDate(reports: readonly ReportDays[]): MonthDay | undefined {
  const named = new Map<string, { date: MonthDay; reports: number }>();
  for (const { mentions } of reports) {
    const own = new Map<string, MonthDay>();
    for (const { date, looks, quoted } of mentions) {
      if (date !== undefined && looks !== "future" && !quoted) own.set(`${date.month}-${date.day}`, date);
    }
    for (const [key, date] of own) named.set(key, { date, reports: (named.get(key)?.reports ?? 0) + 1 });
  }
  const order = ({ month, day }: MonthDay): number => month * 31 + day;
  return [...named.values()].sort((a, b) => b.reports - a.reports || order(a.date) - order(b.date))[0]?.date;
}

function inOneYear(
  reports: readonly ReportDays[],
  date: MonthDay,
  captured: DayNumber | undefined,
): SolvedStory | undefined {
  const last = captured === undefined ? lastTold(reports) + YEARS / 2 : dayFrom(captured).year;
  const days = Array.from({ length: YEARS }, (_, i) => numberOf({ year: last - i, ...date })).filter(
    (day) => captured === undefined || day <= captured,
  );
  // Only the weekday tells the years apart.
  const byWeekday = new Map<number, SolvedStory>();
  for (const day of days) {
    const weekday = weekdayOn(day);
    if (byWeekday.has(weekday)) continue;
    byWeekday.set(weekday, { ...solve(reports, day), centre: day, yearFixed: false });
  }
  const best = Math.max(0, ...[...byWeekday.values()].map(({ agreement }) => agreement));
  const weekdays = [...byWeekday].filter(([, { agreement }]) => best > 0 && agreement >= RIVAL * best);
  const years = yearsTold(reports);
  const fitting = days.filter(
    (day) => weekdays.some(([weekday]) => weekday === weekdayOn(day)) && years(dayFrom(day).year),
  );
  const fresh = captured === undefined ? [] : fitting.filter((day) => captured - day <= FRESH);
  const [only, ...others] = fitting.length === 1 ? fitting : fresh;
  if (only !== undefined && others.length === 0) return { ...solve(reports, only), centre: only, yearFixed: true };
  return weekdays.length === 1 ? weekdays[0]?.[1] : undefined;
}

/** The latest year that the reports look back on; any where they name none, since the weekday of a date is all that is asked. */
const lastTold = (reports: readonly ReportDays[]): number =>
  reports.flatMap(({ years }) => years).reduce((last, { from }) => Math.max(last, from), 2000);

/** What the reports say of their year: not before a year they look back on, and so long after one that is "four years ago". */
function yearsTold(reports: readonly ReportDays[]): (year: number) => boolean {
  const bounds = reports.flatMap(({ years }) => years);
  return (year) => bounds.every(({ from, to }) => year >= from && (to === undefined || year <= to));
}
