import { english } from "../../../languages/en/lexicon.js";
import { stanceWords } from "../../../languages/en/stance-words.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { type Term, termsOf } from "../../../text/terms.js";

/** What a word tells of how a report stands to what it reports. */
export const tones = ["debunking", "refuting", "doubting", "retracting", "relaying", "affirming", "negating"] as const;
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
  readonly terms: readonly Term[];
  /** Place of the first word of every sentence, and at last the number of words. */
  readonly starts: readonly number[];
  /** First place of every stem, in words from the start. */
  readonly places: ReadonlyMap<string, number>;
  readonly tones: readonly ToneWord[];
}

/** Words after which a sentence is cut even without a full stop. */
const LONGEST_SENTENCE = 100;
const SENTENCE_END = /[.!?\n]/;
const NEW_LINE = 10;

/** An article's sentences and words, ready to be set against statements. */
export function prepareArticle(text: string, lexicon: Lexicon): PreparedArticle {
  const terms = termsOf(text, lexicon);
  const starts: number[] = [];
  const places = new Map<string, number>();
  const found: ToneWord[] = [];
  terms.forEach((term, place) => {
    const before = terms[place - 1]?.end ?? 0;
    const length = place - (starts.at(-1) ?? 0);
    if (place === 0 || length >= LONGEST_SENTENCE || endsBetween(text, before, term.start)) starts.push(place);
    if (!places.has(term.stem)) places.set(term.stem, place);
    const tone = toneOf(term, terms[place + 1], lexicon);
    if (tone !== undefined) found.push({ tone, place, sentence: starts.length - 1 });
  });
  return { text, terms, starts: [...starts, terms.length], places, tones: found };
}

/** The words of a sentence, by its number. */
export const sentenceOf = ({ terms, starts }: PreparedArticle, sentence: number): readonly Term[] =>
  terms.slice(starts[sentence] ?? 0, starts[sentence + 1] ?? 0);

/** Between two words there is seldom more than a few marks; what lies beyond is layout. */
const endsBetween = (text: string, from: number, to: number): boolean => {
  if (to - from === 1) return text.charCodeAt(from) === NEW_LINE;
  return to - from > 8 || SENTENCE_END.test(text.slice(from, to));
};

/** What a stem tells by itself, and together with a stem behind it. */
interface Telling {
  tone?: Tone;
  readonly before: Map<string, Tone>;
}

const tellings = new Map<string, Telling>();
for (const tone of tones) {
  if (tone === "negating") continue;
  for (const words of stanceWords[tone].split(" ")) {
    const [first = "", second] = words.split("_").map(english.stem);
    const telling: Telling = tellings.get(first) ?? { before: new Map<string, Tone>() };
    if (second === undefined) telling.tone = tone;
    else telling.before.set(second, tone);
    tellings.set(first, telling);
  }
}

/** The tone of a word, where it has one by itself or with the word behind it. */
const toneOf = (term: Term, next: Term | undefined, lexicon: Lexicon): Tone | undefined => {
  const telling = tellings.get(term.stem);
  const together = next === undefined ? undefined : telling?.before.get(next.stem);
  return together ?? (lexicon.negations.has(term.key) ? "negating" : telling?.tone);
};

/** The tone of every word, in order. */
export const tonesOf = (terms: readonly Term[], lexicon: Lexicon): (Tone | undefined)[] =>
  terms.map((term, i) => toneOf(term, terms[i + 1], lexicon));
