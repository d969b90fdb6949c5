import { type Chain, readChain } from "../../../network/chain.js";
import { type Dense, readDense } from "../../../network/dense.js";
import type { Encoder } from "../../../network/encoder.js";
import { type Lstm, readLstm } from "../../../network/lstm.js";
import { readMatrix } from "../../../network/matrix.js";
import type { Rows } from "../../../network/rows.js";
import { readTable } from "../../../network/table.js";
import type { Tensors } from "../../../network/tensors.js";

/** Labels of the first pass: O, and beginning and inside of cue, source and content. */
export const LABEL = { none: 0, cue: 1, insideCue: 2 } as const;

/** Labels of the second pass, which looks for what belongs to one cue. */
export const PART = { none: 0, source: 1, insideSource: 2, content: 3, insideContent: 4 } as const;

/** The weights of a tagger of attributions; how they are made stands in `training/attributions`. */
export interface Model {
  /** Row of each known word in the first table; words nobody knows have row 1. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly encoder: Encoder;
  /** First pass: which tokens are cues. */
  readonly labels: { readonly scores: Dense; readonly chain: Chain };
  /** Second pass: what of the cue's paragraph belongs to it. */
  readonly parts: {
    readonly token: Dense;
    readonly cue: Dense;
    readonly distance: Rows;
    readonly quote: Rows;
    readonly memory: Lstm;
    readonly scores: Dense;
    readonly chain: Chain;
  };
}

const TABLES = ["word", "suffix", "prefix", "shape", "tag", "quote", "boundary"] as const;

/** The model in a weights file. Throws a `TypeError` where a tensor or the list of words is missing or of a wrong shape. */
export function readModel(tensors: Tensors): Model {
  const words = tensors.metadata.words;
  if (words === undefined) throw new TypeError("weights: expected a list of words in the metadata");
  return {
    vocabulary: new Map(words.split("\n").map((word, i) => [word, i + 2])),
    encoder: {
      tables: TABLES.map((name) => readTable(tensors, `encoder.${name}`)),
      layers: [readLstm(tensors, "encoder.first"), readLstm(tensors, "encoder.second")],
    },
    labels: { scores: readDense(tensors, "labels"), chain: readChain(tensors, "labels") },
    parts: {
      token: readDense(tensors, "parts.token"),
      cue: readDense(tensors, "parts.cue"),
      distance: readRows(tensors, "parts.distance"),
      quote: readRows(tensors, "parts.quote"),
      memory: readLstm(tensors, "parts.memory"),
      scores: readDense(tensors, "parts"),
      chain: readChain(tensors, "parts"),
    },
  };
}

/** The vectors of a small table, a row an id. */
function readRows(tensors: Tensors, name: string): Rows {
  const { rows: count, columns: width, values, scales } = readMatrix(tensors, `${name}.weight`);
  return {
    count,
    width,
    values: Float32Array.from(values, (value, i) => value * (scales[Math.floor(i / width)] ?? 0)),
  };
}
