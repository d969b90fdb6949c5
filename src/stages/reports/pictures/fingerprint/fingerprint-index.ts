import { type Fingerprint, mirrored } from "./likeness.js";

/** Parts whose bits are many pictures' say nothing: a bucket holds at most so many. */
const MOST_IN_BUCKET = 40;
/** So many bands of parts must be the same before two pictures are compared. */
const LEAST_BANDS = 2;
const BAND = 2 ** 16;
const PARTS_FROM = 16 * BAND;

/**
 * Which pictures are worth comparing: those with the same 16 bits at the same place in a hash of the whole, or in two hashes of parts (multi-index hashing,
 * Norouzi, Punjani and Fleet 2012). What is looked at for one picture goes by its own parts and not by how many pictures there are.
 */
export class FingerprintIndex {
  readonly #buckets = new Map<number, number[]>();

  add(key: number, print: Fingerprint): void {
    for (const band of bandsOf(print)) {
      const bucket = this.#buckets.get(band);
      if (bucket === undefined) this.#buckets.set(band, [key]);
      else if (bucket.length < MOST_IN_BUCKET && bucket.at(-1) !== key) bucket.push(key);
    }
  }

  /** The keys of pictures that may be like this one, or like its mirror, the least first. */
  candidates(print: Fingerprint): number[] {
    const found = new Set<number>();
    for (const way of [print, mirrored(print)]) {
      const votes = new Map<number, number>();
      for (const band of bandsOf(way)) {
        const weight = band < PARTS_FROM ? LEAST_BANDS : 1;
        for (const key of this.#buckets.get(band) ?? []) votes.set(key, (votes.get(key) ?? 0) + weight);
      }
      for (const [key, count] of votes) if (count >= LEAST_BANDS) found.add(key);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Sixteen bits of a hash and where they stand in it, as one number: those of the whole from 0 on, then those of the parts. */
function* bandsOf({ whole, parts }: Fingerprint): Generator<number> {
  for (const [at, word] of whole.entries()) {
    yield 2 * at * BAND + (word >>> 16);
    yield (2 * at + 1) * BAND + (word & 0xffff);
  }
  for (const { high, low } of parts) {
    yield PARTS_FROM + (high >>> 16);
    yield PARTS_FROM + BAND + (high & 0xffff);
    yield PARTS_FROM + 2 * BAND + (low >>> 16);
    yield PARTS_FROM + 3 * BAND + (low & 0xffff);
  }
}
