import { type AlignedPair, align } from "./alignment.js";
import type { Lexicon } from "./lexicon.js";
import { type NumberMention, numbersIn } from "./numbers.js";
import { type Term, termsOf } from "./terms.js";

/** A statement made ready for comparison. */
export interface PreparedStatement {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly numbers: readonly NumberMention[];
}

/** A statement's words and numbers, ready to be compared. */
export function prepareStatement(text: string, lexicon: Lexicon, from?: number, to?: number): PreparedStatement {
  const terms = termsOf(text, lexicon, from, to);
  return { text, terms, numbers: numbersIn(text, terms, lexicon) };
}

/** How two statements hang together. Every measure runs from 0 to 1. */
export interface PairFeatures {
  /** Share of the weight of `a`'s words that stand in `b`, and the other way round. */
  readonly coveredA: number;
  readonly coveredB: number;
  /** Harmonic mean of the two. */
  readonly overlap: number;
  /** The same for names only; 1 where there are none. */
  readonly names: number;
  /** Share of aligned words whose next aligned word is the next in the other statement too. */
  readonly order: number;
  /** Shorter through longer, in words. */
  readonly length: number;
  readonly numbersMatched: number;
  readonly numbersOpen: number;
}

/** Words, numbers and negations of two statements set against each other. */
export interface Comparison {
  readonly features: PairFeatures;
  readonly pairs: readonly AlignedPair[];
  /** Numbers that count the same thing and differ. */
  readonly clashes: readonly (readonly [NumberMention, NumberMention])[];
  /** Words of `a` and `b` that exclude each other, by index. */
  readonly opposites: readonly AlignedPair[];
  /** One statement negates what the other states: the index of the negating word, and in which. */
  readonly negation?: { readonly in: "a" | "b"; readonly index: number };
}

/** Sets two statements against each other. */
export function comparePrepared(a: PreparedStatement, b: PreparedStatement, lexicon: Lexicon): Comparison {
  const pairs = align(a.terms, b.terms, lexicon);
  const numbers = matchNumbers(a, b, pairs);
  const coveredA = covered(a.terms, pairs, "a");
  const coveredB = covered(b.terms, pairs, "b");
  return {
    features: {
      coveredA,
      coveredB,
      overlap: coveredA + coveredB === 0 ? 0 : (2 * coveredA * coveredB) / (coveredA + coveredB),
      names: nameOverlap(a, b, pairs),
      order: inOrder(pairs),
      length: Math.min(a.terms.length, b.terms.length) / Math.max(1, a.terms.length, b.terms.length),
      numbersMatched: numbers.all === 0 ? 1 : numbers.matched / numbers.all,
      numbersOpen: Math.min(1, (numbers.all - numbers.matched) / 4),
    },
    pairs,
    clashes: numbers.clashes,
    opposites: oppositesIn(a.terms, b.terms, pairs, lexicon),
    ...negationOf(a.terms, b.terms, pairs, lexicon),
  };
}

const covered = (terms: readonly Term[], pairs: readonly AlignedPair[], side: "a" | "b"): number => {
  let all = 0;
  for (const term of terms) all += term.weight;
  let found = 0;
  for (const pair of pairs) found += (terms[pair[side]]?.weight ?? 0) * pair.strength;
  return all === 0 ? 0 : Math.min(1, found / all);
};

const nameOverlap = (a: PreparedStatement, b: PreparedStatement, pairs: readonly AlignedPair[]): number => {
  const isName = (term: Term | undefined, i: number) => term?.kind === "name" && !term.stop && i > 0;
  let all = 0;
  for (const [i, term] of a.terms.entries()) if (isName(term, i)) all++;
  for (const [i, term] of b.terms.entries()) if (isName(term, i)) all++;
  if (all === 0) return 1;
  let found = 0;
  for (const pair of pairs) {
    if (isName(a.terms[pair.a], pair.a)) found++;
    if (isName(b.terms[pair.b], pair.b)) found++;
  }
  return found / all;
};

const inOrder = (pairs: readonly AlignedPair[]): number => {
  if (pairs.length < 2) return 0;
  let next = 0;
  for (let i = 1; i < pairs.length; i++) {
    const step = (pairs[i]?.b ?? 0) - (pairs[i - 1]?.b ?? 0);
    if (step > 0 && step <= 2) next++;
  }
  return next / (pairs.length - 1);
};

