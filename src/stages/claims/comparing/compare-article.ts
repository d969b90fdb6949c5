import { affirmingWords, refutingWords, relayingWords } from "../../../languages/en/stance-words.js";
import { type PreparedStatement, prepareStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { relatedArticle, stanceOfArticle } from "./compare-weights.js";

/** An article made ready to be set against statements. */
export interface PreparedArticle {
  readonly text: string;
  readonly sentences: readonly PreparedStatement[];
  /** First place of every stem, in words from the start. */
  readonly places: ReadonlyMap<string, number>;
  readonly length: number;
  readonly refuting: readonly number[];
  readonly relaying: readonly number[];
  readonly affirming: readonly number[];
}

const SENTENCE = /[^.!?\n]{1,600}[.!?\n]*/g;

/** An article's sentences and words, ready to be set against statements. */
export function prepareArticle(text: string, lexicon: Lexicon): PreparedArticle {
  const sentences: PreparedStatement[] = [];
  const places = new Map<string, number>();
  const words = { refuting: [] as number[], relaying: [] as number[], affirming: [] as number[] };
  const kinds = kindsOf(lexicon);
  let length = 0;
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = prepareStatement(text, lexicon, match.index, match.index + match[0].length);
    if (sentence.terms.length === 0) continue;
    sentences.push(sentence);
    for (const term of sentence.terms) {
      if (!places.has(term.stem)) places.set(term.stem, length);
      const kind = kinds.get(term.stem);
      if (kind !== undefined) words[kind].push(length);
      length++;
    }
  }
  return { text, sentences, places, length, ...words };
}

const kindsOf = (lexicon: Lexicon): Map<string, "refuting" | "relaying" | "affirming"> => {
  const kinds = new Map<string, "refuting" | "relaying" | "affirming">();
  for (const word of affirmingWords) kinds.set(lexicon.stem(word), "affirming");
  for (const word of relayingWords) kinds.set(lexicon.stem(word), "relaying");
  for (const word of refutingWords) kinds.set(lexicon.stem(word), "refuting");
  return kinds;
};

/** Words from the start that count as the lede. */
const LEDE = 70;
const SYNONYM = 0.9;

/** How a statement hangs together with an article. Every measure runs from 0 to 1. */
export interface ArticleFeatures {
  /** Share of the weight of the statement's words that stand anywhere in the article. */
  readonly covered: number;
  /** The same among the first words. */
  readonly coveredByLede: number;
  /** The same in the sentence, with its neighbour, that covers most. */
  readonly coveredBySentence: number;
  readonly names: number;
  /** Share of the statement's neighbouring words that are neighbours in the article. */
  readonly neighbours: number;
  readonly refutingInStatement: number;
  readonly relayingInStatement: number;
  readonly affirmingInStatement: number;
  readonly asks: number;
  readonly refutingInLede: number;
  readonly relayingInLede: number;
  readonly affirmingInLede: number;
  readonly refuting: number;
  readonly relaying: number;
  readonly affirming: number;
  readonly refutingInBoth: number;
  readonly long: number;
}

/** The sentence of an article that covers most of a statement, by index, and the share that it and the next one cover. */
export interface BestSentence {
  readonly index: number;
  readonly covered: number;
}

/** What the measures of an article's stance to a statement are. */
export function articleFeatures(a: PreparedStatement, article: PreparedArticle, lexicon: Lexicon): ArticleFeatures {
  const content = a.terms.filter((term) => !term.stop);
  const all = Math.max(1e-9, sum(content.map((term) => term.weight)));
  const place = (stem: string) => placeOf(stem, article.places, lexicon);
  const found = content.map((term) => ({ term, ...place(term.stem) }));
  const names = found.filter(({ term }, i) => term.kind === "name" && i > 0);
  const best = bestSentence(a, article, lexicon);
  const kinds = kindsOf(lexicon);
  const has = (kind: string) => Number(a.terms.some((term) => kinds.get(term.stem) === kind));
  const per = (places: readonly number[]) => Math.min(1, (places.length * 50) / Math.max(100, article.length));
  const inLede = (places: readonly number[]) => Math.min(1, places.filter((at) => at < LEDE).length / 2);
  const refuting = inLede(article.refuting);
  return {
    covered: sum(found.map(({ term, strength }) => term.weight * strength)) / all,
    coveredByLede: sum(found.map(({ term, strength, at }) => (at < LEDE ? term.weight * strength : 0))) / all,
    coveredBySentence: best.covered,
    names: names.length === 0 ? 0.5 : sum(names.map(({ strength }) => strength)) / names.length,
    neighbours: neighboursIn(content, article),
    refutingInStatement: has("refuting"),
    relayingInStatement: has("relaying"),
    affirmingInStatement: has("affirming"),
    asks: Number(a.text.includes("?")),
    refutingInLede: refuting,
    relayingInLede: inLede(article.relaying),
    affirmingInLede: inLede(article.affirming),
    refuting: per(article.refuting),
    relaying: per(article.relaying),
    affirming: per(article.affirming),
    refutingInBoth: has("refuting") * Math.max(refuting, per(article.refuting)),
    long: Math.min(1, article.length / 1000),
  };
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
export function bestSentence(a: PreparedStatement, article: PreparedArticle, lexicon: Lexicon): BestSentence {
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
    for (const term of sentence.terms) {
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
    for (const term of sentence.terms) {
      if (term.stop) continue;
      const pair = `${last} ${term.stem}`;
      if (wanted.has(pair)) found.add(pair);
      last = term.stem;
    }
  }
  return found.size / wanted.size;
};

/** The stance of an article to a statement. */
export function compareWithArticle(
  a: PreparedStatement,
  article: PreparedArticle,
  lexicon: Lexicon,
): { relation: "same" | "contradicts" | "discusses" | "different"; score: number; why: string } {
  const features = articleMeasures(a, article, lexicon);
  const related = 1 / (1 + Math.exp(-weighed(features, relatedArticle)));
  const score = Math.round(related * 1000) / 1000;
  const share = `${Math.round(100 * (features.covered ?? 0))} % of the weight of its words stand in the article`;
  if (related < 0.5) return { relation: "different", score, why: share };
  const stances = (["same", "contradicts", "discusses"] as const).map((relation) => ({
    relation,
    weight: weighed(features, stanceOfArticle[relation]),
  }));
  const best = stances.reduce((x, y) => (y.weight > x.weight ? y : x));
  return { relation: best.relation, score, why: `${share}; ${toneOf(article, best.relation)}` };
}

const weighed = (features: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number => {
  let total = weights.bias ?? 0;
  for (const [name, value] of Object.entries(features)) total += (weights[name] ?? 0) * value;
  return total;
};

/** The measures as the models read them. */
export function articleMeasures(
  a: PreparedStatement,
  article: PreparedArticle,
  lexicon: Lexicon,
): Record<string, number> {
  const f = articleFeatures(a, article, lexicon);
  return {
    ...f,
    coveredSquared: f.covered ** 2,
    ledeSquared: f.coveredByLede ** 2,
    sentenceSquared: f.coveredBySentence ** 2,
    coveredTwice: f.covered * f.coveredBySentence,
  };
}

const toneOf = (article: PreparedArticle, relation: string): string => {
  const counted = (n: number, what: string) => `${n} ${n === 1 ? "word" : "words"} of ${what}`;
  if (relation === "contradicts") return counted(article.refuting.length, "denial or refutation");
  if (relation === "discusses") return counted(article.relaying.length, "passing on what others say");
  return `${counted(article.affirming.length, "confirmation")}, ${article.refuting.length} of denial`;
};
