import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { PreparedArticle, Tone } from "./article.js";
import { articleMeasures } from "./article-measures.js";
import { relatedArticle, stanceOfArticle } from "./compare-weights.js";

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
  return { relation: best.relation, score, why: `${share}; ${reasonOf(article, best.relation)}` };
}

const weighed = (features: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number => {
  let total = weights.bias ?? 0;
  for (const [name, value] of Object.entries(features)) total += (weights[name] ?? 0) * value;
  return total;
};

const toneShown: Readonly<Record<"same" | "contradicts" | "discusses", readonly Tone[]>> = {
  same: ["affirming"],
  contradicts: ["debunking", "refuting"],
  discusses: ["relaying"],
};

const named: Readonly<Record<"same" | "contradicts" | "discusses", string>> = {
  same: "confirmation",
  contradicts: "denial or doubt",
  discusses: "passing on what others say",
};

const reasonOf = (article: PreparedArticle, relation: "same" | "contradicts" | "discusses"): string => {
  const count = article.tones.filter(({ tone }) => toneShown[relation].includes(tone)).length;
  return `${count} ${count === 1 ? "word" : "words"} of ${named[relation]}`;
};
