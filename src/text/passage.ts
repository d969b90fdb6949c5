import { z } from "zod";
import { type Position, positionSchema } from "../record/position.js";

/** The schema of a passage in JSON output. */
export const passageSchema = z
  .object({ report: z.string(), at: positionSchema, exact: z.string(), prefix: z.string(), suffix: z.string() })
  .describe("words of a report: exact is text.slice(at.start, at.end)");

/**
 * Words of a report and where they stand: a Web Annotation text quote and text position selector in one. `exact` is
 * `text.slice(at.start, at.end)`; `prefix` and `suffix` are the up to 32 characters around it.
 */
export interface Passage {
  report: string;
  at: Position;
  exact: string;
  prefix: string;
  suffix: string;
}

const CONTEXT = 32;

/** The passage at a position of a report's text. Throws a `TypeError` when the position lies outside the text. */
export function passageAt(report: { readonly id: string; readonly text: string }, at: Position): Passage {
  if (!(at.start >= 0 && at.start <= at.end && at.end <= report.text.length)) {
    throw new TypeError(
      `passageAt: expected a position in 0..${report.text.length} of report ${report.id}, got ${at.start}..${at.end}`,
    );
  }
  return {
    report: report.id,
    at: { start: at.start, end: at.end },
    exact: report.text.slice(at.start, at.end),
    prefix: report.text.slice(Math.max(0, at.start - CONTEXT), at.start),
    suffix: report.text.slice(at.end, at.end + CONTEXT),
  };
}

/** A key that two passages share when they are the same words at the same place. */
export const passageKey = (passage: Passage): string => `${passage.report}:${passage.at.start}-${passage.at.end}`;
