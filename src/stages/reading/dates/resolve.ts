import type { CalendarParts, DateExpression, DateMeaning, PartOfDay } from "../../../languages/date-expression.js";
import type { DateParts } from "../reading.js";
import {
  clockText,
  type Day,
  daysBetween,
  dayText,
  exists,
  monthText,
  plusDays,
  plusMonths,
  weekdayOf,
  weekText,
} from "./calendar.js";
import type { Tense } from "./tense.js";

/** What a date hangs on: the day of writing, what the text spoke of last, and which way its clause looks. */
export interface Setting {
  /** The day the report was written, as far as it is known. */
  readonly reference?: Day;
  /** The day, month or year spoken of last. */
  readonly context?: Day;
  /** How much of the calendar that was. */
  readonly contextGrain?: Resolved["grain"];
  /** The quarter spoken of last. */
  readonly quarter?: { readonly year: number; readonly quarter: number };
  readonly tense: Tense;
  /** Whether the date is put to its verb by "on". */
  readonly on?: boolean;
}

/** A date with its value, the parts its words state and those taken from elsewhere. */
export interface Resolved {
  readonly value: string;
  readonly stated: DateParts;
  readonly implied: DateParts;
  /** The first day it means, where it means one. */
  readonly day?: Day;
  /** How much it means. */
  readonly grain: "time" | "day" | "week" | "month" | "quarter" | "year" | "longer" | "none";
}

const NOTHING: DateParts = {};
const bare = (value: string, grain: Resolved["grain"] = "none"): Resolved => ({
  value,
  stated: NOTHING,
  implied: NOTHING,
  grain,
});

/** The value of a dated expression in its setting. Parts that nothing tells stay open: `XXXX-12-27`. */
export function resolve(expression: DateExpression, setting: Setting): Resolved {
  const meaning = expression.meaning;
  switch (meaning.is) {
    case "duration":
    case "set":
    case "reference":
      return bare(meaning.value);
    case "offset":
      return resolveOffset(meaning, setting);
    case "unit":
      return resolveUnit(meaning, setting);
    case "calendar":
      return resolveCalendar(meaning, setting);
  }
}

type Calendar = Extract<DateMeaning, { is: "calendar" }>;
type Unit = Extract<DateMeaning, { is: "unit" }>;
type Offset = Extract<DateMeaning, { is: "offset" }>;

function resolveCalendar(meaning: Calendar, setting: Setting): Resolved {
  const { parts } = meaning;
  if (parts.century !== undefined) return bare(`${String(parts.century - 1).padStart(2, "0")}XX`, "longer");
  if (parts.decade !== undefined) return bare(`${String(parts.decade).slice(0, 3)}X`, "longer");
  if (parts.quarter !== undefined || parts.half !== undefined || parts.season !== undefined) {
    return resolvePeriod(meaning, setting);
  }
  if (parts.either !== undefined) return resolveEither(meaning, parts.either, setting);
  if (parts.month !== undefined && parts.day !== undefined) {
    const found = resolveMonthDay(meaning, setting);
    return meaning.whole === "week" && found.day !== undefined
      ? { ...found, value: weekText(found.day), grain: "week" }
      : found;
  }
  if (parts.month !== undefined) return resolveMonth(meaning, setting);
  if (parts.weekday !== undefined && parts.day === undefined) return resolveWeekday(meaning, setting);
  if (parts.day !== undefined) return resolveDayOfMonth(meaning, setting);
  if (parts.year !== undefined) {
    const until = parts.until?.year;
    const value = until === undefined ? String(parts.year) : `${parts.year}/${until}`;
    return { ...bare(value, "year"), stated: { year: parts.year }, day: { year: parts.year, month: 1, day: 1 } };
  }
  return dayResult(contextDay(setting) ?? writingDay(parts, setting), parts);
}

/** The day of writing. A midnight that is past is the one that it began with, which is the end of the day before. */
const writingDay = ({ hour }: CalendarParts, { reference, tense }: Setting): Day | undefined =>
  reference !== undefined && hour === 24 && tense === "past" ? plusDays(reference, -1) : reference;

/** The day the text speaks of; not where it speaks of a month or a year. */
const contextDay = (setting: Setting): Day | undefined =>
  setting.contextGrain === "day" || setting.contextGrain === "time" ? setting.context : undefined;

