/** A table of numbers: `count` rows of `width` each, one after another in `values`. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** So many rows of zeros. */
export const zeroRows = (count: number, width: number): Rows => ({
  count,
  width,
  values: new Float32Array(count * width),
});
