import { z } from "zod";

/**
 * A moment or a stretch of time as text: ISO 8601 as far as it is known (`2024`, `2024-12`, `2024-12-27`,
 * `2024-12-27T08:20`, `2024-12-27T08:20:00Z`), a part of a day (`2024-12-26TEV`: TMO morning, TMI midday, TAF afternoon,
 * TEV evening, TNI night, as TIMEX3 writes them), an EDTF approximation (`2024~`) or interval (`2024-12-23/2024-12-26`,
 * open: `2024-08/..`, `../2024-12-27`).
 */
export type Instant = string;

/** The schema of an instant in JSON output. */
export const instantSchema = z.string().describe("ISO 8601, EDTF, or a day with a part of day (2024-12-26TEV)");

const PART_OF_DAY: Readonly<Record<string, readonly [from: number, to: number]>> = {
  TMO: [5, 12],
  TMI: [11, 14],
  TAF: [12, 18],
  TEV: [17, 24],
  TNI: [20, 29],
  TDT: [6, 20],
};
const HOUR = 3_600_000;
const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?|(T[A-Z]{2}))?[~?%]?$/;

/** First and last millisecond (UTC, `to` exclusive) that an instant may mean; `undefined` when it is not a calendar value. */
export function spanOf(instant: Instant): { from: number; to: number } | undefined {
  const [first, second] = instant.split("/");
  if (second !== undefined) {
    const a = first === ".." || first === "" ? undefined : spanOf(first ?? "");
    const b = second === ".." || second === "" ? undefined : spanOf(second);
    if (!a && !b) return undefined;
    return { from: a?.from ?? Number.NEGATIVE_INFINITY, to: b?.to ?? Number.POSITIVE_INFINITY };
  }
  const m = SHAPE.exec(instant);
  if (!m) return coarseSpan(instant);
  const [, y, mo, d, h, mi, s, zone, part] = m;
  const year = Number(y);
  const month = mo === undefined ? 0 : Number(mo) - 1;
  const day = d === undefined ? 1 : Number(d);
  const start = Date.UTC(year, month, day);
  if (mo === undefined) return { from: start, to: Date.UTC(year + 1, 0, 1) };
  if (d === undefined) return { from: start, to: Date.UTC(year, month + 1, 1) };
  if (part !== undefined) {
    const [from, to] = PART_OF_DAY[part] ?? [0, 24];
    return { from: start + from * HOUR, to: start + to * HOUR };
  }
  if (h === undefined) return { from: start, to: start + 24 * HOUR };
  const offset = zone === undefined || zone === "Z" ? 0 : offsetOf(zone);
  const from = start + Number(h) * HOUR + Number(mi ?? 0) * 60_000 + Number(s ?? 0) * 1000 - offset;
  return { from, to: from + (s !== undefined ? 1000 : mi !== undefined ? 60_000 : HOUR) };
}

const DAY = 24 * HOUR;
const MONTHS_OF: Readonly<Record<string, readonly [month: number, months: number]>> = {
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
  SP: [2, 3],
  SU: [5, 3],
  FA: [8, 3],
  WI: [11, 3],
};

/** Weeks (`2024-W51`), quarters, halves and seasons of the northern year (`2024-Q3`, `2024-SU`), decades (`199`, `199X`). */
function coarseSpan(instant: Instant): { from: number; to: number } | undefined {
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(instant);
  if (week) {
    // ISO 8601: the week with 4 January in it is the first, and weeks start on Monday.
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week[2]) - 1) * 7 * DAY;
    return week[3] ? { from: monday + 5 * DAY, to: monday + 7 * DAY } : { from: monday, to: monday + 7 * DAY };
  }
  const part = /^(\d{4})-([QH][1-4]|SP|SU|FA|WI)$/.exec(instant);
  const months = part && MONTHS_OF[part[2] ?? ""];
  if (part && months) {
    const year = Number(part[1]);
    return { from: Date.UTC(year, months[0], 1), to: Date.UTC(year, months[0] + months[1], 1) };
  }
  const decade = /^(\d{3})X?$/.exec(instant);
  return decade
    ? { from: Date.UTC(Number(decade[1]) * 10, 0, 1), to: Date.UTC(Number(decade[1]) * 10 + 10, 0, 1) }
    : undefined;
}

const offsetOf = (zone: string): number => {
  const sign = zone.startsWith("-") ? -1 : 1;
  const digits = zone.slice(1).replace(":", "");
  return sign * (Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * 60_000);
};

/**
 * Order in time, by the first moment each may mean, the longer stretch first; values that are no calendar date come last, in
 * the order of their characters. Zero only for instants that mean the same.
 */
export function compareInstants(a: Instant, b: Instant): number {
  const x = spanOf(a);
  const y = spanOf(b);
  if (!x || !y) return x ? -1 : y ? 1 : a < b ? -1 : a > b ? 1 : 0;
  if (x.from !== y.from) return x.from < y.from ? -1 : 1;
  if (x.to !== y.to) return x.to > y.to ? -1 : 1;
  return 0;
}

/**
 * True where one instant has surely come when another is over: "2024-12-27" and "2024-12-27T08:20" have by "2024-12-27",
 * "2024-12-27" has not by "2024-12-27T08:20". What is no calendar date has always come.
 */
export function isBy(instant: Instant, limit: Instant): boolean {
  const [at, last] = [spanOf(instant), spanOf(limit)];
  return at === undefined || last === undefined || at.to <= last.to;
}

/** Order by when instants are over, the one that `isBy` the other first; the shorter stretch last. */
export function compareEnds(a: Instant, b: Instant): number {
  const [x, y] = [spanOf(a), spanOf(b)];
  return !x || !y || x.to === y.to ? compareInstants(a, b) : x.to - y.to;
}

/** The calendar day of an instant, `YYYY-MM-DD`, where it states one. */
export const dayOf = (instant: Instant): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(instant)?.[0];
