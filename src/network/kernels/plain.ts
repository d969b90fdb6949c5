import type { Matrix } from "../matrix.js";
import { type Rows, zeroRows } from "../rows.js";
import {
  type Activation,
  type Kernels,
  LEAST,
  type Memory,
  type Part,
  ROUNDER,
  type Sequences,
  STEPS,
  TANH,
} from "./kernels.js";

const { fround } = Math;

/** The arithmetic in plain TypeScript: slow, for machines without vector instructions and to check the fast one against. */
export const plainKernels: Kernels = {
  name: "plain",
  affine(weight, bias, activation, input, output) {
    multiplyRows({ weight, bias }, 0, input, output);
    if (activation === "none") return;
    for (let i = 0; i < output.values.length; i++) output.values[i] = activate(output.values[i] ?? 0, activation);
  },
  recur({ forward, backward }, parts, sequences, output) {
    recurOneWay(forward, false, parts, sequences, output);
    recurOneWay(backward, true, parts, sequences, output);
  },
};

function recurOneWay(
  memory: Memory,
  turned: boolean,
  parts: readonly Part[],
  { starts, lengths }: Sequences,
  output: Rows,
): void {
  const gates = fromInput(memory, parts, output.count);
  const state = new Float32Array(memory.recurrent.columns);
  for (const [s, start] of starts.entries()) {
    const step = stepper(memory);
    const length = lengths[s] ?? 0;
    for (let t = 0; t < length; t++) {
      const at = start + (turned ? length - 1 - t : t);
      step(gates.subarray(at * 4 * state.length, (at + 1) * 4 * state.length), state);
      output.values.set(state, at * output.width + (turned ? state.length : 0));
    }
  }
}

/** What the input gives the gates, a row for each of its rows. */
function fromInput({ input, bias }: Memory, parts: readonly Part[], count: number): Float32Array {
  // Zero with a minus is what leaves every number as it is, zeros of both signs too.
  const sums = new Float32Array(count * input.rows).fill(-0);
  for (const [p, { column, rows, places }] of parts.entries()) {
    const products = zeroRows(rows.count, input.rows);
    multiplyRows({ weight: input, bias: p === 0 ? bias : new Float32Array(bias.length) }, column, rows, products);
    for (let t = 0; t < count; t++) {
      const from = (places?.[t] ?? t) * input.rows;
      for (let n = 0; n < input.rows; n++) {
        const at = t * input.rows + n;
        sums[at] = (sums[at] ?? 0) + (products.values[from + n] ?? 0);
      }
    }
  }
  return sums;
}

/** A step of the memory over what a row of the input gives its gates: it gives the new hidden state and remembers it. */
function stepper({ recurrent }: Memory) {
  const hidden = recurrent.columns;
  const before = new Int16Array(hidden);
  const cells = new Float32Array(hidden);
  const fromBefore = new Int32Array(4 * hidden);
  return (gates: Float32Array, state: Float32Array): void => {
    multiply(recurrent, 0, before, fromBefore);
    const gate = (n: number): number =>
      fround((gates[n] ?? 0) + fround(fround(fromBefore[n] ?? 0) * stepScale(recurrent.scales[n] ?? 0)));
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

/** Writes weight times row, with the columns of the weight from `column` on, and bias. */
function multiplyRows(
  { weight, bias }: { readonly weight: Matrix; readonly bias: Float32Array },
  column: number,
  input: Rows,
  output: Rows,
): void {
  const row = new Int16Array(input.width);
  const sums = new Int32Array(weight.rows);
  for (let r = 0; r < input.count; r++) {
    const rowScale = roundRow(input.values, r * input.width, row);
    multiply(weight, column, row, sums);
    for (let n = 0; n < weight.rows; n++) {
      const scaled = fround(fround(sums[n] ?? 0) * (weight.scales[n] ?? 0));
      output.values[r * output.width + n] = fround(scaled * rowScale) + (bias[n] ?? 0);
    }
  }
}

function multiply({ rows, columns, values }: Matrix, column: number, row: Int16Array, sums: Int32Array): void {
  for (let n = 0; n < rows; n++) {
    const at = n * columns + column;
    let sum = 0;
    for (let k = 0; k < row.length; k++) sum = (sum + (values[at + k] ?? 0) * (row[k] ?? 0)) | 0;
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
