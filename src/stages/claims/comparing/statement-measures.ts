import type { AlignedPair } from "../../../text/alignment.js";
import type { Comparison, PreparedStatement } from "../../../text/comparison.js";
import { cosine } from "../../../text/likeness.js";
import type { Term } from "../../../text/terms.js";
import { editsBetween } from "./edits.js";
import { runOverlap } from "./overlap.js";

/** The words of one statement and what they have in the other. */
interface Side {
  readonly terms: readonly Term[];
  /** For each term how well it is aligned, and how like the likest term of the other is. */
  readonly aligned: readonly number[];
  readonly likest: readonly number[];
  readonly sure: readonly number[];
  readonly openNumbers: number;
}

/** Everything that is measured of two statements to tell whether they say the same; the same either way round. */
export function statementMeasures(
  a: PreparedStatement,
  b: PreparedStatement,
  comparison: Comparison,
): Readonly<Record<string, number>> {
  const sides = [sideOf(a.terms, b.terms, comparison, "a"), sideOf(b.terms, a.terms, comparison, "b")] as const;
  const measures: Record<string, number> = {};
  for (const [name, measure] of Object.entries(ofEach)) {
    const [x, y] = [measure(sides[0]), measure(sides[1])];
    measures[`${name}Less`] = Math.min(x, y);
    measures[`${name}More`] = Math.max(x, y);
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
  const [x, y] = [a.terms.map((term) => term.stem), b.terms.map((term) => term.stem)];
  for (const n of [1, 2, 3, 4]) {
    const { smaller, larger } = runOverlap(x, y, n);
    measures[`runs${n}Less`] = smaller;
    measures[`runs${n}More`] = larger;
  }
  return measures;
}

const sideOf = (
  terms: readonly Term[],
  others: readonly Term[],
  { pairs, sure, likeness, numbersOpenInA, numbersOpenInB }: Comparison,
  side: "a" | "b",
): Side => {
  const strengths = (found: readonly AlignedPair[]) => {
    const strength = terms.map(() => 0);
    for (const pair of found) strength[pair[side]] = pair.strength;
    return strength;
  };
  const aligned = strengths(pairs);
  const likest = terms.map((term, i) => {
    let best = aligned[i] ?? 0;
    if (term.stop || best === 1) return best;
    for (let j = 0; j < others.length && j < LONGEST; j++)
      best = Math.max(best, side === "a" ? likeness(i, j) : likeness(j, i));
    return best;
  });
  return { terms, aligned, likest, sure: strengths(sure), openNumbers: side === "a" ? numbersOpenInA : numbersOpenInB };
};

const LONGEST = 160;
const OPEN_WORDS = 8;
const OPEN_NAMES = 4;
const OPEN_NUMBERS = 4;
const OPEN_WEIGHT = 40;
const HEAVIEST = 8.5;

const ofEach: Readonly<Record<string, (side: Side) => number>> = {
  covered: ({ terms, aligned }) => weighed(terms, aligned),
  sure: ({ terms, sure }) => weighed(terms, sure),
  near: ({ terms, likest }) => weighed(terms, likest),
  open: ({ terms, aligned }) => atMost(count(terms, (term, i) => !term.stop && aligned[i] === 0) / OPEN_WORDS),
  openWeight: ({ terms, likest }) => atMost(sum(terms.map((term, i) => lacking(term, likest[i]))) / OPEN_WEIGHT),
  heaviestOpen: ({ terms, likest }) => Math.max(0, ...terms.map((term, i) => lacking(term, likest[i]))) / HEAVIEST,
  openNames: ({ terms, aligned }) =>
    atMost(count(terms, (term, i) => term.kind === "name" && !term.stop && aligned[i] === 0) / OPEN_NAMES),
  openNumbers: ({ openNumbers }) => atMost(openNumbers / OPEN_NUMBERS),
  words: ({ terms }) => Math.min(1, terms.length / 40),
  stops: ({ terms }) => count(terms, (term) => term.stop) / Math.max(1, terms.length),
};

const lacking = (term: Term, likeness = 0): number => (term.stop ? 0 : term.weight * (1 - likeness));
const atMost = (value: number): number => Math.min(1, value);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const count = (terms: readonly Term[], holds: (term: Term, i: number) => boolean): number => terms.filter(holds).length;

const weighed = (terms: readonly Term[], found: readonly number[]): number => {
  const all = sum(terms.map((term) => term.weight));
  return all === 0 ? 0 : atMost(sum(terms.map((term, i) => term.weight * (found[i] ?? 0))) / all);
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
const letterOverlap = (a: PreparedStatement, b: PreparedStatement): number => {
  const letters = (side: PreparedStatement) => [
    ...side.terms
      .map((term) => term.key)
      .join(" ")
      .slice(0, LETTERS),
  ];
  return runOverlap(letters(a), letters(b), 3).dice;
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
