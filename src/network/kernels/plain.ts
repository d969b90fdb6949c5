import type { Matrix } from "../matrix.js";
import type { Rows } from "../rows.js";
import { type Activation, type Kernels, LEAST, type Memory, ROUNDER, type Sequences, STEPS, TANH } from "./kernels.js";

const { fround } = Math;

/** The arithmetic in plain TypeScript: slow, for machines without vector instructions and to check the fast one against. */
export const plainKernels: Kernels = {
  name: "plain",
  affine(weight, bias, activation, input, output) {
    const row = new Int16Array(weight.columns);
    const sums = new Int32Array(weight.rows);
    for (let r = 0; r < input.count; r++) {
      const scale = roundRow(input.values, r * input.width, row);
      multiply(weight, row, sums);
      for (let n = 0; n < weight.rows; n++) {
        const sum = affineOf(sums[n] ?? 0, weight.scales[n] ?? 0, scale, bias[n] ?? 0);
        output.values[r * output.width + n] = activate(sum, activation);
      }
    }
  },
  recur({ forward, backward }, input, sequences, output) {
    recurOneWay(forward, false, input, sequences, output);
    recurOneWay(backward, true, input, sequences, output);
  },
};

function recurOneWay(memory: Memory, turned: boolean, input: Rows, { starts, lengths }: Sequences, output: Rows): void {
  const state = new Float32Array(memory.recurrent.columns);
  for (const [s, start] of starts.entries()) {
    const step = stepper(memory);
    const length = lengths[s] ?? 0;
    for (let t = 0; t < length; t++) {
      const at = start + (turned ? length - 1 - t : t);
      step(input.values, at * input.width, state);
      output.values.set(state, at * output.width + (turned ? state.length : 0));
    }
  }
}

/** A step of the memory over one row of the input: it gives the new hidden state and remembers it. */
function stepper({ input, recurrent, bias }: Memory) {
  const hidden = recurrent.columns;
  const row = new Int16Array(input.columns);
  const before = new Int16Array(hidden);
  const cells = new Float32Array(hidden);
  const fromInput = new Int32Array(4 * hidden);
  const fromBefore = new Int32Array(4 * hidden);
  return (rows: Float32Array, at: number, state: Float32Array): void => {
    const scale = roundRow(rows, at, row);
    multiply(input, row, fromInput);
    multiply(recurrent, before, fromBefore);
    const gate = (n: number): number => {
      const straight = affineOf(fromInput[n] ?? 0, input.scales[n] ?? 0, scale, bias[n] ?? 0);
      return fround(straight + fround(fround(fromBefore[n] ?? 0) * stepScale(recurrent.scales[n] ?? 0)));
    };
    for (let n = 0; n < hidden; n++) {
      const kept = fround(sigmoid(gate(hidden + n)) * (cells[n] ?? 0));
      const cell = fround(kept + fround(sigmoid(gate(n)) * tanh(gate(2 * hidden + n))));
      cells[n] = cell;
      const out = fround(sigmoid(gate(3 * hidden + n)) * tanh(cell));
      state[n] = out;
      before[n] = nearest(fround(out * STEPS));
    }
  };
}

/** The scale of a sum over hidden states, which are multiples of `1 / STEPS`. */
export const stepScale = (scale: number): number => fround(scale / STEPS);

const affineOf = (sum: number, scale: number, rowScale: number, bias: number): number =>
  fround(fround(fround(fround(sum) * scale) * rowScale) + bias);

const nearest = (x: number): number => fround(fround(x + ROUNDER) - ROUNDER);

/** Rounds the row from `at` on to whole numbers in `row` and gives what one of them stands for. */
function roundRow(input: Float32Array, at: number, row: Int16Array): number {
  let most = 0;
  for (let k = 0; k < row.length; k++) most = Math.max(most, Math.abs(input[at + k] ?? 0));
  if (most < LEAST) {
    row.fill(0);
    return 0;
  }
  const inverse = fround(STEPS / most);
  for (let k = 0; k < row.length; k++) row[k] = nearest(fround((input[at + k] ?? 0) * inverse));
  return fround(most / STEPS);
}

function multiply({ rows, columns, values }: Matrix, row: Int16Array, sums: Int32Array): void {
  for (let n = 0, at = 0; n < rows; n++) {
    let sum = 0;
    for (let k = 0; k < columns; k++, at++) sum = (sum + (values[at] ?? 0) * (row[k] ?? 0)) | 0;
    sums[n] = sum;
  }
}

function activate(x: number, activation: Activation): number {
  if (activation === "relu") return x > 0 ? x : 0;
  return activation === "tanh" ? tanh(x) : x;
}

const sigmoid = (x: number): number => fround(fround(tanh(fround(x * 0.5)) * 0.5) + 0.5);

const [A0, A1, A2] = TANH.above.map(fround) as [number, number, number];
const [B0, B1, B2, B3] = TANH.below.map(fround) as [number, number, number, number];

function tanh(value: number): number {
  const x = Math.max(-TANH.limit, Math.min(TANH.limit, value));
  const z = fround(x * x);
  const above = fround(fround(fround(fround(A2 * z) + A1) * z) + A0);
  const below = fround(fround(fround(fround(fround(fround(B3 * z) + B2) * z) + B1) * z) + B0);
  return fround(fround(x * above) / below);
}
