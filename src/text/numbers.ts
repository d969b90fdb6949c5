import type { Lexicon } from "./lexicon.js";
import type { Term } from "./terms.js";

/** A number in a text: its value, the terms it takes (`last` exclusive) and, where shown, what kind of unit it has. */
export interface NumberMention {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly unit: "percent" | "money" | "calendar" | "plain";
}

/**
 * The numbers among the terms of a text, in digits or words, with their magnitude.
 *
 * ```ts
 * numbersIn("nearly 3.5 million", termsOf("nearly 3.5 million", english), english)[0]?.value // 3500000
 * ```
 */
export function numbersIn(text: string, terms: readonly Term[], lexicon: Lexicon): NumberMention[] {
  const found: NumberMention[] = [];
  for (let first = 0; first < terms.length; first++) {
    let value = numericValue(terms[first], lexicon);
    if (value === undefined) continue;
    let last = first + 1;
    for (
      let power = magnitudeOf(terms[last], lexicon);
      power !== undefined;
      power = magnitudeOf(terms[last], lexicon)
    ) {
      value *= power;
      last++;
    }
    found.push({ value, first, last, unit: unitOf(text, terms, first, last, value, lexicon) });
    first = last - 1;
  }
  return found;
}

const numericValue = (term: Term | undefined, lexicon: Lexicon): number | undefined => {
  if (term === undefined) return undefined;
  if (term.kind !== "number") return lexicon.numberWords.get(term.key);
  const value = Number(term.stem);
  return Number.isFinite(value) ? value : undefined;
};

const magnitudeOf = (term: Term | undefined, lexicon: Lexicon): number | undefined =>
  term === undefined ? undefined : lexicon.magnitudes.get(term.key);

const unitOf = (
  text: string,
  terms: readonly Term[],
  first: number,
  last: number,
  value: number,
  lexicon: Lexicon,
): NumberMention["unit"] => {
  const start = terms[first]?.start ?? 0;
  const end = terms[last - 1]?.end ?? 0;
  const next = terms[last];
  if (text.charAt(end) === "%" || next?.key === "percent" || next?.key === "per") return "percent";
  if (/[$€£¥₩₽]/.test(text.slice(Math.max(0, start - 1), start))) return "money";
  const before = terms[first - 1];
  const besideCalendar = [before, next].some((term) => term !== undefined && lexicon.calendarWords.has(term.key));
  const isYear = last === first + 1 && value >= 1900 && value < 2100 && /^\d{4}$/.test(terms[first]?.key ?? "");
  return besideCalendar || isYear ? "calendar" : "plain";
};
