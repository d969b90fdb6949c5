import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { Term } from "../../../text/terms.js";
import { type PreparedArticle, sentenceOf, type Tone, type ToneWord, tones, tonesOf } from "./article.js";
import { type Cover, weightOf } from "./article-cover.js";

/** Words from the start that count as the lede. */
const LEDE = 70;
const SYNONYM = 0.9;

/**
 * What a statement and an article have in common, by name; every measure runs from 0 to 1. `covered`: share of the weight of the
 * statement's words that stand in the article, in its lede, in the sentences that tell it.
 */
export function matterMeasures(
  a: PreparedStatement,
  article: PreparedArticle,
  cover: Cover,
  lexicon: Lexicon,
): Record<string, number> {
  const found = cover.words.map((term) => ({ term, ...placeOf(term.stem, article.places, lexicon) }));
  const all = Math.max(1e-9, sum(cover.words.map((term) => term.weight)));
  const first = a.terms[0]?.stem;
  const names = found.filter(({ term }) => term.kind === "name" && term.stem !== first);
  const numbers = found.filter(({ term }) => term.kind === "number");
  const missing = found.filter(({ strength }) => strength === 0).map(({ term }) => term);
  const best = cover.sentences[cover.best] ?? 0;
  const share = (strengths: readonly { strength: number }[]) =>
    strengths.length === 0 ? 0.5 : sum(strengths.map(({ strength }) => strength)) / strengths.length;
  const of = (mask: number) => weightOf(mask, cover.words) / all;
  const next = cover.sentences[cover.best + 1] ?? 0;
  const last = cover.sentences[cover.best - 1] ?? 0;
  const covered = sum(found.map(({ term, strength }) => term.weight * strength)) / all;
  return {
    covered,
    coveredByLede: sum(found.map(({ term, strength, at }) => (at < LEDE ? term.weight * strength : 0))) / all,
    coveredBySentence: of(best),
    coveredByTwo: Math.max(of(best | next), of(best | last)),
    coveredByNear: of(cover.near.reduce((mask, i) => mask | (cover.sentences[i] ?? 0), 0)),
    coveredAlike:
      covered < LEAST_COVERED ? covered : Math.min(1, covered + sum(alike(missing, article, lexicon)) / all),
    names: share(names),
    numbers: share(numbers),
    heaviestMissing: Math.max(0, ...missing.map((term) => term.weight)) / 10,
    missing: Math.min(1, missing.length / 8),
    again: Math.min(1, Array.from(cover.sentences).filter((mask) => of(mask) >= of(best) / 2).length / 10),
    where: cover.best / Math.max(1, cover.sentences.length),
    ...runMeasures(a, article),
    asks: Number(a.text.includes("?")),
    quotes: Number(/["'“‘]/.test(a.text)),
    words: Math.min(1, cover.words.length / 16),
    long: Math.min(1, article.terms.length / 1000),
  };
}

/** From this cosine on two words have something in common; from `ALIKE` on they can stand for one another. */
const UNLIKE = 0.4;
const ALIKE = 0.9;
/** The heaviest missing words. */
const MISSING = 4;
/** Most words of an article that are set against the statement's missing ones. */
const LOOKED_AT = 400;
/** A statement of which less stands in an article is not looked for in other words. */
const LEAST_COVERED = 0.15;

/** The weight of words that stand in an article in other words only, as far as these are alike. */
const alike = (missing: readonly Term[], article: PreparedArticle, lexicon: Lexicon): number[] => {
  const wanted = missing
    .slice(0, MISSING)
    .map((term) => ({ term, vector: lexicon.vectorOf(term.key), nearest: UNLIKE }));
  if (!wanted.some(({ vector }) => vector !== undefined)) return [];
  let looked = 0;
  for (const place of article.places.values()) {
    const other = article.terms[place];
    if (other === undefined || other.stop || other.kind === "number") continue;
    if (looked++ >= LOOKED_AT) break;
    const vector = lexicon.vectorOf(other.key);
    if (vector === undefined) continue;
    for (const word of wanted) {
      if (word.vector !== undefined) word.nearest = Math.max(word.nearest, dot(word.vector, vector));
    }
  }
  return wanted.map(({ term, nearest }) => term.weight * Math.min(1, (nearest - UNLIKE) / (ALIKE - UNLIKE)));
};

const dot = (a: Float32Array, b: Float32Array): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
};

const NONE: readonly (readonly [number, number])[] = [];

/** Share of the statement's pairs and threes of words that stand in the article, and the longest run of its words there. */
const runMeasures = (a: PreparedStatement, article: PreparedArticle): Record<string, number> => {
  const wanted = a.terms.map((term) => term.stem);
  const starts = new Map<string, number[]>();
  wanted.forEach((stem, i) => {
    const known = starts.get(stem);
    if (known === undefined) starts.set(stem, [i]);
    else if (known.length < 4) known.push(i);
  });
  const pairs = new Set<number>();
  const threes = new Set<number>();
  let longest = 0;
  // Runs that go on so far: where in the statement each stands, and its length.
  let running: readonly (readonly [place: number, length: number])[] = NONE;
  for (const term of article.terms) {
    const places = starts.get(term.stem);
    if (places === undefined) {
      running = NONE;
      continue;
    }
    const before = running;
    running = places.map((i) => [i, 1 + (before.find(([place]) => place === i - 1)?.[1] ?? 0)] as const);
    for (const [i, length] of running) {
      if (length >= 2) pairs.add(i);
      if (length >= 3) threes.add(i);
      longest = Math.max(longest, length);
    }
  }
  return {
    pairs: pairs.size / Math.max(1, wanted.length - 1),
    threes: threes.size / Math.max(1, wanted.length - 2),
    longestRun: Math.min(1, longest / 8),
  };
};

/**
 * The words of each tone, by name: in the statement, in the article's lede, near the sentence that tells the statement, right beside
 * the statement's words, in all of the article; and whether the two exclude each other. From 0 to 1.
 */
export function toneMeasures(
  a: PreparedStatement,
  article: PreparedArticle,
  cover: Cover,
  lexicon: Lexicon,
): Record<string, number> {
  const measures: Record<string, number> = {};
  const inStatement = new Set(tonesOf(a.terms, lexicon));
  for (const tone of tones) {
    const words = article.tones.filter((word) => word.tone === tone);
    const count = (where: (word: ToneWord) => boolean) => words.filter(where).length;
    measures[`${tone}InStatement`] = Number(inStatement.has(tone));
    measures[`${tone}InLede`] = Math.min(1, count((word) => word.place < LEDE) / 2);
    measures[`${tone}Near`] = Math.min(1, count((word) => Math.abs(word.sentence - cover.best) < 2) / 2);
    measures[`${tone}Beside`] = closeness(words, article, cover);
    measures[tone] = Math.min(1, (words.length * 50) / Math.max(100, article.terms.length));
  }
  const strongest = (tone: Tone) =>
    Math.max(measures[`${tone}InLede`] ?? 0, measures[`${tone}Near`] ?? 0, measures[tone] ?? 0);
  // A headline that calls a thing a hoax over an article that does so too agrees with it.
  measures.debunkingInBoth = (measures.debunkingInStatement ?? 0) * strongest("debunking");
  measures.refutingInBoth = (measures.refutingInStatement ?? 0) * strongest("refuting");
  measures.affirmingInBoth = (measures.affirmingInStatement ?? 0) * strongest("affirming");
  measures.opposed = Number(isOpposed(a, article, cover, lexicon));
  return measures;
}

/** A word of the statement is missing where it is told, and its opposite stands there: alive, dead. */
const isOpposed = (a: PreparedStatement, article: PreparedArticle, cover: Cover, lexicon: Lexicon): boolean => {
  const told = new Set(cover.near.flatMap((sentence) => sentenceOf(article, sentence).map((term) => term.stem)));
  return a.terms.some(
    ({ stem }) => !told.has(stem) && lexicon.opposites.get(stem)?.some((opposite) => told.has(opposite)),
  );
};

/** One by the distance in words from a word of the statement to the nearest of some words, within the sentences that tell it. */
const closeness = (words: readonly ToneWord[], article: PreparedArticle, cover: Cover): number => {
  const own = new Set(cover.words.map((word) => word.stem));
  let nearest = Number.POSITIVE_INFINITY;
  for (const { sentence, place } of words) {
    if (!cover.near.includes(sentence)) continue;
    const start = article.starts[sentence] ?? 0;
    sentenceOf(article, sentence).forEach((term, i) => {
      if (own.has(term.stem)) nearest = Math.min(nearest, Math.max(1, Math.abs(start + i - place)));
    });
  }
  return 1 / nearest;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const placeOf = (stem: string, places: ReadonlyMap<string, number>, lexicon: Lexicon) => {
  const at = places.get(stem);
  if (at !== undefined) return { at, strength: 1 };
  for (const other of lexicon.synonymsOf(stem)) {
    const near = places.get(other);
    if (near !== undefined) return { at: near, strength: SYNONYM };
  }
  return { at: Number.POSITIVE_INFINITY, strength: 0 };
};
