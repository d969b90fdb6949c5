import type { Lstm } from "../../../src/network/kernels/kernels.js";
import type { Matrix } from "../../../src/network/matrix.js";

/** Numbers from 0 to before 1, the same for the same seed (Marsaglia's xorshift). */
export function numbersFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** So many numbers around 0, the largest of about that size. */
export const randomFloats = (next: () => number, length: number, size: number): Float32Array =>
  Float32Array.from({ length }, () => (next() * 2 - 1) * size);

export const randomMatrix = (next: () => number, rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: Int8Array.from({ length: rows * columns }, () => Math.floor(next() * 255) - 127),
  scales: Float32Array.from({ length: rows }, () => (next() + 0.5) / 127 / Math.sqrt(columns)),
});

export function randomLstm(next: () => number, inputs: number, hidden: number): Lstm {
  const memory = () => ({
    input: randomMatrix(next, 4 * hidden, inputs),
    recurrent: randomMatrix(next, 4 * hidden, hidden),
    bias: randomFloats(next, 4 * hidden, 0.5),
  });
  return { forward: memory(), backward: memory() };
}
