import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { Term } from "../../../text/terms.js";
import type { PreparedArticle } from "./article.js";

/** Which of a statement's weighty words stand in which sentences of an article. */
export interface Cover {
  /** The different weighty words of the statement, the heaviest first. */
  readonly words: readonly Term[];
  /** For each sentence of the article the words it has, a bit a word. */
  readonly sentences: Uint32Array;
  /** The sentence that tells the statement: with the next one it has most of its weight. */
  readonly best: number;
  /** The sentences that have most of it by themselves, the fullest first; at least half as much as the first of them. */
  readonly near: readonly number[];
}

/** Words of a statement that are followed: as many as an integer has bits. */
const WORDS = 32;
const NEAR = 4;

/** Finds a statement's words in the sentences of an article, by stem or synonym. */
export function coverOf(a: PreparedStatement, article: PreparedArticle, lexicon: Lexicon): Cover {
  const words = weightyWords(a);
  const bits = new Map<string, number>();
  words.forEach((word, i) => {
    for (const other of lexicon.synonymsOf(word.stem)) if (!bits.has(other)) bits.set(other, i);
  });
  words.forEach((word, i) => {
    bits.set(word.stem, i);
  });
  const sentences = new Uint32Array(article.starts.length - 1);
  let sentence = 0;
  article.terms.forEach((term, place) => {
    while (place >= (article.starts[sentence + 1] ?? Number.POSITIVE_INFINITY)) sentence++;
    const bit = bits.get(term.stem);
    if (bit !== undefined) sentences[sentence] = (sentences[sentence] ?? 0) | (1 << bit);
  });
  const weights = Array.from(sentences, (mask) => weightOf(mask, words));
  return { words, sentences, best: bestOf(sentences, weights, words), near: nearOf(weights) };
}

/** The weight of the words whose bits are set. */
export const weightOf = (mask: number, words: readonly Term[]): number => {
  let total = 0;
  for (let bits = mask >>> 0, i = 0; bits !== 0; bits >>>= 1, i++) if (bits & 1) total += words[i]?.weight ?? 0;
  return total;
};

const weightyWords = (a: PreparedStatement): Term[] => {
  const different = new Map<string, Term>();
  for (const term of a.terms) if (!term.stop && !different.has(term.stem)) different.set(term.stem, term);
  return [...different.values()].sort((x, y) => y.weight - x.weight || x.start - y.start).slice(0, WORDS);
};

const bestOf = (sentences: Uint32Array, weights: readonly number[], words: readonly Term[]): number => {
  let best = 0;
  let most = 0;
  sentences.forEach((mask, i) => {
    const both = weightOf(mask | (sentences[i - 1] ?? 0), words);
    if (both <= most) return;
    most = both;
    best = i > 0 && (weights[i - 1] ?? 0) > (weights[i] ?? 0) ? i - 1 : i;
  });
  return best;
};

const nearOf = (weights: readonly number[]): number[] => {
  const fullest = Array.from(weights.keys()).sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y);
  const most = weights[fullest[0] ?? 0] ?? 0;
  return fullest.slice(0, NEAR).filter((i) => (weights[i] ?? 0) >= most / 2 && most > 0);
};
