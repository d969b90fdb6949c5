import { contains, type Position } from "../../../record/position.js";
import type { Passage } from "../../../text/passage.js";
import type { MatchedClaim } from "../../claims/match.js";
import type { By } from "../../claims/party.js";
import type { StatusChange } from "../assessment.js";
import type { Disagreement } from "../disagreements/disagreement.js";
import { says } from "../standings.js";

/** What a claim came to: the changes of its status. */
export interface AssessedHistory {
  readonly id: string;
  readonly history: readonly Pick<StatusChange, "status" | "by" | "because">[];
}

/** Words of a report that somebody speaks against. */
export interface Contest {
  readonly at: Position;
  readonly how: "disputed" | "denied";
  readonly by: readonly By[];
  /** Words of who speaks against them. */
  readonly against: readonly Passage[];
}

/** Tells what is said against a clause of a report. */
export type ContestsOf = (passage: Passage) => readonly Contest[];

/** What speaks against words of the reports: by the claims that are disputed or denied, and by where accounts part. */
export function contestsFrom(
  claims: readonly MatchedClaim[],
  assessed: readonly AssessedHistory[],
  disagreements: readonly Disagreement[],
): ContestsOf {
  const byReport = new Map<string, Contest[]>();
  const add = (report: string, contest: Contest): void => {
    const list = byReport.get(report);
    if (list) list.push(contest);
    else byReport.set(report, [contest]);
  };
  const histories = new Map(assessed.map(({ id, history }) => [id, history]));
  for (const claim of claims) {
    for (const { status, by, because } of histories.get(claim.claim.id) ?? []) {
      if (status !== "disputed" && status !== "denied") continue;
      const against = claim.members
        .filter(({ told }) => because.includes(told.statement.id))
        .flatMap(({ told }) => told.statement.passages.slice(0, 1));
      for (const { report, at } of assertedIn(claim)) add(report, { at, how: status, by, against });
    }
  }
  for (const { kind, sides, speakers } of disagreements) {
    if (kind !== "contradicts") continue;
    for (const [i, side] of sides.entries()) {
      const others = sides.flatMap((_, k) => (k === i ? [] : k));
      const by = others.flatMap((k) => speakers[k] ?? []);
      const against = others.flatMap((k) => sides[k]?.slice(0, 1) ?? []);
      for (const { report, at } of side) add(report, { at, how: "disputed", by, against });
    }
  }
  return ({ report, at }) => (byReport.get(report) ?? []).filter((one) => isOf(at, one.at));
}

/** The clauses by which a claim is asserted. */
function assertedIn(claim: MatchedClaim): { report: string; at: Position }[] {
  return claim.members
    .filter(({ relation }) => says(relation))
    .flatMap(({ told, propositions }) =>
      told.tellings.flatMap((telling) =>
        propositions
          .filter((proposition) => telling.propositions.includes(proposition))
          .map(({ at }) => ({ report: telling.reading.report.id, at })),
      ),
    );
}

/** Share of what is contested that a clause within it must make for the contest to be over the clause. */
const MOST_OF = 0.6;

/** What is contested lies in the clause, or is hardly more than it. */
const isOf = (clause: Position, contested: Position): boolean =>
  contains(clause, contested) ||
  (contains(contested, clause) && clause.end - clause.start >= MOST_OF * (contested.end - contested.start));
