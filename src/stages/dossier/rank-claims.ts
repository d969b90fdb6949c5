import { inReadingOrder } from "../../record/position.js";
import type { Passage } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { ToldStatement } from "../claims/statements.js";
import type { AccountClaim } from "./account-document.js";

const isSupport = (relation: string): boolean => relation === "asserts" || relation === "confirms";

/**
 * The claims, those that matter first: told in a headline, near to what the ledes tell, by many origins, in many reports, contested or confirmed. A claim
 * that rests on background alone ("older matter told again"), or that nobody else takes up, is marked as background.
 */
export function rankClaims(
  claims: readonly AccountClaim[],
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  centralityOf: (passage: Passage) => number,
): AccountClaim[] {
  const statements = new Map(told.map((t) => [t.statement.id, t.statement]));
  const place = new Map(readings.map((r, i) => [r.report.id, i]));
  const headlines = new Map(readings.map((r) => [r.report.id, r.masthead.headline]));
  const scored = claims.map((claim) => {
    const appearances = claim.statements.flatMap(({ id, relation }) =>
      (statements.get(id)?.appearances ?? []).map((a) => ({ ...a, relation })),
    );
    const headed = appearances.some((a) => {
      const headline = headlines.get(a.report);
      return headline !== undefined && a.content.some((c) => c.at.start < headline.end);
    });
    const reports = new Set(appearances.map((a) => a.report)).size;
    const background = appearances.length > 0 && appearances.every((a) => a.background);
    const contested =
      claim.statements.some(({ relation }) => !isSupport(relation)) &&
      claim.statements.some((s) => isSupport(s.relation));
    const confirmed = claim.history.some((h) => h.status === "officially confirmed");
    const score =
      (headed ? 3 : 0) +
      4 * centralityOf(claim.text) +
      Math.log2(1 + claim.independence.atMost) * 2 +
      Math.log2(1 + claim.statements.length) +
      (reports - 1) * 1.5 +
      (contested ? 2 : 0) +
      (confirmed ? 1 : 0) -
      (background ? 6 : 0);
    const kind =
      background || (!headed && !contested && reports < 2 && claim.statements.length < 2) ? "background" : "event";
    return { claim: { ...claim, kind: kind as AccountClaim["kind"] }, score };
  });
  return scored
    .sort(
      (a, b) =>
        b.score - a.score ||
        (place.get(a.claim.text.report) ?? 0) - (place.get(b.claim.text.report) ?? 0) ||
        inReadingOrder(a.claim.text.at, b.claim.text.at) ||
        (a.claim.id < b.claim.id ? -1 : 1),
    )
    .map(({ claim }) => claim);
}
