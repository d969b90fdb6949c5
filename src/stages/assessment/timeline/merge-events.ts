import { compareInstants, dayOf, type Instant, spanOf } from "../../../record/instant.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { numbersIn, relateNumbers } from "../../../text/numbers.js";
import type { Passage } from "../../../text/passage.js";
import { termsOf } from "../../../text/terms.js";

/** Share of the words of the shorter telling that must stand in the other for two to tell one event, and how many at least. */
const ALIKE = 0.6;
const LEAST = 3;
/** So many events of one day are looked at for one more. */
const LOOKED_AT = 200;

/** What one clause tells of a day. */
export interface Occurrence {
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly words: Passage;
}

/** What an occurrence is likened by. */
interface Likened<T extends Occurrence> {
  readonly one: T;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReturnType<typeof numbersIn>;
  readonly negated: boolean;
}

/**
 * What several clauses tell of one day in much the same words, together: first the one that dates it most finely, of these the
 * first that could be known. What differs in a number or a negation stays apart.
 */
export function mergeEvents<T extends Occurrence>(told: readonly T[], lexicon: Lexicon): T[][] {
  const days = new Map<string, Likened<T>[][]>();
  for (const one of [...told].sort(byFineness)) {
    const likened = likenedOf(one, lexicon);
    const day = dayOf(one.at) ?? one.at;
    const groups = days.get(day) ?? [];
    if (groups.length === 0) days.set(day, groups);
    const same = groups
      .slice(0, LOOKED_AT)
      .find(([first]) => first !== undefined && areCompatible(first.one.at, one.at) && tellOne(first, likened));
    if (same) same.push(likened);
    else groups.push([likened]);
  }
  return [...days.values()].flat().map((group) => group.map(({ one }) => one));
}

const lengthOf = (at: string): number => {
  const span = spanOf(at);
  return span ? span.to - span.from : Number.POSITIVE_INFINITY;
};

const byFineness = (a: Occurrence, b: Occurrence): number =>
  lengthOf(a.at) - lengthOf(b.at) ||
  compareInstants(a.knownAt, b.knownAt) ||
  (a.words.exact < b.words.exact ? -1 : a.words.exact > b.words.exact ? 1 : 0) ||
  (a.words.report < b.words.report ? -1 : a.words.report > b.words.report ? 1 : a.words.at.start - b.words.at.start);

function likenedOf<T extends Occurrence>(one: T, lexicon: Lexicon): Likened<T> {
  const terms = termsOf(one.words.exact, lexicon);
  const told = terms.filter(({ stop, kind, key }) => !stop && kind !== "number" && !lexicon.calendarWords.has(key));
  return {
    one,
    stems: new Set(told.map(({ stem }) => stem)),
    numbers: numbersIn(one.words.exact, terms, lexicon).filter(({ unit }) => unit !== "calendar"),
    negated: terms.some(({ key }) => lexicon.negations.has(key)),
  };
}

/** One instant lies within the other. */
const areCompatible = (a: string, b: string): boolean => {
  const [x, y] = [spanOf(a), spanOf(b)];
  return (
    x !== undefined && y !== undefined && ((x.from >= y.from && x.to <= y.to) || (y.from >= x.from && y.to <= x.to))
  );
};

function tellOne(a: Likened<Occurrence>, b: Likened<Occurrence>): boolean {
  if (a.negated !== b.negated) return false;
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  const common = [...small].filter((stem) => large.has(stem)).length;
  if (common < LEAST || common < ALIKE * small.size) return false;
  const [few, many] = a.numbers.length <= b.numbers.length ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  return few.every((x) => many.some((y) => relateNumbers(x, y) === "alike"));
}
