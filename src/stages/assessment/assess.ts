import type { MatchedClaim } from "../claims/match.js";
import type { By, Party } from "../claims/party.js";
import { listed } from "../provenance/explain-bounds.js";
import type { Traced } from "../provenance/trace.js";
import type { Assessment, StatusChange } from "./assessment.js";
import { type HistoryContext, tellHistory } from "./history.js";

/** Status over time, and credibility as a step of the Admiralty scale, for one claim. */
export function assess(claim: MatchedClaim, support: Traced, against: Traced, context: HistoryContext): Assessment {
  const history = tellHistory(claim, support, context);
  return { ...credibilityOf(support, against, history), history };
}

/**
 * Steps of the Admiralty scale for information (NATO AJP-2.1), from origins: 1 two independent origins, none against; 2 an
 * office confirms it, or several that may be independent; 3 one; 4 another origin contradicts; 5 more contradict than assert,
 * or its only origin took it back; 6 no origin known.
 */
function credibilityOf(
  support: Traced,
  against: Traced,
  history: readonly StatusChange[],
): Pick<Assessment, "credibility" | "credibilityReason"> {
  const { atLeast, atMost } = support.independence;
  const graded = (credibility: number, credibilityReason: string) => ({ credibility, credibilityReason });
  if (atMost === 0) return graded(6, "No origin is known that asserts it.");
  if (history.some((h) => h.status === "retracted") && atLeast < 2)
    return graded(5, "What it rests on was taken back.");
  const contra = against.independence;
  if (contra.atLeast > atMost) {
    return graded(5, `More origins contradict it (at least ${contra.atLeast}) than assert it (at most ${atMost}).`);
  }
  if (contra.atMost > 0) {
    const who = against.traced.filter((o) => o.counts).map((o) => o.party.name);
    return graded(4, `Contradicted by ${listed(who)}.`);
  }
  if (atLeast >= 2) return graded(1, "At least two independent origins assert it and none contradicts.");
  if (history.some((h) => h.status === "officially confirmed")) {
    return graded(2, "An office with standing confirms it and no origin contradicts.");
  }
  if (atMost >= 2) return graded(2, "Several origins that may be independent assert it and none contradicts.");
  return graded(3, "One origin asserts it and none contradicts.");
}

/** What a `By` is called. */
export const nameOf = (by: By, parties: ReadonlyMap<string, Party>): string =>
  typeof by === "string" ? (parties.get(by)?.name ?? by) : by.unnamed;
