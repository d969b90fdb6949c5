import type { MatchedClaim } from "../claims/match.js";
import type { By, Party } from "../claims/party.js";
import { listed } from "../provenance/explain-bounds.js";
import type { TracedOrigin } from "../provenance/origin.js";
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
  // A rumour without any named origin does not contradict, nor does who says both, since its own later word replaced the other.
  const both = new Set(support.traced.flatMap((o) => [o.party.id, o.oneWith ?? o.party.id]));
  const named = against.traced.filter((o) => o.counts && !isRumour(o) && !both.has(o.party.id));
  const contra = { atLeast: named.length === 0 ? 0 : against.independence.atLeast, atMost: named.length };
  if (contra.atLeast > atMost) {
    return graded(5, `More origins contradict it (at least ${contra.atLeast}) than assert it (at most ${atMost}).`);
  }
  if (contra.atMost > 0) {
    return graded(4, `Contradicted by ${listed(named.map((o) => o.party.name))}.`);
  }
  if (atLeast >= 2) return graded(1, "At least two independent origins assert it and none contradicts.");
  if (history.some((h) => h.status === "officially confirmed")) {
    return graded(2, "An office with standing confirms it and no origin contradicts.");
  }
  if (atMost >= 2) return graded(2, "Several origins that may be independent assert it and none contradicts.");
  return graded(3, "One origin asserts it and none contradicts.");
}

const isRumour = (o: TracedOrigin): boolean =>
  o.tellings.every(({ attribution: { source } }) => source.several === true && source.at.length === 1) ||
  o.party.kind === "document";

/** What a `By` is called. */
export const nameOf = (by: By, parties: ReadonlyMap<string, Party>): string =>
  typeof by === "string" ? (parties.get(by)?.name ?? by) : by.unnamed;
