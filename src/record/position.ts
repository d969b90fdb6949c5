import { z } from "zod";
import { isWhiteSpace, skipWhiteSpace } from "./white-space.js";

/** A stretch of a text, counted in UTF-16 units, `end` exclusive: `text.slice(start, end)` gives its words. */
export interface Position {
  start: number;
  end: number;
}

/** The schema of a position in JSON output. */
export const positionSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe("UTF-16 units of the report's text, end exclusive");

/** The words at a position. */
export const wordsAt = (text: string, at: Position): string => text.slice(at.start, at.end);

/** True when the two share at least one character. */
export const overlaps = (a: Position, b: Position): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly in `outer` (they may be equal). */
export const contains = (outer: Position, inner: Position): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The shortest position that holds all of the given ones. Throws a `TypeError` for an empty list. */
export function hull(positions: readonly Position[]): Position {
  const first = positions[0];
  if (first === undefined) throw new TypeError("hull: expected at least one position, got none");
  let { start, end } = first;
  for (const at of positions) {
    start = Math.min(start, at.start);
    end = Math.max(end, at.end);
  }
  return { start, end };
}

/** Order of reading: by start, the longer first where two start together. */
export const inReadingOrder = (a: Position, b: Position): number => a.start - b.start || b.end - a.end;

/** The position without white space at its ends. */
export function trimmed(text: string, at: Position): Position {
  const start = skipWhiteSpace(text, at.start, at.end);
  let { end } = at;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
