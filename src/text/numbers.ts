import type { Bound, Lexicon } from "./lexicon.js";
import type { Term } from "./terms.js";

/** A number in a text: its value, the terms it takes (`last` exclusive) and, where shown, what kind of unit it has. */
export interface NumberMention {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly unit: "percent" | "money" | "calendar" | "plain";
  /** The sign of the currency before it: "$". */
  readonly currency?: string;
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
    let value = numericValue(text, terms[first], lexicon);
    if (value === undefined) continue;
    let last = first + 1;
    const ones = isTens(terms[first], value) ? numericValue(text, terms[last], lexicon) : undefined;
    if (ones !== undefined && ones > 0 && ones < 10 && joined(text, terms[first], terms[last])) {
      value += ones;
      last++;
    }
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
      ...unitOf(text, terms, first, last, value, lexicon),
      ...boundOf(terms, first, lexicon),
    });
    first = last - 1;
  }
  return found;
}

const numericValue = (text: string, term: Term | undefined, lexicon: Lexicon): number | undefined => {
  if (term === undefined) return undefined;
  // "a dozen", "a thousand"
  if (term.kind !== "number") return lexicon.numberWords.get(term.key) ?? lexicon.magnitudes.get(term.key);
  const value = Number(term.stem);
  if (!Number.isFinite(value)) return undefined;
  // ".20" stands for 0.20.
  return /(?:^|[\s($])\.$/.test(text.slice(Math.max(0, term.start - 2), term.start)) ? Number(`0.${term.key}`) : value;
};

const isTens = (term: Term | undefined, value: number): boolean =>
  term?.kind !== "number" && value >= 20 && value < 100 && value % 10 === 0;

/** "thirty-two", "thirty two". */
const joined = (text: string, one: Term | undefined, other: Term | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  other.kind !== "number" &&
  /^[-\u2010\u2011 ]$/.test(text.slice(one.end, other.start));

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
  if (isRounded(low.value, high.value) || isRounded(high.value, low.value)) return "alike";
  return low.bound === "least" || high.bound === "most" ? "compatible" : "clash";
}

/** Nobody cuts off more than so large a share of a number. */
const CUT = 0.005;

/** True when a value is the other rounded, or cut, to its own last digit, where that step is fine against it. */
const isRounded = (value: number, exact: number): boolean => {
  const step = stepOf(value);
  if (step === 0 || step <= stepOf(exact)) return false;
  return Math.abs(value - exact) <= step / 2 || (value < exact && exact - value < Math.min(step, CUT * value));
};

/** The step to which a number is rounded: 100 for 19,700, 1 for 247, 0.1 for 3.5; 0 where that is coarse against it, as in 10 or 12. */
const stepOf = (value: number): number => {
  const digits = value.toString();
  const decimals = digits.split(".")[1];
  const step =
    decimals === undefined ? 10 ** (digits.length - digits.replace(/0+$/, "").length) : 10 ** -decimals.length;
  return step <= Math.abs(value) / 20 ? step : 0;
};

const unitOf = (
  text: string,
  terms: readonly Term[],
  first: number,
  last: number,
  value: number,
  lexicon: Lexicon,
): Pick<NumberMention, "unit" | "currency"> => {
  const start = terms[first]?.start ?? 0;
  const end = terms[last - 1]?.end ?? 0;
  const next = terms[last];
  if (text.charAt(end) === "%" || next?.key === "percent" || next?.key === "per") return { unit: "percent" };
  const sign = text.charAt(start - 1);
  if (/^[$€£¥₩₽]$/.test(sign)) return { unit: "money", currency: sign };
  const before = terms[first - 1];
  const besideCalendar = [before, next].some((term) => term !== undefined && lexicon.calendarWords.has(term.key));
  const isYear = last === first + 1 && value >= 1900 && value < 2100 && /^\d{4}$/.test(terms[first]?.key ?? "");
  return { unit: besideCalendar || isYear ? "calendar" : "plain" };
};
