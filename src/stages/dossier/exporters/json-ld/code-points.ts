import type { Position } from "../../../../record/position.js";

/**
 * Turns a position in UTF-16 units of a text into one in code points, which is what a Web Annotation text position selector
 * counts. The pairs of the text are found once; each look-up is a binary search.
 */
export function codePointsOf(text: string): (at: Position) => Position {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  const before = (offset: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => ({ start: start - before(start), end: end - before(end) });
}
