import type { AlignedPair } from "../../../text/alignment.js";
import type { Comparison, PreparedStatement } from "../../../text/comparison.js";
import { cosine } from "../../../text/likeness.js";
import type { Term } from "../../../text/terms.js";
import { editsBetween } from "./edits.js";
import { runOverlap } from "./overlap.js";

/** The words of one statement and what they have in the other. */
interface Side {
  readonly terms: readonly Term[];
  /** For each term how well it is aligned, the same without what only vectors say, and how like the likest term of the other is. */
  readonly aligned: Float64Array;
  readonly sure: Float64Array;
  readonly likest: Float64Array;
  readonly openNumbers: number;
}

/** Longest statements that are looked at in full. */
const LONGEST = 160;

/** Everything that is measured of two statements to tell whether they say the same; the same either way round, each from 0 to 1. */
export function statementMeasures(
  a: PreparedStatement,
  b: PreparedStatement,
  comparison: Comparison,
): Readonly<Record<string, number>> {
  const sides = [sideOf(a.terms, b.terms, comparison, "a"), sideOf(b.terms, a.terms, comparison, "b")] as const;
  const measures: Record<string, number> = {};
  const [ofA, ofB] = [sideMeasures(sides[0]), sideMeasures(sides[1])];
  for (const name of sideNames) {
    measures[`${name}Less`] = Math.min(ofA[name], ofB[name]);
    measures[`${name}More`] = Math.max(ofA[name], ofB[name]);
  }
  measures.names = nameShare(sides);
  measures.order = inOrder(comparison);
  measures.length = Math.min(a.terms.length, b.terms.length) / Math.max(1, a.terms.length, b.terms.length);
  measures.numbers = Math.min(1, comparison.numbersMatched / 4);
  measures.clash = Number(comparison.clashes.length > 0);
  measures.unlike = Number(comparison.unlike.length > 0);
  measures.opposite = Number(comparison.opposites.length > 0);
  measures.negated = Number(comparison.negation !== undefined);
  measures.letters = letterOverlap(a, b);
  measures.sense = cosineOfSums(a, b);
  Object.assign(measures, editsBetween(a.terms, b.terms, comparison.likeness));
  const numbers = new Map<string, number>();
  const [x, y] = [stemNumbers(a.terms, numbers), stemNumbers(b.terms, numbers)];
  for (const n of [1, 2, 3, 4]) {
    const { smaller, larger } = runOverlap(x, y, n);
    measures[`runs${n}Less`] = smaller;
    measures[`runs${n}More`] = larger;
  }
  return measures;
}

const stemNumbers = (terms: readonly Term[], numbers: Map<string, number>): number[] =>
  terms.slice(0, LONGEST).map(({ stem }) => {
    const number = numbers.get(stem) ?? numbers.size + 1;
    numbers.set(stem, number);
    return number;
  });

const sideOf = (
  terms: readonly Term[],
  others: readonly Term[],
  { pairs, sure, likeness, numbersOpenInA, numbersOpenInB }: Comparison,
  side: "a" | "b",
): Side => {
  const strengths = (found: readonly AlignedPair[]) => {
    const strength = new Float64Array(terms.length);
    for (const pair of found) strength[pair[side]] = pair.strength;
    return strength;
  };
  const aligned = strengths(pairs);
  const likest = aligned.slice();
  for (let i = 0; i < terms.length && i < LONGEST; i++) {
    let best = likest[i] ?? 0;
    if (terms[i]?.stop || best === 1) continue;
    for (let j = 0; j < others.length && j < LONGEST; j++) {
      const like = side === "a" ? likeness(i, j) : likeness(j, i);
      if (like > best) best = like;
    }
    likest[i] = best;
  }
  return { terms, aligned, sure: strengths(sure), likest, openNumbers: side === "a" ? numbersOpenInA : numbersOpenInB };
};

const OPEN_WORDS = 8;
const OPEN_NAMES = 4;
const OPEN_NUMBERS = 4;
const OPEN_WEIGHT = 40;
const HEAVIEST = 8.5;
const WORDS = 40;