/** A day with what the words add to it: part of day, clock time. `undefined` leaves it open. */
function dayResult(day: Day | undefined, parts: CalendarParts, until?: Day): Resolved {
  const stated = statedOf(parts);
  const text = day === undefined ? "XXXX-XX-XX" : dayText(day);
  const value = `${text}${timeOf(parts)}${until === undefined ? "" : `/${dayText(until)}`}`;
  const timed = parts.hour !== undefined || parts.part !== undefined;
  if (day === undefined) return { value, stated, implied: NOTHING, grain: timed ? "time" : "day" };
  const implied: { year?: number; month?: number; day?: number } = {};
  if (stated.year === undefined) implied.year = day.year;
  if (stated.month === undefined) implied.month = day.month;
  if (stated.day === undefined) implied.day = day.day;
  return { value, stated, implied, day, grain: timed ? "time" : "day" };
}

function statedOf(parts: CalendarParts): DateParts {
  return {
    ...(parts.year === undefined ? {} : { year: parts.year }),
    ...(parts.month === undefined ? {} : { month: parts.month }),
    ...(parts.day === undefined ? {} : { day: parts.day }),
    ...(parts.weekday === undefined ? {} : { weekday: parts.weekday }),
    ...(parts.hour === undefined ? {} : { hour: parts.hour }),
    ...(parts.minute === undefined ? {} : { minute: parts.minute }),
    ...(parts.part === undefined ? {} : { partOfDay: parts.part }),
  };
}

function timeOf(parts: { hour?: number; minute?: number; second?: number; zone?: string; part?: PartOfDay }): string {
  if (parts.hour !== undefined) return `T${clockText(parts.hour, parts.minute ?? 0, parts.second)}${parts.zone ?? ""}`;
  return parts.part === undefined ? "" : `T${parts.part}`;
}

function resolveMonthDay(meaning: Calendar, setting: Setting): Resolved {
  const { parts } = meaning;
  const month = parts.month ?? 1;
  const day = parts.day ?? 1;
  const year = parts.year ?? yearOfDay(month, day, parts.weekday, setting);
  const found = year === undefined ? undefined : { year, month, day };
  if (found === undefined || !exists(found)) {
    const text = `${year === undefined ? "XXXX" : String(year)}-${monthText(0, month).slice(5)}-${String(day).padStart(2, "0")}`;
    return { value: `${text}${timeOf(parts)}`, stated: statedOf(parts), implied: NOTHING, grain: "day" };
  }
  const until = parts.until?.day === undefined ? undefined : { ...found, day: parts.until.day };
  return dayResult(found, parts, until !== undefined && exists(until) ? until : undefined);
}

/** "03/04/2024": the order that is nearer to the day of writing, and day first, as most of the world writes, without one. */
function resolveEither(meaning: Calendar, [a, b]: readonly [number, number], setting: Setting): Resolved {
  const { either: _open, ...rest } = meaning.parts;
  const dayFirst = { ...rest, day: a, month: b };
  const monthFirst = { ...rest, day: b, month: a };
  const distance = (day: number, month: number): number =>
    setting.reference === undefined
      ? 0
      : Math.abs(daysBetween(setting.reference, { year: rest.year ?? setting.reference.year, month, day }));
  return resolveMonthDay({ ...meaning, parts: distance(b, a) < distance(a, b) ? monthFirst : dayFirst }, setting);
}

/**
 * Days that the wrong tense counts for. Writers add the year to a day long past, so that "was extended to Nov. 20", written
 * on Nov. 2, is of this year although its verb is of the past.
 */
const WRONG_WAY = 100;
/** "reported on Feb. 6": here the tense is the date's own. */
const WRONG_WAY_ON = 300;

/** The year of a month and day: the nearest that fits the weekday and the way the clause looks. */
function yearOfDay(month: number, day: number, weekday: number | undefined, setting: Setting): number | undefined {
  const reference = setting.reference;
  if (reference === undefined) return undefined;
  const reach = weekday === undefined ? 1 : 6;
  let best: { year: number; distance: number } | undefined;
  for (let year = reference.year - reach; year <= reference.year + reach; year++) {
    const candidate = { year, month, day };
    if (!exists(candidate)) continue;
    if (weekday !== undefined && weekdayOf(candidate) !== weekday) continue;
    const ahead = daysBetween(reference, candidate);
    // A day of slack: a text of the evening may be dated the day after in another zone.
    const wrongWay = (setting.tense === "past" && ahead > 1) || (setting.tense === "future" && ahead < -1);
    const distance = Math.abs(ahead) + (wrongWay ? (setting.on === true ? WRONG_WAY_ON : WRONG_WAY) : 0);
    if (best === undefined || distance < best.distance) best = { year, distance };
  }
  // "on Feb. 29" has no near year of its own; a stated weekday that fits no year is a slip of the writer's.
  return best?.year ?? (weekday === undefined ? undefined : yearOfDay(month, day, undefined, setting));
}

