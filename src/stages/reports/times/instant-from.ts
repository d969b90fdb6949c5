import { type Instant, spanOf } from "../../../record/instant.js";
import { monthNames, weekdayNames, zoneHours } from "./calendar-words.js";

/** What is longer is no time. */
const LONGEST = 100;
/** 3 March 1973 in milliseconds, 5138 in seconds: numbers below are seconds. */
const SECONDS_BELOW = 100_000_000_000;
const HOUR = 3_600_000;

const TIME =
  /^(?<hour>\d{1,2})(?:[:.hHч](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d{1,9})?)?)?(?: ?(?<half>[ap])\.?m\b\.?)?(?: ?(?:Uhr|uur|hrs))?(?: ?(?<zone>\(?[A-ZА-Я]{1,5}\)?)?(?<offset>[+-]\d{1,2}(?::?\d{2})?)?(?: \(.{1,60}\))?)?$/iu;

const DATES: readonly RegExp[] = [
  // 27 Dec 2024; 27-Dec-2024; 27. Dezember 2024; 27 de diciembre de 2024; 1er mars 2024; 27 Dec 24 (RFC 822)
  /^(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: of| de)?[ -](?<name>\p{L}{3,12})\.?,?(?: de| del)?[ -](?<year>\d{4}|\d{2}(?= \d))(?: г\.| р\.| года| року)?/iu,
  // December 27, 2024; Dec. 27th 2024
  /^(?<name>\p{L}{3,12})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})/iu,
  // 27.12.2024: with dots the day comes first wherever it is written
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?: г\.| р\.)?/u,
  // 2024/12/27; 2024. 12. 27.
  /^(?<year>\d{4})([-./]) ?(?<month>\d{1,2})\2 ?(?<day>\d{1,2})(?:\.(?= |$))?/u,
  /^(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]/u,
];
/** What stands between a date and its time. */
const BETWEEN = /^(?:T|,? (?:at |um |à |a las |alle |às |om |в |о |o |[-–—|·•] )?|, ?)/iu;

/**
 * A time as ISO 8601, from what feeds, mails and pages write: `2024-12-27 08:20`, `20241227T082000Z`, `2024-12-27T08:20+0900`,
 * `Fri, 27 Dec 24 08:20 EST`, `Fri Dec 27 08:20:00 2024`, `December 27, 2024 at 8:20 a.m. EST`, `27.12.2024 08:20`, `27 декабря 2024, 08:20`;
 * `undefined` where it is none, or may be two: `03/04/2024`, a zone whose letters mean several. A time without a zone stays without one; one
 * with a zone that is not in ISO 8601 already comes as UTC. RFC 5322 has the two digits of a year from 50 on as 19xx.
 *
 * @example
 * instantFrom("Fri, 27 Dec 2024 08:20:00 +0900"); // "2024-12-26T23:20:00Z"
 */
export function instantFrom(value: string): Instant | undefined {
  if (value.length > LONGEST) return undefined;
  const words = value.trim().replace(/\s{1,100}/gu, " ");
  return isoFrom(words) ?? writtenOut(words);
}

/**
 * A time as ISO 8601 from the seconds since 1970, or the milliseconds, for a field that is known to hold them.
 *
 * @example
 * instantFromEpoch(1735287600); // "2024-12-27T08:20:00Z"
 */
export function instantFromEpoch(value: number): Instant | undefined {
  const time = Math.abs(value) < SECONDS_BELOW ? value * 1000 : value;
  // The years that ISO 8601 writes with four digits.
  return time >= -62_167_219_200_000 && time < 253_402_300_800_000 ? toSecond(new Date(time)) : undefined;
}

/** True for a date of numbers whose order is not told: `03/04/2024`. */
export const isOrderOpen = (value: string): boolean =>
  /^\s{0,9}\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?!\d)/.test(value);

