import type { Instant } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import type { ReadingContext } from "./context.js";
import type { DateMention } from "./reading.js";

/** The dated expressions of a report, the day it cannot be older than, and what was wrong. */
export interface FoundDates {
  readonly dates: readonly DateMention[];
  readonly notBefore?: Instant;
  readonly problems: readonly Problem[];
}

/** The dated expressions of a report, in reading order. */
export function findDates(_context: ReadingContext, _reference?: Instant): FoundDates {
  return { dates: [], problems: [] };
}
