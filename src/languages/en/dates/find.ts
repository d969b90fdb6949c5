import type { CalendarParts, DateExpression } from "../../date-expression.js";
import { calendarRules } from "./calendar-rules.js";
import { compoundRules } from "./compound-rules.js";
import { durationRules } from "./duration-rules.js";
import { START } from "./patterns.js";
import { relativeRules } from "./relative-rules.js";
import { type DateRule, withModifier } from "./rule.js";
import { withStretches } from "./stretches.js";
import { type Sign, scannerFor } from "./triggers.js";

const rules: readonly DateRule[] = [...calendarRules, ...relativeRules, ...durationRules, ...compoundRules];

/** The rules by the words they may begin with, in their order. */
const scan = scannerFor(index());

function index(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  rules.forEach(({ first }, number) => {
    for (const word of first) found.set(word, [...(found.get(word) ?? []), number]);
  });
  return found;
}

/**
 * The dated expressions of an English text in reading order, none overlapping, by the extents of TimeML (the preposition
 * left out: "August" in "in August"). They say what the words mean, not yet which day.
 */
export function findDateExpressions(text: string): DateExpression[] {
  const { signs, candidates } = scan(text);
  if (signs.length === 0) return [];
  const found: Match[] = [];
  /** For each rule, where its last match ended. */
  const done = new Array<number>(rules.length).fill(0);
  let next = 0;
  for (const candidate of candidates) {
    while ((signs[next]?.start ?? Number.POSITIVE_INFINITY) < candidate.start) next++;
    const kinds = kindsAhead(signs, next, candidate.start + REACH);
    if (kinds === 0 || !mayBegin(text, candidate.start)) continue;
    for (const number of candidate.rules) {
      const rule = rules[number];
      if (rule === undefined || (rule.near & kinds) === 0 || candidate.start < (done[number] ?? 0)) continue;
      done[number] = readAt(text, candidate.start, number, rule, found);
    }
  }
  return found.length === 0 ? [] : withStretches(text, withClocks(text, withoutOverlaps(found)));
}

const BEGINS = new RegExp(START, "iuy");

/** Whether an expression may begin at a place: not inside a word, a number or an amount of money. */
function mayBegin(text: string, at: number): boolean {
  if (text.charAt(at - 1) === " ") return true;
  BEGINS.lastIndex = at;
  return BEGINS.test(text);
}

/** How far behind the first character of an expression the word may stand that tells it is one. */
const REACH = 64;

/** The bits of the kinds of all signs from the given one up to an offset. */
function kindsAhead(signs: readonly Sign[], first: number, to: number): number {
  let kinds = 0;
  for (let i = first; i < signs.length; i++) {
    const sign = signs[i];
    if (sign === undefined || sign.start > to) break;
    kinds |= sign.kinds;
  }
  return kinds;
}

/** What a rule found, and the number of the rule. */
interface Match {
  readonly expression: DateExpression;
  readonly number: number;
}

/** Adds what a rule reads at a place; gives where its match ends, 0 without one. */
function readAt(text: string, start: number, number: number, rule: DateRule, found: Match[]): number {
  const match = rule.match(text, start);
  if (match === null) return 0;
  const reading = rule.read(match.groups ?? {}, match);
  if (reading !== undefined) {
    const { kind, meaning, modifier, end = match[0].length } = reading;
    const extent = trimmedExtent(text, start, start + end);
    found.push({ expression: { kind, meaning, ...withModifier(modifier), ...extent }, number });
  }
  return start + match[0].length;
}

const LEAD =
  /^(?:(?:for|in|over(?=\s+the)|its|his|her|their|these|those)\s+|(?:the|an?)\s+(?=[\p{L}\d]{1,12}-[\p{L}]{1,12}$))/iu;

/** Without a preposition or possessive in front, an article in front of a modifier ("a third-quarter loss"), or "'s" behind. */
function trimmedExtent(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const tail = /['’]s$/.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: end - (lead + tail < words.length ? tail : 0) };
}

/** Of expressions that overlap, the longest; of equally long ones, that of the earlier rule. */
function withoutOverlaps(found: Match[]): DateExpression[] {
  found.sort(
    (a, b) => a.expression.start - b.expression.start || b.expression.end - a.expression.end || a.number - b.number,
  );
  const kept: DateExpression[] = [];
  for (const { expression } of found) {
    const last = kept.at(-1);
    if (last === undefined || expression.start >= last.end) kept.push(expression);
    else if (expression.end - expression.start > last.end - last.start) kept[kept.length - 1] = expression;
  }
  return kept;
}

const isClock = (e: DateExpression): boolean => e.meaning.is === "calendar" && isOnlyClock(e.meaning.parts);
const isOnlyClock = (parts: CalendarParts): boolean =>
  Object.keys(parts).every(
    (key) => key === "hour" || key === "minute" || key === "second" || key === "zone" || key === "part",
  );
const isDay = (e: DateExpression): boolean =>
  e.meaning.is === "calendar"
    ? (e.meaning.parts.day !== undefined ||
        e.meaning.parts.weekday !== undefined ||
        e.meaning.parts.either !== undefined) &&
      e.meaning.parts.hour === undefined
    : e.meaning.is === "unit" && e.meaning.unit === "day";

/** "10 p.m. on Wednesday", "December 27, 2024 | 08:20 AM": a clock time and the day beside it are one expression. */
function withClocks(text: string, found: readonly DateExpression[]): DateExpression[] {
  const merged: DateExpression[] = [];
  for (const expression of found) {
    const last = merged.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, expression.start);
    if (last !== undefined && isClock(last) && isDay(expression) && /^,?\s+(?:on\s+)?$/i.test(between)) {
      merged[merged.length - 1] = joined(last, expression, { start: last.start, end: expression.end });
    } else if (
      last !== undefined &&
      isDay(last) &&
      isClock(expression) &&
      /^,?\s{0,3}(?:at|\||@|-|–|—|·|•|\()?\s{0,3}(?:about\s+|around\s+)?$/i.test(between)
    ) {
      merged[merged.length - 1] = joined(expression, last, {
        start: last.start,
        end: expression.end + (between.includes("(") && text.charAt(expression.end) === ")" ? 1 : 0),
      });
    } else merged.push(expression);
  }
  return merged;
}

function joined(clock: DateExpression, day: DateExpression, at: { start: number; end: number }): DateExpression {
  const time = clock.meaning.is === "calendar" ? clock.meaning.parts : {};
  if (day.meaning.is === "unit") return { ...day, ...at, kind: "time", meaning: { ...day.meaning, clock: time } };
  if (day.meaning.is !== "calendar") return { ...day, ...at };
  return {
    ...day,
    ...at,
    kind: "time",
    meaning: { ...day.meaning, parts: { ...withoutPart(day.meaning.parts), ...time } },
  };
}

const withoutPart = ({ part: _part, ...parts }: CalendarParts): CalendarParts => parts;
