import type { Matrix } from "../matrix.js";
import type { Rows } from "../rows.js";
import type { Activation, Kernels, Lstm, Memory, Sequences } from "./kernels.js";
import { stepScale } from "./plain.js";
import { SIMD_CODE } from "./simd-code.js";

/** The functions of `assembly/kernels.ts`. */
interface Code {
  roundRows(input: number, count: number, stride: number, rows: number, scales: number): void;
  affine(
    weights: number,
    scales: number,
    bias: number,
    blocks: number,
    rows: number,
    rowScales: number,
    count: number,
    stride: number,
    activation: number,
    output: number,
  ): void;
  recur(
    weights: number,
    scales: number,
    hidden: number,
    stride: number,
    fromInput: number,
    starts: number,
    lengths: number,
    count: number,
    backward: number,
    hiddens: number,
    cells: number,
    sums: number,
    output: number,
    width: number,
  ): void;
}

/** Rows worked on at once: what they need then stays in a processor's nearer memory. Whole sequences may need more. */
const MOST_ROWS = 1024;
const PAGE = 65_536;
const ACTIVATIONS: Readonly<Record<Activation, number>> = { none: 0, relu: 1, tanh: 2 };

const upTo = (multiple: number, n: number): number => Math.ceil(n / multiple) * multiple;

/** A matrix and its bias as they lie in the memory of the code. */
interface Laid {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  /** Rows of the matrix, in eights. */
  readonly blocks: number;
  /** Numbers of an input row with its padding. */
  readonly stride: number;
}

/**
 * The arithmetic in WebAssembly with vectors of 128 bits; `undefined` where the machine has none.
 * Weights are laid out in its memory when they are first used and stay there; the rest of the memory is used anew by every call.
 */
