import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import { dayText } from "../../reading/dates/calendar.js";
import type { DateMention, Written } from "../../reading/reading.js";
import type { ReportCalendar, StoryCalendar } from "./calendar.js";
import { type DayMention, dayFrom, type ReportDays, reportDays } from "./report-days.js";
import { type Candidates, daysIn } from "./solve.js";
import { type SolvedStory, solveInYear } from "./year.js";

/**
 * The calendar of one story: for each report that does not state when it was published, when it was written, and the days of
 * its dated mentions, as far as all reports read together fix them. One says "the quake of 4 January", another "on Sunday":
 * so its Sunday is the 4th. Where two days are possible it says so or leaves the mention open. Pure; the same for any order
 * of the readings; time near-linear in their length.
 *
 * @example
 * readCalendar(readings).get("wire-2")?.written; // { from: "2031-03-09", to: "2031-03-10", because: [...] }
 */
export function readCalendar(readings: readonly AttributedReading[]): StoryCalendar {
  if (readings.every(({ report }) => report.publishedAt !== undefined)) return new Map();
  const read = readings
    .flatMap((reading) => reportDays(reading) ?? [])
    .sort((a, b) => (a.reading.report.id < b.reading.report.id ? -1 : 1));
  const monthsBehind = new Set(read.flatMap((report) => [...report.monthsBehind]));
  const reports = read.map((report) => ({ ...report, monthsBehind }));
  const solved = solveInYear(reports);
  if (solved === undefined) return new Map();
  return new Map(
    reports.flatMap((report): [string, ReportCalendar][] => {
      const { id, publishedAt } = report.reading.report;
      if (publishedAt !== undefined) return [];
      const candidates = solved.written.get(id);
      if (candidates !== undefined) return [[id, calendarOf(report, candidates, solved, reports)]];
      return solved.atOdds.has(id) ? [[id, atOdds(report)]] : [];
    }),
  );
}

/**
 * The readings with what the calendars of their stories tell of their days: dated mentions, when things were said, when each
 * was written.
 *
 * @param stories ids of the reports of each story
 */
export function withCalendars(
  readings: readonly AttributedReading[],
  stories: readonly { readonly reports: readonly string[] }[],
): AttributedReading[] {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const calendars = new Map(
    stories.flatMap(({ reports }) => [...readCalendar(reports.flatMap((id) => byId.get(id) ?? []))]),
  );
  return readings.map((reading) => {
    const calendar = calendars.get(reading.report.id);
    return calendar === undefined ? reading : dated(reading, calendar);
  });
}

function dated(reading: AttributedReading, { written, dates, problems }: ReportCalendar): AttributedReading {
  const dateAt = new Map(dates.map((date) => [date.at.start, date]));
  return {
    ...reading,
    ...(written !== undefined && { written }),
    dates,
    problems,
    attributions: reading.attributions.map((attribution) => {
      const saidAt = attribution.saidAt && dateAt.get(attribution.saidAt.at.start);
      return saidAt === undefined ? attribution : { ...attribution, saidAt };
    }),
  };
}

/** Nothing fixed, and a note that says why. */
function atOdds({ reading }: ReportDays): ReportCalendar {
  const { report, dates, problems } = reading;
  return {
    dates,
    problems: [
      ...problems,
      {
        code: "date-not-understood",
        severity: "note",
        message:
          "What this tells of its days and what the other reports of its story tell of them cannot both be, so they stay open.",
        report: report.id,
      },
    ],
  };
}

function calendarOf(
  report: ReportDays,
  candidates: Candidates,
  solved: SolvedStory,
  reports: readonly ReportDays[],
): ReportCalendar {
  const { reading } = report;
  const dates = fixedDates(report, candidates, solved.yearFixed);
  const [from, to] = [candidates[0], candidates.at(-1)];
  const written: Written | undefined =
    from === undefined || to === undefined || !solved.yearFixed
      ? undefined
      : {
          from: dayText(dayFrom(from)),
          to: dayText(dayFrom(to)),
          because: reasons(report, candidates, solved, reports),
        };
  const open = dates.find(({ value }) => value.startsWith("XXXX"));
  return {
    ...(written !== undefined && { written }),
    dates,
    problems: reading.problems.flatMap((problem) => {
      if (problem.code !== "date-not-understood") return [problem];
      if (open === undefined || problem.at?.start !== open.at.start) return [];
      return written === undefined ? [problem] : [{ ...problem, message: between(written, open, reading.report.text) }];
    }),
  };
}

const between = ({ from, to }: Written, { at }: DateMention, text: string): string =>
  `This was written between ${from} and ${to}, so "${text.slice(at.start, at.end)}" stays open; state \`publishedAt\` to fix it.`;

/** The mentions of a report with the values that they have on every day on which it may have been written. */
function fixedDates(report: ReportDays, candidates: Candidates, yearFixed: boolean): DateMention[] {
  const [first = [], ...others] = candidates.map((day) => report.datesOn(day));
  return report.reading.dates.map((date, i) => {
    const one = first[i];
    if (one === undefined || !others.every((other) => other[i]?.value === one.value)) return date;
    return yearFixed ? one : withoutYear(one);
  });
}

function withoutYear(date: DateMention): DateMention {
  if (date.stated.year !== undefined || date.implied.year === undefined) return date;
  const { year: _open, ...implied } = date.implied;
  const { interval: _between, ...rest } = date;
  return { ...rest, value: date.value.replace(/^\d{4}/, "XXXX"), implied };
}

/** Words of its own and of others that a report's day of writing is told by, at most. */
const REASONS = 2;

/** The mentions by which most is told in common with other reports of the same days, theirs beside its own. */
function reasons(
  report: ReportDays,
  candidates: Candidates,
  { told, centre }: SolvedStory,
  reports: readonly ReportDays[],
): Written["because"] {
  const { id } = report.reading.report;
  const byId = new Map(reports.map((each) => [each.reading.report.id, each.reading.report]));
  const days = daysIn(report, candidates[0], centre);
  const shared = (mention: DayMention, day: number): number =>
    mention.keys.reduce((sum, { word, weight }) => sum + weight * told.share(word, day, id), 0);
  return report.mentions
    .flatMap((mention, i) => {
      const day = days[i];
      return day === undefined || mention.quoted ? [] : [{ mention, day, weight: shared(mention, day) }];
    })
    .sort((a, b) => b.weight - a.weight || a.mention.at.start - b.mention.at.start)
    .slice(0, REASONS)
    .flatMap(({ mention, day }) => {
      const words = new Set(mention.keys.map(({ word }) => word));
      const common = (other: DayMention): number => other.keys.filter(({ word }) => words.has(word)).length;
      const other = told
        .mentionsBeside(id, day)
        .sort(
          (a, b) =>
            common(b.mention) - common(a.mention) ||
            (a.report < b.report ? -1 : 1) ||
            a.mention.at.start - b.mention.at.start,
        )[0];
      const origin = other && byId.get(other.report);
      return [
        passageAt(report.reading.report, mention.at),
        ...(other && origin ? [passageAt(origin, other.mention.at)] : []),
      ];
    });
}
