import { decode, weigh } from "../../../network/chain.js";
import { applyDense } from "../../../network/dense.js";
import { type Batch, batches, encode } from "../../../network/encoder.js";
import { bestKernels } from "../../../network/kernels/best.js";
import type { Kernels } from "../../../network/kernels/kernels.js";
import type { Rows } from "../../../network/rows.js";
import type { Features } from "./features.js";
import { type Cue, findParts, type Parts } from "./find-parts.js";
import { LABEL, type Model } from "./model.js";
import { type Stretch, windowsOf } from "./windows.js";

/** An attribution as the tagger finds it. */
export interface Tagged extends Parts {
  readonly cue: Stretch;
  /** How sure the tagger is that these words are a cue, 0 to 1. */
  readonly confidence: number;
}

/**
 * The attributions of a text, in reading order of their cues, as token numbers. A first pass over windows of some paragraphs
 * labels the cues, a second looks, for each cue, for its source and content in its paragraph. (A labelling in two passes as in
 * semantic role labelling: L. He, K. Lee, M. Lewis, L. Zettlemoyer 2017.) Time is linear, memory bounded but for the result.
 */
export function tagAttributions(model: Model, features: Features, kernels: Kernels = bestKernels()): Tagged[] {
  const windows = windowsOf(features.paragraphs);
  const words = Int32Array.from(features.keys, (key) => idOf(model.vocabulary, key));
  return batches(windows.map(lengthOf)).flatMap((batch) =>
    tagBatch(model, features, words, windows.slice(batch.from, batch.to), batch, kernels),
  );
}

const UNKNOWN = 1;

/** A number nobody has seen is looked up by its form: "31,415" as "00,000". */
const idOf = (vocabulary: ReadonlyMap<string, number>, key: string): number =>
  vocabulary.get(key) ?? vocabulary.get(key.replace(/\d/g, "0")) ?? UNKNOWN;

function tagBatch(
  model: Model,
  features: Features,
  words: Int32Array,
  windows: readonly Stretch[],
  { start, end }: Batch,
  kernels: Kernels,
): Tagged[] {
  const ids = [words, ...features.ids].map((list) => list.subarray(start, end));
  const hidden = encode(model.encoder, { lengths: windows.map(lengthOf), ids }, kernels);
  const scores = applyDense(model.labels.scores, hidden, "none", kernels);
  const cues = windows.flatMap((window) => cuesIn(model, scores, window, start));
  const parts = findParts(model, features, { hidden, offset: start }, cues, kernels);
  return cues.flatMap(({ cue, confidence }, i) => {
    const found = parts[i];
    return found === undefined || found.content.length === 0 ? [] : [{ ...found, cue, confidence }];
  });
}

function cuesIn({ labels }: Model, scores: Rows, window: Stretch, offset: number): Cue[] {
  const [from, to] = [window.from - offset, window.to - offset];
  const path = decode(labels.chain, scores, from, to);
  const cues: Cue[] = [];
  for (let i = 0; i < path.length; i++) {
    if (path[i] !== LABEL.cue) continue;
    let last = i + 1;
    while (path[last] === LABEL.insideCue) last++;
    const first = Math.max(0, i - BESIDE);
    const weighed = weigh(labels.chain, scores, from + first, Math.min(to, from + last + BESIDE));
    const confidence = weighed.labelsFrom(i - first, path.subarray(i, last));
    cues.push({ cue: { from: window.from + i, to: window.from + last }, window, confidence });
  }
  return cues;
}

/** Tokens beside a cue that are weighed with it: what stands further away hardly changes how probable it is. */
const BESIDE = 8;

const lengthOf = ({ from, to }: Stretch): number => to - from;
