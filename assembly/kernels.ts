// The arithmetic of src/network in WebAssembly with vectors of 128 bits. Written in AssemblyScript; `npm run assembly` compiles it to
// src/network/kernels/simd-code.ts. Every function works on memory that src/network/kernels/simd.ts lays out, and gives the bits that
// src/network/kernels/plain.ts gives: what each number means is said there.
//
// A matrix to multiply with lies in blocks of eight rows. A block holds, pair of columns after pair, two vectors: the pair of the first
// four rows, the pair of the last four, each number in 16 bits. One instruction then multiplies four rows with a pair of an input row
// and adds the two products up. Columns are padded with zeros to a multiple of eight, rows to full blocks.

const ROUNDER: f32 = 12582912;
const ROUNDER_BITS: i32 = 0x4b400000;
const STEPS: f32 = 16383;
const LEAST: f32 = 1e-30;

// @ts-ignore: a decorator of AssemblyScript
@inline function nearest(x: v128): v128 {
  // Of a number near 1.5 * 2^23 the lowest bits count whole steps.
  return i32x4.sub(f32x4.add(x, f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS));
}

/** Rounds each row of `stride` numbers, a multiple of 8, to whole numbers of 16 bits, and writes what one of them stands for. */
export function roundRows(input: usize, count: i32, stride: i32, rows: usize, scales: usize): void {
  for (let r = 0; r < count; r++) {
    let most = f32x4.splat(0);
    for (let k = 0; k < stride; k += 4) most = f32x4.pmax(most, f32x4.abs(v128.load(input + (<usize>k << 2))));
    const top = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const small = top < LEAST;
    const inverse = f32x4.splat(small ? 0 : STEPS / top);
    store<f32>(scales + (<usize>r << 2), small ? 0 : top / STEPS);
    for (let k = 0; k < stride; k += 8) {
      const at = input + (<usize>k << 2);
      const low = nearest(f32x4.mul(v128.load(at), inverse));
      const high = nearest(f32x4.mul(v128.load(at, 16), inverse));
      v128.store(rows + (<usize>k << 1), i16x8.narrow_i32x4_s(low, high));
    }
    input += <usize>stride << 2;
    rows += <usize>stride << 1;
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-6), f32x4.pmin(f32x4.splat(6), value));
  const z = f32x4.mul(x, x);
  let above = f32x4.add(f32x4.mul(f32x4.splat(0.0014956802362576127), z), f32x4.splat(0.11447479575872421));
  above = f32x4.add(f32x4.mul(above, z), f32x4.splat(0.9999712109565735));
  let below = f32x4.add(f32x4.mul(f32x4.splat(5.519387673325278e-5), z), f32x4.splat(0.017488168552517891));
  below = f32x4.add(f32x4.mul(below, z), f32x4.splat(0.4477162957191467));
  below = f32x4.add(f32x4.mul(below, z), f32x4.splat(1));
  return f32x4.div(f32x4.mul(x, above), below);
}

// @ts-ignore: a decorator of AssemblyScript
@inline function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(x, half)), half), half);
}

/** The sums of products of `blocks * 8` rows of the matrix with each of four rows of `stride` numbers, a multiple of 8. */
function multiplyFour(weights: usize, blocks: i32, rows: usize, stride: i32, sums: usize): void {
  const row: usize = <usize>stride << 1;
  const width: usize = <usize>blocks << 5;
  let w = weights;
  for (let b = 0; b < blocks; b++) {
    let r0 = rows;
    let r1 = r0 + row;
    let r2 = r1 + row;
    let r3 = r2 + row;
    const end = r1;
    let s00 = i32x4.splat(0), s01 = i32x4.splat(0), s10 = i32x4.splat(0), s11 = i32x4.splat(0);
    let s20 = i32x4.splat(0), s21 = i32x4.splat(0), s30 = i32x4.splat(0), s31 = i32x4.splat(0);
    while (r0 < end) {
      let w0 = v128.load(w);
      let w1 = v128.load(w, 16);
      let x = v128.load_splat<i32>(r0);
      s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, w0));
      s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, w1));
      x = v128.load_splat<i32>(r1);
      s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, w0));
      s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, w1));
      x = v128.load_splat<i32>(r2);
      s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, w0));
      s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, w1));
      x = v128.load_splat<i32>(r3);
      s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, w0));
      s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, w1));
      w0 = v128.load(w, 32);
      w1 = v128.load(w, 48);
      x = v128.load_splat<i32>(r0, 4);
      s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, w0));
      s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, w1));
      x = v128.load_splat<i32>(r1, 4);
      s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, w0));
      s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, w1));
      x = v128.load_splat<i32>(r2, 4);
      s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, w0));
      s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, w1));
      x = v128.load_splat<i32>(r3, 4);
      s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, w0));
      s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, w1));
      w += 64;
      r0 += 8;
      r1 += 8;
      r2 += 8;
      r3 += 8;
    }
    let to = sums + (<usize>b << 5);
    v128.store(to, s00);
    v128.store(to, s01, 16);
    to += width;
    v128.store(to, s10);
    v128.store(to, s11, 16);
    to += width;
    v128.store(to, s20);
    v128.store(to, s21, 16);
    to += width;
    v128.store(to, s30);
    v128.store(to, s31, 16);
  }
}

