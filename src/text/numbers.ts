import type { Bound, Lexicon } from "./lexicon.js";
import type { Term } from "./terms.js";

/** A number in a text: its value, the terms it takes (`last` exclusive) and, where shown, what kind of unit it has. */
export interface NumberMention {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly unit: "percent" | "money" | "calendar" | "plain";
  /** What the words before it make of it: "at least", "up to", "nearly". */
  readonly bound?: Bound;
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
    found.push({
      value,
      first,
      last,
      unit: unitOf(text, terms, first, last, value, lexicon),
      ...boundOf(terms, first, lexicon),
    });
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

/** How far before a number its bound may stand: "at least", "more than some". */
const BOUND_REACH = 2;

const boundOf = (terms: readonly Term[], first: number, lexicon: Lexicon): Pick<NumberMention, "bound"> => {
  for (let i = first - 1; i >= 0 && i >= first - BOUND_REACH; i--) {
    const bound = lexicon.bounds.get(terms[i]?.key ?? "");
    if (bound !== undefined) return { bound };
  }
  return {};
};

const ROUGH = 0.1;

/**
 * How two numbers for one thing stand to each other. `alike`: equal, or one is the other rounded ("nearly 3,000" and 2,950).
 * `compatible`: both can hold, though they say different things ("at least 12" and 30). `clash`: they cannot both hold.
 */
export function relateNumbers(x: NumberMention, y: NumberMention): "alike" | "compatible" | "clash" {
  const [low, high] = x.value < y.value ? [x, y] : [y, x];
  const apart = high.value - low.value;
  if (apart === 0) return "alike";
  const rough = x.bound !== undefined || y.bound !== undefined;
  if (rough && apart <= ROUGH * Math.abs(high.value)) return "alike";
  if (apart <= grain(low.value) / 2 || apart <= grain(high.value) / 2) return "alike";
  return low.bound === "least" || high.bound === "most" ? "compatible" : "clash";
}

/** The step to which a number is rounded, where that step is fine against it: 100 for 19,700, 0.1 for 3.5; 0 for 10 or 12. */
const grain = (value: number): number => {
  const digits = value.toString();
  const decimals = digits.split(".")[1];
  const step =
    decimals === undefined ? 10 ** (digits.length - digits.replace(/0+$/, "").length) : 10 ** -decimals.length;
  return step <= Math.abs(value) / 20 && (step > 1 || decimals !== undefined) ? step : 0;
};

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
