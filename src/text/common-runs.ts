import { SHINGLE } from "./shingles.js";
import type { Word } from "./words.js";

/** A run of words that two texts share: `length` words from word `a` of one and word `b` of the other. */
export interface CommonRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Most places of one shingle that are tried; a phrase that comes back more often than this is a refrain. */
const PLACES = 8;

/**
 * The longest runs of words of `a`, in order and without overlap in `a`, that stand in `b` too, each of at least `least`
 * words. Greedy string tiling (M. J. Wise 1993) in one pass over `a`.
 */
export function commonRuns(
  a: { readonly words: readonly Word[]; readonly shingles: Uint32Array },
  b: { readonly words: readonly Word[]; readonly shingles: Uint32Array },
  least = SHINGLE,
): CommonRun[] {
  const places = new Map<number, number[]>();
  b.shingles.forEach((shingle, i) => {
    const list = places.get(shingle);
    if (list === undefined) places.set(shingle, [i]);
    else if (list.length < PLACES) list.push(i);
  });
  const runs: CommonRun[] = [];
  for (let i = 0; i < a.shingles.length; ) {
    let best: CommonRun = { a: i, b: 0, length: 0 };
    for (const j of places.get(a.shingles[i] ?? 0) ?? []) {
      let length = 0;
      while (a.words[i + length] !== undefined && a.words[i + length]?.key === b.words[j + length]?.key) length++;
      if (length > best.length) best = { a: i, b: j, length };
    }
    if (best.length >= least) runs.push(best);
    i += Math.max(1, best.length >= least ? best.length : 1);
  }
  return runs;
}
