/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS = 86_400_000;
const toMs = (d: Day): number => {
  const date = new Date(0);
  date.setUTCFullYear(d.year, d.month - 1, d.day);
  return date.getTime();
};
const fromMs = (ms: number): Day => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The day so many days later. */
export const plusDays = (day: Day, days: number): Day => fromMs(toMs(day) + days * MS);

/** The first of the month so many months later. */
export const plusMonths = (day: Day, months: number): Day => {
  const index = day.year * 12 + day.month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
};

/** ISO weekday, Monday 1. */
export const weekdayOf = (day: Day): number => ((Math.floor(toMs(day) / MS) + 3) % 7) + 1;

/** Days from `a` to `b`. */
export const daysBetween = (a: Day, b: Day): number => Math.round((toMs(b) - toMs(a)) / MS);

/** True when the calendar has such a day. */
export const exists = (day: Day): boolean => {
  const same = fromMs(toMs(day));
  return same.month === day.month && same.day === day.day && same.year === day.year;
};

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

/** `2024-12-27` */
export const dayText = (day: Day): string => `${four(day.year)}-${two(day.month)}-${two(day.day)}`;
/** `2024-12` */
export const monthText = (year: number, month: number): string => `${four(year)}-${two(month)}`;
/** `2024-W52` (ISO 8601 week). */
export const weekText = (day: Day): string => {
  const thursday = plusDays(day, 4 - weekdayOf(day));
  const week = Math.floor(daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) / 7) + 1;
  return `${four(thursday.year)}-W${two(week)}`;
};
/** `08:20` */
export const clockText = (hour: number, minute: number, second?: number): string =>
  `${two(hour)}:${two(minute)}${second === undefined ? "" : `:${two(second)}`}`;

/** The calendar day an instant states, in the zone it is written in; `undefined` when it states none. */
export function dayOfInstant(instant: string | undefined): Day | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(instant ?? "");
  if (!m) return undefined;
  const day = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return exists(day) ? day : undefined;
}
