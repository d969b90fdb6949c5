import type { Instant } from "../../record/instant.js";

/** The months, January first. */
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** TIMEX3 parts of a day. */
export const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  TMO: "morning",
  TMI: "midday",
  TAF: "afternoon",
  TEV: "evening",
  TNI: "night",
  TDT: "daytime",
};

/**
 * An instant as a person would write it, as exact as it is and no more.
 *
 * @example
 * spokenInstant("2024-12-26TEV"); // "the evening of 26 December 2024"
 * spokenInstant("2024-06"); // "June 2024"
 */
export function spokenInstant(instant: Instant): string {
  const [first, second] = instant.split("/");
  const either = eitherDay(first, second);
  if (either !== undefined) return either;
  if (second !== undefined)
    return `${first === ".." ? "before" : spokenInstant(first ?? "")} to ${second === ".." ? "now" : spokenInstant(second)}`;
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:(T[A-Z]{2})|T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    instant,
  );
  if (!m) return instant;
  const [, year, month, day, part, time, zone] = m;
  const name = MONTHS[Number(month ?? 0) - 1];
  if (month === undefined || name === undefined) return year ?? instant;
  if (day === undefined) return `${name} ${year}`;
  const date = `${Number(day)} ${name} ${year}`;
  if (part !== undefined) return PARTS_OF_DAY[part] === undefined ? date : `the ${PARTS_OF_DAY[part]} of ${date}`;
  return time === undefined
    ? date
    : `${date}, ${time}${zone === undefined ? "" : zone === "Z" ? " UTC" : ` (UTC${zone})`}`;
}

/**
 * When something was, as a person would write it in a sentence: "in June 2024", "on 4 or 5 January 2009", "between 5 January 2009
 * and 10 January 2009".
 */
export function spokenWhen(instant: Instant): string {
  const spoken = spokenInstant(instant);
  if (/^\d.{1,40} to \d/.test(spoken)) return `between ${spoken.replace(" to ", " and ")}`;
  return `${/^\d{4}(?:-\d{2})?$/.test(instant) ? "in" : "on"} ${spoken}`;
}

/** Two days of one month, of which it may be either: "4 or 5 January 2009". */
function eitherDay(first: string | undefined, second: string | undefined): string | undefined {
  if (first?.length !== 10 || second?.length !== 10 || first.slice(0, 7) !== second.slice(0, 7)) return undefined;
  const [from, to] = [Number(first.slice(8)), Number(second.slice(8))];
  return to === from + 1 ? `${from} or ${spokenInstant(second)}` : undefined;
}
