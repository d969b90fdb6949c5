import type { Instant } from "../../../../record/instant.js";
import { MONTHS, PARTS_OF_DAY } from "../../spoken-instant.js";
import { onOneLine } from "./printable.js";

/** What is no calendar value is shown as it is, so far. */
const LONGEST = 40;

const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?|(T[A-Z]{2}))?([~?%])?$/;

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly clock?: string;
  readonly vague: boolean;
}

const zoneInWords = (zone: string): string => {
  if (zone === "Z" || /^[+-]00:?00$/.test(zone)) return "UTC";
  const minutes = zone.slice(-2);
  return `UTC${zone.startsWith("-") ? "−" : "+"}${Number(zone.slice(1, 3))}${minutes === "00" ? "" : `:${minutes}`}`;
};

function partsOf(instant: Instant, short: boolean, withZone: boolean): Parts | undefined {
  const week = /^(\d{4})-W(\d{2})$/.exec(instant);
  if (week?.[1]) return { year: week[1], month: `week ${Number(week[2])} of`, vague: false };
  const m = SHAPE.exec(instant);
  if (!m?.[1]) return undefined;
  const [, year, month, day, hour, minute, zone, part, mark] = m;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (month !== undefined && name === undefined) return undefined;
  const time = hour === undefined ? undefined : `${hour}:${minute ?? "00"}`;
  const clock = part ? PARTS_OF_DAY[part] : time && zone && withZone ? `${time} ${zoneInWords(zone)}` : time;
  return {
    year,
    ...(name ? { month: short ? name.slice(0, 3) : name } : {}),
    ...(day ? { day: String(Number(day)) } : {}),
    ...(clock ? { clock } : {}),
    vague: mark !== undefined,
  };
}

const joined = (p: Parts): string => {
  const date = [p.day, p.month, p.year].filter(Boolean).join(" ");
  return `${p.vague ? "about " : ""}${date}${p.clock ? `, ${p.clock}` : ""}`;
};

function intervalInWords(from: string, to: string, short: boolean, withZone: boolean): string {
  if (from === ".." || from === "") return `until ${inWords(to, short, withZone)}`;
  if (to === ".." || to === "") return `from ${inWords(from, short, withZone)} on`;
  const a = partsOf(from, short, withZone);
  const b = partsOf(to, short, withZone);
  if (!a || !b || a.clock || b.clock || a.vague || b.vague)
    return `${inWords(from, short, withZone)} to ${inWords(to, short, withZone)}`;
  if (joined(a) === joined(b)) return joined(a);
  if (a.year !== b.year || !a.month) return `${joined(a)} to ${joined(b)}`;
  if (a.month === b.month && a.day) return `${a.day} to ${joined(b)}`;
  return `${[a.day, a.month].filter(Boolean).join(" ")} to ${joined(b)}`;
}

/**
 * An instant as a reader would write it; one that is no calendar value comes back as it is, on one line and cut. `short`: months by three letters, no zone
 * unless `withZone`.
 *
 * @example
 * inWords("2024-12-26TEV") // "26 December 2024, evening"
 * inWords("2024-12-23/2024-12-27") // "23 to 27 December 2024"
 * inWords("2024-12-27T08:20:00Z", true) // "27 Dec 2024, 08:20"
 * inWords("2024-12-27T08:20:00Z", true, true) // "27 Dec 2024, 08:20 UTC"
 */
export function inWords(instant: Instant, short = false, withZone = !short): string {
  const [from, to] = instant.split("/");
  if (from !== undefined && to !== undefined) return intervalInWords(from, to, short, withZone);
  const parts = partsOf(instant, short, withZone);
  return parts ? joined(parts) : onOneLine(instant).slice(0, LONGEST);
}

/** The stretch from one instant to another in words; one date where both are the same day. */
export function rangeInWords(from: Instant, to: Instant): string {
  const day = (instant: Instant): string => /^\d{4}(-\d{2}){0,2}/.exec(instant)?.[0] ?? instant;
  return inWords(`${day(from.split("/")[0] ?? from)}/${day(to.split("/").at(-1) ?? to)}`);
}

/** The instant where it is a value that HTML's `time` element takes, else undefined. */
export const machineReadable = (instant: Instant): string | undefined =>
  /^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/.test(instant)
    ? instant
    : /^(\d{4}-\d{2}-\d{2})T[A-Z]{2}$/.exec(instant)?.[1];

/** The day of a change of status, or that nothing tells it. */
export const dayWords = ({ dated, since }: { readonly dated: boolean; readonly since: Instant }): string =>
  dated ? inWords(since) : "on a day that is not told";

/** " since 27 December 2024", to stand behind a status. */
export const sinceWords = (change: { readonly dated: boolean; readonly since: Instant }): string =>
  change.dated ? ` since ${inWords(change.since)}` : `, ${dayWords(change)}`;
