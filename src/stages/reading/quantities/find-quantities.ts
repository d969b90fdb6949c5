import { inReadingOrder } from "../../../record/position.js";
import type { DateMention, Quantity } from "../reading.js";
import { type Line, lineOf, type QuantityContext, wordAt } from "./line.js";
import { type Lookup, lookupOf } from "./lookup.js";
import { readQuantity } from "./read-quantity.js";
import { prisonTerms } from "./terms/prison-term.js";
import type { Told } from "./told.js";

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
export function findQuantities(context: QuantityContext): Quantity[] {
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

function quantitiesIn(line: Line, lookup: Lookup): Quantity[] {
  const found: Quantity[] = [];
  let told: Told = { found };
  for (let i = 0; i < line.tokens.length; i++) {
    const word = wordAt(line, i);
    if (!isDigit(word.charCodeAt(0)) && !lookup.openers.has(word) && i !== told.another) continue;
    const read = readQuantity(line, lookup, i, told);
    if (!read) continue;
    if (read.quantity) {
      found.push(read.quantity, ...(read.also ?? []));
      told = {
        ...told,
        another: read.another,
        ...(read.earlier && { earlier: read.earlier }),
        ...(read.counted && { of: read.quantity.of, counted: read.counted }),
      };
    }
    i = Math.max(i, read.next - 1);
  }
  return found;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
