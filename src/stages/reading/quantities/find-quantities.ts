import { inReadingOrder, overlaps, type Position } from "../../../record/position.js";
import { type ReadingContext, tokensOf } from "../context.js";
import type { DateMention, NameMention, Quantity, Sentence } from "../reading.js";
import { boundedAt } from "./bounds.js";
import { type Counted, countedAt } from "./counted.js";
import { countsNothing } from "./exclusions.js";
import { type Line, phraseAt, spanAt, tagAt, wordAt } from "./line.js";
import { type Lookup, lookupOf } from "./lookup.js";
import { magnitudeAt } from "./magnitude.js";
import { type Earlier, fits, type Measured, measureOf, type Phrase } from "./measure.js";
import { type NumberWords, numberAt } from "./numbers.js";
import { prisonTerms } from "./prison-term.js";
import { unitAt } from "./unit.js";

type Context = ReadingContext & { readonly names: readonly NameMention[]; readonly dates: readonly DateMention[] };

/**
 * The quantities of a report, in reading order: each with its bounds (`low`, `high`, `about`), its unit, what is counted,
 * and its measure where the words give one of the vocabulary. A vague word ("dozens") is an interval, never a point. What
 * counts nothing (dates, ages, calibres, street numbers, scores, labels) is left out. Never throws; time is proportional to
 * the number of tokens.
 *
 * @example
 * findQuantities(contextOf("At least 12 people were killed."));
 * // [{ at: "At least 12", low: 12, of: "people", measure: "killed", measureAt: "were killed" }]  (positions as words)
 */
export function findQuantities(context: Context): Quantity[] {
  const lookup = lookupOf(context.pack.counting);
  const found: Quantity[] = [];
  const cursor = { date: 0, name: 0 };
  for (const sentence of context.sentences) {
    const line = lineOf(context, sentence, cursor);
    if (sentence.kind === "byline" || sentence.kind === "credit") continue;
    const terms = prisonTerms(line, datesIn(context.dates, cursor.date, sentence.end));
    const counts = quantitiesIn(line, lookup);
    found.push(...(terms.length === 0 ? counts : [...counts, ...terms].sort((a, b) => inReadingOrder(a.at, b.at))));
  }
  return found;
}

/** The dates from the given one to the end of a sentence. */
function datesIn(dates: readonly DateMention[], first: number, end: number): DateMention[] {
  let last = first;
  while ((dates[last]?.at.start ?? end) < end) last++;
  return dates.slice(first, last);
}

function lineOf(context: Context, sentence: Sentence, cursor: { date: number; name: number }): Line {
  const tokens = tokensOf(context, sentence);
  const { dates, names } = context;
  while ((dates[cursor.date]?.at.end ?? Number.POSITIVE_INFINITY) <= sentence.start) cursor.date++;
  while ((names[cursor.name]?.at.end ?? Number.POSITIVE_INFINITY) <= sentence.start) cursor.name++;
  let date = cursor.date;
  let name = cursor.name;
  const cover = tokens.map((token) => {
    while ((dates[date]?.at.end ?? Number.POSITIVE_INFINITY) <= token.start) date++;
    while ((names[name]?.at.end ?? Number.POSITIVE_INFINITY) <= token.start) name++;
    if (covers(dates[date]?.at, token)) return "date" as const;
    return covers(names[name]?.at, token) ? ("name" as const) : undefined;
  });
  const words = tokens.map((token) => token.text.toLowerCase().replace(/’/g, "'"));
  // The tokeniser keeps the full stop with "ill.", which it takes for Illinois.
  const end = words.length - 1;
  words[end] = (words[end] ?? "").replace(/^(\p{L}+)\.$/u, "$1");
  return { tokens, words, counting: context.pack.counting, cover };
}

const covers = (at: Position | undefined, token: Position): boolean => at !== undefined && overlaps(at, token);

function quantitiesIn(line: Line, lookup: Lookup): Quantity[] {
  const found: Quantity[] = [];
  let earlier: Earlier | undefined;
  let of: Position | undefined;
  for (let i = 0; i < line.tokens.length; i++) {
    const read = readAt(line, lookup, i, earlier, of, found);
    if (!read) continue;
    if (read.quantity) {
      found.push(read.quantity);
      earlier = read.earlier ?? earlier;
      of = read.quantity.of ?? of;
    }
    i = Math.max(i, read.next - 1);
  }
  return found;
}

interface Read {
  readonly quantity?: Quantity;
  readonly earlier?: Earlier;
  readonly next: number;
}

