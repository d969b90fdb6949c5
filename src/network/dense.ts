import { bestKernels } from "./kernels/best.js";
import type { Activation, Kernels } from "./kernels/kernels.js";
import { type Matrix, readFactor } from "./matrix.js";
import { type Rows, zeroRows } from "./rows.js";
import { floatsOf, type Tensors } from "./tensors.js";

/** A layer that turns a row into another: its weight times the row, and its bias. */
export interface Dense {
  readonly weight: Matrix;
  readonly bias: Float32Array;
}

/** The layer in the tensors `NAME.weight` (I8, [outputs, inputs]), `NAME.weight.scale` and, where there is one, `NAME.bias` (F32). */
export function readDense(tensors: Tensors, name: string): Dense {
  const weight = readFactor(tensors, `${name}.weight`);
  const bias = tensors.byName.has(`${name}.bias`)
    ? floatsOf(tensors, `${name}.bias`, weight.rows)
    : new Float32Array(weight.rows);
  return { weight, bias };
}

/** For each row `activation(weight * row + bias)`. Throws a `TypeError` when the rows are not as wide as the layer takes them. */
export function applyDense(
  { weight, bias }: Dense,
  rows: Rows,
  activation: Activation = "none",
  kernels: Kernels = bestKernels(),
): Rows {
  if (rows.width !== weight.columns) {
    throw new TypeError(`applyDense: expected rows of ${weight.columns}, got rows of ${rows.width}`);
  }
  const output = zeroRows(rows.count, weight.rows);
  kernels.affine(weight, bias, activation, rows, output);
  return output;
}
