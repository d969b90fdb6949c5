import type { Matrix } from "../matrix.js";
import type { Rows } from "../rows.js";

/** What is done to every number a dense layer gives. */
export type Activation = "none" | "relu" | "tanh";

/** The weights of a long short-term memory that reads in one direction; the gates follow one another as i, f, g, o. */
export interface Memory {
  /** `4 * hidden` rows, a column for each number of an input row. */
  readonly input: Matrix;
  /** `4 * hidden` rows, `hidden` columns. */
  readonly recurrent: Matrix;
  readonly bias: Float32Array;
}

/** A memory that reads forward and one that reads backward, of one size. */
export interface Lstm {
  readonly forward: Memory;
  readonly backward: Memory;
}

/** Sequences within rows: sequence s is the `lengths[s]` rows from row `starts[s]` on. The longest come first. */
export interface Sequences {
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/**
 * Some columns of the input of a memory, from number `column` on. Row t of them is row t of `rows`, or row `places[t]` where there are
 * places: what is alike in many places, such as the vector of a word, is then multiplied once.
 */
export interface Part {
  readonly column: number;
  readonly rows: Rows;
  readonly places?: Int32Array;
}

/**
 * The arithmetic of a network. There are two, and they give the same bits on every machine: matrix products are made in whole numbers,
 * so that their order does not matter, and all else in 32-bit floats, each step rounded, in one order.
 *
 * Each row of a part of the input is rounded to whole numbers of at most `STEPS`, the largest of the row being `STEPS`; hidden states, which lie between
 * -1 and 1, are rounded to multiples of `1 / STEPS`.
 */
export interface Kernels {
  readonly name: "plain" | "simd";
  /** Writes `activation(weight * row + bias)` for each input row to the rows of `output`. */
  affine(weight: Matrix, bias: Float32Array, activation: Activation, input: Rows, output: Rows): void;
  /**
   * Writes to the rows of `output` the hidden states of the sequences at each row of the input: forward, then backward. What the parts
   * give the gates is added up in their order. Only the first may have no places.
   */
  recur(layer: Lstm, parts: readonly Part[], sequences: Sequences, output: Rows): void;
}

/** The largest whole number that input and hidden states are rounded to: 1024 products of it and 127 still fit 32 bits. */
export const STEPS = 16_383;

/** A row whose numbers are all smaller is taken for zeros: the inverse of their size is no 32-bit float any more. */
export const LEAST = 1e-30;

/** Added and taken away again it rounds a 32-bit float of less than 2^22 to the nearest whole number, halves to the even one. */
export const ROUNDER = 12_582_912;

/**
 * tanh(x) is `x * P(x²) / Q(x²)` up to `limit`, and that of `limit` beyond: within 1.3e-5 everywhere. Fitted by weighted least squares to
 * the smallest largest error; as 32-bit floats.
 */
export const TANH = {
  limit: 6,
  above: [0.9999712109565735, 0.11447479575872421, 0.0014956802362576127],
  below: [1, 0.4477162957191467, 0.017488168552517891, 5.519387673325278e-5],
} as const;
