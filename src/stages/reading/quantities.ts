import type { ReadingContext } from "./context.js";
import type { DateMention, NameMention, Quantity } from "./reading.js";

/** The quantities of a report, in reading order. */
export function findQuantities(
  _context: ReadingContext & { readonly names: readonly NameMention[]; readonly dates: readonly DateMention[] },
): Quantity[] {
  return [];
}