function readAt(
  line: Line,
  lookup: Lookup,
  i: number,
  earlier: Earlier | undefined,
  of: Position | undefined,
  found: readonly Quantity[],
): Read | undefined {
  const number = numberAt(line, i);
  if (!number) return readOne(line, lookup, i);
  const magnitude = magnitudeAt(line, number);
  if (magnitude) return { quantity: magnitude, next: number.last };
  if (countsNothing(line, number)) return { next: number.last };
  const bounded = boundedAt(line, number);
  const unit = number.currency ?? unitAt(line, bounded.last);
  const span = { at: spanAt(line, bounded.first, bounded.last), ...ends(bounded) };
  if (unit !== undefined) return { quantity: withUnit(line, number, span, unit), next: bounded.last };
  const counted = countedAt(line, bounded.last);
  const phrase: Phrase = { first: bounded.first, last: bounded.last, counted };
  const measured = measureOf(line, lookup, phrase, earlier);
  if (!measured && !countsOf(line, number, counted)) return { next: bounded.last };
  const ownOf = counted.head !== "" && !counted.pointsBack ? spanAt(line, counted.first, counted.last) : undefined;
  const whom = ownOf ?? (measured ? of : undefined);
  const cumulative = measured && (measured.cumulative ?? cumulativeOf(line, phrase, bounded.added, measured, found));
  return {
    quantity: {
      ...span,
      ...(number.share ? { unit: "share" } : {}),
      ...(whom === undefined ? {} : { of: whom }),
      ...(measured ? { measure: measured.measure, measureAt: spanAt(line, measured.first, measured.last) } : {}),
      ...(cumulative === undefined ? {} : { cumulative }),
    },
    earlier: { phrase, ...(measured ? { measured } : {}) },
    next: bounded.last,
  };
}

const ends = ({ low, high, about }: { low?: number; high?: number; about?: number }) => ({
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(about === undefined ? {} : { about }),
});

function withUnit(
  line: Line,
  number: NumberWords,
  span: Pick<Quantity, "at" | "low" | "high" | "about">,
  unit: string,
): Quantity {
  const money = number.currency !== undefined || [...line.counting.currencies.values()].includes(unit);
  return { ...span, unit, ...(money ? { measure: isFine(line, number.first) ? "fine" : "money" } : {}) };
}

/** "fined 240,000 euros", "a fine of 10 million euros". */
const isFine = (line: Line, first: number): boolean =>
  /\bfine[ds]?\b/.test(phraseAt(line, Math.max(0, first - 8), first));

/** A number without a measure is kept where it plainly counts something. */
function countsOf(line: Line, number: NumberWords, counted: Counted): boolean {
  if (counted.head === "" || counted.pointsBack) return false;
  const word = wordAt(line, number.first);
  if (/^(?:one|both|several|a|half)$/.test(word) || number.share) return false;
  return tagAt(line, counted.last - 1) !== "PROPN" || counted.first < counted.last - 1;
}

/** "a 10-year-old girl was killed", "killing a soldier": an article counts one where harm to a person is told. */
function readOne(line: Line, lookup: Lookup, i: number): Read | undefined {
  if (!/^an?$/.test(wordAt(line, i)) || /^(?:such|what|quite|as)$/.test(wordAt(line, i - 1))) return undefined;
  const counted = countedAt(line, overAge(line, i + 1));
  if (!line.counting.persons.has(counted.head) || !/^(?!.*(?:s|people|men|women|children)$)/.test(counted.head))
    return undefined;
  if (/^(?:couple|family|household|staff|personnel)$/.test(counted.head)) return undefined;
  const phrase: Phrase = { first: i, last: i + 1, counted };
  const measured = measureOf(line, lookup, phrase, undefined);
  const words = line.counting.measures.find((row) => row.measure === measured?.measure);
  if (!measured || measured.how === "state" || words?.ofOne !== true || !fits(words, counted, line.counting))
    return undefined;
  return {
    quantity: {
      at: spanAt(line, i, counted.last),
      low: 1,
      high: 1,
      of: spanAt(line, i + 1, counted.last),
      measure: measured.measure,
      measureAt: spanAt(line, measured.first, measured.last),
    },
    earlier: { phrase, measured },
    next: counted.last,
  };
}

/** Over "10-year-old" and "35 year old". */
function overAge(line: Line, i: number): number {
  const words = phraseAt(line, i, i + 5);
  if (/^\d+ - (?:year|month|week|day) - old$/.test(words)) return i + 5;
  return /^\d+ (?:year|month|week|day) old/.test(words) ? i + 3 : i;
}

/** True for a running total, false for an increment, `undefined` when the words do not tell. */
function cumulativeOf(
  line: Line,
  phrase: Phrase,
  added: boolean,
  measured: Measured,
  found: readonly Quantity[],
): boolean | undefined {
  if (added) {
    // "100 killed and another 1,000 injured" is two figures, no increment.
    const other = found
      .slice(-20)
      .some((quantity) => quantity.measure !== undefined && quantity.measure !== measured.measure);
    return other ? undefined : false;
  }
  const around = ` ${phraseAt(line, Math.max(0, phrase.first - 6), Math.max(phrase.counted.last, measured.last) + 8)} `;
  return line.counting.totals.some((total) => around.includes(` ${total} `)) ? true : undefined;
}
