import { dayOfInstant } from "../../reading/dates/calendar.js";
import { isNewestFirst, isPossible, isTimely } from "./news-customs.js";
import { type DayMention, type DayNumber, numberOf, type ReportDays } from "./report-days.js";
import { ToldDays } from "./told-days.js";

/** The days on which a report may have been written, earliest first; one where it is fixed. */
export type Candidates = readonly DayNumber[];

/** What solving came to: the possible days of each report, and how well the days agree. */
export interface Solution {
  readonly written: ReadonlyMap<string, Candidates>;
  readonly told: ToldDays;
  readonly agreement: number;
  /** Reports whose own days exclude every day that the others' would have them written on. */
  readonly atOdds: ReadonlySet<string>;
}

/** Rounds in which what is fixed of one report helps the next, at most. */
const ROUNDS = 6;
/** Agreement below which a report's days are not tied to the others'. */
const LEAST = 4;
/** Share of the best agreement from which another day may be the right one too, by the weekdays a report names. */
const RIVAL = 0.5;
/** Both by "today" and "yesterday", which fit any day. */
const NEAR_LEAST = 8;
const NEAR_RIVAL = 0.5;
/** A bare weekday means a day of the week before the writing. */
const WEEK = 7;
/** Days of which a story is taken to tell at most, those that most reports tell of. */
const PEGS = 12;

/**
 * The days on which the reports of a story may have been written. A report stays without any where nothing ties its days to
 * those of the others. Each round fixes the days told in reports whose day of writing is known, and asks of every other
 * report on which days it can have been written so that what it tells falls on the days where the others tell the same; a
 * day is only taken where no other agrees nearly as well. Near-linear in the mentions: a report is tried against the few
 * days its story tells of.
 *
 * @param centre a day near the event, by which a date without a year is placed
 */
export function solve(reports: readonly ReportDays[], centre: DayNumber): Solution {
  const written = new Map<string, Candidates>();
  for (const report of reports) {
    const stated = dayOfInstant(report.reading.report.publishedAt);
    if (stated !== undefined) written.set(report.reading.report.id, [numberOf(stated)]);
  }
  const near = nearTo([centre, ...[...written.values()].flat()]);
  const open = reports.filter(({ reading }) => !written.has(reading.report.id));
  const agreements = new Map<string, number>();
  const atOdds = new Set<string>();
  let told = tell(reports, written, centre, near);
  let byNear = false;
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    const found = open.map((report) => {
      const { id } = report.reading.report;
      return { id, ...candidatesOf(report, { told, centre, byNear }, written.get(id)) };
    });
    for (const { id, candidates, agreement, odd } of found) {
      agreements.set(id, agreement);
      if (odd) atOdds.add(id);
      const before = written.get(id);
      if (candidates === undefined || (before !== undefined && before.length <= candidates.length)) continue;
      written.set(id, candidates);
      changed = true;
    }
    if (!changed && byNear) break;
    byNear ||= !changed;
    told = tell(reports, written, centre, near);
  }
  const agreement = [...agreements.values()].reduce((a, b) => a + b, 0);
  return { written, told, agreement, atOdds };
}

/** What a report's days are tried against. */
interface Scene {
  readonly told: ToldDays;
  readonly centre: DayNumber;
  /** Whether "today" and "yesterday" count, which must wait until the days that are named are fixed. */
  readonly byNear: boolean;
}

/** What the reports tell of the days that are fixed in them. */
function tell(
  reports: readonly ReportDays[],
  written: ReadonlyMap<string, Candidates>,
  centre: DayNumber,
  near: (day: DayNumber) => boolean,
): ToldDays {
  const told = new ToldDays();
  for (const report of reports) {
    const { id } = report.reading.report;
    told.add(
      id,
      fixedDays(report, written.get(id), centre).filter(([, day]) => near(day)),
    );
  }
  return told;
}

/** Days from the event or a publication beyond which a day is history and not the story's. */
const AROUND = 45;

/** Tells whether a day is one or two spans of `AROUND` from one of some days. */
function nearTo(days: readonly DayNumber[]): (day: DayNumber) => boolean {
  const spans = new Set(days.map((day) => Math.floor(day / AROUND)));
  return (day) => [-1, 0, 1].some((by) => spans.has(Math.floor(day / AROUND) + by));
}

function fixedDays(
  report: ReportDays,
  candidates: Candidates | undefined,
  centre: DayNumber,
): (readonly [DayMention, DayNumber])[] {
  const days = candidates?.map((day) => daysIn(report, day, centre)) ?? [daysIn(report, undefined, centre)];
  return report.mentions.flatMap((mention, i) => {
    const day = days[0]?.[i];
    return day !== undefined && !mention.quoted && mention.looks !== "future" && days.every((other) => other[i] === day)
      ? [[mention, day] as const]
      : [];
  });
}

