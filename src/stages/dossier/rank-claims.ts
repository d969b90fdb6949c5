import { contains, inReadingOrder } from "../../record/position.js";
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
  const ranked = claims
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
  return successorsFirst(ranked, matter.figures, scale);
}

/** A claim whose figures were all replaced stands behind the first that gives what replaced them. */
function successorsFirst(
  ranked: readonly AccountClaim[],
  figures: readonly Figure[],
  { figures: byReport, replaced }: Scale,
): AccountClaim[] {
  const later = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    for (const earlier of figure.supersedes.flatMap((i) => figures[i] ?? []))
      later.set(earlier, [...(later.get(earlier) ?? []), figure]);
  }
  const ownOf = ({ text: { report, at } }: AccountClaim): readonly Figure[] =>
    (byReport.get(report) ?? []).filter((figure) => contains(at, figure.at.at));
  const place = new Map(ranked.map((claim, i) => [claim, i]));
  const holding = new Map<Figure, AccountClaim>();
  for (const claim of ranked) {
    const own = ownOf(claim);
    if (own.every((figure) => replaced.has(figure))) continue;
    for (const figure of own) if (!holding.has(figure)) holding.set(figure, claim);
  }
  const placed = new Set<AccountClaim>();
  for (const claim of ranked) {
    const own = ownOf(claim);
    const old = own.length > 0 && own.every((figure) => replaced.has(figure));
    const [first] = (old ? successors(own, later) : [])
      .flatMap((figure) => holding.get(figure) ?? [])
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    if (first) placed.add(first);
    placed.add(claim);
  }
  return [...placed];
}

/** What replaced some figures in the end. */
function successors(figures: readonly Figure[], later: ReadonlyMap<Figure, readonly Figure[]>): Figure[] {
  const reached = new Set(figures);
  for (const figure of reached) for (const next of later.get(figure) ?? []) reached.add(next);
  return [...reached].filter((figure) => !later.has(figure));
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
