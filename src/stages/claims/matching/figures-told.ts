import type { Quantity } from "../../reading/reading.js";
import { measureApart } from "../propositions/match-propositions.js";

/**
 * True where the first of two clauses gives a figure that the second does not: "54,400 people marched" says more than "people
 * marched", and "a quake of magnitude 5.9 killed ten" more than "ten were killed". It speaks for the other, but the two are two claims.
 */
export const givesMore = (a: readonly Quantity[], b: readonly Quantity[]): boolean =>
  a.some((one) => b.length === 0 || measureApart([one], b));