/** ISO 8601, its basic form, and the small departures from it. */
function isoFrom(words: string): Instant | undefined {
  const iso = words
    .replace(/^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(?=Z?$|[+-]\d{2}:?\d{2}$)/, (_, y, m, d, h, mi, s) =>
      h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${mi}${s === undefined ? "" : `:${s}`}`,
    )
    .replace(/^(\d{4}-\d{2}-\d{2})[ t](?=\d{2}:)/, "$1T")
    .replace(/ ?(UTC|GMT|Z)$/i, "Z")
    .replace(/(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?([+-]\d{2}):?(\d{2})?$/, (_, time, hours, minutes) => {
      return `${time}${hours}:${minutes ?? "00"}`;
    });
  return isCalendarTime(iso) ? iso : undefined;
}

/** True for a value of the calendar: `2024-02-31` and `2024-13-01` are none. */
function isCalendarTime(value: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}(T|$)/.test(value) || spanOf(value) === undefined) return false;
  if (/T(?:2[4-9]|[3-9]\d|\d{2}:[6-9]|\d{2}:\d{2}:[6-9])|[+-](?:1[5-9]|[2-9]\d):\d{2}$/.test(value)) return false;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? [];
  return isDay(Number(year), Number(month ?? 1), Number(day ?? 1));
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A date with the name of its month, or of numbers in an order that is told, with its time behind it or before it. */
function writtenOut(words: string): Instant | undefined {
  const bare = yearLast(withoutWeekday(words));
  // "08:20 GMT, 27 December 2024"
  const swapped = /^(\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,4})?),? (?:on )?(.{8,60})$/iu.exec(
    bare,
  );
  return dated(bare) ?? (swapped === null ? undefined : dated(`${withoutWeekday(swapped[2] ?? "")} ${swapped[1]}`));
}

function withoutWeekday(words: string): string {
  const [whole, name] = /^(\p{L}[\p{L}'’-]{1,14})\.?,? /u.exec(words) ?? [];
  if (whole === undefined || name === undefined) return words;
  const known = weekdayNames.has(name.toLowerCase().replace("’", "'"));
  // "mar" is a Tuesday in French and a month in English: a month has its day and its year behind it.
  const isMonth = monthNames.has(name.toLowerCase()) && /^\d{1,2},? \d{4}/.test(words.slice(whole.length));
  return known && !isMonth ? words.slice(whole.length) : words;
}

/** `Dec 27 08:20:00 EST 2024`, as C and Java print a time, with the year where others have it. */
function yearLast(words: string): string {
  const parts = /^(\p{L}{3} \d{1,2}) (\d{2}:\d{2}:\d{2})( [A-Z]{2,5}| [+-]\d{4})? (\d{4})$/u.exec(words);
  if (parts === null) return words;
  // Programs in China print CST for their own time, others for that of Chicago.
  return parts[3] === " CST" ? "" : `${parts[1]} ${parts[4]} ${parts[2]}${parts[3] ?? ""}`;
}

function dated(words: string): Instant | undefined {
  for (const shape of DATES) {
    const match = shape.exec(words);
    const day = match?.groups === undefined ? undefined : dayFrom(match.groups);
    if (match === null || day === undefined) continue;
    const rest = words.slice(match[0].length);
    if (rest === "") return match.groups?.year?.length === 4 ? day : undefined;
    const between = BETWEEN.exec(rest)?.[0];
    const time = between === undefined ? undefined : TIME.exec(rest.slice(between.length))?.groups;
    const at = time === undefined ? undefined : timed(day, time);
    if (at !== undefined) return at;
  }
  return undefined;
}

function dayFrom({ year: written = "", month, name, day }: Groups): Instant | undefined {
  const year = written.length === 4 ? Number(written) : Number(written) + (Number(written) < 50 ? 2000 : 1900);
  const number = name === undefined ? Number(month) : monthNames.get(name.toLowerCase());
  if (number === undefined || year < 1000 || !isDay(year, number, Number(day))) return undefined;
  return `${year}-${two(number)}-${two(Number(day))}`;
}

function timed(day: Instant, { hour: written, minute, second, half, zone, offset }: Groups): Instant | undefined {
  // "27 December 2024 8" tells no hour; "8 pm" does.
  if (minute === undefined && half === undefined) return undefined;
  if (half !== undefined && (Number(written) < 1 || Number(written) > 12)) return undefined;
  const hour = half === undefined ? Number(written) : (Number(written) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const local = `${day}T${two(hour)}:${minute ?? "00"}${second === undefined ? "" : `:${second}`}`;
  if (!isCalendarTime(local)) return undefined;
  if (zone === undefined && offset === undefined) return local;
  const east = hoursEast(zone, offset);
  const from = spanOf(local)?.from;
  return east === undefined || from === undefined ? undefined : toSecond(new Date(from - east * HOUR));
}

/** Hours east of Greenwich: of letters, of an offset, or of an offset from Greenwich ("UTC+3"). */
function hoursEast(zone: string | undefined, offset: string | undefined): number | undefined {
  const letters = zone?.replace(/[()]/g, "").toUpperCase();
  const base = letters === undefined ? 0 : Object.hasOwn(zoneHours, letters) ? zoneHours[letters] : undefined;
  if (offset === undefined || base === undefined) return base;
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  const east = Number(hours) + Number(minutes ?? 0) / 60;
  return base !== 0 || east > 14 || Number(minutes ?? 0) > 59 ? undefined : sign === "-" ? -east : east;
}

const two = (number: number): string => String(number).padStart(2, "0");

const toSecond = (date: Date): Instant => date.toISOString().replace(/\.\d{3}Z$/, "Z");
