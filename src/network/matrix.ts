import { floatsOf, type Tensors, tensorOf } from "./tensors.js";

/** A matrix in one signed byte a number: the number at row r, column c is `values[r * columns + c] * scales[r]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/**
 * The matrix in the tensors `NAME` (I8, two dimensions) and `NAME.scale` (F32, one number a row).
 * Throws a `TypeError` when they are not there or of another shape.
 */
export function readMatrix(tensors: Tensors, name: string): Matrix {
  const { shape, values } = tensorOf(tensors, name, 2);
  const [rows = 0, columns = 0] = shape;
  if (!(values instanceof Int8Array)) throw new TypeError(`weights: expected I8 in ${name}`);
  return { rows, columns, values, scales: floatsOf(tensors, `${name}.scale`, rows) };
}

/** Most columns of a matrix that is multiplied with: the sums of so many products fit whole numbers of 32 bits. */
const MOST_COLUMNS = 1024;

/** The same for a matrix that is multiplied with; a `TypeError` for too many columns. */
export function readFactor(tensors: Tensors, name: string): Matrix {
  const matrix = readMatrix(tensors, name);
  if (matrix.columns > MOST_COLUMNS) {
    throw new TypeError(`weights: expected at most ${MOST_COLUMNS} columns in ${name}, got ${matrix.columns}`);
  }
  return matrix;
}
