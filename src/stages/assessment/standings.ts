import { compareEnds, type Instant, isBy, spanOf } from "../../record/instant.js";
import type { MatchedClaim } from "../claims/match.js";
import type { Stance } from "../claims/statement.js";
import { knownAtOf, type Telling } from "../claims/telling.js";
import type { Fall } from "../provenance/corrections/falls.js";
import { listed } from "../provenance/explain-bounds.js";
import type { TracedOrigin } from "../provenance/origin.js";
import { type Traced, traceOrigins } from "../provenance/trace.js";
import { claimFrom, trailsFrom } from "../provenance/tracing/known-by.js";
import type { StoryTrails } from "../provenance/tracing/story-trails.js";
import type { Standing } from "./assessment.js";

/** A claim's origins as far as they could be known at a moment. */
export interface KnownStanding {
  readonly knownAt: Instant;
  readonly support: Traced;
  readonly against: Traced;
  /** What took it down, where nothing that asserts it stands any longer; `support` then tells who had asserted it. */
  readonly fallen?: Fall;
}

/** What takes a telling down, where something does. */
export type FallOf = (telling: Telling) => Fall | undefined;

/** The stance of a statement that says so. */
export const says = (relation: Stance): boolean => relation === "asserts" || relation === "confirms";

/**
 * What could be known of a claim's origins at each moment at which something that bears on it became known, oldest first; the last
 * is what is known now. `besides`: further moments. Parties are those that all reports together show.
 */
export function standingsOf(
  claim: MatchedClaim,
  story: StoryTrails,
  fallOf: FallOf,
  besides: readonly Instant[],
): KnownStanding[] {
  const tellings = claim.members.flatMap(({ told }) => told.tellings);
  const heard = tellings.map(({ reading }) => knownAtOf(reading));
  const first = earliest(heard);
  const fell = tellings.flatMap((telling) => fallOf(telling)?.knownAt ?? []);
  const moments = [...new Set([...heard, ...fell, ...besides.filter((at) => isBy(first, at))])];
  const standings: KnownStanding[] = [];
  const hasCome = comings();
  let before = -1;
  for (const at of moments.sort(compareEnds)) {
    const last = standings.at(-1);
    const isThen = hasCome(at);
    const changes = heard.filter(isThen).length + fell.filter(isThen).length;
    standings.push(
      last && changes === before ? { ...last, knownAt: at } : standingAt(claim, story, fallOf, at, isThen),
    );
    before = changes;
  }
  return standings;
}

const earliest = (instants: readonly Instant[]): Instant => [...instants].sort(compareEnds)[0] ?? "";

/** `isBy` for moments that are asked for again and again, each read once. */
function comings(): (limit: Instant) => (instant: Instant) => boolean {
  const ends = new Map<Instant, number | undefined>();
  const endOf = (instant: Instant): number | undefined => {
    if (!ends.has(instant)) ends.set(instant, spanOf(instant)?.to);
    return ends.get(instant);
  };
  return (limit) => {
    const last = endOf(limit) ?? Number.POSITIVE_INFINITY;
    return (instant) => (endOf(instant) ?? Number.NEGATIVE_INFINITY) <= last;
  };
}

function standingAt(
  claim: MatchedClaim,
  story: StoryTrails,
  fallOf: FallOf,
  at: Instant,
  isThen: (knownAt: Instant) => boolean,
): KnownStanding {
  const known = claimFrom(claim, ({ reading }) => isThen(knownAtOf(reading)));
  const fellBy = (telling: Telling): Fall | undefined => {
    const fall = fallOf(telling);
    return fall !== undefined && isThen(fall.knownAt) ? fall : undefined;
  };
  const then = trailsFrom(story, (report) => isThen(story.knownAt(report)));
  const left = claimFrom(known, (telling) => fellBy(telling)?.lasting !== true);
  const against = traceOrigins(left, then, (relation) => relation === "denies");
  const support = traceOrigins(left, then, says);
  const asserting = known.members.filter(({ relation }) => says(relation)).flatMap(({ told }) => told.tellings);
  const fell = asserting.flatMap((telling) => fellBy(telling) ?? []);
  const stands = support.traced.some((origin) => origin.counts && !isRumour(origin) && !origin.tellings.every(fellBy));
  const fallen = stands ? undefined : firstOf(fell);
  if (fallen === undefined) return { knownAt: at, support, against };
  return { knownAt: at, support: traceOrigins(known, then, says), against, fallen };
}

const firstOf = (falls: readonly Fall[]): Fall | undefined =>
  [...falls].sort((a, b) => Number(b.lasting) - Number(a.lasting) || compareEnds(a.knownAt, b.knownAt))[0];

/** Several at once who pass on, none of them named, or a paper: "reports", "local media". */
export const isRumour = (o: TracedOrigin): boolean =>
  o.tellings.every(({ attribution: { source } }) => source.several === true && source.at.length === 1) ||
  o.party.kind === "document";

/** What changed between two standings of a claim, in plain words, with the passages that show it; `otherwise` where nobody came or went. */
export function changeBetween(
  before: KnownStanding | undefined,
  now: KnownStanding,
  fallOf: FallOf,
  otherwise: string,
): Pick<Standing, "reason" | "passages"> {
  if (now.fallen !== undefined && before?.fallen === undefined)
    return { reason: now.fallen.why, passages: [...now.fallen.because] };
  const [then, counting] = [countingIn(before), countingIn(now)];
  const come = counting.filter((o) => !then.some((one) => isSame(one, o)));
  const gone = then.filter((o) => !counting.some((one) => isSame(one, o))).map((o) => whyGone(o, now, fallOf));
  const names = listed(come.map(describe));
  const said =
    come.length === 0 ? [] : [then.length === 0 ? `It is said by ${names}.` : `It is also said by ${names}.`];
  const reasons = [...said, ...gone.map(({ reason }) => reason)];
  return {
    reason: reasons.join(" ") || otherwise,
    passages: [...come.flatMap((o) => o.passages.slice(0, 1)), ...gone.flatMap(({ passages }) => passages)],
  };
}

function whyGone(origin: TracedOrigin, now: KnownStanding, fallOf: FallOf): Pick<Standing, "reason" | "passages"> {
  const fall = firstOf(origin.tellings.flatMap((telling) => fallOf(telling) ?? []));
  const same = now.support.traced.find((one) => isSame(one, origin));
  if (same?.leftOut !== undefined || fall === undefined) {
    return {
      reason: `${capitalised(describe(origin))} does not count beside the others: ${same?.leftOut ?? "its words are others'"}.`,
      passages: [...(same?.joinPassages ?? []), ...origin.passages.slice(0, 1)],
    };
  }
  return {
    reason: `${capitalised(describe(origin))} does not count any longer: ${fall.why}`,
    passages: [...fall.because],
  };
}

const describe = ({ by, party }: TracedOrigin): string => (typeof by === "string" ? party.name : `“${by.unnamed}”`);

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const countingIn = (standing: KnownStanding | undefined): TracedOrigin[] =>
  standing?.support.traced.filter(({ counts }) => counts) ?? [];

const isSame = (a: TracedOrigin, b: TracedOrigin): boolean => a.party.id === b.party.id;
