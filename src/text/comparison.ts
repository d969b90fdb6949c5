import { type AlignedPair, align } from "./alignment.js";
import type { Lexicon } from "./lexicon.js";
import { type Likeness, likenessOf } from "./likeness.js";
import { type NumberMention, numbersIn, relateNumbers } from "./numbers.js";
import { type Term, termsOf } from "./terms.js";

/** A statement made ready for comparison. */
export interface PreparedStatement {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly numbers: readonly NumberMention[];
  /** For each term the vector of its word, where it has one; none for stop words, numbers, days and months. */
  readonly vectors: readonly (Float32Array | undefined)[];
}

/** A statement's words and numbers, ready to be compared. */
export function prepareStatement(text: string, lexicon: Lexicon, from?: number, to?: number): PreparedStatement {
  const terms = termsOf(text, lexicon, from, to);
  const vectors = terms.map(({ key, kind, stop }) =>
    stop || kind === "number" || lexicon.calendarWords.has(key) ? undefined : lexicon.vectorOf(key),
  );
  return { text, terms, numbers: numbersIn(text, terms, lexicon), vectors };
}

/** The numbers of two statements set against each other. */
interface NumberMatch {
  /** Pairs of numbers that say the same, and numbers without such a partner in each statement. */
  readonly numbersMatched: number;
  readonly numbersOpenInA: number;
  readonly numbersOpenInB: number;
  /** Numbers that count the same thing and cannot both hold. */
  readonly clashes: readonly (readonly [NumberMention, NumberMention])[];
  /** Numbers that count the same thing and say different things, though both can hold. */
  readonly unlike: readonly (readonly [NumberMention, NumberMention])[];
}

/** Words, numbers and negations of two statements set against each other. */
export interface Comparison extends NumberMatch {
  readonly likeness: Likeness;
  readonly pairs: readonly AlignedPair[];
  /** The pairs of one stem, or of synonyms: those that vectors alone bring together are left out. */
  readonly sure: readonly AlignedPair[];
  /** Words of `a` and `b` that exclude each other, by index. */
  readonly opposites: readonly AlignedPair[];
  /** One statement negates what the other states: the index of the negating word, and in which. */
  readonly negation?: { readonly in: "a" | "b"; readonly index: number };
}

const SURE = 0.5;

/** Sets two statements against each other. */
export function comparePrepared(a: PreparedStatement, b: PreparedStatement, lexicon: Lexicon): Comparison {
  const likeness = likenessOf(a, b, lexicon);
  const pairs = align(a.terms, b.terms, lexicon, likeness);
  // Vectors bring together what is told alike, "killed" and "wounded": too little to say that two numbers count the same.
  const sure = pairs.filter(
    ({ a: i, b: j, strength }) =>
      strength === 1 || lexicon.nearness(a.terms[i]?.stem ?? "", b.terms[j]?.stem ?? "") >= SURE,
  );
  return {
    likeness,
    pairs,
    sure,
    ...matchNumbers(a, b, sure, lexicon),
    opposites: oppositesIn(a.terms, b.terms, pairs, lexicon),
    ...negationOf(a, b, sure, lexicon),
  };
}

/**
 * Whether `comparePrepared` finds two numbers that count the same thing and cannot both hold. The words are set against each other only
 * where a number of each, without its like in the other, may count the same.
 */
export function numbersClash(a: PreparedStatement, b: PreparedStatement, lexicon: Lexicon): boolean {
  if (a.text === b.text) return false;
  const { left, open } = withoutLike(a, b);
  const may = left.some((x) => [...open].some((y) => isOfOneUnit(x, y)));
  return may && comparePrepared(a, b, lexicon).clashes.length > 0;
}

/** Most numbers of a text that are matched, so that a table of figures stays linear. */
const NUMBERS = 60;

const matchNumbers = (
  a: PreparedStatement,
  b: PreparedStatement,
  pairs: readonly AlignedPair[],
  lexicon: Lexicon,
): NumberMatch => {
  const { matched: alike, left, open } = withoutLike(a, b);
  let [matched, openInA, openInB] = [alike, 0, 0];
  const weighty = pairs.filter((pair) => a.terms[pair.a]?.stop === false);
  const partner = new Map(weighty.map((pair) => [pair.a, pair.b]));
  const clashes: [NumberMention, NumberMention][] = [];
  const unlike: [NumberMention, NumberMention][] = [];
  for (const number of left) {
    const other = [...open].find((candidate) => countSame(a, number, b, candidate, partner, lexicon));
    const relation = other === undefined ? "clash" : relateNumbers(number, other);
    if (other !== undefined) open.delete(other);
    if (relation !== "alike" && countsMore(a, number)) openInA++;
    if (other === undefined) continue;
    if (relation !== "alike") openInB++;
    if (relation === "alike") matched++;
    else if (relation === "clash") clashes.push([number, other]);
    else unlike.push([number, other]);
  }
  return {
    numbersMatched: matched,
    numbersOpenInA: openInA,
    numbersOpenInB: openInB + [...open].filter((number) => countsMore(b, number)).length,
    clashes,
    unlike,
  };
};

/** The numbers of two statements that do not stand in the other, too, and how many do. */
function withoutLike(a: PreparedStatement, b: PreparedStatement) {
  const ofA = a.numbers.slice(0, NUMBERS);
  const open = new Set(b.numbers.slice(0, NUMBERS));
  const left: NumberMention[] = [];
  for (const number of ofA) {
    const same = [...open].find((other) => other.value === number.value && alikeInKind(number, other));
    if (same === undefined) left.push(number);
    else open.delete(same);
  }
  return { matched: ofA.length - left.length, left, open };
}

