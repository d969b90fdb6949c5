import { bestKernels } from "./kernels/best.js";
import type { Kernels, Lstm, Part } from "./kernels/kernels.js";
import { applyLstm, applyToParts } from "./lstm.js";
import type { Rows } from "./rows.js";
import { lookUp, type Table } from "./table.js";

/** Tables whose vectors stand side by side, and layers that read them one after another. A table may stand in it more than once. */
export interface Encoder {
  readonly tables: readonly Table[];
  readonly layers: readonly Lstm[];
}

/** What an encoder reads: sequences one after another, their tokens counted through. */
export interface Tokens {
  /** How many tokens each sequence has. */
  readonly lengths: ArrayLike<number>;
  /** For each table of the encoder the id of each token. */
  readonly ids: readonly ArrayLike<number>[];
  /** Further rows, which follow the vectors of the tables, and for each token the place of its row; none unless given. */
  readonly further?: { readonly rows: Rows; readonly places: Int32Array };
}

/**
 * For each token the hidden states of the last layer, forward and backward, one row a token in the order given.
 * What a sequence gives does not depend on the others. Memory is in proportion to the tokens (some 2 KB each): a long text is given
 * in parts, see `batches`.
 *
 *     const hidden = encode(encoder, { lengths: [7, 12], ids: [wordIds, tagIds] });   // 19 rows
 */
export function encode({ tables, layers }: Encoder, tokens: Tokens, kernels: Kernels = bestKernels()): Rows {
  const [first, ...others] = layers;
  if (!first) throw new TypeError("encode: expected an encoder with a layer");
  const { lengths } = tokens;
  const rows = applyToParts(first, partsOf(tables, tokens), lengths, kernels);
  return others.reduce((below, layer) => applyLstm(layer, below, lengths, kernels), rows);
}

function partsOf(tables: readonly Table[], { ids, further }: Tokens): Part[] {
  if (ids.length !== tables.length) {
    throw new TypeError(`encode: expected ids for ${tables.length} tables, got ${ids.length}`);
  }
  const parts: Part[] = [];
  let column = 0;
  for (const [t, table] of tables.entries()) {
    parts.push({ column, ...lookUp(table, ids[t] ?? []) });
    column += table.vectors.columns;
  }
  return further ? [...parts, { column, ...further }] : parts;
}

/** Sequences that are worked on at once: numbers `from` to before `to`, whose tokens are `start` to before `end`. */
export interface Batch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Tokens at once: enough for many sequences side by side, few enough for a few dozen megabytes. */
const MOST_TOKENS = 8192;

/** Parts the sequences, in their order, into batches of at most so many tokens; a longer sequence is a batch by itself. */
export function batches(lengths: ArrayLike<number>, most = MOST_TOKENS): Batch[] {
  const found: Batch[] = [];
  let from = 0;
  let start = 0;
  let end = 0;
  for (let s = 0; s < lengths.length; s++) {
    const length = lengths[s] ?? 0;
    if (s > from && end - start + length > most) {
      found.push({ from, to: s, start, end });
      from = s;
      start = end;
    }
    end += length;
  }
  if (lengths.length > from) found.push({ from, to: lengths.length, start, end });
  return found;
}
