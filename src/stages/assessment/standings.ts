import { compareEnds, type Instant, isBy, spanOf } from "../../record/instant.js";
import type { MatchedClaim } from "../claims/match.js";
import { partyOf } from "../claims/party.js";
import type { Stance } from "../claims/statement.js";
import { knownAtOf, type Telling } from "../claims/telling.js";
import type { Fall } from "../provenance/corrections/falls.js";
import { listed } from "../provenance/explain-bounds.js";
import type { TracedOrigin } from "../provenance/origin.js";
import { type Traced, traceOrigins } from "../provenance/trace.js";
import { claimFrom, trailsFrom } from "../provenance/tracing/known-by.js";
import { lookWhereItChanges } from "../provenance/tracing/look-where-it-changes.js";
import { remembered } from "../provenance/tracing/remembered.js";
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
  const moments = [...new Set([...heard, ...fell, ...besides.filter((at) => isBy(first, at))])].sort(compareEnds);
  const { hasCome, lastOf } = comings();
  const ends = new Set([...heard, ...fell].map(lastOf));
  const isAsBefore = (at: Instant, before: Instant): boolean => !ends.has(lastOf(at)) || lastOf(at) === lastOf(before);
  const eventful = moments.filter((at, i) => i === 0 || !isAsBefore(at, moments[i - 1] ?? at));
  const telling = new Set([...firstHeard(claim), ...fell].map(lastOf));
  const looked = lookWhereItChanges({
    length: eventful.length,
    marked: new Set([...eventful.keys()].filter((i) => telling.has(lastOf(eventful[i] ?? first)))),
    lookAt: (i) => standingAt(claim, story, fallOf, eventful[i] ?? first, hasCome(eventful[i] ?? first)),
    isAlike: standsAlike,
  });
  const seenAt = new Map([...looked].map(([i, standing]) => [eventful[i], standing]));
  let last = looked.get(0);
  return moments.flatMap((at) => {
    last = seenAt.get(at) ?? (last && { ...last, knownAt: at });
    return last ?? [];
  });
}

/** Same bounds by the same origins on both sides, and the same that took it down. */
const standsAlike = (a: KnownStanding, b: KnownStanding): boolean =>
  shownBy(a.support) === shownBy(b.support) &&
  shownBy(a.against) === shownBy(b.against) &&
  a.fallen?.why === b.fallen?.why;

const shownBy = ({ independence: { atLeast, atMost }, traced }: Traced): string =>
  [atLeast, atMost, ...traced.flatMap(({ counts, party }) => (counts ? party.id : [])).sort()].join(" ");

/** When each party was first heard with each stand it takes. */
function firstHeard({ members }: MatchedClaim): Instant[] {
  const heard = new Map<string, Instant[]>();
  for (const { told, relation } of members) {
    const key = `${relation} ${partyOf(told.statement.by)}`;
    const first = earliest(told.tellings.map(({ reading }) => knownAtOf(reading)));
    heard.get(key)?.push(first) ?? heard.set(key, [first]);
  }
  return [...heard.values()].map(earliest);
}

const earliest = (instants: readonly Instant[]): Instant => [...instants].sort(compareEnds)[0] ?? "";

/** `isBy` for moments that are asked for again and again, each read once, and the end of each. */
function comings(): {
  hasCome: (limit: Instant) => (instant: Instant) => boolean;
  lastOf: (limit: Instant) => number;
} {
  const spanned = remembered((instant: Instant) => spanOf(instant) ?? UNDATED);
  const lastOf = (limit: Instant): number => spanned(limit).to ?? Number.POSITIVE_INFINITY;
  const hasCome = (limit: Instant) => {
    const last = lastOf(limit);
    return (instant: Instant): boolean => (spanned(instant).to ?? Number.NEGATIVE_INFINITY) <= last;
  };
  return { hasCome, lastOf };
}

const UNDATED: { readonly to?: number } = {};

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
