import type { DateExpression, Stretch } from "../../../languages/date-expression.js";
import type { Instant } from "../../../record/instant.js";
import type { Position } from "../../../record/position.js";
import { type Day, daysBetween, dayText, monthText, plusDays, plusMonths } from "./calendar.js";
import type { Resolved } from "./resolve.js";
import type { Tense } from "./tense.js";

/** A dated expression with its value and the way its clause looks. */
export interface Valued {
  readonly expression: DateExpression;
  readonly resolved: Resolved;
  readonly tense: Tense;
  /** The day spoken of last, and the number of the sentence that spoke of it. */
  readonly spoken?: { readonly day: Day; readonly sentence: number };
}

/** A stretch of time and the words that tell it. */
export interface Interval {
  readonly at: Position;
  readonly value: Instant;
}

const isFixed = (value: string): boolean => /^\d{3}/.test(value);

/** The stretch between two expressions that stand at its ends (EDTF), `undefined` where one of them is open. */
function between(one: Valued, other: Valued): Interval | undefined {
  const from = one.expression.stretch?.from;
  const [start, end] = [one.resolved.value, other.resolved.value];
  if (from === undefined || !isFixed(start) || !isFixed(end)) return undefined;
  if (start.includes("/") || end.includes("/")) return undefined;
  return { at: { start: from, end: other.expression.end }, value: `${start}/${end}` };
}

/** The stretch with an open end that a date bounds: "since August", "until Friday". */
function openEnded({ expression, resolved }: Valued, stretch: Stretch): Interval | undefined {
  if (!isFixed(resolved.value) || resolved.value.includes("/")) return undefined;
  const value = stretch.part === "since" ? `${resolved.value}/..` : `../${resolved.value}`;
  return { at: { start: stretch.from, end: expression.end }, value };
}

/** The days that a length of time takes, counted back or ahead from the day of writing: "the past two weeks". */
function aroundDay({ expression, resolved }: Valued, day: Day | undefined): Interval | undefined {
  const part = expression.stretch?.part;
  if (day === undefined) return undefined;
  const other = shifted(day, resolved.value, part === "past" ? -1 : 1);
  if (other === undefined) return undefined;
  const [start, end] = part === "past" ? [other, day] : [day, other];
  return { at: { start: expression.start, end: expression.end }, value: `${dayText(start)}/${dayText(end)}` };
}

/** The day, month or year that lies a length of time after or before the day of an event. */
function fromEvent({ expression, resolved }: Valued, day: Day): Interval | undefined {
  const length = resolved.value;
  const other = shifted(day, length, expression.stretch?.part === "before" ? -1 : 1);
  if (other === undefined) return undefined;
  const value = /Y$/.test(length)
    ? String(other.year)
    : /^P\d+M$/.test(length)
      ? monthText(other.year, other.month)
      : dayText(other);
  return { at: { start: expression.start, end: expression.end }, value };
}

/** The day that lies a duration (`P2W`, `PT24H`) after another, before it with -1; `undefined` for one without a number. */
function shifted(day: Day, duration: string, way: -1 | 1): Day | undefined {
  const [, time, digits, unit] = /^P(T)?(\d{1,4})([HDWMY])$/.exec(duration) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  const amount = Number(digits) * way;
  if (time !== undefined) return unit === "H" ? plusDays(day, way * Math.ceil(Math.abs(amount) / 24)) : undefined;
  if (unit === "D" || unit === "W") return plusDays(day, unit === "W" ? 7 * amount : amount);
  const month = plusMonths(day, unit === "Y" ? 12 * amount : amount);
  const last = daysBetween(month, plusMonths(month, 1));
  return { ...month, day: Math.min(day.day, last) };
}

/** The expressions, two weekdays at the ends of a stretch in their order: "between Monday and Thursday", told on a Wednesday. */
export function inOrder(valued: readonly Valued[]): Valued[] {
  const ordered = [...valued];
  for (let i = 0; i < ordered.length - 1; i++) {
    const [one, other] = [ordered[i], ordered[i + 1]];
    if (one?.expression.stretch?.part !== "begins" || other === undefined) continue;
    const [a, b] = [one.resolved.day, other.resolved.day];
    if (!isWeekday(one) || !isWeekday(other) || a === undefined || b === undefined || daysBetween(a, b) >= 0) continue;
    if (one.tense === "future") ordered[i + 1] = moved(other, plusDays(b, 7));
    else ordered[i] = moved(one, plusDays(a, -7));
  }
  return ordered;
}

const isWeekday = ({ expression: { meaning } }: Valued): boolean =>
  meaning.is === "calendar" && meaning.parts.weekday !== undefined && meaning.parts.day === undefined;

/** The same on another day. */
const moved = (one: Valued, day: Day): Valued => ({
  ...one,
  resolved: { ...one.resolved, day, implied: { ...day }, value: dayText(day) + one.resolved.value.slice(10) },
});

/**
 * For each expression the stretch of time it begins, ends or fills, where its words and what stands around them tell one;
 * `wordsOf` gives the words of a sentence.
 */
export function intervalsOf(
  valued: readonly Valued[],
  written: Day | undefined,
  wordsOf: (sentence: number) => string,
): (Interval | undefined)[] {
  let pair: Interval | undefined;
  return valued.map((one, i) => {
    const stretch = one.expression.stretch;
    switch (stretch?.part) {
      case "begins": {
        const other = valued[i + 1];
        pair = other === undefined ? undefined : between(one, other);
        return pair;
      }
      case "ends":
        return pair;
      case "since":
      case "until":
        return openEnded(one, stretch);
      case "past":
      case "coming":
        return aroundDay(one, written);
      case "after":
      case "before": {
        const { spoken } = one;
        const event = new RegExp(`(?<!\\p{L})${stretch.event ?? ""}(?!\\p{L})`, "iu");
        return spoken !== undefined && event.test(wordsOf(spoken.sentence)) ? fromEvent(one, spoken.day) : undefined;
      }
      default:
        return undefined;
    }
  });
}
