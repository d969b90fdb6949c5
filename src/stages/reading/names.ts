import type { ReadingContext } from "./context.js";
import type { NameMention } from "./reading.js";

/** The names of persons, organisations and places in a report, in reading order. */
export function findNames(_context: ReadingContext): NameMention[] {
  return [];
}
