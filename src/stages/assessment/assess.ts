import { type Instant, isBy } from "../../record/instant.js";
import type { MatchedClaim } from "../claims/match.js";
import type { By, Party } from "../claims/party.js";
import { knownAtOf, type Telling } from "../claims/telling.js";
import type { Falls } from "../provenance/corrections/falls.js";
import { listed } from "../provenance/explain-bounds.js";
import type { Traced } from "../provenance/trace.js";
import { claimFrom } from "../provenance/tracing/known-by.js";
import type { StoryTrails } from "../provenance/tracing/story-trails.js";
import type { Assessment, Standing, StatusChange } from "./assessment.js";
import { type Change, type HistoryContext, tellHistory } from "./history.js";
import { changeBetween, type FallOf, isRumour, type KnownStanding, standingsOf } from "./standings.js";

/** A claim's origins with what they make of it. */
export interface Assessed {
  readonly support: Traced;
  readonly assessment: Assessment;
}

/**
 * Where one claim's trails end, its status over time, and its credibility as a step of the Admiralty scale, now and at each moment at
 * which that changed.
 */
export function assess(claim: MatchedClaim, story: StoryTrails, falls: Falls, context: HistoryContext): Assessed {
  const fallOf = falls.over(claim);
  const standings = standingsOf(
    claim,
    story,
    fallOf,
    context.retractions.map(({ knownAt }) => knownAt),
  );
  const changes = tellHistory(
    claimFrom(claim, (telling) => !neverStood(telling, fallOf)),
    standings,
    context,
  );
  const known = standings.map((standing) => ({ standing, ...credibilityOf(standing, changes) }));
  const history = changes.map((change): StatusChange => {
    const then = known.findLast(({ standing }) => isBy(standing.knownAt, change.knownAt)) ?? known[0];
    return { ...change, independence: boundsOf(then?.standing), credibility: then?.credibility ?? 6 };
  });
  const { standing, credibility, credibilityReason } = known.at(-1) as (typeof known)[number];
  return {
    support: standing.support,
    assessment: { credibility, credibilityReason, history, stood: stoodFrom(known, fallOf) },
  };
}

/** It tells what had been wrong, or prints what had been taken back before. */
const neverStood = (telling: Telling, fallOf: FallOf): boolean => {
  const fall = fallOf(telling);
  return fall?.lasting === true && isBy(fall.knownAt, knownAtOf(telling.reading));
};

const boundsOf = (standing: KnownStanding | undefined): Standing["independence"] => {
  const { atLeast, atMost } = standing?.support.independence ?? { atLeast: 0, atMost: 0 };
  return { atLeast, atMost };
};

interface Graded extends Pick<Assessment, "credibility" | "credibilityReason"> {
  readonly standing: KnownStanding;
}

/** The moments at which bounds or credibility changed. */
function stoodFrom(known: readonly Graded[], fallOf: FallOf): Standing[] {
  const stood: Standing[] = [];
  for (const [i, { standing, credibility, credibilityReason }] of known.entries()) {
    const independence = boundsOf(standing);
    const last = stood.at(-1);
    const isAsBefore =
      last?.credibility === credibility &&
      last.independence.atLeast === independence.atLeast &&
      last.independence.atMost === independence.atMost;
    if (isAsBefore) continue;
    const change = changeBetween(known[i - 1]?.standing, standing, fallOf, credibilityReason);
    stood.push({ knownAt: standing.knownAt, independence, credibility, ...change });
  }
  return stood;
}

const TAKEN_BACK: ReadonlySet<Change["status"]> = new Set(["retracted", "corrected"]);

/**
 * Steps of the Admiralty scale for information (NATO AJP-2.1), from origins: 1 two independent origins, none against; 2 an
 * office confirms it, or several that may be independent; 3 one; 4 another origin contradicts; 5 more contradict than assert,
 * or its only origin took it back; 6 no origin known, or none that is still told.
 */
function credibilityOf(
  { knownAt, support, against, fallen }: KnownStanding,
  changes: readonly Change[],
): Pick<Assessment, "credibility" | "credibilityReason"> {
  const { atLeast, atMost } = support.independence;
  const graded = (credibility: number, credibilityReason: string) => ({ credibility, credibilityReason });
  const isThen = (at: Instant): boolean => isBy(at, knownAt);
  const history = changes.filter((change) => isThen(change.knownAt));
  if (atMost === 0) return graded(6, "No origin is known that asserts it.");
  if (fallen?.lasting === false)
    return graded(6, "The reports that told it were replaced by newer versions that leave it out.");
  if (fallen !== undefined || (history.some((h) => TAKEN_BACK.has(h.status)) && atLeast < 2))
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
  // who only may say the same makes nothing likelier
  if (support.saying >= 2) return graded(2, "Several origins that may be independent assert it and none contradicts.");
  return graded(3, "One origin asserts it and none contradicts.");
}

/** What a `By` is called. */
export const nameOf = (by: By, parties: ReadonlyMap<string, Party>): string =>
  typeof by === "string" ? (parties.get(by)?.name ?? by) : by.unnamed;
