import type { Matrix } from "../matrix.js";
import type { Rows } from "../rows.js";
import type { Lstm, Memory, Part } from "./kernels.js";
import { stepScale } from "./plain.js";
import type { LinearMemory } from "./web-assembly.js";

/** A matrix and its bias as they lie in the memory of the code. */
export interface Laid {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  /** Rows of the matrix, in eights. */
  readonly blocks: number;
  /** Numbers of an input row with its padding. */
  readonly stride: number;
}

type Floats = readonly Float32Array[];

const PAGE = 65_536;

/** The least multiple that is not less than a number. */
export const upTo = (multiple: number, n: number): number => Math.ceil(n / multiple) * multiple;

/**
 * Lays out the memory of the vectored arithmetic: at its beginning the weights, each when it is first asked for, then what is free for
 * every call anew. `assembly/kernels.ts` says how a matrix lies.
 */
export function layOut(memory: LinearMemory) {
  const laid = new WeakMap<object, Map<string, Laid>>();
  let kept = 64;

  const shorts = (at: number, length: number) => new Int16Array(memory.buffer, at, length);
  const whole = (at: number, length: number) => new Int32Array(memory.buffer, at, length);
  const floats = (at: number, length: number) => new Float32Array(memory.buffer, at, length);

  /** Places for blocks of so many bytes from a place on; what was there before is overwritten. */
  function places(from: number, ...sizes: readonly number[]): { at: number[]; end: number } {
    let end = from;
    const at = sizes.map((size) => {
      const place = end;
      end = upTo(64, end + size);
      return place;
    });
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return { at, end };
  }

  /** Lays out some columns of matrices, one below the other, and the numbers that belong to their rows. */
  function lay(matrices: readonly Matrix[], column: number, columns: number, scales: Floats, bias?: Floats): Laid {
    const rows = matrices.reduce((sum, matrix) => sum + matrix.rows, 0);
    const blocks = Math.ceil(rows / 8);
    const stride = upTo(8, columns);
    const { at, end } = places(kept, blocks * 8 * stride * 2, blocks * 32, blocks * 32);
    const [weights = 0, scalesAt = 0, biasAt = 0] = at;
    new Uint8Array(memory.buffer, weights, end - weights).fill(0);
    const to = shorts(weights, blocks * 8 * stride);
    let n = 0;
    for (const matrix of matrices) {
      for (let r = 0; r < matrix.rows; r++, n++) {
        const row = (n >> 3) * 8 * stride + (n & 7) * 2;
        const from = r * matrix.columns + column;
        for (let k = 0; k < columns; k++) to[row + (k >> 1) * 16 + (k & 1)] = matrix.values[from + k] ?? 0;
      }
    }
    layFloats(scalesAt, scales);
    layFloats(biasAt, bias ?? []);
    kept = end;
    return { weights, scales: scalesAt, bias: biasAt, blocks, stride };
  }

  function layFloats(at: number, lists: Floats): void {
    let to = at;
    for (const list of lists) {
      floats(to, list.length).set(list);
      to += list.length * 4;
    }
  }

  /** What the function makes for the owner under that name, made once. */
  function once(owner: object, name: string, make: () => Laid): Laid {
    const own = laid.get(owner) ?? new Map<string, Laid>();
    laid.set(owner, own);
    const known = own.get(name) ?? make();
    own.set(name, known);
    return known;
  }

  const layDense = (weight: Matrix, bias: Float32Array): Laid =>
    once(weight, "dense", () => lay([weight], 0, weight.columns, [weight.scales], [bias]));

  /** Both directions' weights for a part of the input, the forward ones above; the first part brings the bias. */
  const layPart = ({ forward, backward }: Lstm, { column, rows }: Part, first: boolean): Laid =>
    once(forward, `${column} ${rows.width} ${first}`, () =>
      lay(
        [forward.input, backward.input],
        column,
        rows.width,
        [forward.input.scales, backward.input.scales],
        first ? [forward.bias, backward.bias] : [],
      ),
    );

  const layRecurrent = ({ recurrent }: Memory): Laid =>
    once(recurrent, "recurrent", () => lay([recurrent], 0, recurrent.columns, [recurrent.scales.map(stepScale)]));

  /** Copies rows from number `from` on to a place, each padded with zeros to the stride. */
  function copyIn(rows: Rows, from: number, count: number, at: number, stride: number): void {
    const { width, values } = rows;
    const to = floats(at, count * stride);
    if (width === stride) {
      to.set(values.subarray(from * width, (from + count) * width));
      return;
    }
    to.fill(0);
    for (let r = 0; r < count; r++) to.set(values.subarray((from + r) * width, (from + r + 1) * width), r * stride);
  }

  /** Where the weights laid out so far end. */
  const firstFree = (): number => kept;

  return { shorts, whole, floats, places, firstFree, layDense, layPart, layRecurrent, copyIn };
}
