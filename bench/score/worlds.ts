import type { Position } from "../../src/record/position.js";
import type { Account, Claim } from "../../src/stages/dossier/account-document.js";
import { countOrigins, type TrueCount } from "../worlds/count-origins.js";
import type { Carried, EditKind, ReportTruth, WorldReport } from "../worlds/world-report.js";
import { type ClusterScore, scoreClusters } from "./clusters.js";

/** A made claim beside the true one it stands for. */
export interface AlignedClaim {
  readonly made: Claim;
  readonly truth: TrueCount;
  /** The count over only those places that the made claim itself holds: what tracing had before it. */
  readonly held: TrueCount;
  /** Share of its passages that carry the true claim. */
  readonly purity: number;
  /** It holds more of the true claim than any other made claim. */
  readonly main: boolean;
}

/** How an account's claims stand to the true ones. */
export interface ClaimAlignment {
  readonly aligned: readonly AlignedClaim[];
  /** True claims that some source asserts or denies and no made claim stands for. */
  readonly missed: readonly TrueCount[];
  /** Made claims none of whose passages carries a true claim: background, mostly. */
  readonly unaligned: number;
  /** True claims for which more than one made claim stands. */
  readonly split: number;
  /** Share of the passages that carry a found true claim and stand in its main made claim. */
  readonly together: number;
  /** Made claims of whose passages a fifth or more carries other claims only. */
  readonly mixed: number;
  /** Places where somebody is said to say something, and those of them that a statement of the account covers. */
  readonly places: { readonly said: number; readonly covered: number };
}

/** From which share of its passages on a made claim is of one true claim. */
export const PURE = 0.8;

interface Place {
  readonly report: ReportTruth;
  readonly carried: Carried;
}

/** The places of each report, to look up what a passage carries. */
type Places = ReadonlyMap<string, readonly Place[]>;

const placesOf = (reports: readonly WorldReport[]): Places =>
  new Map(reports.map(({ line, truth }) => [line.id, truth.carries.map((carried) => ({ report: truth, carried }))]));

const shared = (a: Position, b: Position): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What a passage carries: places that it covers for the better part, or that cover it so. */
function carriedAt(places: Places, { report, at }: { readonly report: string; readonly at: Position }): Place[] {
  return (places.get(report) ?? []).filter(({ carried }) => {
    const common = shared(carried.at, at);
    return common > 0.5 * Math.min(carried.at.end - carried.at.start, at.end - at.start);
  });
}

/** A made claim with the true one that most of its passages carry. */
interface Found {
  readonly made: Claim;
  readonly claim: string;
  readonly votes: number;
  readonly purity: number;
  readonly held: TrueCount;
}

/** The true claim behind each claim of an account: the one that most of its passages carry. */
export function alignClaims(reports: readonly WorldReport[], account: Account): ClaimAlignment {
  const places = placesOf(reports);
  const counts = countOrigins(reports.map(({ truth }) => truth));
  const covered = new Set<Carried>();
  const found: Found[] = [];
  let unaligned = 0;
  for (const { statements, claims } of account.stories) {
    const passagesOf = new Map(statements.map(({ id, passages }) => [id, passages]));
    for (const made of claims) {
      const held = made.statements
        .flatMap(({ id }) => passagesOf.get(id) ?? [])
        .map((passage) => carriedAt(places, passage).filter(({ carried }) => counts.has(carried.claim)))
        .filter((here) => here.length > 0);
      for (const { carried } of held.flat()) covered.add(carried);
      const one = trueClaimOf(made, held, places);
      if (one === undefined) unaligned++;
      else found.push(one);
    }
  }
  const mainOf = new Map<string, Found>();
  for (const one of found) if ((mainOf.get(one.claim)?.votes ?? 0) < one.votes) mainOf.set(one.claim, one);
  const said = reports.flatMap(({ truth }) => truth.carries.filter(({ shown }) => shown !== "own voice"));
  return {
    aligned: found.flatMap((one) => {
      const truth = counts.get(one.claim);
      return truth === undefined ? [] : [{ ...one, truth, main: mainOf.get(one.claim) === one }];
    }),
    missed: [...counts.values()].filter(({ claim }) => !mainOf.has(claim)),
    unaligned,
    split: new Set(found.filter((one) => mainOf.get(one.claim) !== one).map(({ claim }) => claim)).size,
    together: allVotes([...mainOf.values()]) / Math.max(1, allVotes(found)),
    mixed: found.filter(({ purity }) => purity <= PURE).length,
    places: { said: said.length, covered: said.filter((carried) => covered.has(carried)).length },
  };
}

/**
 * The true claim that most passages carry. Passages are those of whole statements, which may carry several: of claims carried about as
 * often, it is the one that stands in the words of the made claim.
 */
function trueClaimOf(made: Claim, held: readonly (readonly Place[])[], places: Places): Found | undefined {
  const votes = new Map<string, number>();
  const carries = new Map<ReportTruth, Carried[]>();
  for (const here of held) {
    for (const claim of new Set(here.map(({ carried }) => carried.claim)))
      votes.set(claim, (votes.get(claim) ?? 0) + 1);
    for (const { carried, report } of here) carries.set(report, [...(carries.get(report) ?? []), carried]);
  }
  const inWords = new Set(carriedAt(places, made.text).map(({ carried }) => carried.claim));
  const most = Math.max(0, ...votes.values());
  const rank = ([claim, count]: readonly [string, number]): number =>
    count + (inWords.has(claim) && count > most / 2 ? held.length : 0);
  const [claim, count] = [...votes].sort((x, y) => rank(y) - rank(x))[0] ?? [];
  if (claim === undefined || count === undefined) return undefined;
  const own = countOrigins([...carries].map(([report, some]) => ({ ...report, carries: some }))).get(claim);
  return own && { made, claim, votes: count, purity: count / held.length, held: own };
}

