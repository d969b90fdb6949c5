import type { Reading } from "../reading/reading.js";
import type { Attribution, ReportParty } from "./attribution.js";

/** The parties of one report, and its attributions with the key of each source's party. */
export function findParties(
  _reading: Reading,
  attributions: readonly Attribution[],
): { parties: ReportParty[]; attributions: Attribution[] } {
  return { parties: [], attributions: [...attributions] };
}