const sideNames = [
  "covered",
  "sure",
  "near",
  "open",
  "openWeight",
  "heaviestOpen",
  "openNames",
  "openNumbers",
  "words",
  "stops",
] as const;

/** Shares by weight of what is covered; what is open, by count, weight and kind; length; share of stop words. */
const sideMeasures = ({
  terms,
  aligned,
  sure,
  likest,
  openNumbers,
}: Side): Record<(typeof sideNames)[number], number> => {
  let [weight, covered, surely, near, open, openWeight, heaviestOpen, openNames, stops] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    if (term === undefined) continue;
    weight += term.weight;
    covered += term.weight * (aligned[i] ?? 0);
    surely += term.weight * (sure[i] ?? 0);
    near += term.weight * (likest[i] ?? 0);
    if (term.stop) {
      stops++;
      continue;
    }
    const lacking = term.weight * (1 - (likest[i] ?? 0));
    openWeight += lacking;
    if (lacking > heaviestOpen) heaviestOpen = lacking;
    if (aligned[i] !== 0) continue;
    open++;
    if (term.kind === "name") openNames++;
  }
  const share = (part: number) => (weight === 0 ? 0 : Math.min(1, part / weight));
  return {
    covered: share(covered),
    sure: share(surely),
    near: share(near),
    open: Math.min(1, open / OPEN_WORDS),
    openWeight: Math.min(1, openWeight / OPEN_WEIGHT),
    heaviestOpen: heaviestOpen / HEAVIEST,
    openNames: Math.min(1, openNames / OPEN_NAMES),
    openNumbers: Math.min(1, openNumbers / OPEN_NUMBERS),
    words: Math.min(1, terms.length / WORDS),
    stops: stops / Math.max(1, terms.length),
  };
};

/** Share of the names of both that are aligned; 1 where there are none. The first word of a statement is capitalised anyway. */
const nameShare = (sides: readonly Side[]): number => {
  let [all, found] = [0, 0];
  for (const { terms, aligned } of sides) {
    for (const [i, term] of terms.entries()) {
      if (term.kind !== "name" || term.stop || i === 0) continue;
      all++;
      if ((aligned[i] ?? 0) > 0) found++;
    }
  }
  return all === 0 ? 1 : found / all;
};

/** Share of aligned words whose next aligned word is the next in the other statement too. */
const inOrder = ({ pairs }: Comparison): number => {
  if (pairs.length < 2) return 0;
  let next = 0;
  for (let i = 1; i < pairs.length; i++) {
    const step = (pairs[i]?.b ?? 0) - (pairs[i - 1]?.b ?? 0);
    if (step > 0 && step <= 2) next++;
  }
  return next / (pairs.length - 1);
};

const LETTERS = 1500;

/** Runs of three letters in common (Dice). */
const letterOverlap = (a: PreparedStatement, b: PreparedStatement): number =>
  runOverlap(lettersOf(a), lettersOf(b), 3).dice;

const lettersOf = ({ terms }: PreparedStatement): Uint16Array => {
  const text = terms.map((term) => term.key).join(" ");
  const letters = new Uint16Array(Math.min(text.length, LETTERS));
  for (let i = 0; i < letters.length; i++) letters[i] = text.charCodeAt(i);
  return letters;
};

/** Cosine of what the words of each mean together, the rare ones weighing more. */
const cosineOfSums = (a: PreparedStatement, b: PreparedStatement): number => {
  const [x, y] = [vectorOf(a), vectorOf(b)];
  if (x === undefined || y === undefined) return 0;
  const length = Math.sqrt(cosine(x, x) * cosine(y, y));
  return length === 0 ? 0 : Math.max(0, cosine(x, y) / length);
};

const vectorOf = ({ terms, vectors }: PreparedStatement): Float32Array | undefined => {
  let total: Float32Array | undefined;
  for (const [i, vector] of vectors.entries()) {
    if (vector === undefined) continue;
    total ??= new Float32Array(vector.length);
    for (let k = 0; k < total.length; k++) total[k] = (total[k] ?? 0) + (terms[i]?.weight ?? 0) * (vector[k] ?? 0);
  }
  return total;
};