/** Days from the event beyond which a date without a year is not the story's. */
const NEAR = 150;

/** The days of a report's mentions, a date without a year in the year that is nearest to the event. */
export function daysIn(
  report: ReportDays,
  written: DayNumber | undefined,
  centre: DayNumber,
): readonly (DayNumber | undefined)[] {
  const days = report.daysOn(written);
  return report.mentions.map(({ date }, i) => (date === undefined ? days[i] : nearest(date, centre)));
}

function nearest({ month, day }: { month: number; day: number }, centre: DayNumber): DayNumber | undefined {
  const year = 1970 + Math.floor(centre / 365.2425);
  const days = [year - 1, year, year + 1].map((y) => numberOf({ year: y, month, day }));
  const best = days.reduce((a, b) => (Math.abs(a - centre) <= Math.abs(b - centre) ? a : b));
  return Math.abs(best - centre) <= NEAR ? best : undefined;
}

function candidatesOf(
  report: ReportDays,
  { told, centre, byNear }: Scene,
  before: Candidates | undefined,
): { candidates?: Candidates; agreement: number; odd: boolean } {
  const scored = (before ?? nearDays(told)).map((day) => {
    const days = daysIn(report, day, centre);
    return { day, days, ...agreementOn(report, days, told) };
  });
  const possible = scored.filter(({ day, days }) => isPossible(report, day, days));
  const named = Math.max(0, ...possible.map((each) => each.named));
  const odd = possible.length === 0 && scored.some((each) => each.named >= LEAST);
  let left: readonly (typeof possible)[number][] =
    named < LEAST ? [] : possible.filter((each) => each.named >= RIVAL * named);
  left = fitting(left, report, told);
  for (const custom of [isNewestFirst, isTimely]) {
    const kept = left.filter(({ day, days }) => custom(report, day, days));
    if (kept.length > 0) left = kept;
  }
  if (byNear) left = byNearDays(left.length > 0 ? left : possible, left);
  const candidates = left.map(({ day }) => day);
  const [first = 0, last = 0] = [candidates[0], candidates.at(-1)];
  // two Sundays of one story: nothing is told
  return { ...(left.length > 0 && last - first < WEEK && { candidates }), agreement: named, odd };
}

/** The days on which most of the weekdays that a report names are days of which other reports tell too. */
function fitting<T extends { days: readonly (DayNumber | undefined)[] }>(
  left: readonly T[],
  report: ReportDays,
  told: ToldDays,
): readonly T[] {
  const counts = left.map(
    ({ days }) =>
      report.mentions.filter(({ naming, quoted, looks }, i) => {
        const day = days[i];
        return (
          naming === "weekday" &&
          !quoted &&
          looks !== "future" &&
          day !== undefined &&
          told.isTold(day, report.reading.report.id)
        );
      }).length,
  );
  const most = Math.max(...counts);
  return left.filter((_, i) => counts[i] === most);
}

/** The one day on which "today" and "yesterday" tell clearly more of what others tell than on any other; else what was left. */
function byNearDays<T extends { near: number }>(left: readonly T[], fallback: readonly T[]): readonly T[] {
  const [best, second] = [...left].sort((a, b) => b.near - a.near);
  return best !== undefined && best.near >= NEAR_LEAST && (second?.near ?? 0) <= NEAR_RIVAL * best.near
    ? [best]
    : fallback;
}

/** The days the story tells of and the week after each. */
function nearDays(told: ToldDays): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const day of told.busiest(PEGS)) for (let after = 0; after < WEEK; after++) days.add(day + after);
  return [...days].sort((a, b) => a - b);
}

/** How far what a report tells of its days is what other reports tell of the same days: of weekdays, and of those near its writing. */
function agreementOn(
  report: ReportDays,
  days: readonly (DayNumber | undefined)[],
  told: ToldDays,
): { named: number; near: number } {
  const { id } = report.reading.report;
  const seen = new Map<DayNumber, Set<string>>();
  const agreement = { named: 0, near: 0 };
  report.mentions.forEach(({ naming, keys, quoted, looks }, i) => {
    const day = days[i];
    if (day === undefined || quoted || looks === "future" || naming === "full" || naming === "date") return;
    const words = seen.get(day) ?? new Set();
    seen.set(day, words);
    for (const { word, weight } of keys) {
      if (words.has(word)) continue;
      words.add(word);
      agreement[naming === "weekday" ? "named" : "near"] += weight * told.share(word, day, id);
    }
  });
  return agreement;
}
