import { exponential } from "../../../network/exponential.js";
import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { PreparedArticle } from "./article.js";
import type { Cover } from "./article-cover.js";
import { matterMeasures, toneMeasures } from "./article-measures.js";
import { articlePhrases, statementPhrases, tellingPhrases } from "./article-phrases.js";
import { sumOfTrees } from "./article-trees.js";
import { articleWeights, LEANINGS, type PhraseWeights } from "./article-weights.js";

/** Probabilities: that an article has to do with a statement; if so, that it agrees, disagrees, only discusses it. */
export interface ArticleStance {
  readonly related: number;
  readonly stance?: { readonly agrees: number; readonly disagrees: number; readonly discusses: number };
}

/** From here on an article has to do with a statement: to miss one that does costs more than to look at one that does not. */
const RELATED = 0.3;

/**
 * How likely each stance of an article to a statement is. Statement and article are read apart first: each denies, leaves open or
 * stands for what both tell, and two that deny agree. Trees then weigh that with how the two hang together.
 */
export function stanceOf(
  a: PreparedStatement,
  article: PreparedArticle,
  cover: Cover,
  lexicon: Lexicon,
): ArticleStance {
  const weights = articleWeights();
  const matter = matterMeasures(a, article, cover, lexicon);
  const related = sigmoid(sumOfTrees(weights.related, inOrder(matter, weights.measuresOfRelated))[0] ?? 0);
  if (related < RELATED) return { related };
  const tone = toneMeasures(a, article, cover, lexicon);
  const own = leaning(statementPhrases(a, lexicon), weights.ofStatement, 0);
  const phrases = [...articlePhrases(article, lexicon), ...tellingPhrases(article, cover, lexicon)];
  const other = leaning(Int32Array.from(phrases), weights.ofArticle, LENGTH);
  const both = [...own, ...other, ...together(own, other)].map((p) => Math.log(p + 1e-3));
  const measures = inOrder({ ...matter, ...tone }, weights.measuresOfStance);
  const input = Float32Array.of(...rounded(both, 1e3), ...measures);
  const [agrees = 0, disagrees = 0, discusses = 0] = softmax(sumOfTrees(weights.stance, input));
  return { related, stance: { agrees, disagrees, discusses } };
}

/** An article's phrases are brought to this length together, so that a long article says no more than a short one. */
const LENGTH = 15;

/** Denies, leaves open, stands for: softmax of the phrases' weights; with a `length`, of the phrases brought to that length. */
const leaning = (keys: Int32Array, { rows, leanings, base }: PhraseWeights, length: number): number[] => {
  const sums = new Array<number>(LEANINGS).fill(0);
  let known = 0;
  for (const key of keys) {
    const row = rows.get(key);
    if (row === undefined) continue;
    known++;
    for (let i = 0; i < LEANINGS; i++) sums[i] = (sums[i] ?? 0) + (leanings[row * LEANINGS + i] ?? 0);
  }
  const scale = length === 0 ? 1 : length / Math.sqrt(Math.max(1, known));
  return softmax(sums.map((sum, i) => sum * scale + (base[i] ?? 0)));
};

/** Agrees, disagrees, discusses, were the two leanings independent. */
const together = (own: readonly number[], other: readonly number[]): number[] => {
  const [denies = 0, , stands = 0] = own;
  const [otherDenies = 0, , otherStands = 0] = other;
  const agrees = stands * otherStands + denies * otherDenies;
  const disagrees = stands * otherDenies + denies * otherStands;
  return [agrees, disagrees, 1 - agrees - disagrees];
};

const inOrder = (byName: Readonly<Record<string, number>>, names: readonly string[]): Float32Array =>
  rounded(
    names.map((name) => byName[name] ?? 0),
    1e4,
  );

/** Rounded, so that the last bits of a logarithm, which differ between platforms, decide nothing. */
const rounded = (values: readonly number[], steps: number): Float32Array =>
  Float32Array.from(values, (value) => Math.round(value * steps) / steps);

const sigmoid = (x: number): number => 1 / (1 + exponential(-x));

const softmax = (values: readonly number[]): number[] => {
  const most = Math.max(...values);
  const powers = values.map((value) => exponential(value - most));
  const all = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / all);
};
