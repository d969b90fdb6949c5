import { type Tensors, tensorOf } from "../../../network/tensors.js";
import { loadWeights } from "../../../network/weights.js";
import { readTrees, type Trees } from "./article-trees.js";

/** What phrases tell: for every key the leaning towards denying, leaving open and standing for what is told. */
export interface PhraseWeights {
  readonly rows: ReadonlyMap<number, number>;
  readonly leanings: Float32Array;
  readonly base: Float32Array;
}

/** The numbers by which an article is set against a statement. */
export interface ArticleWeights {
  readonly ofStatement: PhraseWeights;
  readonly ofArticle: PhraseWeights;
  /** Has the article to do with the statement: the logit. And the names of the measures it takes, in order. */
  readonly related: Trees;
  readonly measuresOfRelated: readonly string[];
  /** Agrees, disagrees, discusses. It takes the leanings first, then these measures. */
  readonly stance: Trees;
  readonly measuresOfStance: readonly string[];
}

export const LEANINGS = 3;

let read: ArticleWeights | undefined;

/**
 * The weights in `models/stance-en.safetensors`, read when they are first asked for. They were fitted on the training data of the Fake
 * News Challenge, stage 1 (Apache-2.0); `models/stance-en.md` says how, and how well they do on stories they were not fitted on.
 */
export function articleWeights(): ArticleWeights {
  read ??= readWeights(loadWeights("stance-en"));
  return read;
}

const readWeights = (weights: Tensors): ArticleWeights => ({
  ofStatement: readPhrases(weights, "statement"),
  ofArticle: readPhrases(weights, "article"),
  related: readTrees(weights, "related"),
  measuresOfRelated: (weights.metadata.measuresOfRelated ?? "").split(" "),
  stance: readTrees(weights, "stance"),
  measuresOfStance: (weights.metadata.measuresOfStance ?? "").split(" "),
});

const readPhrases = (weights: Tensors, name: string): PhraseWeights => {
  const { values: keys } = tensorOf(weights, `${name}.keys`, 1);
  const { values: leanings, shape } = tensorOf(weights, `${name}.leanings`, 2);
  const { values: base } = tensorOf(weights, `${name}.base`, 1);
  if (!(leanings instanceof Float32Array && base instanceof Float32Array) || shape[0] !== keys.length) {
    throw new TypeError(`weights: expected a row of ${name}.leanings a key, got ${shape.join(" by ")}`);
  }
  return { rows: new Map(Array.from(keys, (key, row) => [key, row])), leanings, base };
};
