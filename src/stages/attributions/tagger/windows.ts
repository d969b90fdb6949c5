/** Tokens `from` to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Most tokens of a window of whole paragraphs. It was trained on 80 to 160 at once; more of them side by side are faster. */
const MOST = 120;

/** Most tokens of a window that is part of one long paragraph. */
const MOST_OF_ONE = 2 * MOST;

/** The tokens in windows that are tagged together, each of as many whole paragraphs as fit; a paragraph that fits in none is cut. Time is linear. */
export function windowsOf(paragraphs: ArrayLike<number>): Stretch[] {
  const windows: Stretch[] = [];
  let start = 0;
  let fits = 0;
  for (let i = 1; i <= paragraphs.length; i++) {
    if (i < paragraphs.length && paragraphs[i] === paragraphs[i - 1]) continue;
    // The paragraph that ends here goes with those before it, or begins a window of its own.
    if (i - start > MOST && fits > start) {
      windows.push({ from: start, to: fits });
      start = fits;
    }
    while (i - start > MOST) {
      const to = Math.min(i, start + MOST_OF_ONE);
      windows.push({ from: start, to });
      start = to;
    }
    fits = i;
  }
  if (paragraphs.length > start) windows.push({ from: start, to: paragraphs.length });
  return windows;
}
