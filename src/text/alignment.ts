import type { Lexicon } from "./lexicon.js";
import type { Likeness } from "./likeness.js";
import type { Term } from "./terms.js";

/** Two terms that stand for the same thing, by index, and how sure: 1 the same stem, less for words near in meaning. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** Most occurrences of one word that are weighed against each other, so that long texts stay linear. */
const CANDIDATES = 12;
const NEIGHBOURHOOD = 3;

/**
 * Which words of `a` stand for which words of `b`, each used once: first the same stems, then words near in meaning; of
 * several the one whose neighbours agree best (after M. A. Sultan, S. Bethard, T. Sumner, "Back to Basics for Monolingual
 * Alignment", TACL 2014). Stop words are aligned only with themselves.
 */
export function align(a: readonly Term[], b: readonly Term[], lexicon: Lexicon, likeness: Likeness): AlignedPair[] {
  const places = placesOf(b);
  const used = new Set<number>();
  const pairs: AlignedPair[] = [];
  const open: number[] = [];
  const byWeight = a.map((_, i) => i).sort((x, y) => (a[y]?.weight ?? 0) - (a[x]?.weight ?? 0) || x - y);
  for (const i of byWeight) {
    const term = a[i];
    if (term === undefined) continue;
    const j = takeBest(a, b, i, places.get(term.stem) ?? []);
    if (j === undefined) {
      if (!term.stop) open.push(i);
      continue;
    }
    used.add(j);
    pairs.push({ a: i, b: j, strength: 1 });
  }
  for (const pair of alignedByMeaning(a, b, open, used, lexicon, likeness)) pairs.push(pair);
  return pairs.sort((x, y) => x.a - y.a);
}

const placesOf = (terms: readonly Term[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  terms.forEach((term, i) => {
    const list = places.get(term.stem);
    if (list === undefined) places.set(term.stem, [i]);
    else list.push(i);
  });
  return places;
};

/** Takes the candidate whose neighbours agree best out of the list, so that each place is used once. */
const takeBest = (a: readonly Term[], b: readonly Term[], i: number, candidates: number[]): number | undefined => {
  let found = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < candidates.length && k < CANDIDATES; k++) {
    const j = candidates[k] ?? 0;
    const score = agreeingNeighbours(a, b, i, j) - Math.abs(i / a.length - j / b.length);
    if (score > bestScore) {
      bestScore = score;
      found = k;
    }
  }
  return found < 0 ? undefined : candidates.splice(found, 1)[0];
};

const agreeingNeighbours = (a: readonly Term[], b: readonly Term[], i: number, j: number): number => {
  let agreeing = 0;
  for (let d = 1; d <= NEIGHBOURHOOD; d++) {
    if (a[i - d] !== undefined && a[i - d]?.stem === b[j - d]?.stem) agreeing += 1 / d;
    if (a[i + d] !== undefined && a[i + d]?.stem === b[j + d]?.stem) agreeing += 1 / d;
  }
  return agreeing;
};

const MEANING_THRESHOLD = 0.5;
/** Beyond this many open words on both sides only synonym sets are looked up, not every pair. */
const PAIRWISE_LIMIT = 80;

const alignedByMeaning = (
  a: readonly Term[],
  b: readonly Term[],
  open: readonly number[],
  used: ReadonlySet<number>,
  lexicon: Lexicon,
  likeness: Likeness,
): AlignedPair[] => {
  const free = b.map((_, j) => j).filter((j) => !used.has(j) && b[j]?.stop === false);
  const found: AlignedPair[] = [];
  if (open.length <= PAIRWISE_LIMIT && free.length <= PAIRWISE_LIMIT) {
    for (const i of open) {
      for (const j of free) {
        const strength = likeness(i, j);
        if (strength >= MEANING_THRESHOLD) found.push({ a: i, b: j, strength });
      }
    }
  } else {
    const byStem = new Map<string, number[]>();
    for (const j of free) {
      const list = byStem.get(b[j]?.stem ?? "");
      if (list === undefined) byStem.set(b[j]?.stem ?? "", [j]);
      else if (list.length < CANDIDATES) list.push(j);
    }
    for (const i of open) {
      for (const synonym of lexicon.synonymsOf(a[i]?.stem ?? "")) {
        for (const j of byStem.get(synonym) ?? []) found.push({ a: i, b: j, strength: 0.9 });
      }
    }
  }
  return chosen(found, a, b);
};

const chosen = (found: readonly AlignedPair[], a: readonly Term[], b: readonly Term[]): AlignedPair[] => {
  const distance = (pair: AlignedPair) => Math.abs(pair.a / a.length - pair.b / b.length);
  const order = [...found].sort(
    (x, y) => y.strength - x.strength || distance(x) - distance(y) || x.a - y.a || x.b - y.b,
  );
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  return order.filter((pair) => {
    if (usedA.has(pair.a) || usedB.has(pair.b)) return false;
    usedA.add(pair.a);
    usedB.add(pair.b);
    return true;
  });
};
