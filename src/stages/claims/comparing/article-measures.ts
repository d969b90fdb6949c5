import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { type PreparedArticle, type Tone, type ToneWord, toneOf, tones } from "./article.js";

/** Words from the start that count as the lede. */
const LEDE = 70;
const SYNONYM = 0.9;

/**
 * How a statement hangs together with an article, by name; every measure runs from 0 to 1. `covered`: share of the weight of the
 * statement's words that stand in the article, in its lede, in its best sentence; words of each tone are counted in the
 * statement, in the article's lede, near its best sentence and in all of it.
 */
export function articleMeasures(
  a: PreparedStatement,
  article: PreparedArticle,
  lexicon: Lexicon,
): Record<string, number> {
  const content = a.terms.filter((term) => !term.stop);
  const all = Math.max(1e-9, sum(content.map((term) => term.weight)));
  const found = content.map((term) => ({ term, ...placeOf(term.stem, article.places, lexicon) }));
  const names = found.filter(({ term }, i) => term.kind === "name" && i > 0);
  const best = bestSentence(a, article, lexicon);
  const covered = sum(found.map(({ term, strength }) => term.weight * strength)) / all;
  const byLede = sum(found.map(({ term, strength, at }) => (at < LEDE ? term.weight * strength : 0))) / all;
  return {
    covered,
    coveredByLede: byLede,
    coveredBySentence: best.covered,
    coveredSquared: covered ** 2,
    ledeSquared: byLede ** 2,
    sentenceSquared: best.covered ** 2,
    coveredTwice: covered * best.covered,
    names: names.length === 0 ? 0.5 : sum(names.map(({ strength }) => strength)) / names.length,
    neighbours: neighboursIn(content, article),
    asks: Number(a.text.includes("?")),
    quotes: Number(/["'“‘]/.test(a.text)),
    long: Math.min(1, article.length / 1000),
    ...toneMeasures(a, article, best.index, lexicon),
  };
}

const toneMeasures = (
  a: PreparedStatement,
  article: PreparedArticle,
  best: number,
  lexicon: Lexicon,
): Record<string, number> => {
  const measures: Record<string, number> = {};
  const inStatement = new Set(a.terms.map((term) => toneOf(term, lexicon)));
  for (const tone of tones) {
    const count = (where: (word: ToneWord) => boolean) =>
      article.tones.filter((word) => word.tone === tone && where(word)).length;
    measures[`${tone}InStatement`] = Number(inStatement.has(tone));
    measures[`${tone}InLede`] = Math.min(1, count((word) => word.place < LEDE) / 2);
    measures[`${tone}Near`] = Math.min(1, count((word) => Math.abs(word.sentence - best - 0.5) < 2) / 2);
    measures[tone] = Math.min(1, (count(() => true) * 50) / Math.max(100, article.length));
  }
  const strongest = (tone: Tone) =>
    Math.max(measures[`${tone}InLede`] ?? 0, measures[`${tone}Near`] ?? 0, measures[tone] ?? 0);
  // A headline that calls a thing a hoax over an article that does so too agrees with it.
  measures.debunkingInBoth = (measures.debunkingInStatement ?? 0) * strongest("debunking");
  measures.refutingInBoth = (measures.refutingInStatement ?? 0) * strongest("refuting");
  measures.affirmingInBoth = (measures.affirmingInStatement ?? 0) * strongest("affirming");
  return measures;
};

/** The sentence of an article that covers most of a statement, by index, and the share that it and the next one cover. */
interface BestSentence {
  readonly index: number;
  readonly covered: number;
}

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

/** The sentence that, with the next one, covers most of the statement. */
function bestSentence(a: PreparedStatement, article: PreparedArticle, lexicon: Lexicon): BestSentence {
  const weights = new Map<string, number>();
  for (const term of a.terms) if (!term.stop) weights.set(term.stem, term.weight);
  const all = Math.max(1e-9, sum([...weights.values()]));
  const wanted = new Map<string, string>();
  for (const stem of weights.keys()) {
    for (const other of lexicon.synonymsOf(stem)) if (!wanted.has(other)) wanted.set(other, stem);
  }
  for (const stem of weights.keys()) wanted.set(stem, stem);
  let best: BestSentence = { index: 0, covered: 0 };
  let before = new Set<string>();
  article.sentences.forEach((sentence, index) => {
    const here = new Set<string>();
    for (const term of sentence) {
      const stem = wanted.get(term.stem);
      if (stem !== undefined) here.add(stem);
    }
    const weight = (stems: Iterable<string>) => sum([...stems].map((stem) => weights.get(stem) ?? 0)) / all;
    const both = weight(new Set([...before, ...here]));
    if (both > best.covered) best = { index: weight(here) >= weight(before) ? index : index - 1, covered: both };
    before = here;
  });
  return best;
}

const neighboursIn = (content: readonly { stem: string }[], article: PreparedArticle): number => {
  if (content.length < 2) return 0;
  const wanted = new Set<string>();
  for (let i = 1; i < content.length; i++) wanted.add(`${content[i - 1]?.stem} ${content[i]?.stem}`);
  const found = new Set<string>();
  for (const sentence of article.sentences) {
    let last: string | undefined;
    for (const term of sentence) {
      if (term.stop) continue;
      const pair = `${last} ${term.stem}`;
      if (wanted.has(pair)) found.add(pair);
      last = term.stem;
    }
  }
  return found.size / wanted.size;
};
