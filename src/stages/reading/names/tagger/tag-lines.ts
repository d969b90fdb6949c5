import { type Chain, decode, readChain } from "../../../../network/chain.js";
import { applyDense, type Dense, readDense } from "../../../../network/dense.js";
import { batches, type Encoder, encode } from "../../../../network/encoder.js";
import { readLstm } from "../../../../network/lstm.js";
import { readTable } from "../../../../network/table.js";
import { loadWeights } from "../../../../network/weights.js";
import type { FoundName } from "../classify.js";
import type { NameLine, WordUse } from "../name-line.js";
import { FEATURES, featuresOf, WIDTH, type WordFeatures } from "./features.js";
import { type Letters, lettersOf, readLetters } from "./letters.js";
import { readVocabulary, type Vocabulary, wordIdAt } from "./vocabulary.js";

/** Labels of tokens: outside, and the beginning and inside of the three kinds of names. */
export const LABELS = ["O", "B-person", "I-person", "B-place", "I-place", "B-organisation", "I-organisation"] as const;

/** A line and what the rules found in it. */
export interface RuledLine {
  readonly line: NameLine;
  readonly rules: readonly FoundName[];
}

interface NameTagger {
  readonly vocabulary: Vocabulary;
  readonly encoder: Encoder;
  readonly letters: Letters;
  readonly head: Dense;
  readonly chain: Chain;
}

const made = new Map<string, NameTagger>();

function nameTagger(model: string): NameTagger {
  const known = made.get(model);
  if (known) return known;
  const weights = loadWeights(model);
  const tagger: NameTagger = {
    vocabulary: readVocabulary(weights.metadata.words ?? ""),
    encoder: {
      tables: ["word", ...Object.keys(FEATURES)].map((name) => readTable(weights, name)),
      layers: ["first", "second"].map((name) => readLstm(weights, name)),
    },
    letters: readLetters(weights, "letters"),
    head: readDense(weights, "labels"),
    chain: readChain(weights, "labels"),
  };
  made.set(model, tagger);
  return tagger;
}

/**
 * The label of each token of some lines of a report, as numbers of `LABELS`, a list a line: a recurrent network over words, letters, affixes,
 * shapes, parts of speech, lists and the finds of the rules, and a chain of labels (Z. Huang, W. Xu, K. Yu 2015).
 */
export function tagLines(model: string, ruled: readonly RuledLine[], use: WordUse): Uint8Array[] {
  const tagger = nameTagger(model);
  const lengths = ruled.map(({ line }) => line.tokens.length);
  const seen = new Map<string, WordFeatures>();
  return batches(lengths).flatMap(({ from, to, start, end }) => {
    const ids = Array.from({ length: WIDTH + 1 }, () => new Int32Array(end - start));
    const words: string[] = [];
    let row = 0;
    for (const { line, rules } of ruled.slice(from, to)) {
      const features = featuresOf(line, use, rules, seen);
      for (let i = 0; i < line.tokens.length; i++, row++) {
        const small = (line.written[i] ?? "").toLowerCase();
        words.push(small);
        ids.forEach((list, f) => {
          list[row] = f === 0 ? wordIdAt(tagger.vocabulary, line, i, small) : (features[i * WIDTH + f - 1] ?? 0);
        });
      }
    }
    return labelsOf(tagger, lengths.slice(from, to), ids, words);
  });
}

function labelsOf(
  { encoder, letters, head, chain }: NameTagger,
  lengths: readonly number[],
  ids: readonly Int32Array[],
  words: readonly string[],
): Uint8Array[] {
  const scores = applyDense(head, encode(encoder, { lengths, ids, further: lettersOf(letters, words) }));
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return decode(chain, scores, start - length, start);
  });
}
