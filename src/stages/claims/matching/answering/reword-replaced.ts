import { contains } from "../../../../record/position.js";
import type { Figure } from "../../figure.js";
import type { MatchedClaim } from "../../match.js";
import type { Telling } from "../../telling.js";
import { bestWords } from "../claim-text.js";
import type { SaidItem } from "../same-saying.js";

/**
 * The claims, each in words that give no number that was replaced where one who says the same gives what replaced it: "halting the
 * work on eleven ships" is not how a claim is told that was corrected to seven.
 */
export function rewordReplaced(claims: readonly MatchedClaim[], figures: readonly Figure[]): MatchedClaim[] {
  const replaced = new Set(figures.flatMap(({ supersedes }) => supersedes));
  if (replaced.size === 0) return [...claims];
  const byReport = new Map<string, number[]>();
  for (const [i, { at }] of figures.entries()) byReport.set(at.report, [...(byReport.get(at.report) ?? []), i]);
  const within = (report: string, at: { start: number; end: number }): number[] =>
    (byReport.get(report) ?? []).filter((i) => contains(at, (figures[i] as Figure).at.at));
  return claims.map((matched) => {
    const { claim, members } = matched;
    const old = within(claim.text.report, claim.text.at).filter((i) => replaced.has(i));
    if (old.length === 0) return matched;
    const measures = new Set(old.map((i) => (figures[i] as Figure).measure));
    const tellings: Telling[] = [];
    const items: SaidItem[] = [];
    for (const { told, relation, propositions } of members) {
      if (relation !== "asserts" && relation !== "confirms") continue;
      for (const telling of told.tellings) {
        for (const proposition of propositions.filter((one) => telling.propositions.includes(one))) {
          const own = within(telling.reading.report.id, proposition.at);
          const fresh = own.some((i) => measures.has((figures[i] as Figure).measure));
          if (!fresh || own.some((i) => replaced.has(i))) continue;
          items.push({ telling: tellings.length, proposition });
        }
        tellings.push(telling);
      }
    }
    return items.length === 0 ? matched : { ...matched, claim: { ...claim, text: bestWords(items, tellings) } };
  });
}
