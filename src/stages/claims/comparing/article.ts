import { english } from "../../../languages/en/lexicon.js";
import { affirmingWords, debunkingWords, refutingWords, relayingWords } from "../../../languages/en/stance-words.js";
import { type PreparedStatement, prepareStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { Term } from "../../../text/terms.js";

/** What a word tells of how a report stands to what it reports. */
export const tones = ["debunking", "refuting", "relaying", "affirming", "negating"] as const;
export type Tone = (typeof tones)[number];

/** A word of some tone: its place in words from the start, and its sentence. */
export interface ToneWord {
  readonly tone: Tone;
  readonly place: number;
  readonly sentence: number;
}

/** An article made ready to be set against statements. */
export interface PreparedArticle {
  readonly text: string;
  readonly sentences: readonly PreparedStatement[];
  /** First place of every stem, in words from the start. */
  readonly places: ReadonlyMap<string, number>;
  readonly length: number;
  readonly tones: readonly ToneWord[];
}

const SENTENCE = /[^.!?\n]{1,600}[.!?\n]*/g;

/** An article's sentences and words, ready to be set against statements. */
export function prepareArticle(text: string, lexicon: Lexicon): PreparedArticle {
  const sentences: PreparedStatement[] = [];
  const places = new Map<string, number>();
  const found: ToneWord[] = [];
  let length = 0;
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = prepareStatement(text, lexicon, match.index, match.index + match[0].length);
    if (sentence.terms.length === 0) continue;
    for (const term of sentence.terms) {
      if (!places.has(term.stem)) places.set(term.stem, length);
      const tone = toneOf(term, lexicon);
      if (tone !== undefined) found.push({ tone, place: length, sentence: sentences.length });
      length++;
    }
    sentences.push(sentence);
  }
  return { text, sentences, places, length, tones: found };
}

const toneStems: ReadonlyMap<string, Tone> = new Map([
  ...affirmingWords.map((word) => [english.stem(word), "affirming"] as const),
  ...relayingWords.map((word) => [english.stem(word), "relaying"] as const),
  ...refutingWords.map((word) => [english.stem(word), "refuting"] as const),
  ...debunkingWords.map((word) => [english.stem(word), "debunking"] as const),
]);

/** The tone of a word, where it has one. */
export const toneOf = (term: Term, lexicon: Lexicon): Tone | undefined =>
  lexicon.negations.has(term.key) ? "negating" : toneStems.get(term.stem);
