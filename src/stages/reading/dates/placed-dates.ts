import type { DateExpression } from "../../../languages/date-expression.js";
import { type ReadingContext, tokensOf, wordsOf } from "../context.js";
import type { DateMention } from "../reading.js";
import type { Placed } from "./anchor.js";
import type { Day } from "./calendar.js";
import { type Interval, inOrder, intervalsOf, type Valued } from "./interval.js";
import { type Resolved, resolve, type Setting } from "./resolve.js";
import { isOn, tenseAt } from "./tense.js";

/** Sentences at the head of a report in which a full date is likely its own. */
const EARLY = 6;

/** The dated expressions of one sentence, with what the words around them tell. */
export interface PlacedSentence {
  /** Its number among the sentences. */
  readonly number: number;
  readonly expressions: readonly (Placed & { readonly on: boolean })[];
  /** Dates of bylines and datelines tell when the piece was made, not what it speaks of. */
  readonly speaks: boolean;
}

/** The dated expressions of a report by sentence, in reading order; sentences without any are left out. */
export function placeDates(context: ReadingContext): PlacedSentence[] {
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

/**
 * The values of the expressions on a day of writing, in reading order: each date may lean on the one before ("the day
 * before", "a year earlier"). Without a day they stay open as far as they hang on it.
 */
export const valueDates = (placed: readonly PlacedSentence[], written: Day | undefined): Valued[] =>
  inOrder(resolveAll(placed, written));

function resolveAll(placed: readonly PlacedSentence[], written: Day | undefined): Valued[] {
  const dates: Valued[] = [];
  let spoken: { day: Day; grain: Resolved["grain"]; sentence: number } | undefined;
  let quarter: { year: number; quarter: number } | undefined;
  for (const sentence of placed) {
    for (const [index, { expression, tense, on }] of sentence.expressions.entries()) {
      const fresh = spoken !== undefined && sentence.number - spoken.sentence <= MEMORY ? spoken : undefined;
      const setting: Setting = {
        tense,
        on,
        ...(written === undefined ? {} : { reference: written }),
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
  const next = sentence.expressions.slice(index + 1, index + 3).find(({ expression }) => namesDay(expression));
  if (next === undefined || next.expression.start - clock.end > 24) return undefined;
  return resolve(next.expression, { ...setting, tense: next.tense }).day;
}

/** "7:48 am (2248 GMT Tuesday)": that Tuesday is another clock's. */
const namesDay = (expression: DateExpression): boolean =>
  hasDay(expression) && !(expression.meaning.is === "calendar" && expression.meaning.parts.zone !== undefined);

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

const NOWHERE = { start: 0, end: 0 };

/** Dated expressions with their values as the reading hands them on, the stretches they begin or end with them. */
export function mentionsOf(
  context: Pick<ReadingContext, "text" | "sentences">,
  valued: readonly Valued[],
  written: Day | undefined,
): DateMention[] {
  const intervals = intervalsOf(valued, written, (number) => wordsOf(context, context.sentences[number] ?? NOWHERE));
  return valued.map((one, index) => toMention(one, intervals[index]));
}

const toMention = ({ expression, resolved }: Valued, interval: Interval | undefined): DateMention => ({
  at: { start: expression.start, end: expression.end },
  kind: expression.kind,
  value: resolved.value,
  ...(expression.modifier === undefined ? {} : { modifier: expression.modifier }),
  stated: resolved.stated,
  implied: resolved.implied,
  ...(interval === undefined ? {} : { interval }),
});