/** The same with one row. */
function multiplyOne(weights: usize, blocks: i32, row: usize, stride: i32, sums: usize): void {
  const end = row + (<usize>stride << 1);
  let w = weights;
  for (let b = 0; b < blocks; b++) {
    let s0 = i32x4.splat(0), s1 = i32x4.splat(0), s2 = i32x4.splat(0), s3 = i32x4.splat(0);
    for (let r = row; r < end; r += 8) {
      let x = v128.load_splat<i32>(r);
      s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(w)));
      s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(w, 16)));
      x = v128.load_splat<i32>(r, 4);
      s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(w, 32)));
      s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(w, 48)));
      w += 64;
    }
    v128.store(sums + (<usize>b << 5), i32x4.add(s0, s2));
    v128.store(sums + (<usize>b << 5), i32x4.add(s1, s3), 16);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline function multiply(weights: usize, blocks: i32, rows: usize, count: i32, stride: i32, sums: usize): void {
  if (count == 4) return multiplyFour(weights, blocks, rows, stride, sums);
  for (let r = 0; r < count; r++) {
    multiplyOne(weights, blocks, rows + <usize>r * (<usize>stride << 1), stride, sums + <usize>r * (<usize>blocks << 5));
  }
}

/**
 * `blocks * 8` outputs for each of `count` rows of `stride` numbers: weight times row, scaled by the matrix's row and by the row, the
 * bias, and then nothing (0), no less than zero (1) or tanh (2).
 */
export function affine(
  weights: usize,
  scales: usize,
  bias: usize,
  blocks: i32,
  rows: usize,
  rowScales: usize,
  count: i32,
  stride: i32,
  activation: i32,
  output: usize,
): void {
  const width: usize = <usize>blocks << 5;
  for (let r = 0; r < count; r += 4) {
    const some = min(4, count - r);
    multiply(weights, blocks, rows + <usize>r * (<usize>stride << 1), some, stride, output);
    for (let each = 0; each < some; each++) {
      const rowScale = v128.load_splat<f32>(rowScales + (<usize>(r + each) << 2));
      for (let n: usize = 0; n < width; n += 16) {
        const scaled = f32x4.mul(f32x4.convert_i32x4_s(v128.load(output + n)), v128.load(scales + n));
        let x = f32x4.add(f32x4.mul(scaled, rowScale), v128.load(bias + n));
        if (activation == 1) x = v128.and(x, f32x4.gt(x, f32x4.splat(0)));
        else if (activation == 2) x = tanh(x);
        v128.store(output + n, x);
      }
      output += width;
    }
  }
}

/**
 * Adds rows up, `width` numbers each, a multiple of 16: to row i of `output`, or where `anew` is set to nothing, row `places[i]` of each
 * part. `parts` holds the addresses of each part's rows and of its places.
 */