export function makeSimdKernels(): Kernels | undefined {
  const started = start();
  if (!started) return undefined;
  const { memory, code } = started;
  const laid = new WeakMap<Matrix, Laid>();
  let kept = 64;

  const bytes = (at: number, length: number) => new Uint8Array(memory.buffer, at, length);
  const shorts = (at: number, length: number) => new Int16Array(memory.buffer, at, length);
  const whole = (at: number, length: number) => new Int32Array(memory.buffer, at, length);
  const floats = (at: number, length: number) => new Float32Array(memory.buffer, at, length);

  /** Places for blocks of so many bytes, after the weights; what was there before is overwritten. */
  function places(...sizes: readonly number[]): { at: number[]; end: number } {
    let end = kept;
    const at = sizes.map((size) => {
      const from = end;
      end = upTo(64, end + size);
      return from;
    });
    // Some bytes more, since the code may read a vector beyond the last number.
    const missing = end + 64 - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return { at, end };
  }

  function lay(matrix: Matrix, scales: Float32Array, bias: Float32Array | undefined): Laid {
    const known = laid.get(matrix);
    if (known) return known;
    const { rows, columns, values } = matrix;
    const blocks = Math.ceil(rows / 8);
    const stride = upTo(8, columns);
    const { at, end } = places(blocks * 8 * stride * 2, blocks * 32, blocks * 32);
    const [weights = 0, scalesAt = 0, biasAt = 0] = at;
    bytes(weights, end - weights).fill(0);
    const to = shorts(weights, blocks * 8 * stride);
    for (let n = 0; n < rows; n++) {
      const row = (n >> 3) * 8 * stride + (n & 7) * 2;
      for (let k = 0; k < columns; k++) to[row + (k >> 1) * 16 + (k & 1)] = values[n * columns + k] ?? 0;
    }
    floats(scalesAt, rows).set(scales);
    if (bias) floats(biasAt, rows).set(bias);
    kept = end;
    const found = { weights, scales: scalesAt, bias: biasAt, blocks, stride };
    laid.set(matrix, found);
    return found;
  }

  const layInput = (weight: Matrix, bias: Float32Array): Laid => lay(weight, weight.scales, bias);
  const layRecurrent = ({ recurrent }: Memory): Laid => lay(recurrent, recurrent.scales.map(stepScale), undefined);

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

  function affine(weight: Matrix, bias: Float32Array, activation: Activation, input: Rows, output: Rows): void {
    const { weights, scales, bias: biasAt, blocks, stride } = layInput(weight, bias);
    for (let from = 0; from < input.count; from += MOST_ROWS) {
      const count = Math.min(MOST_ROWS, input.count - from);
      const { at } = places(count * stride * 4, count * stride * 2, count * 4, count * blocks * 32);
      const [inputAt = 0, rows = 0, rowScales = 0, outputAt = 0] = at;
      copyIn(input, from, count, inputAt, stride);
      code.roundRows(inputAt, count, stride, rows, rowScales);
      code.affine(weights, scales, biasAt, blocks, rows, rowScales, count, stride, ACTIVATIONS[activation], outputAt);
      const found = floats(outputAt, count * blocks * 8);
      for (let r = 0; r < count; r++) {
        output.values.set(found.subarray(r * blocks * 8, r * blocks * 8 + output.width), (from + r) * output.width);
      }
    }
  }

  /** The hidden states of some sequences, which are few enough to be worked on at once. */
  function recurSome(layer: Lstm, input: Rows, { starts, lengths }: Sequences, output: Rows): void {
    const hidden = output.width / 2;
    const rowCount = lengths.reduce((sum, length) => sum + length, 0);
    const directions = [layer.forward, layer.backward].map((memory) => ({
      input: layInput(memory.input, memory.bias),
      recurrent: layRecurrent(memory),
    }));
    const inputStride = upTo(8, input.width);
    const stride = upTo(8, hidden);
    const count = starts.length;
    const { at } = places(
      rowCount * inputStride * 4,
      rowCount * inputStride * 2,
      rowCount * 4,
      rowCount * hidden * 16,
      count * 4,
      count * 4,
      count * stride * 2,
      count * hidden * 4,
      hidden * 64,
      rowCount * hidden * 8,
    );
    const [inputAt = 0, rows = 0, rowScales = 0, fromInput = 0, startsAt = 0, lengthsAt = 0] = at;
    const [hiddens = 0, cells = 0, sums = 0, outputAt = 0] = at.slice(6);
    const offsets = new Int32Array(count);
    for (let s = 1; s < count; s++) offsets[s] = (offsets[s - 1] ?? 0) + (lengths[s - 1] ?? 0);
    whole(startsAt, count).set(offsets);
    whole(lengthsAt, count).set(lengths);
    for (let s = 0; s < count; s++) {
      copyIn(input, starts[s] ?? 0, lengths[s] ?? 0, inputAt + (offsets[s] ?? 0) * inputStride * 4, inputStride);
    }
    code.roundRows(inputAt, rowCount, inputStride, rows, rowScales);
    for (const [d, { input: straight, recurrent }] of directions.entries()) {
      const { weights, scales, bias, blocks } = straight;
      code.affine(weights, scales, bias, blocks, rows, rowScales, rowCount, inputStride, ACTIVATIONS.none, fromInput);
      shorts(hiddens, count * stride).fill(0);
      floats(cells, count * hidden).fill(0);
      code.recur(
        recurrent.weights,
        recurrent.scales,
        hidden,
        stride,
        fromInput,
        startsAt,
        lengthsAt,
        count,
        d,
        hiddens,
        cells,
        sums,
        outputAt + d * hidden * 4,
        output.width,
      );
    }
    for (let s = 0; s < count; s++) {
      const from = outputAt + (offsets[s] ?? 0) * output.width * 4;
      output.values.set(floats(from, (lengths[s] ?? 0) * output.width), (starts[s] ?? 0) * output.width);
    }
  }

  return {
    name: "simd",
    affine,
    recur(layer, input, { starts, lengths }, output) {
      for (let from = 0, to = 0; from < starts.length; from = to) {
        let rowCount = 0;
        while (to < starts.length && (to === from || rowCount + (lengths[to] ?? 0) <= MOST_ROWS)) {
          rowCount += lengths[to] ?? 0;
          to++;
        }
        const some = { starts: starts.subarray(from, to), lengths: lengths.subarray(from, to) };
        if (rowCount > 0) recurSome(layer, input, some, output);
      }
    },
  };
}

function start(): { memory: WebAssembly.Memory; code: Code } | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  const module = compiled();
  if (!module) return undefined;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, code: exports as unknown as Code };
}

// A machine without vector instructions refuses the code.
function compiled(): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(Buffer.from(SIMD_CODE, "base64"));
  } catch {
    return undefined;
  }
}
