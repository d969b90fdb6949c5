import type { Carried, ReportTruth } from "./world-report.js";

/** How many independent origins a claim has in some reports. */
export interface TrueCount {
  readonly claim: string;
  /**
   * The true number of independent origins: the distinct first knowers behind the utterances that assert the claim and that at least one
   * of the reports carries. A first knower is an office, a firm, a person or a reporter who knows it without having been told. All who
   * speak for one office are that office; whoever was told by another counts as that other, whether it says so or not; somebody unnamed
   * who belongs to a named office is that office. Who took back what it said no longer counts. Copies count nothing.
   */
  readonly truth: number;
  /**
   * What an honest reader of these reports alone can know. At least: first knowers whose words show that they know it at first hand
   * ("I saw", "we counted", a desk's own reporter on the scene), one where somebody asserts it. At most: everybody named as the end of a
   * trail, and every end that is open, since somebody unnamed may be one more: once for each desk that first wrote it down. What a desk
   * tells in its own voice is an open end, too, unless the words it was taken from, with their source, are among the reports.
   * Silent dependence (an office passes on what it was told and does not say so) cannot be known: it widens the interval upwards.
   */
  readonly knowable: { readonly atLeast: number; readonly atMost: number };
  /** Why the knowable interval is wide, or the truth hard to see. */
  readonly traits: ReadonlySet<Trait>;
  readonly origins: ReadonlySet<string>;
}

export const traits = [
  "unnamed",
  "cited",
  "basis not named",
  "silent relay",
  "own voice",
  "copies",
  "translations",
  "denied",
  "taken back",
  "several named",
] as const;
export type Trait = (typeof traits)[number];

interface Place {
  readonly carried: Carried;
  readonly report: ReportTruth;
}

/** The counts of all claims that some reports carry; claims that only a mistake of a desk made are left out. */
export function countOrigins(reports: Iterable<ReportTruth>): Map<string, TrueCount> {
  const byClaim = new Map<string, Place[]>();
  const mistaken = new Set<string>();
  for (const report of reports) {
    for (const claim of report.claims) if (claim.mistaken) mistaken.add(claim.id);
    for (const carried of report.carries) {
      const places = byClaim.get(carried.claim) ?? [];
      if (places.length === 0) byClaim.set(carried.claim, places);
      places.push({ carried, report });
    }
  }
  for (const claim of mistaken) byClaim.delete(claim);
  return new Map([...byClaim].map(([claim, places]) => [claim, countOf(claim, places)]));
}

function countOf(claim: string, places: readonly Place[]): TrueCount {
  const back = new Set(
    places.filter(({ carried }) => carried.stance === "withdraws").flatMap(({ carried }) => carried.origins),
  );
  const asserts = places.filter(
    ({ carried }) => carried.stance === "asserts" && !carried.origins.every((origin) => back.has(origin)),
  );
  const origins = new Set(asserts.flatMap(({ carried }) => carried.origins).filter((origin) => !back.has(origin)));
  const attributed = new Set(
    asserts
      .filter(({ carried }) => carried.shown !== "own voice")
      .map(({ carried }) => `${carried.utterance}|${carried.desk}`),
  );
  const counted = asserts.filter(
    ({ carried }) => carried.shown !== "own voice" || !attributed.has(`${carried.utterance}|${carried.desk}`),
  );
  const ends = new Set(counted.map(({ carried }) => carried.end));
  const seen = new Set(
    asserts
      .filter(({ carried }) => carried.firstHand && !carried.end.startsWith("open:"))
      .flatMap(({ carried }) => carried.origins),
  );
  return {
    claim,
    truth: origins.size,
    knowable: { atLeast: Math.max(seen.size, ends.size > 0 ? 1 : 0), atMost: ends.size },
    traits: traitsOf(places, asserts, ends),
    origins,
  };
}

function traitsOf(places: readonly Place[], asserts: readonly Place[], ends: ReadonlySet<string>): Set<Trait> {
  const found = new Set<Trait>();
  const utterances = new Map<string, Set<0 | 1>>();
  for (const { carried, report } of asserts) {
    if (carried.shown === "unnamed") found.add("unnamed");
    if (carried.shown === "cites named") found.add("cited");
    if (carried.shown === "cites unnamed") found.add("basis not named");
    if (carried.shown === "own voice") found.add("own voice");
    if (carried.shown === "named" && !carried.origins.includes(carried.end)) found.add("silent relay");
    if (report.madeFrom.length > 0) found.add("copies");
    utterances.set(carried.utterance, (utterances.get(carried.utterance) ?? new Set()).add(carried.translation));
  }
  if ([...utterances.values()].some(({ size }) => size > 1)) found.add("translations");
  if (places.some(({ carried }) => carried.stance === "denies")) found.add("denied");
  if (places.some(({ carried }) => carried.stance === "withdraws")) found.add("taken back");
  if ([...ends].filter((end) => !end.startsWith("open:")).length > 1) found.add("several named");
  return found;
}
