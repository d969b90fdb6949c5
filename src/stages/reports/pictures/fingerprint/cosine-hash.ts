/** Samples on a side of the square that is hashed. */
export const SIDE = 32;

/**
 * The signs of the lowest frequencies of a square of brightnesses as bits, four to a hexadecimal digit: the perceptual hash by the discrete cosine
 * transform (pHash, Zauner 2010; PDQ, Facebook 2019), with 0 for threshold, so that the hash of the mirrored square is known from the hash.
 * `frequencies`: how many across and how many down, at most 16; the mean brightness, the first, stays out (its bit is 0).
 */
export function cosineHash(square: Float32Array, frequencies: number): string {
  const across = new Float32Array(SIDE * frequencies);
  for (let y = 0; y < SIDE; y++) {
    for (let u = 0; u < frequencies; u++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += (square[y * SIDE + x] ?? 0) * (waves[u * SIDE + x] ?? 0);
      across[y * frequencies + u] = sum;
    }
  }
  let digits = "";
  let digit = 0;
  for (let v = 0; v < frequencies; v++) {
    for (let u = 0; u < frequencies; u++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += (across[y * frequencies + u] ?? 0) * (waves[v * SIDE + y] ?? 0);
      digit = (digit << 1) | (u + v > 0 && sum > 0 ? 1 : 0);
      if (u % 4 < 3) continue;
      digits += digit.toString(16);
      digit = 0;
    }
  }
  return digits;
}

const MOST = 16;
/** For each frequency, its wave at every sample. */
const waves = Float32Array.from({ length: MOST * SIDE }, (_, at) =>
  Math.cos((Math.PI * Math.floor(at / SIDE) * (2 * (at % SIDE) + 1)) / (2 * SIDE)),
);
