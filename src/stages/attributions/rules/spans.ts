import type { Position } from "../../../record/position.js";
import type { Range } from "./phrase.js";
import type { Unit, Word } from "./unit.js";

/** From the first character of a range to its last, with the quotation marks that belong to its words. */
export function positionOf(words: readonly Word[], range: Range): Position | undefined {
  const first = words[range.start];
  const last = words[range.end - 1];
  if (first === undefined || last === undefined || range.end <= range.start) return undefined;
  let start = first.start;
  let end = last.end;
  const opens = first.quote;
  if (opens !== undefined && (words[range.start - 1]?.quote !== opens || range.start === 0)) start = opens.start;
  const closes = last.quote;
  if (closes !== undefined && words[range.end]?.quote !== closes) end = closes.end;
  return { start, end };
}

/** The positions of several ranges, empty ones left out. */
export const positionsOf = (unit: Unit, ranges: readonly Range[]): Position[] =>
  ranges.flatMap((range) => positionOf(unit.words, range) ?? []);