/** "One soldier" says no more than "a soldier". */
const countsMore = ({ terms }: PreparedStatement, { value, first }: NumberMention): boolean =>
  value !== 1 || terms[first]?.kind === "number";

const alikeInKind = (x: NumberMention, y: NumberMention): boolean =>
  (x.unit === y.unit || x.unit === "plain" || y.unit === "plain") &&
  (x.currency === y.currency || x.currency === undefined || y.currency === undefined);

/** How many words behind a number say what it counts. */
const COUNTED = 3;
/** How many words before a number may name what it counts. */
const SUBJECT = 8;

/**
 * "12 people died", "14 people were killed": two numbers count the same when a word behind one is aligned to a word behind the other;
 * "the toll rose to 12", "a toll of 14": where one has nothing behind it, when the words before them are aligned.
 */
const countSame = (
  a: PreparedStatement,
  x: NumberMention,
  b: PreparedStatement,
  y: NumberMention,
  partner: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): boolean => {
  if (!isOfOneUnit(x, y)) return false;
  // "90 miles north", "150 kilometres north-west"
  const [unitOfX, unitOfY] = [a.terms[x.last]?.stem ?? "", b.terms[y.last]?.stem ?? ""];
  if (unitOfX !== unitOfY && (lexicon.units.has(unitOfX) || lexicon.units.has(unitOfY))) return false;
  for (let i = x.last; i < Math.min(a.terms.length, x.last + COUNTED); i++) {
    const j = partner.get(i);
    if (j !== undefined && j >= y.last && j < y.last + COUNTED) return true;
  }
  const [ofX, ofY] = [namesItsCount(a, x, lexicon), namesItsCount(b, y, lexicon)];
  if (x.unit === "plain" && ofX && ofY) return false;
  const [before, other] = [lastWordBefore(a.terms, x.first), lastWordBefore(b.terms, y.first)];
  if (before !== undefined && other !== undefined && partner.get(before) === other) return true;
  return x.unit === "plain" && !ofX && !ofY && subjectsMeet(x, y, partner);
};

const isOfOneUnit = (x: NumberMention, y: NumberMention): boolean =>
  x.unit === y.unit && x.currency === y.currency && x.unit !== "calendar";

/** "The death toll from the flood stands at 12", "the flood's toll has climbed to 14": something before both is the same. */
const subjectsMeet = (x: NumberMention, y: NumberMention, partner: ReadonlyMap<number, number>): boolean => {
  for (let i = Math.max(0, x.first - SUBJECT); i < x.first; i++) {
    const j = partner.get(i);
    if (j !== undefined && j < y.first && j >= y.first - SUBJECT) return true;
  }
  return false;
};

/** True when a word stands right behind a number: "12 people", not "12." nor "12 on Monday". */
const namesItsCount = ({ text, terms }: PreparedStatement, number: NumberMention, lexicon: Lexicon): boolean => {
  const next = terms[number.last];
  if (next === undefined || next.stop || lexicon.calendarWords.has(next.key)) return false;
  return /^[\s-]{1,2}$/.test(text.slice(terms[number.last - 1]?.end ?? 0, next.start));
};

const lastWordBefore = (terms: readonly Term[], index: number): number | undefined => {
  for (let i = index - 1; i >= 0 && i >= index - COUNTED; i--) if (terms[i]?.stop === false) return i;
  return undefined;
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
  a: PreparedStatement,
  b: PreparedStatement,
  pairs: readonly AlignedPair[],
  lexicon: Lexicon,
): Pick<Comparison, "negation"> => {
  // "does not fit our strategy", "doesn't fit the company's strategy": as many negations on both sides cancel out.
  if (negativesIn(a, lexicon) === negativesIn(b, lexicon)) return {};
  const [inA, inB] = [negatingIn(a, lexicon), negatingIn(b, lexicon)];
  for (const pair of pairs) {
    if (a.terms[pair.a]?.stop !== false) continue;
    const [ofA, ofB] = [negatedBy(a.terms, pair.a, inA), negatedBy(b.terms, pair.b, inB)];
    if (ofA !== undefined && ofB === undefined) return { negation: { in: "a", index: ofA } };
    if (ofB !== undefined && ofA === undefined) return { negation: { in: "b", index: ofB } };
  }
  return {};
};

/** The negation before a word with nothing but stop words between: in "did not find the man" it belongs to "find" alone. */
const negatedBy = (terms: readonly Term[], index: number, negating: ReadonlySet<number>): number | undefined => {
  for (let i = index - 1; i >= 0 && i >= index - REACH; i--) {
    if (negating.has(i)) return i;
    if (terms[i]?.stop !== true) return undefined;
  }
  return undefined;
};

/** How many words say that something is not so, in whatever way: "no", "failure", "without". */
const negativesIn = ({ terms }: PreparedStatement, lexicon: Lexicon): number =>
  terms.filter(({ key }) => [lexicon.negations, lexicon.negatingVerbs, lexicon.negatives].some((set) => set.has(key)))
    .length;

/** The places of words that negate what follows; none within a compound ("do-not-call") nor before a comparison ("no fewer than"). */
const negatingIn = ({ text, terms }: PreparedStatement, lexicon: Lexicon): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const [i, { key, start, end }] of terms.entries()) {
    const next = terms[i + 1];
    // "failed to pay" negates, "the bid failed" does not.
    if (!lexicon.negations.has(key) && !(lexicon.negatingVerbs.has(key) && next?.stop)) continue;
    if (text.charAt(start - 1) === "-" || text.charAt(end) === "-" || lexicon.bounds.has(next?.key ?? "")) continue;
    found.add(i);
  }
  return found;
};
