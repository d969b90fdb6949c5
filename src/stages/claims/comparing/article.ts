import { english } from "../../../languages/en/lexicon.js";
import { affirmingWords, debunkingWords, refutingWords, relayingWords } from "../../../languages/en/stance-words.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { type Term, termsOf } from "../../../text/terms.js";

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
  readonly sentences: readonly (readonly Term[])[];
  /** First place of every stem, in words from the start. */
  readonly places: ReadonlyMap<string, number>;
  readonly length: number;
  readonly tones: readonly ToneWord[];
}

/** Words after which a sentence is cut even without a full stop. */
const LONGEST_SENTENCE = 100;
const SENTENCE_END = /[.!?\n]/;

/** An article's sentences and words, ready to be set against statements. */
export function prepareArticle(text: string, lexicon: Lexicon): PreparedArticle {
  const terms = termsOf(text, lexicon);
  const sentences: Term[][] = [];
  const places = new Map<string, number>();
  const found: ToneWord[] = [];
  let sentence: Term[] = [];
  terms.forEach((term, place) => {
    const end = terms[place - 1]?.end ?? 0;
    if (place > 0 && (sentence.length >= LONGEST_SENTENCE || endsBetween(text, end, term.start))) {
      sentences.push(sentence);
      sentence = [];
    }
    sentence.push(term);
    if (!places.has(term.stem)) places.set(term.stem, place);
    const tone = toneOf(term, lexicon);
    if (tone !== undefined) found.push({ tone, place, sentence: sentences.length });
  });
  if (sentence.length > 0) sentences.push(sentence);
  return { text, sentences, places, length: terms.length, tones: found };
}

/** Between two words there is seldom more than a few marks; what lies beyond is layout. */
const endsBetween = (text: string, from: number, to: number): boolean =>
  to - from > 8 || SENTENCE_END.test(text.slice(from, to));

const toneStems: ReadonlyMap<string, Tone> = new Map([
  ...affirmingWords.map((word) => [english.stem(word), "affirming"] as const),
  ...relayingWords.map((word) => [english.stem(word), "relaying"] as const),
  ...refutingWords.map((word) => [english.stem(word), "refuting"] as const),
  ...debunkingWords.map((word) => [english.stem(word), "debunking"] as const),
]);

/** The tone of a word, where it has one. */
export const toneOf = (term: Term, lexicon: Lexicon): Tone | undefined =>
  lexicon.negations.has(term.key) ? "negating" : toneStems.get(term.stem);
