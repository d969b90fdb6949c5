import type { Lexicon } from "../../text/lexicon.js";
import { type Term, termsOf } from "../../text/terms.js";

/** What a report is about: its terms by number, heaviest first, of length 1 in all. */
export interface StoryVector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** Distinct terms: few for a bare headline. */
  readonly size: number;
}

/** The terms of many reports, numbered. */
export interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly stems: string[];
  /** Each term as it was first written. */
  readonly spellings: string[];
  /** How many reports use each term. */
  readonly reports: number[];
}

/** A report's terms counted, before weighing. */
export interface TermCounts {
  readonly terms: ReadonlyMap<number, number>;
  readonly words: number;
}

/** Words of a report that are read; what an event is stands near the top. */
export const READ_WORDS = 450;
const LEDE_WORDS = 60;
const LEDE_BOOST = 1.6;
const NAME_BOOST = 1.5;

export const emptyVocabulary = (): Vocabulary => ({ numbers: new Map(), stems: [], spellings: [], reports: [] });

/** Counts the terms of a report into a vocabulary: stems that are no stop words, weighed by place and by whether they are names. */
export function countTerms(headline: string, text: string, lexicon: Lexicon, vocabulary: Vocabulary): TermCounts {
  const counts = new Map<number, number>();
  let words = 0;
  const add = (source: string, term: Term, boost: number) => {
    if (term.stop || term.stem.length < 2) return;
    const number = numberOf(term, source, vocabulary);
    counts.set(number, (counts.get(number) ?? 0) + boost * (term.kind === "name" ? NAME_BOOST : 1));
  };
  const head = text.startsWith(headline) ? "" : headline;
  for (const term of termsOf(head.slice(0, 1000), lexicon)) {
    words++;
    add(head, term, LEDE_BOOST);
  }
  for (const term of termsOf(text.slice(0, READ_WORDS * 8), lexicon)) {
    if (++words > READ_WORDS) break;
    add(text, term, words <= LEDE_WORDS ? LEDE_BOOST : 1);
  }
  for (const number of counts.keys()) vocabulary.reports[number] = (vocabulary.reports[number] ?? 0) + 1;
  return { terms: counts, words };
}

const numberOf = (term: Term, source: string, vocabulary: Vocabulary): number => {
  const known = vocabulary.numbers.get(term.stem);
  if (known !== undefined) return known;
  const number = vocabulary.stems.length;
  vocabulary.numbers.set(term.stem, number);
  vocabulary.stems.push(term.stem);
  vocabulary.spellings.push(source.slice(term.start, term.end));
  vocabulary.reports.push(0);
  return number;
};

/** How many reports of ordinary news the background stands for, beside those at hand. */
const BACKGROUND = 200;

/** The vectors of counted reports: 1 + log count times rarity, where rarity comes from the reports at hand and from ordinary news. */
export function weighTerms(counts: readonly TermCounts[], vocabulary: Vocabulary, lexicon: Lexicon): StoryVector[] {
  const rarity = vocabulary.stems.map((stem, number) => {
    const usual = Math.exp(-lexicon.rarity(stem)) * BACKGROUND;
    return Math.log((counts.length + BACKGROUND + 1) / ((vocabulary.reports[number] ?? 0) + usual + 0.5));
  });
  return counts.map(({ terms }) => {
    const weighed = [...terms].map(
      ([number, count]) => [number, (1 + Math.log(count)) * Math.max(0, rarity[number] ?? 0)] as const,
    );
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    const sorted = weighed.filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return {
      terms: sorted.map(([number]) => number),
      weights: sorted.map(([, weight]) => weight / length),
      size: sorted.length,
    };
  });
}
