import { WIDTH } from "./features.js";

/** Labels of tokens: outside, and the beginning and inside of the three kinds of names. */
export const LABELS = ["O", "B-person", "I-person", "B-place", "I-place", "B-organisation", "I-organisation"] as const;
const N = LABELS.length;

/** Weights of the tagger: `rows * N` for features, `N * N` for a label after another. */
export interface Weights {
  readonly features: ArrayLike<number>;
  readonly transitions: ArrayLike<number>;
}

const NEVER = -1e12;

/** True where `I` follows its own beginning or inside. */
const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1;

/** The best sequence of labels under the weights (Viterbi), one a token; a token whose first row is -1 is outside. */
export function decode(rows: Int32Array, { features, transitions }: Weights): Int8Array {
  const length = rows.length / WIDTH;
  const best = new Float64Array(N);
  const back = new Int8Array(length * N);
  const next = new Float64Array(N);
  const scores = new Float64Array(N);
  for (let i = 0; i < length; i++) {
    scores.fill(0);
    const closed = rows[i * WIDTH] === -1;
    if (closed) scores.fill(NEVER, 1);
    for (let k = i * WIDTH; !closed && k < (i + 1) * WIDTH; k++) {
      const row = (rows[k] ?? 0) * N;
      for (let label = 0; label < N; label++) scores[label] = (scores[label] ?? 0) + (features[row + label] ?? 0);
    }
    for (let label = 0; label < N; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let before = 0; before < N; before++) {
        if (i === 0 ? before !== 0 || !mayFollow(0, label) : !mayFollow(before, label)) continue;
        const score = (i === 0 ? 0 : (best[before] ?? 0)) + (transitions[before * N + label] ?? 0);
        if (score > top) {
          top = score;
          from = before;
        }
      }
      next[label] = top + (scores[label] ?? 0);
      back[i * N + label] = from;
    }
    best.set(next);
  }
  return traced(best, back, length);
}

function traced(best: Float64Array, back: Int8Array, length: number): Int8Array {
  const labels = new Int8Array(length);
  let label = 0;
  for (let each = 1; each < N; each++) if ((best[each] ?? 0) > (best[label] ?? 0)) label = each;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * N + label] ?? 0;
  }
  return labels;
}
