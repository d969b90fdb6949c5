import type { DateExpression } from "../../languages/date-expression.js";
import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import { type ReadingContext, tokensOf, wordsOf } from "./context.js";
import { type Anchor, anchorOf, type Placed } from "./dates/anchor.js";
import { type Day, dayText } from "./dates/calendar.js";
import { type Interval, inOrder, intervalsOf, type Valued } from "./dates/interval.js";
import { type Resolved, resolve, type Setting } from "./dates/resolve.js";
import { isOn, tenseAt } from "./dates/tense.js";
import type { DateMention } from "./reading.js";

/** The dated expressions of a report, the day it cannot be older than, and what was wrong. */
export interface FoundDates {
  readonly dates: readonly DateMention[];
  readonly notBefore?: Instant;
  readonly problems: readonly Problem[];
}

/** What is known of the day of writing beside the report's own publication time. */
export interface DateEvidence {
  /** The date of the dateline ("PARIS, March 3 (AFP)"). */
  readonly filedOn?: DateExpression;
  /** A moment near the event, from other reports of the story. */
  readonly reference?: Instant;
}

/**
 * The dated expressions of a report in reading order, by the extents of TimeML, with their values. They hang on the
 * publication time, else on the date of the dateline, else on a date in the text that fixes itself ("Friday, December 27"),
 * else on the reference; without any of these they stay open (`XXXX-12-27`), and a problem says so. Past or future is told
 * by the tense of the clause: "said Monday" is the Monday before.
 */
export function findDates(context: ReadingContext, evidence: DateEvidence = {}): FoundDates {
  const placed = place(context);
  const { report } = context;
  const anchor = anchorOf(
    placed.flatMap((sentence) => sentence.expressions),
    {
      ...(report.publishedAt === undefined ? {} : { publishedAt: report.publishedAt }),
      capturedAt: report.capture.capturedAt,
      ...evidence,
    },
  );
  const valued = inOrder(resolveAll(placed, anchor));
  const intervals = intervalsOf(valued, anchor.day, (number) => wordsOf(context, context.sentences[number] ?? NOWHERE));
  const dates = valued.map((one, index) => toMention(one, intervals[index]));
  const notBefore =
    report.publishedAt === undefined && anchor.day !== undefined && anchor.by !== "reference"
      ? dayText(anchor.day)
      : undefined;
  return { dates, ...(notBefore === undefined ? {} : { notBefore }), problems: problemsOf(context, dates, anchor) };
}

const NOWHERE = { start: 0, end: 0 };

/** Sentences at the head of a report in which a full date is likely its own. */
const EARLY = 6;

interface PlacedSentence {
  /** Its number among the sentences. */
  readonly number: number;
  readonly expressions: readonly (Placed & { readonly on: boolean })[];
  /** Dates of bylines and datelines tell when the piece was made, not what it speaks of. */
  readonly speaks: boolean;
}

function place(context: ReadingContext): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  for (const [number, sentence] of context.sentences.entries()) {
    const words = context.text.slice(sentence.start, sentence.end);
    const found = context.pack.findDateExpressions(words);
    if (found.length === 0) continue;
    const tokens = tokensOf(context, sentence);
    placed.push({
      number,
      speaks: sentence.kind !== "byline" && sentence.kind !== "credit",
      expressions: withSharedYears(found, words).map((expression) => {
        const at = { start: expression.start + sentence.start, end: expression.end + sentence.start };
        const { tenses } = context.pack;
        return {
          expression: { ...expression, ...at, ...movedStretch(expression, sentence.start) },
          tense: tenseAt(tokens, at, tenses),
          early: number < EARLY,
          on: isOn(tokens, at, tenses),
        };
      }),
    });
  }
  return placed;
}

const movedStretch = ({ stretch }: DateExpression, by: number): Pick<DateExpression, "stretch"> =>
  stretch === undefined ? {} : { stretch: { ...stretch, from: stretch.from + by } };

/** Sentences for which a date stays what the text speaks of. */
const MEMORY = 2;

