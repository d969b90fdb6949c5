import { type AlignedPair, align } from "./alignment.js";
import type { Lexicon } from "./lexicon.js";
import { type NumberMention, numbersIn, relateNumbers } from "./numbers.js";
import { editShare, type RunOverlap, runOverlap } from "./overlap.js";
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

/**
 * How two statements hang together. Every measure runs from 0 to 1 and is the same either way round, but for `coveredA` and
 * `coveredB`.
 */
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
  /** Runs of one to four stems in common, as shares of the one with fewer and the one with more. */
  readonly runs: readonly RunOverlap[];
  /** Runs of three characters in common. */
  readonly letters: number;
  readonly edits: number;
  /** Weighty words without a partner, in eighths: in the statement with fewer and in the one with more. */
  readonly openFewer: number;
  readonly openMore: number;
}

/** Words, numbers and negations of two statements set against each other. */
export interface Comparison {
  readonly features: PairFeatures;
  readonly pairs: readonly AlignedPair[];
  /** Numbers that count the same thing and cannot both hold. */
  readonly clashes: readonly (readonly [NumberMention, NumberMention])[];
  /** Numbers that count the same thing and say different things, though both can hold. */
  readonly unlike: readonly (readonly [NumberMention, NumberMention])[];
  /** Words of `a` and `b` that exclude each other, by index. */
  readonly opposites: readonly AlignedPair[];
  /** One statement negates what the other states: the index of the negating word, and in which. */
  readonly negation?: { readonly in: "a" | "b"; readonly index: number };
}

/** Sets two statements against each other. */
export function comparePrepared(a: PreparedStatement, b: PreparedStatement, lexicon: Lexicon): Comparison {
  const pairs = align(a.terms, b.terms, lexicon);
  const numbers = matchNumbers(a, b, pairs, lexicon);
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
      ...runFeatures(a, b, pairs),
    },
    pairs,
    clashes: numbers.clashes,
    unlike: numbers.unlike,
    opposites: oppositesIn(a.terms, b.terms, pairs, lexicon),
    ...negationOf(a.terms, b.terms, pairs, lexicon),
  };
}

const runFeatures = (a: PreparedStatement, b: PreparedStatement, pairs: readonly AlignedPair[]) => {
  const [x, y] = [a.terms.map((term) => term.stem), b.terms.map((term) => term.stem)];
  const [openA, openB] = [openWords(a.terms, pairs, "a"), openWords(b.terms, pairs, "b")];
  return {
    runs: [1, 2, 3, 4].map((n) => runOverlap(x, y, n)),
    letters: letterOverlap(a, b),
    edits: editShare(x, y),
    openFewer: Math.min(1, Math.min(openA, openB) / 8),
    openMore: Math.min(1, Math.max(openA, openB) / 8),
  };
};

const openWords = (terms: readonly Term[], pairs: readonly AlignedPair[], side: "a" | "b"): number => {
  const aligned = new Set(pairs.map((pair) => pair[side]));
  return terms.filter((term, i) => !term.stop && !aligned.has(i)).length;
};

const letterOverlap = (a: PreparedStatement, b: PreparedStatement): number => {
  const letters = (side: PreparedStatement) => letterRuns(side.terms.map((term) => term.key).join(" "));
  const [x, y] = [letters(a), letters(b)];
  let shared = 0;
  for (const [run, count] of x.counts) shared += Math.min(count, y.counts.get(run) ?? 0);
  return (2 * shared) / Math.max(1, x.total + y.total);
};

const letterRuns = (text: string): { counts: Map<string, number>; total: number } => {
  const counts = new Map<string, number>();
  const total = Math.max(0, Math.min(text.length, 1500) - 2);
  for (let i = 0; i < total; i++) {
    const run = text.slice(i, i + 3);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return { counts, total };
};

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

const matchNumbers = (a: PreparedStatement, b: PreparedStatement, pairs: readonly AlignedPair[], lexicon: Lexicon) => {
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
  const unlike: [NumberMention, NumberMention][] = [];
  for (const number of left) {
    const other = [...open].find((candidate) => countSame(a.terms, number, b.terms, candidate, partner, lexicon));
    if (other === undefined) continue;
    open.delete(other);
    const relation = relateNumbers(number, other);
    if (relation === "alike") matched += 2;
    else if (relation === "clash") clashes.push([number, other]);
    else unlike.push([number, other]);
  }
  return { all, matched, clashes, unlike };
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
  lexicon: Lexicon,
): boolean => {
  if (x.unit !== y.unit || x.unit === "calendar") return false;
  // "90 miles north", "150 kilometres north-west"
  const [unitOfX, unitOfY] = [a[x.last]?.stem ?? "", b[y.last]?.stem ?? ""];
  if (unitOfX !== unitOfY && (lexicon.units.has(unitOfX) || lexicon.units.has(unitOfY))) return false;
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
  const count = (terms: readonly Term[]) => terms.filter((term) => negates(term, lexicon)).length;
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
    if (negates(term, lexicon)) return i;
    if (!term.stop) return undefined;
  }
  return undefined;
};

const negates = (term: Term, lexicon: Lexicon): boolean =>
  lexicon.negations.has(term.key) || lexicon.negatingVerbs.has(term.key);
