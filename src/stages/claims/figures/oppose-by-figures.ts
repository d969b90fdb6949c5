import { contains } from "../../../record/position.js";
import type { FigureRelation } from "../figure.js";
import { type MatchedClaim, type Member, withMembers } from "../match.js";
import { partyOf } from "../party.js";
import type { ToldStatement } from "../statements.js";
import { centreOf } from "./bounds.js";
import type { FoundFigure } from "./collect-figures.js";
import { standsAtMoment } from "./succession.js";

/**
 * The claims with the statements added that contradict them by a figure: who gives another value for the same count at the
 * same time denies the value that a claim states.
 */
export function opposeByFigures(
  claims: readonly MatchedClaim[],
  found: readonly FoundFigure[],
  relations: readonly FigureRelation[],
  told: readonly ToldStatement[],
): MatchedClaim[] {
  const owners = new Map(told.map((t) => [t.statement.id, t]));
  const rivals = new Map<number, { rival: number; why: string; replaces?: true }[]>();
  for (const { between, kind, why } of relations) {
    const [a, b] = between as [number, number];
    if (kind === "supersedes" && takenBack(found[a], found[b]))
      rivals.set(b, [...(rivals.get(b) ?? []), { rival: a, why, replaces: true }]);
    if (kind !== "contradicts") continue;
    rivals.set(a, [...(rivals.get(a) ?? []), { rival: b, why }]);
    rivals.set(b, [...(rivals.get(b) ?? []), { rival: a, why }]);
  }
  if (rivals.size === 0) return [...claims];
  const given = new Map<string, number[]>();
  for (const [i, { figure }] of found.entries()) {
    if (figure.statement === undefined) continue;
    const own = given.get(figure.statement);
    if (own) own.push(i);
    else given.set(figure.statement, [i]);
  }
  return claims.map((claim) => {
    const opposing = new Map<ToldStatement, Member>();
    for (const index of statedIn(claim, found, given)) {
      for (const { rival, why, replaces } of rivals.get(index) ?? []) {
        const owner = owners.get(found[rival]?.figure.statement ?? "");
        if (owner && saysIt(owner, found[rival]) && !claim.members.some((m) => m.told === owner)) {
          const member = { told: owner, relation: "denies" as const, why, propositions: [], byFigure: true };
          opposing.set(owner, { ...member, ...(replaces && { replaces }) });
        }
      }
    }
    if (opposing.size === 0) return claim;
    return withMembers(claim, [...claim.members, ...opposing.values()]);
  });
}

/** What a desk adds behind a saying ("just days after another quake had killed two") is in none of its clauses. */
const saysIt = ({ tellings }: ToldStatement, rival: FoundFigure | undefined): boolean =>
  rival !== undefined &&
  tellings.some(
    ({ reading, propositions }) =>
      reading === rival.reading && propositions.some(({ at }) => contains(at, rival.quantity.at)),
  );

/** A later and lower count of one speaker takes the earlier one back: "the number is eight and not nine". */
function takenBack(later: FoundFigure | undefined, earlier: FoundFigure | undefined): boolean {
  if (later?.figure.by === undefined || earlier?.figure.by === undefined) return false;
  if (standsAtMoment(later.figure.measure)) return false;
  const [x, y] = [centreOf(later.figure), centreOf(earlier.figure)];
  return (
    partyOf(later.figure.by) === partyOf(earlier.figure.by) &&
    x !== undefined &&
    y !== undefined &&
    x < y &&
    earlier.figure.high !== undefined
  );
}

/** The figures that stand in the propositions of a claim; `given`: those of each statement. */
const statedIn = (
  { members }: MatchedClaim,
  found: readonly FoundFigure[],
  given: ReadonlyMap<string, readonly number[]>,
): number[] =>
  members.flatMap(({ told, propositions }) =>
    (given.get(told.statement.id) ?? []).filter((i) => {
      const at = found[i]?.quantity.at;
      return at !== undefined && propositions.some((p) => contains(p.at, at));
    }),
  );
