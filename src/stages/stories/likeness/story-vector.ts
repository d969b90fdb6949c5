import type { Lexicon } from "../../../text/lexicon.js";
import { type Term, termsOf } from "../../../text/terms.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a report is about: its terms by number, in ascending order, with weights of length 1 in all. */
export interface StoryVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  /** The heaviest terms, the heaviest first: others are found through them. */
  readonly probes: Uint32Array;
}

/** Words of a report that are read; what an event is stands near the top. */
const READ_WORDS = 450;
const LEDE_WORDS = 60;
const LEDE_BOOST = 1.6;
const NAME_BOOST = 1.5;
const PROBES = 24;
/** Below this rarity a term says nothing. */
const LEAST_RARITY = 0.05;

/** What is counted of a report. */
export interface Counted {
  readonly headline: string;
  readonly text: string;
  /** Days that it tells of: `2024-12-23`. "Monday" says little, the day it was sets two fires apart. */
  readonly days: readonly string[];
}

/** Counts the terms of a report: stems that are no stop words, weighed by place and by whether they are names; days. */
export function countTerms(
  { headline, text, days }: Counted,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): Map<number, number> {
  const counts = new Map<number, number>();
  let words = 0;
  const add = (source: string, { stop, stem, kind, start, end }: Term, boost: number) => {
    if (stop || stem.length < 2) return;
    const number = vocabulary.numberOf(stem, source.slice(start, end), lexicon);
    counts.set(number, (counts.get(number) ?? 0) + boost * (kind === "name" ? NAME_BOOST : 1));
  };
  const head = text.startsWith(headline) ? "" : headline.slice(0, 1000);
  for (const term of termsOf(head, lexicon)) {
    words++;
    add(head, term, LEDE_BOOST);
  }
  const body = text.slice(0, READ_WORDS * 8);
  for (const term of termsOf(body, lexicon)) {
    if (++words > READ_WORDS) break;
    add(body, term, words <= LEDE_WORDS ? LEDE_BOOST : 1);
  }
  for (const day of days) {
    const number = vocabulary.numberOf(day, day, lexicon);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** The vector of counted terms: 1 + log count times rarity, at the rarity that the terms have now. */
export function weighTerms(counts: ReadonlyMap<number, number>, vocabulary: Vocabulary): StoryVector {
  const weighed: (readonly [term: number, weight: number])[] = [];
  let square = 0;
  for (const [term, count] of counts) {
    const rarity = vocabulary.rarityOf(term);
    if (rarity < LEAST_RARITY) continue;
    const weight = Math.max(0.1, 1 + Math.log(count)) * rarity;
    weighed.push([term, weight]);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  const probes = [...weighed].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PROBES);
  weighed.sort((a, b) => a[0] - b[0]);
  return {
    terms: Uint32Array.from(weighed, ([term]) => term),
    weights: Float64Array.from(weighed, ([, weight]) => weight / length),
    probes: Uint32Array.from(probes, ([term]) => term),
  };
}

/** Cosine of two vectors. */
export function cosineOf(a: StoryVector, b: StoryVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const x = a.terms[i] ?? 0;
    const y = b.terms[j] ?? 0;
    if (x === y) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
