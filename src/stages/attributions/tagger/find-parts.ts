import { decode, weigh } from "../../../network/chain.js";
import { applyDense } from "../../../network/dense.js";
import type { Kernels } from "../../../network/kernels/kernels.js";
import { applyLstm } from "../../../network/lstm.js";
import { type Rows, zeroRows } from "../../../network/rows.js";
import { type Features, QUOTES } from "./features.js";
import { type Model, PART } from "./model.js";
import type { Stretch } from "./windows.js";

/** A cue that was found, and the window it was found in. */
export interface Cue {
  readonly cue: Stretch;
  readonly window: Stretch;
  readonly confidence: number;
}

/** What belongs to a cue, each a list of stretches in reading order. */
export interface Parts {
  readonly source: readonly Stretch[];
  readonly content: readonly Stretch[];
  /** How sure the tagger is of these boundaries, given the cue: 0 to 1. */
  readonly certainty: number;
}

/** Tokens to either side of a cue that are looked at. */
const REACH = 110;

/** Distances from a cue that are told apart; a longer one counts as this one. */
const FURTHEST = 63;

/** Cues at once: cues share paragraphs, and each has a row for every token of its own. */
const CHUNK = 128;

/** Hidden states of tokens, a row each, the first being that of token `offset`. */
export interface Encoded {
  readonly hidden: Rows;
  readonly offset: number;
}

/** For each cue its source and content, found by reading its paragraph once more with the cue marked. */
export function findParts(
  model: Model,
  features: Features,
  { hidden, offset }: Encoded,
  cues: readonly Cue[],
  kernels: Kernels,
): Parts[] {
  const tokens = applyDense(model.parts.token, hidden, "none", kernels);
  const marked = applyDense(model.parts.cue, cueRows(hidden, cues, offset), "none", kernels);
  const found: Parts[] = [];
  for (let first = 0; first < cues.length; first += CHUNK) {
    const seen = cues
      .slice(first, first + CHUNK)
      .map(({ cue, window }, i) => ({ cue, region: regionOf(features.paragraphs, cue, window), row: first + i }));
    found.push(...partsIn(model, features, seen, { tokens, marked, offset }, kernels));
  }
  return found;
}

/** A cue with the tokens that are looked at for it, and its row among the marked ones. */
interface Seen {
  readonly cue: Stretch;
  readonly region: Stretch;
  readonly row: number;
}

function partsIn(
  { parts }: Model,
  features: Features,
  seen: readonly Seen[],
  { tokens, marked, offset }: { readonly tokens: Rows; readonly marked: Rows; readonly offset: number },
  kernels: Kernels,
): Parts[] {
  const lengths = seen.map(({ region }) => region.to - region.from);
  const rows = zeroRows(
    lengths.reduce((sum, length) => sum + length, 0),
    tokens.width,
  );
  let at = 0;
  for (const { cue, region, row } of seen) {
    for (let token = region.from; token < region.to; token++, at++) {
      const quote = features.ids[QUOTES]?.[token] ?? 0;
      setToSum(
        rows,
        at,
        [tokens, token - offset],
        [marked, row],
        [parts.distance, distance(token, cue)],
        [parts.quote, quote],
      );
    }
  }
  const scores = applyDense(parts.scores, applyLstm(parts.memory, rows, lengths, kernels), "none", kernels);
  let start = 0;
  return seen.map(({ region }) => {
    const end = start + region.to - region.from;
    const path = decode(parts.chain, scores, start, end);
    const certainty = weigh(parts.chain, scores, start, end).labelsFrom(0, path);
    start = end;
    return {
      source: stretchesOf(path, region.from, PART.source, PART.insideSource),
      content: stretchesOf(path, region.from, PART.content, PART.insideContent),
      certainty,
    };
  });
}

/** A row of a table of rows. */
type Row = readonly [table: Rows, row: number];

/** Sets a row to the sum of four others, and what is below nothing to nothing. */
function setToSum({ width, values }: Rows, row: number, [a, i]: Row, [b, j]: Row, [c, k]: Row, [d, l]: Row): void {
  for (let n = 0, to = row * width; n < width; n++, to++) {
    const first = (a.values[i * width + n] ?? 0) + (b.values[j * width + n] ?? 0);
    const second = (c.values[k * width + n] ?? 0) + (d.values[l * width + n] ?? 0);
    const sum = first + second;
    values[to] = sum > 0 ? sum : 0;
  }
}

/** The mean of the first and last token of each cue. */
function cueRows(hidden: Rows, cues: readonly Cue[], offset: number): Rows {
  const { width, values } = hidden;
  const rows = zeroRows(cues.length, width);
  for (const [i, { cue }] of cues.entries()) {
    const [first, last] = [(cue.from - offset) * width, (cue.to - 1 - offset) * width];
    for (let c = 0; c < width; c++) {
      rows.values[i * width + c] = ((values[first + c] ?? 0) + (values[last + c] ?? 0)) / 2;
    }
  }
  return rows;
}

/** The paragraph of a cue, as far as it lies in its window and near. */
function regionOf(paragraphs: Int32Array, cue: Stretch, window: Stretch): Stretch {
  const own = paragraphs[cue.from];
  let { from, to } = cue;
  while (from > window.from && paragraphs[from - 1] === own && cue.from - from < REACH) from--;
  while (to < window.to && paragraphs[to] === own && to - cue.to < REACH) to++;
  return { from, to };
}

/** The id of a token's distance from the cue: lowest in front, `FURTHEST + 1` within it, highest behind. */
function distance(token: number, cue: Stretch): number {
  const steps = token < cue.from ? token - cue.from : token >= cue.to ? token - cue.to + 1 : 0;
  return Math.max(-FURTHEST, Math.min(FURTHEST, steps)) + FURTHEST + 1;
}

function stretchesOf(path: Uint8Array, offset: number, begins: number, inside: number): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < path.length; i++) {
    if (path[i] !== begins && path[i] !== inside) continue;
    const from = i;
    while (path[i + 1] === begins || path[i + 1] === inside) i++;
    found.push({ from: offset + from, to: offset + i + 1 });
  }
  return found;
}
