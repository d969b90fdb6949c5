import { type Matrix, readMatrix } from "./matrix.js";
import type { Rows } from "./rows.js";
import type { Tensors } from "./tensors.js";

/** Vectors by number: row `id` of the matrix is the vector of `id`. */
export interface Table {
  readonly vectors: Matrix;
}

/** The table in the tensors `NAME.weight` (I8, a row a vector) and `NAME.weight.scale` (F32, a number a row). */
export const readTable = (tensors: Tensors, name: string): Table => ({
  vectors: readMatrix(tensors, `${name}.weight`),
});

/**
 * Writes the vector of each id into the row of its place, from `column` on.
 * Throws a `RangeError` for an id that is no row of the table.
 */
export function lookUp({ vectors }: Table, ids: ArrayLike<number>, into: Rows, column: number): void {
  const { rows, columns, values, scales } = vectors;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    if (!(id >= 0 && id < rows)) throw new RangeError(`lookUp: expected an id from 0 to ${rows - 1}, got ${id}`);
    const scale = scales[id] ?? 0;
    const from = id * columns;
    const to = i * into.width + column;
    for (let c = 0; c < columns; c++) into.values[to + c] = (values[from + c] ?? 0) * scale;
  }
}
