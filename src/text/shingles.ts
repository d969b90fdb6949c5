/** Words of a shingle. Three find light rewriting too, which longer runs miss. */
export const SHINGLE = 3;

/**
 * The hash of every run of three words, in order: entry `i` stands for words `i`, `i + 1`, `i + 2`. Unsigned 32-bit numbers from
 * the hashes of the words. A text of fewer words has none.
 */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < SHINGLE; k++) hash = mixed(hash ^ (words[i + k] ?? 0));
    shingles[i] = hash;
  }
  return shingles;
}

const mixed = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The shingles of a text in rising order, and the place in the text of each. */
export interface SortedShingles {
  readonly values: Uint32Array;
  readonly places: Uint32Array;
}

/** Places are packed below the hash into one exact double: texts of up to a million words. */
const PLACES = 2 ** 21;

/** Shingles in rising order, those of one value in the order of their places; of a longer text the first two million. */
export function sortShingles(shingles: Uint32Array): SortedShingles {
  const size = Math.min(shingles.length, PLACES);
  const packed = new Float64Array(size);
  for (let i = 0; i < size; i++) packed[i] = (shingles[i] ?? 0) * PLACES + i;
  packed.sort();
  const values = new Uint32Array(size);
  const places = new Uint32Array(size);
  packed.forEach((entry, i) => {
    const value = Math.floor(entry / PLACES);
    values[i] = value;
    places[i] = entry - value * PLACES;
  });
  return { values, places };
}

/** Which shingles of a text stand in another: a 1 for each place of `inner` that does, and how many of either do. */
export interface Containment {
  readonly inner: Uint8Array;
  readonly count: number;
  readonly outerCount: number;
}

/** How much of two texts stands in the other, by one pass over both (asymmetric containment, A. Broder 1997). */
export function containment(inner: SortedShingles, outer: SortedShingles): Containment {
  const marks = new Uint8Array(inner.values.length);
  let [i, j, count, outerCount] = [0, 0, 0, 0];
  while (i < inner.values.length && j < outer.values.length) {
    const [x, y] = [inner.values[i] ?? 0, outer.values[j] ?? 0];
    if (x < y) i++;
    else if (x > y) j++;
    else {
      for (; inner.values[i] === x && i < inner.values.length; i++, count++) marks[inner.places[i] ?? 0] = 1;
      for (; outer.values[j] === x && j < outer.values.length; j++) outerCount++;
    }
  }
  return { inner: marks, count, outerCount };
}
