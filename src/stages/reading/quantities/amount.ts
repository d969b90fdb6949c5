import type { Quantity } from "../reading.js";
import type { Bounded } from "./bounds.js";
import { countedAt } from "./counted.js";
import { type Line, phraseAt, spanAt, wordAt } from "./line.js";
import type { Lookup } from "./lookup.js";
import { measureOf } from "./measuring/measure.js";
import type { Earlier, Phrase } from "./measuring/phrase.js";
import type { Read } from "./told.js";
import type { UnitWords } from "./unit.js";

type Ends = Pick<Quantity, "at" | "low" | "high" | "about">;

/** An amount of money. */
export function readMoney(line: Line, bounded: Bounded, ends: Ends, { unit, last, by = 1 }: UnitWords): Read {
  const scaled = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Math.round(value * by * 1e6) / 1e6;
  const { at, ...values } = ends;
  const parts = Object.entries(values).map(([name, value]) => [name, scaled(value)] as const);
  const measure = isFine(line, bounded.first, last) ? "fine" : "money";
  return { quantity: { at, ...Object.fromEntries(parts), unit, measure }, next: bounded.last };
}

/** "fined 240,000 euros", "a fine of 10 million euros", "a €40m fine". */
const isFine = (line: Line, first: number, last: number): boolean =>
  /\bfine[ds]?\b/.test(phraseAt(line, Math.max(0, first - 8), first)) ||
  /^(?:fines?|penalty|penalties)$/.test(wordAt(line, last));

/** An amount of something: "500 tonnes of grain were destroyed", "68 percent of the delegates". */
export function readAmount(
  line: Line,
  lookup: Lookup,
  bounded: Bounded,
  ends: Ends,
  { unit, last }: UnitWords,
  earlier: Earlier | undefined,
): Read {
  const counted = wordAt(line, last) === "of" ? countedAt(line, lookup, last) : { ...NOTHING, first: last, last };
  const phrase: Phrase = { first: bounded.first, last, counted };
  const found = counted.head === "" && !STUFF.test(unit) ? undefined : measureOf(line, lookup, phrase, earlier);
  // "Sales fell 5 percent ...": without a noun of its own only the nearest words can tell what is measured.
  const near = found?.how === "object" || (found?.how === "subject" && found.first - last < 2);
  const measured = counted.head !== "" || near ? found : undefined;
  return {
    quantity: {
      ...ends,
      unit,
      ...(counted.head === "" ? {} : { of: spanAt(line, counted.first, counted.last) }),
      ...(measured ? { measure: measured.measure, measureAt: spanAt(line, measured.first, measured.last) } : {}),
    },
    earlier: { phrase, ...(measured ? { measured } : {}) },
    ...(counted.head === "" ? {} : { counted }),
    next: bounded.last,
  };
}

const NOTHING = { head: "", states: [], pointsBack: false };
/** Units of what can be burned, flooded, destroyed. */
const STUFF = /^(?:ha|acre|km²|mi²|m²|t|%)$/;