function resolveMonth(meaning: Calendar, setting: Setting): Resolved {
  const { parts, turn, yearShift } = meaning;
  const month = parts.month ?? 1;
  const reference = setting.reference;
  const stated = statedOf(parts);
  const year =
    parts.year ??
    (reference === undefined
      ? undefined
      : yearShift !== undefined
        ? reference.year + yearShift
        : yearOfMonth(month, reference, turn, setting.tense));
  if (year === undefined)
    return { value: `XXXX-${monthText(0, month).slice(5)}`, stated, implied: NOTHING, grain: "month" };
  return {
    value: monthText(year, month),
    stated,
    implied: parts.year === undefined ? { year } : NOTHING,
    day: { year, month, day: 1 },
    grain: "month",
  };
}

function yearOfMonth(month: number, reference: Day, turn: -1 | 0 | 1 | undefined, tense: Tense): number {
  const { year } = reference;
  // The month just over is "last month": "last February", written in March, is of the year before.
  if (turn === -1) return month < reference.month - 1 ? year : year - 1;
  if (turn === 1) return month > reference.month ? year : year + 1;
  if (turn === 0 || month === reference.month) return year;
  if (tense === "past") return month < reference.month ? year : year - 1;
  if (tense === "future") return month > reference.month ? year : year + 1;
  const ahead = (month - reference.month + 12) % 12;
  const inAhead = month > reference.month ? year : year + 1;
  return ahead <= 4 ? inAhead : ahead === 0 ? year : inAhead - 1;
}

