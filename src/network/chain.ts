import { exponential } from "./exponential.js";
import type { Rows } from "./rows.js";
import { floatsOf, type Tensors, tensorOf } from "./tensors.js";

/**
 * How well labels follow one another: a linear-chain conditional random field (J. Lafferty, A. McCallum, F. Pereira 2001).
 * A transition of -10000 or less is as good as forbidden.
 */
export interface Chain {
  readonly labels: number;
  /** The score of label b after label a, at `a * labels + b`. */
  readonly transitions: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/** The chain in the tensors `NAME.transitions` (F32, [labels, labels], from row to column), `NAME.start` and `NAME.end` (F32). */
export function readChain(tensors: Tensors, name: string): Chain {
  const { shape, values } = tensorOf(tensors, `${name}.transitions`, 2);
  const [labels = 0, columns] = shape;
  if (!(values instanceof Float32Array) || columns !== labels) {
    throw new TypeError(`weights: expected a square of F32 in ${name}.transitions, got [${shape.join(", ")}]`);
  }
  return {
    labels,
    transitions: values,
    start: floatsOf(tensors, `${name}.start`, labels),
    end: floatsOf(tensors, `${name}.end`, labels),
  };
}

/**
 * The best labels of the rows `from` to before `to`, each row holding the scores of the labels at its place (A. Viterbi 1967).
 * Of two equally good ones the label with the smaller number wins.
 */
export function decode(chain: Chain, scores: Rows, from = 0, to = scores.count): Uint8Array {
  const { labels, transitions, start, end } = chain;
  const length = expectRows(chain, scores, from, to);
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const before = new Uint8Array(length * labels);
  let best = Float64Array.from(start, (score, b) => score + (scores.values[from * labels + b] ?? 0));
  let next = new Float64Array(labels);
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < labels; b++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < labels; a++) {
        const score = (best[a] ?? 0) + (transitions[a * labels + b] ?? 0);
        if (score > top) {
          top = score;
          before[i * labels + b] = a;
        }
      }
      next[b] = top + (scores.values[(from + i) * labels + b] ?? 0);
    }
    [best, next] = [next, best];
  }
  let label = 0;
  const last = best.map((score, b) => score + (end[b] ?? 0));
  for (let b = 1; b < labels; b++) if ((last[b] ?? 0) > (last[label] ?? 0)) label = b;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = before[i * labels + label] ?? 0;
  }
  return path;
}

/** How probable labels are under a chain and its scores; places count from the first row weighed. */
export interface Weighed {
  /** The probability that the place has the label, 0 to 1. */
  labelAt(place: number, label: number): number;
  /** The probability that the places from `place` on have just these labels, 0 to 1: how sure a span is. */
  labelsFrom(place: number, labels: ArrayLike<number>): number;
}

/** The probabilities of labels in the rows `from` to before `to` (forward-backward; L. Rabiner 1989, scaled at every place). */
export function weigh(chain: Chain, scores: Rows, from = 0, to = scores.count): Weighed {
  const { labels } = chain;
  const length = expectRows(chain, scores, from, to);
  const follows = Float64Array.from(chain.transitions, exponential);
  const here = factors(scores.values.subarray(from * labels, to * labels), labels);
  const forward = new Float64Array(length * labels);
  const sizes = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    for (let b = 0; b < labels; b++) {
      let sum = i === 0 ? exponential(chain.start[b] ?? 0) : 0;
      for (let a = 0; i > 0 && a < labels; a++) {
        sum += (forward[(i - 1) * labels + a] ?? 0) * (follows[a * labels + b] ?? 0);
      }
      forward[i * labels + b] = sum * (here[i * labels + b] ?? 0);
    }
    sizes[i] = toOne(forward, i * labels, (i + 1) * labels);
  }
  const ends = Float64Array.from(chain.end, exponential);
  // Only asked for where what is weighed ends before the last place.
  let known: Float64Array | undefined;
  const behind = (place: number, label: number): number => {
    if (place >= length) return 0;
    if (place === length - 1) return ends[label] ?? 0;
    known ??= backwardOf(follows, here, sizes, ends);
    return known[place * labels + label] ?? 0;
  };
  let whole = 0;
  for (let b = 0; b < labels; b++) whole += (forward[(length - 1) * labels + b] ?? 0) * (ends[b] ?? 0);
  const at = (list: Float64Array, place: number, label: number): number => list[place * labels + label] ?? 0;
  const share = (part: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
  return {
    labelAt: (place, label) => share(at(forward, place, label) * behind(place, label)),
    labelsFrom(place, path) {
      let product = at(forward, place, path[0] ?? 0);
      for (let i = 1; i < path.length; i++) {
        const step = at(follows, path[i - 1] ?? 0, path[i] ?? 0) * at(here, place + i, path[i] ?? 0);
        product *= step / (sizes[place + i] ?? 1);
      }
      return share(product * behind(place + path.length - 1, path[path.length - 1] ?? 0));
    },
  };
}

/** What stands behind each place and label, in the scale of the sizes. */
function backwardOf(follows: Float64Array, here: Float64Array, sizes: Float64Array, ends: Float64Array): Float64Array {
  const labels = ends.length;
  const backward = new Float64Array(here.length);
  backward.set(ends, (sizes.length - 1) * labels);
  for (let i = sizes.length - 2; i >= 0; i--) {
    for (let a = 0; a < labels; a++) {
      let sum = 0;
      for (let b = 0; b < labels; b++) {
        const next = (i + 1) * labels + b;
        sum += (follows[a * labels + b] ?? 0) * (here[next] ?? 0) * (backward[next] ?? 0);
      }
      backward[i * labels + a] = sum / (sizes[i + 1] ?? 1);
    }
  }
  return backward;
}

/** e to the power of each score, over that of the best score of its row. */
function factors(scores: Float32Array, labels: number): Float64Array {
  const found = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += labels) {
    let top = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < labels; b++) top = Math.max(top, scores[row + b] ?? 0);
    for (let b = 0; b < labels; b++) found[row + b] = exponential((scores[row + b] ?? 0) - top);
  }
  return found;
}

/** Scales the numbers `from` to before `to` to a sum of 1 and gives the sum they had. */
function toOne(numbers: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += numbers[i] ?? 0;
  if (sum > 0) for (let i = from; i < to; i++) numbers[i] = (numbers[i] ?? 0) / sum;
  return sum > 0 ? sum : 1;
}

function expectRows({ labels }: Chain, scores: Rows, from: number, to: number): number {
  if (scores.width !== labels || !(from >= 0 && from <= to && to <= scores.count)) {
    throw new TypeError(
      `chain: expected rows ${from} to ${to} of ${labels} labels, got ${scores.count} rows of ${scores.width}`,
    );
  }
  return to - from;
}