/** Values in reading order: each date may lean on the one before ("the day before", "a year earlier"). */
function resolveAll(placed: readonly PlacedSentence[], anchor: Anchor): Valued[] {
  const dates: Valued[] = [];
  let spoken: { day: Day; grain: Resolved["grain"]; sentence: number } | undefined;
  let quarter: { year: number; quarter: number } | undefined;
  for (const sentence of placed) {
    for (const [index, { expression, tense, on }] of sentence.expressions.entries()) {
      const fresh = spoken !== undefined && sentence.number - spoken.sentence <= MEMORY ? spoken : undefined;
      const setting: Setting = {
        tense,
        on,
        ...(anchor.day === undefined ? {} : { reference: anchor.day }),
        ...(fresh === undefined ? {} : { context: fresh.day, contextGrain: fresh.grain }),
        ...(quarter === undefined ? {} : { quarter }),
      };
      const beside = dayBeside(sentence, index, setting);
      const resolved = resolve(
        expression,
        beside === undefined ? setting : { ...setting, context: beside, contextGrain: "day" },
      );
      dates.push({ expression, resolved, tense, ...(fresh === undefined ? {} : { spoken: fresh }) });
      if (!sentence.speaks || isBesides(expression)) continue;
      if (resolved.day !== undefined && resolved.grain !== "longer") {
        spoken = { day: resolved.day, grain: resolved.grain, sentence: sentence.number };
      }
      const m = /^(\d{4})-Q([1-4])$/.exec(resolved.value);
      if (m) quarter = { year: Number(m[1]), quarter: Number(m[2]) };
    }
  }
  return dates;
}

/** "at 4 a.m. (0200 GMT) on Wednesday": the day that a clock time without one takes from behind it. */
function dayBeside(sentence: PlacedSentence, index: number, setting: Setting): Day | undefined {
  const clock = sentence.expressions[index]?.expression;
  if (clock?.meaning.is !== "calendar" || clock.meaning.parts.hour === undefined || hasDay(clock)) return undefined;
  const next = sentence.expressions.slice(index + 1, index + 3).find(({ expression }) => hasDay(expression));
  if (next === undefined || next.expression.start - clock.end > 24) return undefined;
  return resolve(next.expression, { ...setting, tense: next.tense }).day;
}

const hasDay = ({ meaning }: DateExpression): boolean =>
  meaning.is === "calendar"
    ? meaning.parts.day !== undefined || meaning.parts.weekday !== undefined
    : meaning.is === "unit" && meaning.unit === "day";

/** "between June 6 and June 9, 2024": the year stands once for both. */
function withSharedYears(found: readonly DateExpression[], words: string): DateExpression[] {
  return found.map((expression, index) => {
    const next = found[index + 1];
    if (next?.meaning.is !== "calendar" || expression.meaning.is !== "calendar") return expression;
    const { year, month } = next.meaning.parts;
    const own = expression.meaning.parts;
    if (year === undefined || month === undefined || own.month === undefined || own.year !== undefined)
      return expression;
    if (!/^\s*(?:\p{L}{1,8}|-|–)\s*$/u.test(words.slice(expression.end, next.start))) return expression;
    // "from November to March 2024" begins the year before.
    const begins = own.month > month ? year - 1 : year;
    return { ...expression, meaning: { ...expression.meaning, parts: { ...own, year: begins } } };
  });
}

/** "a year earlier" compares; the text goes on to speak of what it spoke of. */
const isBesides = ({ meaning }: DateExpression): boolean =>
  (meaning.is === "offset" && meaning.unit === "year") || (meaning.is === "unit" && meaning.yearShift !== undefined);

const toMention = ({ expression, resolved }: Valued, interval: Interval | undefined): DateMention => ({
  at: { start: expression.start, end: expression.end },
  kind: expression.kind,
  value: resolved.value,
  ...(expression.modifier === undefined ? {} : { modifier: expression.modifier }),
  stated: resolved.stated,
  implied: resolved.implied,
  ...(interval === undefined ? {} : { interval }),
});

function problemsOf(context: ReadingContext, dates: readonly DateMention[], anchor: Anchor): Problem[] {
  if (anchor.by === "text" && anchor.fixedBy !== undefined && anchor.day !== undefined) {
    const at = { start: anchor.fixedBy.start, end: anchor.fixedBy.end };
    const words = context.text.slice(at.start, at.end);
    return [
      note(context, `No publication time is stated; dates are counted from "${words}", ${dayText(anchor.day)}.`, at),
    ];
  }
  if (anchor.by === "reference") {
    return [note(context, "No publication time is stated; dates are counted from the other reports of the story.")];
  }
  const open = dates.find((date) => date.value.startsWith("XXXX"));
  if (anchor.by !== "nothing" || open === undefined) return [];
  const words = context.text.slice(open.at.start, open.at.end);
  return [
    note(
      context,
      `Nothing tells the day this was written, so "${words}" stays open; state \`publishedAt\` to fix it.`,
      open.at,
    ),
  ];
}

const note = (context: ReadingContext, message: string, at?: DateMention["at"]): Problem => ({
  code: "date-not-understood",
  severity: "note",
  message,
  report: context.report.id,
  ...(at === undefined ? {} : { at }),
});