/** Most numbers of a text that are matched, so that a table of figures stays linear. */
const NUMBERS = 60;

const matchNumbers = (a: PreparedStatement, b: PreparedStatement, pairs: readonly AlignedPair[]) => {
  const ofA = a.numbers.slice(0, NUMBERS);
  const open = new Set(b.numbers.slice(0, NUMBERS));
  const all = ofA.length + open.size;
  let matched = 0;
  const left: NumberMention[] = [];
  for (const number of ofA) {
    const same = [...open].find((other) => other.value === number.value);
    if (same === undefined) left.push(number);
    else {
      open.delete(same);
      matched += 2;
    }
  }
  const partner = new Map(pairs.map((pair) => [pair.a, pair.b]));
  const clashes: [NumberMention, NumberMention][] = [];
  for (const number of left) {
    const clash = [...open].find((other) => countSame(a.terms, number, b.terms, other, partner));
    if (clash === undefined) continue;
    open.delete(clash);
    clashes.push([number, clash]);
  }
  return { all, matched, clashes };
};

/** How many words behind a number say what it counts. */
const COUNTED = 3;

/** "12 people died", "14 people were killed": two numbers count the same when a word behind one is aligned to a word behind the other. */
const countSame = (
  a: readonly Term[],
  x: NumberMention,
  b: readonly Term[],
  y: NumberMention,
  partner: ReadonlyMap<number, number>,
): boolean => {
  if (x.unit !== y.unit || x.unit === "calendar") return false;
  if (x.unit === "percent" && Math.abs(x.value - y.value) < 0.05) return false;
  for (let i = x.last; i < Math.min(a.length, x.last + COUNTED); i++) {
    const j = partner.get(i);
    if (a[i]?.stop === false && j !== undefined && j >= y.last && j < y.last + COUNTED && b[j]?.stop === false)
      return true;
  }
  if (x.unit === "plain") return false;
  const i = x.first - 1;
  return partner.get(i) !== undefined && partner.get(i) === y.first - 1;
};

const oppositesIn = (
  a: readonly Term[],
  b: readonly Term[],
  pairs: readonly AlignedPair[],
  lexicon: Lexicon,
): AlignedPair[] => {
  const exact = new Set(pairs.filter((pair) => pair.strength === 1).map((pair) => a[pair.a]?.stem));
  const places = new Map(b.map((term, j) => [term.stem, j]));
  const stemsOfA = new Set(a.map((term) => term.stem));
  const found: AlignedPair[] = [];
  a.forEach((term, i) => {
    if (exact.has(term.stem)) return;
    for (const opposite of lexicon.opposites.get(term.stem) ?? []) {
      const j = places.get(opposite);
      if (j !== undefined && !stemsOfA.has(opposite)) found.push({ a: i, b: j, strength: 1 });
    }
  });
  return found;
};

/** How far before an aligned word a negation reaches. */
const REACH = 4;

const negationOf = (
  a: readonly Term[],
  b: readonly Term[],
  pairs: readonly AlignedPair[],
  lexicon: Lexicon,
): Pick<Comparison, "negation"> => {
  const count = (terms: readonly Term[]) => terms.filter((term) => lexicon.negations.has(term.key)).length;
  // "does not fit our strategy", "doesn't fit the company's strategy": as many negations on both sides cancel out.
  if (count(a) === count(b)) return {};
  for (const pair of pairs) {
    if (a[pair.a]?.stop !== false) continue;
    const inA = negatedBy(a, pair.a, lexicon);
    const inB = negatedBy(b, pair.b, lexicon);
    if (inA !== undefined && inB === undefined) return { negation: { in: "a", index: inA } };
    if (inB !== undefined && inA === undefined) return { negation: { in: "b", index: inB } };
  }
  return {};
};

/** The negation before a word with nothing but stop words between: in "did not find the man" it belongs to "find" alone. */
const negatedBy = (terms: readonly Term[], index: number, lexicon: Lexicon): number | undefined => {
  for (let i = index - 1; i >= 0 && i >= index - REACH; i--) {
    const term = terms[i];
    if (term === undefined) return undefined;
    if (lexicon.negations.has(term.key)) return i;
    if (!term.stop) return undefined;
  }
  return undefined;
};