const allVotes = (some: readonly Found[]): number => some.reduce((sum, { votes }) => sum + votes, 0);

/** How an interval of origins stands to the truth. */
export interface BoundsVerdict {
  readonly contains: boolean;
  /** The interval is the true number alone. */
  readonly exact: boolean;
  /** It contains the truth and is no wider than what the reports let anybody know. */
  readonly honest: boolean;
  readonly fault?: "too low" | "too high";
}

export function judgeBounds(
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
  { truth, knowable }: TrueCount,
): BoundsVerdict {
  const contains = atLeast <= truth && truth <= atMost;
  return {
    contains,
    exact: contains && atLeast === atMost,
    honest: contains && atLeast >= knowable.atLeast && atMost <= knowable.atMost,
    ...(truth > atMost ? { fault: "too low" as const } : atLeast > truth ? { fault: "too high" as const } : {}),
  };
}

/** Derivations against what each report was made from. */
export interface DerivationScore {
  readonly right: number;
  /** Said of two reports of which neither was made from the other, nor both from a third, at whatever remove. */
  readonly wrong: readonly { readonly later: string; readonly earlier: string }[];
  /** Those of them that carry no utterance in common: the others both wrote down the same words of somebody. */
  readonly strangers: readonly { readonly later: string; readonly earlier: string }[];
  readonly missed: readonly { readonly later: string; readonly earlier: string; readonly kind: EditKind }[];
  readonly precision: number;
  readonly recall: number;
  /** By kind of edit: found directly, found at another link of the same chain, all. */
  readonly kinds: ReadonlyMap<EditKind, { direct: number; chain: number; of: number }>;
}

export function scoreDerivations(
  reports: readonly WorldReport[],
  said: readonly { readonly later: string; readonly earlier: string }[],
): DerivationScore {
  const truths = new Map(reports.map(({ line, truth }) => [line.id, truth]));
  const roots = new Map<string, ReadonlySet<string>>();
  for (const { line, truth } of reports) {
    const from = truth.madeFrom.filter((id) => truths.has(id));
    roots.set(
      line.id,
      from.length === 0 ? new Set([line.id]) : new Set(from.flatMap((id) => [...(roots.get(id) ?? [])])),
    );
  }
  const related = (a: string, b: string): boolean => [...(roots.get(a) ?? [])].some((root) => roots.get(b)?.has(root));
  const byLater = new Map<string, Set<string>>();
  for (const { later, earlier } of said) byLater.set(later, (byLater.get(later) ?? new Set()).add(earlier));
  const kinds = new Map<EditKind, { direct: number; chain: number; of: number }>();
  const missed: { later: string; earlier: string; kind: EditKind }[] = [];
  let right = 0;
  let all = 0;
  for (const { line, truth } of reports) {
    for (const from of truth.madeFrom) {
      if (!truths.has(from)) continue;
      const kind = kinds.get(truth.kind) ?? { direct: 0, chain: 0, of: 0 };
      kinds.set(truth.kind, kind);
      kind.of++;
      all++;
      const given = byLater.get(line.id);
      if (given?.has(from)) {
        kind.direct++;
        right++;
        continue;
      }
      missed.push({ later: line.id, earlier: from, kind: truth.kind });
      if ([...(given ?? [])].some((id) => related(id, from))) kind.chain++;
    }
  }
  const wrong = said.filter(({ later, earlier }) => !related(later, earlier));
  const utterancesOf = (id: string): Set<string> => new Set(truths.get(id)?.carries.map(({ utterance }) => utterance));
  const strangers = wrong.filter(({ later, earlier }) =>
    [...utterancesOf(later)].every((id) => !utterancesOf(earlier).has(id)),
  );
  const precision = right + wrong.length === 0 ? 0 : right / (right + wrong.length);
  return { right, wrong, strangers, missed, precision, recall: all === 0 ? 0 : right / all, kinds };
}

/** Which passages are one statement, against which carry one claim of one utterance; passages with two speakers are left out. */
export function scoreStatements(reports: readonly WorldReport[], account: Account): ClusterScore {
  const places = placesOf(reports);
  const gold = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { statements } of account.stories) {
    for (const statement of statements) {
      for (const passage of statement.passages) {
        const here = carriedAt(places, passage);
        if (new Set(here.map(({ carried }) => carried.utterance)).size !== 1) continue;
        const main = here.sort((a, b) => shared(b.carried.at, passage.at) - shared(a.carried.at, passage.at))[0]
          ?.carried;
        const key = `${passage.report}:${passage.at.start}:${statement.id}`;
        if (main === undefined) continue;
        gold.set(key, `${main.utterance}|${main.claim}`);
        found.set(key, statement.id);
      }
    }
  }
  return scoreClusters(gold, found);
}

/** Which reports tell one event. */
export const scoreStories = (reports: readonly WorldReport[], account: Account): ClusterScore =>
  scoreClusters(
    new Map(reports.map(({ line, truth }) => [line.id, truth.story])),
    new Map(account.stories.flatMap(({ id, reports: ids }) => ids.map((report) => [report, id] as const))),
  );
