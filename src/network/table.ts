import { type Matrix, readMatrix } from "./matrix.js";
import { type Rows, zeroRows } from "./rows.js";
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
 * The vectors of the ids, each id's once, and for each place the row of its vector.
 * Throws a `RangeError` for an id that is no row of the table.
 */
export function lookUp({ vectors }: Table, ids: ArrayLike<number>): { rows: Rows; places: Int32Array } {
  const { rows, columns, values, scales } = vectors;
  const rowOf = new Int32Array(rows).fill(-1);
  const places = new Int32Array(ids.length);
  const met: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const known = rowOf[id];
    if (known === undefined) throw new RangeError(`lookUp: expected an id from 0 to ${rows - 1}, got ${id}`);
    places[i] = known < 0 ? met.length : known;
    if (known >= 0) continue;
    rowOf[id] = met.length;
    met.push(id);
  }
  const found = zeroRows(met.length, columns);
  for (const [r, id] of met.entries()) {
    const scale = scales[id] ?? 0;
    for (let c = 0; c < columns; c++) found.values[r * columns + c] = (values[id * columns + c] ?? 0) * scale;
  }
  return { rows: found, places };
}
