import type { Matrix } from "../matrix.js";
import type { Rows } from "../rows.js";
import type { Activation, Kernels, Lstm, Part, Sequences } from "./kernels.js";
import { SIMD_CODE } from "./simd-code.js";
import { type Laid, layOut, upTo } from "./simd-memory.js";
import { type LinearMemory, webAssembly } from "./web-assembly.js";

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
  addRows(parts: number, partCount: number, count: number, width: number, anew: number, output: number): void;
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
const ACTIVATIONS: Readonly<Record<Activation, number>> = { none: 0, relu: 1, tanh: 2 };

const NONE = new Int32Array(0);

/**
 * The arithmetic in WebAssembly with vectors of 128 bits; `undefined` where the machine has none.
 * Weights are laid out in its memory when they are first used and stay there; the rest of the memory is used anew by every call.
 */
export function makeSimdKernels(): Kernels | undefined {
  const started = start();
  if (!started) return undefined;
  const { memory, code } = started;
  const { shorts, whole, floats, places, firstFree, layDense, layPart, layRecurrent, copyIn } = layOut(memory);

  /** Multiplies the rows that lie at a place, padded; the outputs go to another. */
  function multiply(
    by: Laid,
    activation: Activation,
    count: number,
    input: number,
    output: number,
    free: number,
  ): void {
    const { at } = places(free, count * by.stride * 2, count * 4);
    const [rows = 0, scales = 0] = at;
    code.roundRows(input, count, by.stride, rows, scales);
    const { weights, scales: byScales, bias, blocks, stride } = by;
    code.affine(weights, byScales, bias, blocks, rows, scales, count, stride, ACTIVATIONS[activation], output);
  }

  /** What the rows of a part give the gates of both directions, at a place. */
  function multiplyPart(by: Laid, rows: Rows, output: number, free: number): void {
    for (let from = 0; from < rows.count; from += MOST_ROWS) {
      const count = Math.min(MOST_ROWS, rows.count - from);
      const { at, end } = places(free, count * by.stride * 4);
      const [input = 0] = at;
      copyIn(rows, from, count, input, by.stride);
      multiply(by, "none", count, input, output + from * by.blocks * 32, end);
    }
  }

  function affine(weight: Matrix, bias: Float32Array, activation: Activation, input: Rows, output: Rows): void {
    const by = layDense(weight, bias);
    const width = by.blocks * 8;
    for (let from = 0; from < input.count; from += MOST_ROWS) {
      const count = Math.min(MOST_ROWS, input.count - from);
      const { at, end } = places(firstFree(), count * by.stride * 4, count * width * 4);
      const [inputAt = 0, outputAt = 0] = at;
      copyIn(input, from, count, inputAt, by.stride);
      multiply(by, activation, count, inputAt, outputAt, end);
      const found = floats(outputAt, count * width);
      for (let r = 0; r < count; r++) {
        output.values.set(found.subarray(r * width, r * width + output.width), (from + r) * output.width);
      }
    }
  }

  function recur(layer: Lstm, parts: readonly Part[], { starts, lengths }: Sequences, output: Rows): void {
    const gates = output.width * 4;
    const straight = parts.map((part, p) => ({ ...part, by: layPart(layer, part, p === 0) }));
    const recurrents = [layRecurrent(layer.forward), layRecurrent(layer.backward)];
    const placed = straight.filter((part) => part.places !== undefined);
    const { at, end } = places(firstFree(), ...placed.map(({ rows }) => rows.count * gates * 4));
    for (const [p, { by, rows }] of placed.entries()) multiplyPart(by, rows, at[p] ?? 0, end);
    const tables = placed.map(({ places: each = NONE }, p) => ({ products: at[p] ?? 0, places: each }));
    const direct = straight.find((part) => part.places === undefined);
    for (let from = 0, to = 0; from < starts.length; from = to) {
      let count = 0;
      while (to < starts.length && (to === from || count + (lengths[to] ?? 0) <= MOST_ROWS))
        count += lengths[to++] ?? 0;
      const group = { starts: starts.subarray(from, to), lengths: lengths.subarray(from, to), count };
      if (count > 0) recurSome(recurrents, direct, tables, group, output, end);
    }
  }

  /** The hidden states of some sequences, which are worked on at once, in memory that is free from a place on. */
  function recurSome(
    recurrents: readonly Laid[],
    direct: { by: Laid; rows: Rows } | undefined,
    tables: readonly { products: number; places: Int32Array }[],
    { starts, lengths, count }: Sequences & { count: number },
    output: Rows,
    free: number,
  ): void {
    const hidden = output.width / 2;
    const stride = upTo(8, hidden);
    const many = starts.length;
    const offsets = new Int32Array(many);
    for (let s = 1; s < many; s++) offsets[s] = (offsets[s - 1] ?? 0) + (lengths[s - 1] ?? 0);
    const { at, end } = places(
      free,
      count * hidden * 32,
      count * hidden * 8,
      many * 4,
      many * 4,
      many * stride * 2,
      many * hidden * 4,
      hidden * 64,
    );
    const [gates = 0, outputAt = 0, offsetsAt = 0, lengthsAt = 0, hiddens = 0, cells = 0, sums = 0] = at;
    whole(offsetsAt, many).set(offsets);
    whole(lengthsAt, many).set(lengths);
    if (direct) {
      const { by, rows } = direct;
      const { at: inputs, end: after } = places(end, count * by.stride * 4);
      const [input = 0] = inputs;
      for (let s = 0; s < many; s++) {
        copyIn(rows, starts[s] ?? 0, lengths[s] ?? 0, input + (offsets[s] ?? 0) * by.stride * 4, by.stride);
      }
      multiply(by, "none", count, input, gates, after);
    }
    if (tables.length > 0) {
      const { at: lists } = places(end, tables.length * 8, ...tables.map(() => count * 4));
      const [pairs = 0, ...placesAt] = lists;
      for (const [t, { products, places: each }] of tables.entries()) {
        const list = placesAt[t] ?? 0;
        whole(pairs + t * 8, 2).set([products, list]);
        for (let s = 0; s < many; s++) {
          const from = starts[s] ?? 0;
          const length = lengths[s] ?? 0;
          whole(list + (offsets[s] ?? 0) * 4, length).set(each.subarray(from, from + length));
        }
      }
      code.addRows(pairs, tables.length, count, hidden * 8, direct ? 0 : 1, gates);
    }
    for (const [d, { weights, scales }] of recurrents.entries()) {
      shorts(hiddens, many * stride).fill(0);
      floats(cells, many * hidden).fill(0);
      code.recur(
        weights,
        scales,
        hidden,
        stride,
        gates + d * hidden * 16,
        offsetsAt,
        lengthsAt,
        many,
        d,
        hiddens,
        cells,
        sums,
        outputAt + d * hidden * 4,
        output.width,
      );
    }
    for (let s = 0; s < many; s++) {
      const from = outputAt + (offsets[s] ?? 0) * output.width * 4;
      output.values.set(floats(from, (lengths[s] ?? 0) * output.width), (starts[s] ?? 0) * output.width);
    }
  }

  return { name: "simd", affine, recur };
}

function start(): { memory: LinearMemory; code: Code } | undefined {
  if (webAssembly === undefined) return undefined;
  const { Memory, Module, Instance } = webAssembly;
  const memory = new Memory({ initial: 1 });
  try {
    const { exports } = new Instance(new Module(Buffer.from(SIMD_CODE, "base64")), { env: { memory } });
    return { memory, code: exports as Code };
  } catch {
    // A machine without vector instructions refuses the code.
    return undefined;
  }
}