export function addRows(parts: usize, partCount: i32, count: i32, width: i32, anew: i32, output: usize): void {
  const row: usize = <usize>width << 2;
  const end = parts + (<usize>partCount << 3);
  for (let i: usize = 0; i < <usize>count; i++) {
    for (let n: usize = 0; n < row; n += 64) {
      // Zero with a minus is what leaves every number as it is, zeros of both signs too.
      let s0 = f32x4.splat(-0.0), s1 = f32x4.splat(-0.0), s2 = f32x4.splat(-0.0), s3 = f32x4.splat(-0.0);
      if (!anew) {
        s0 = v128.load(output + n);
        s1 = v128.load(output + n, 16);
        s2 = v128.load(output + n, 32);
        s3 = v128.load(output + n, 48);
      }
      for (let part = parts; part < end; part += 8) {
        const from = <usize>load<i32>(part) + <usize>load<i32>(<usize>load<i32>(part, 4) + (i << 2)) * row + n;
        s0 = f32x4.add(s0, v128.load(from));
        s1 = f32x4.add(s1, v128.load(from, 16));
        s2 = f32x4.add(s2, v128.load(from, 32));
        s3 = f32x4.add(s3, v128.load(from, 48));
      }
      v128.store(output + n, s0);
      v128.store(output + n, s1, 16);
      v128.store(output + n, s2, 32);
      v128.store(output + n, s3, 48);
    }
    output += row;
  }
}

/**
 * Reads `count` sequences, the longest first, in one direction. `fromInput` holds what the input gives the gates, `8 * hidden` numbers a
 * row, of which the first `4 * hidden` are this direction's; `hiddens` (16 bits, `stride` a sequence) and `cells` (`hidden` a sequence) hold zeros; `sums` has room for four rows. The hidden
 * state after each row goes to `output`, whose rows are `width` numbers wide.
 */
export function recur(
  weights: usize,
  scales: usize,
  hidden: i32,
  stride: i32,
  fromInput: usize,
  starts: usize,
  lengths: usize,
  count: i32,
  backward: i32,
  hiddens: usize,
  cells: usize,
  sums: usize,
  output: usize,
  width: i32,
): void {
  const gate: usize = <usize>hidden << 2;
  const blocks = hidden >> 1;
  const steps = count > 0 ? load<i32>(lengths) : 0;
  let running = count;
  for (let t = 0; t < steps; t++) {
    while (load<i32>(lengths + (<usize>(running - 1) << 2)) <= t) running--;
    for (let s = 0; s < running; s += 4) {
      const some = min(4, running - s);
      multiply(weights, blocks, hiddens + <usize>s * (<usize>stride << 1), some, stride, sums);
      for (let each = s; each < s + some; each++) {
        const place = <usize>each << 2;
        const at = load<i32>(starts + place) + (backward ? load<i32>(lengths + place) - 1 - t : t);
        step(
          sums + <usize>(each - s) * (gate << 2),
          scales,
          fromInput + <usize>at * (gate << 3),
          gate,
          hiddens + <usize>each * (<usize>stride << 1),
          cells + <usize>each * gate,
          output + (<usize>at * <usize>width << 2),
        );
      }
    }
  }
}

/** One sequence's step: gates, cells, hidden state. */
// @ts-ignore: a decorator of AssemblyScript
@inline function step(
  sums: usize,
  scales: usize,
  fromInput: usize,
  gate: usize,
  hiddens: usize,
  cells: usize,
  output: usize,
): void {
  for (let n: usize = 0; n < gate; n += 16) {
    const input = sigmoid(gated(sums + n, scales + n, fromInput + n));
    const forget = sigmoid(gated(sums + gate + n, scales + gate + n, fromInput + gate + n));
    const fresh = tanh(gated(sums + 2 * gate + n, scales + 2 * gate + n, fromInput + 2 * gate + n));
    const show = sigmoid(gated(sums + 3 * gate + n, scales + 3 * gate + n, fromInput + 3 * gate + n));
    const cell = f32x4.add(f32x4.mul(forget, v128.load(cells + n)), f32x4.mul(input, fresh));
    v128.store(cells + n, cell);
    const state = f32x4.mul(show, tanh(cell));
    v128.store(output + n, state);
    const whole = nearest(f32x4.mul(state, f32x4.splat(STEPS)));
    v128.store_lane<i64>(hiddens + (n >> 1), i16x8.narrow_i32x4_s(whole, whole), 0);
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline function gated(sums: usize, scales: usize, fromInput: usize): v128 {
  return f32x4.add(v128.load(fromInput), f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), v128.load(scales)));
}
