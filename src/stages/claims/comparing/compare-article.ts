import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { type PreparedArticle, type Tone, tonesOf } from "./article.js";
import { type Cover, coverOf, weightOf } from "./article-cover.js";
import { type ArticleStance, stanceOf } from "./article-stance.js";

type Relation = "same" | "contradicts" | "discusses" | "different";

/** A denial is rare and worth more than its share: it is found when it is this many times less likely than something else. */
const DISAGREES = 3;

/** The stance of an article to a statement, how surely it has to do with it, and by which words. */
export function compareWithArticle(
  a: PreparedStatement,
  article: PreparedArticle,
  lexicon: Lexicon,
): { relation: Relation; score: number; why: string } {
  const cover = coverOf(a, article, lexicon);
  const stance = stanceOf(a, article, cover, lexicon);
  const relation = relationOf(stance);
  const all = cover.words.reduce((total, word) => total + word.weight, 0);
  const found = cover.sentences.reduce((mask, own) => mask | own, 0);
  const share = all === 0 ? 0 : Math.round((100 * weightOf(found, cover.words)) / all);
  const why = [`${share} % of the weight of its words stand in the article`];
  if (relation !== "different") why.push(reasonOf(a, article, cover, relation, lexicon));
  return { relation, score: Math.round(stance.related * 1000) / 1000, why: why.join("; ") };
}

const relationOf = ({ stance }: ArticleStance): Relation => {
  if (stance === undefined) return "different";
  const { agrees, disagrees, discusses } = stance;
  if (disagrees * DISAGREES >= Math.max(agrees, discusses)) return "contradicts";
  return agrees >= discusses ? "same" : "discusses";
};

const AGAINST: readonly Tone[] = ["debunking", "refuting", "doubting", "retracting"];
const SHOWN: Readonly<Record<Exclude<Relation, "different">, readonly Tone[]>> = {
  same: ["affirming"],
  contradicts: AGAINST,
  discusses: ["relaying", "doubting"],
};

/** The words that show the stance, those nearest to what is told first, and the sentence that tells it. */
const reasonOf = (
  a: PreparedStatement,
  article: PreparedArticle,
  cover: Cover,
  relation: Exclude<Relation, "different">,
  lexicon: Lexicon,
): string => {
  const denied = tonesOf(a.terms, lexicon).some(
    (tone) => tone === "negating" || (tone !== undefined && AGAINST.includes(tone)),
  );
  const shown = wordsOf(article, cover, relation === "same" && denied ? AGAINST : SHOWN[relation]);
  return `${sayingOf(relation, shown, denied)}; told in ${quoted(passageOf(article, cover))}`;
};

const sayingOf = (relation: Exclude<Relation, "different">, words: readonly string[], denied: boolean): string => {
  const list = words.map(quoted).join(", ");
  if (relation === "contradicts") {
    if (list !== "") return `words of denial or doubt: ${list}`;
    return denied ? "the statement denies what the article tells" : "the article tells it otherwise";
  }
  if (relation === "discusses") return list === "" ? "neither borne out nor denied" : `passed on: ${list}`;
  if (list === "") return "told without denial or doubt";
  return denied ? `both deny it: ${list}` : `borne out: ${list}`;
};

const WORDS = 3;

/** Words of some tones, once each: those in the sentences that tell the statement first, then by their distance from the best. */
const wordsOf = (article: PreparedArticle, cover: Cover, tones: readonly Tone[]): string[] => {
  const distance = (sentence: number) => (cover.near.includes(sentence) ? 0 : Math.abs(sentence - cover.best));
  const words = article.tones
    .filter(({ tone }) => tones.includes(tone))
    .sort((x, y) => distance(x.sentence) - distance(y.sentence) || x.place - y.place)
    .map(({ place }) => article.terms[place])
    .flatMap((term) => (term === undefined ? [] : [article.text.slice(term.start, term.end).toLowerCase()]));
  return [...new Set(words)].slice(0, WORDS);
};

const LONGEST = 160;

/** The sentence that tells the statement; of a long one the beginning. */
const passageOf = ({ text, terms, starts }: PreparedArticle, { best }: Cover): string => {
  const start = terms[starts[best] ?? 0]?.start ?? 0;
  const end = terms[(starts[best + 1] ?? 1) - 1]?.end ?? start;
  const passage = text.slice(start, end).replaceAll(/\s+/g, " ");
  return passage.length <= LONGEST ? passage : `${passage.slice(0, LONGEST).replace(/\s\S*$/, "")} ...`;
};

const quoted = (text: string): string => `"${text}"`;
