import { bestKernels } from "./kernels/best.js";
import type { Kernels, Lstm, Memory, Part, Sequences } from "./kernels/kernels.js";
import { readFactor } from "./matrix.js";
import { type Rows, zeroRows } from "./rows.js";
import { floatsOf, type Tensors } from "./tensors.js";

export type { Lstm } from "./kernels/kernels.js";

/**
 * The layer in the tensors `NAME.forward.input` (I8, [4 * hidden, inputs]), `NAME.forward.recurrent` (I8, [4 * hidden, hidden]), their
 * `.scale`s, `NAME.forward.bias` (F32), and the same with `backward`; the gates in the order i, f, g, o. `hidden` is a multiple of 4.
 * S. Hochreiter, J. Schmidhuber 1997; A. Graves, J. Schmidhuber 2005.
 */
export function readLstm(tensors: Tensors, name: string): Lstm {
  const forward = readMemory(tensors, `${name}.forward`);
  const backward = readMemory(tensors, `${name}.backward`);
  if (forward.input.columns !== backward.input.columns || forward.recurrent.columns !== backward.recurrent.columns) {
    throw new TypeError(`weights: expected two directions of one size in ${name}`);
  }
  return { forward, backward };
}

function readMemory(tensors: Tensors, name: string): Memory {
  const input = readFactor(tensors, `${name}.input`);
  const recurrent = readFactor(tensors, `${name}.recurrent`);
  const hidden = recurrent.columns;
  if (hidden === 0 || hidden % 4 > 0) {
    throw new TypeError(`weights: expected hidden states of a multiple of 4 in ${name}, got ${hidden}`);
  }
  if (input.rows !== 4 * hidden || recurrent.rows !== 4 * hidden) {
    throw new TypeError(`weights: expected ${4 * hidden} rows in ${name}, got ${input.rows} and ${recurrent.rows}`);
  }
  return { input, recurrent, bias: floatsOf(tensors, `${name}.bias`, 4 * hidden) };
}

/** How wide the rows are that a layer gives: the hidden states of both directions. */
export const widthOf = ({ forward }: Lstm): number => 2 * forward.recurrent.columns;

/**
 * For each row the hidden states after reading its sequence up to it, forward first, then backward. The sequences follow one another
 * in the rows, the first `lengths[0]` rows being the first. What a sequence gives does not depend on the others.
 * Throws a `TypeError` when the rows are not as wide or not as many as expected.
 */
export const applyLstm = (
  layer: Lstm,
  rows: Rows,
  lengths: ArrayLike<number>,
  kernels: Kernels = bestKernels(),
): Rows => applyToParts(layer, [{ column: 0, rows }], lengths, kernels);

/** The same for rows that come in parts, which stand side by side. */
export function applyToParts(layer: Lstm, parts: readonly Part[], lengths: ArrayLike<number>, kernels: Kernels): Rows {
  const { columns } = layer.forward.input;
  const width = parts.reduce((sum, { rows }) => sum + rows.width, 0);
  if (width !== columns) throw new TypeError(`applyLstm: expected rows of ${columns}, got rows of ${width}`);
  const sequences = longestFirst(lengths);
  const count = sequences.lengths.reduce((sum, length) => sum + length, 0);
  for (const { rows, places } of parts) {
    const got = places?.length ?? rows.count;
    if (got !== count) throw new TypeError(`applyLstm: expected ${count} rows, got ${got}`);
  }
  const output = zeroRows(count, widthOf(layer));
  kernels.recur(layer, parts, sequences, output);
  return output;
}

function longestFirst(lengths: ArrayLike<number>): Sequences {
  const starts = new Int32Array(lengths.length);
  for (let s = 1; s < lengths.length; s++) starts[s] = (starts[s - 1] ?? 0) + (lengths[s - 1] ?? 0);
  const order = Array.from(lengths, (_, s) => s).sort((one, other) => (lengths[other] ?? 0) - (lengths[one] ?? 0));
  return {
    starts: Int32Array.from(order, (s) => starts[s] ?? 0),
    lengths: Int32Array.from(order, (s) => lengths[s] ?? 0),
  };
}
