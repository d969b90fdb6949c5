import type { Word } from "./words.js";

/** Words of a shingle. Three find light rewriting too, which longer runs miss. */
export const SHINGLE = 3;

/**
 * The hash of every run of three words, in order: entry `i` stands for words `i`, `i + 1`, `i + 2`. Unsigned 32-bit numbers
 * (FNV-1a over the keys, G. Fowler, L. C. Noll, K.-P. Vo). A text of fewer words has none.
 */
export function shinglesOf(words: readonly Word[]): Uint32Array {
  const single = Uint32Array.from(words, (word) => hashOf(word.key));
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < SHINGLE; k++) hash = mixed(hash ^ (single[i + k] ?? 0));
    shingles[i] = hash;
  }
  return shingles;
}

const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

const mixed = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Share of the distinct shingles of `inner` that stand in `outer` too: 0 to 1, 0 where there are none. */
export function containment(inner: ReadonlySet<number>, outer: ReadonlySet<number>): number {
  if (inner.size === 0) return 0;
  let shared = 0;
  for (const shingle of inner) if (outer.has(shingle)) shared++;
  return shared / inner.size;
}
