import { inReadingOrder } from "../../record/position.js";
import type { Passage } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Figure } from "../claims/figure.js";
import type { Vocabulary } from "../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../claims/statements.js";
import type { AccountClaim } from "./account-document.js";
import { type Scale, weighClaim } from "./claim-weight.js";

/** What of a story its claims are ranked by. */
export interface RankingMatter {
  readonly readings: readonly AttributedReading[];
  readonly told: readonly ToldStatement[];
  readonly figures: readonly Figure[];
  /** How near a passage is to what the reports open with. */
  readonly centralityOf: (passage: Passage) => number;
  readonly vocabularyFor: (language: string) => Vocabulary | undefined;
}

/**
 * The claims, those that matter first (`claim-weight.ts`). What rests on background alone ("older matter told again") or tells
 * what holds at all times is marked as background; what only one source says is none for that.
 */
export function rankClaims(claims: readonly AccountClaim[], matter: RankingMatter): AccountClaim[] {
  const { readings } = matter;
  const scale = scaleOf(matter);
  const place = new Map(readings.map((r, i) => [r.report.id, i]));
  return claims
    .map((claim) => {
      const { weight, background } = weighClaim(claim, scale);
      return { claim: { ...claim, kind: background ? ("background" as const) : ("event" as const) }, weight };
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        (place.get(a.claim.text.report) ?? 0) - (place.get(b.claim.text.report) ?? 0) ||
        inReadingOrder(a.claim.text.at, b.claim.text.at) ||
        (a.claim.id < b.claim.id ? -1 : 1),
    )
    .map(({ claim }) => claim);
}

function scaleOf({ readings, told, figures, centralityOf, vocabularyFor }: RankingMatter): Scale {
  const byReport = new Map<string, Figure[]>();
  for (const figure of figures) {
    const list = byReport.get(figure.at.report);
    if (list) list.push(figure);
    else byReport.set(figure.at.report, [figure]);
  }
  return {
    readings: new Map(readings.map((reading) => [reading.report.id, reading])),
    statements: new Map(told.map(({ statement }) => [statement.id, statement])),
    figures: byReport,
    replaced: new Set(figures.flatMap(({ supersedes }) => supersedes.flatMap((i) => figures[i] ?? []))),
    centralityOf,
    vocabularyFor,
  };
}