function resolveWeekday(meaning: Calendar, setting: Setting): Resolved {
  const { parts, turn, weekShift } = meaning;
  const weekday = parts.weekday ?? 1;
  const base = meaning.from === "context" ? (setting.context ?? setting.reference) : setting.reference;
  if (base === undefined) {
    return { value: `XXXX-WXX-${weekday}${timeOf(parts)}`, stated: statedOf(parts), implied: NOTHING, grain: "day" };
  }
  if (weekShift !== undefined) {
    const monday = plusDays(base, 1 - weekdayOf(base) + 7 * weekShift);
    return dayResult(plusDays(monday, weekday - 1), parts);
  }
  const back = (weekdayOf(base) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (turn === -1) return dayResult(plusDays(base, back === 0 ? -7 : -back), parts);
  if (turn === 1) return dayResult(plusDays(base, ahead === 0 ? 7 : ahead), parts);
  if (setting.tense === "future" || (turn === 0 && setting.tense !== "past"))
    return dayResult(plusDays(base, ahead), parts);
  return dayResult(plusDays(base, -back), parts);
}

function resolveDayOfMonth(meaning: Calendar, setting: Setting): Resolved {
  const { parts } = meaning;
  const day = parts.day ?? 1;
  const reference = setting.reference;
  if (reference === undefined) {
    return {
      value: `XXXX-XX-${String(day).padStart(2, "0")}`,
      stated: statedOf(parts),
      implied: NOTHING,
      grain: "day",
    };
  }
  const step = setting.tense === "future" ? 1 : -1;
  for (let months = 0; months < 14; months++) {
    const candidate = { ...plusMonths(reference, months * step), day };
    const ahead = daysBetween(reference, candidate);
    const fits = step > 0 ? ahead >= 0 : ahead <= 0;
    if (fits && exists(candidate) && (parts.weekday === undefined || weekdayOf(candidate) === parts.weekday)) {
      return dayResult(candidate, parts);
    }
  }
  return dayResult(undefined, parts);
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function resolvePeriod(meaning: Calendar, setting: Setting): Resolved {
  const { parts, yearShift, turn } = meaning;
  const reference = setting.reference;
  const name =
    parts.quarter !== undefined
      ? `Q${parts.quarter}`
      : parts.half !== undefined
        ? `H${parts.half}`
        : (parts.season ?? "");
  const start =
    parts.quarter !== undefined
      ? parts.quarter * 3 - 2
      : parts.half !== undefined
        ? parts.half * 6 - 5
        : (SEASON_MONTH[name] ?? 1);
  const grain = parts.quarter === undefined ? "month" : "quarter";
  let year = parts.year;
  if (year === undefined && reference !== undefined) {
    if (yearShift !== undefined) year = reference.year + yearShift;
    else if (turn === 0) year = reference.year;
    else if (turn === 1) year = start > reference.month ? reference.year : reference.year + 1;
    else if (turn === -1) year = start + 2 < reference.month ? reference.year : reference.year - 1;
    else if (setting.tense === "future") year = start + 2 >= reference.month ? reference.year : reference.year + 1;
    else year = start <= reference.month ? reference.year : reference.year - 1;
  }
  if (year === undefined) return { ...bare(`XXXX-${name}`, grain), stated: statedOf(parts) };
  return {
    value: `${year}-${name}`,
    stated: statedOf(parts),
    implied: parts.year === undefined ? { year } : NOTHING,
    day: { year, month: start, day: 1 },
    grain,
  };
}

function resolveUnit(meaning: Unit, setting: Setting): Resolved {
  const { unit, shift } = meaning;
  const base = meaning.from === "context" ? (setting.context ?? setting.reference) : setting.reference;
  if (meaning.yearShift !== undefined) return yearsBefore(-meaning.yearShift, base, setting);
  if (unit === "quarter" && meaning.from === "context" && setting.quarter !== undefined) {
    return quarterResult(setting.quarter.year, setting.quarter.quarter + shift);
  }
  const parts: CalendarParts = { ...(meaning.part === undefined ? {} : { part: meaning.part }), ...meaning.clock };
  if (unit === "day") {
    const day = meaning.from === "context" ? (contextDay(setting) ?? setting.reference) : base;
    return dayResult(day === undefined ? undefined : plusDays(day, shift), parts);
  }
  if (base === undefined) return bare(unit === "week" || unit === "weekend" ? "XXXX-WXX" : "XXXX", "none");
  return wholeUnit(unit, base, shift);
}

function wholeUnit(unit: Unit["unit"], base: Day, shift: number): Resolved {
  switch (unit) {
    case "week": {
      const day = plusDays(base, 7 * shift);
      return { ...bare(weekText(day), "week"), day };
    }
    case "weekend": {
      // The weekend of a Monday's report is the one just over.
      const lastSaturday = plusDays(base, -((weekdayOf(base) + 1) % 7));
      const day = plusDays(lastSaturday, shift > 0 ? 7 * shift : shift < 0 && weekdayOf(base) >= 6 ? -7 : 0);
      return { ...bare(`${weekText(day)}-WE`, "week"), day };
    }
    case "month": {
      const day = plusMonths(base, shift);
      return { ...bare(monthText(day.year, day.month), "month"), implied: { year: day.year, month: day.month }, day };
    }
    case "quarter":
      return quarterResult(base.year, Math.ceil(base.month / 3) + shift);
    case "year": {
      const year = base.year + shift;
      return { ...bare(String(year), "year"), implied: { year }, day: { year, month: 1, day: 1 } };
    }
    case "decade":
      return bare(`${String(base.year + 10 * shift).slice(0, 3)}X`, "longer");
    case "century":
      return bare(`${String(base.year + 100 * shift).slice(0, 2)}XX`, "longer");
    default:
      return bare("XXXX", "none");
  }
}

function quarterResult(year: number, quarter: number): Resolved {
  const index = year * 4 + quarter - 1;
  const y = Math.floor(index / 4);
  const q = (((index % 4) + 4) % 4) + 1;
  return { ...bare(`${y}-Q${q}`, "quarter"), implied: { year: y }, day: { year: y, month: q * 3 - 2, day: 1 } };
}

function yearsBefore(years: number, base: Day | undefined, setting: Setting): Resolved {
  if (setting.quarter !== undefined) return quarterResult(setting.quarter.year - years, setting.quarter.quarter);
  if (base === undefined) return bare("XXXX", "year");
  return wholeUnit("year", base, -years);
}

function resolveOffset(meaning: Offset, setting: Setting): Resolved {
  const { amount, unit, direction } = meaning;
  if (amount === undefined) return bare(direction < 0 ? "PAST_REF" : "FUTURE_REF");
  const base = meaning.from === "context" ? (setting.context ?? setting.reference) : setting.reference;
  if (unit === "year" && direction < 0 && Number.isInteger(amount) && setting.quarter !== undefined) {
    return yearsBefore(amount, base, setting);
  }
  if (base === undefined) return bare(unit === "day" ? "XXXX-XX-XX" : "XXXX");
  const count = Math.round(amount * direction);
  if (Math.abs(count) > 4_000) return bare(direction < 0 ? "PAST_REF" : "FUTURE_REF");
  if (unit === "day") return dayResult(plusDays(base, count), {});
  if (unit === "hour" || unit === "minute" || unit === "second") {
    const hours = unit === "hour" ? count : 0;
    return dayResult(plusDays(base, Math.trunc(hours / 24)), {});
  }
  return wholeUnit(unit, base, count);
}
