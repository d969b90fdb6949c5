import { contains } from "../../../record/position.js";
import type { Count } from "../figure.js";
import { centreOf } from "../figures/bounds.js";
import type { FoundFigure } from "../figures/collect-figures.js";
import { type MatchedClaim, type Member, withMembers } from "../match.js";
import type { Proposition } from "../propositions/proposition.js";
import type { ToldStatement } from "../statements.js";
import { standsFor } from "../telling.js";

/** A figure in a clause of a statement. */
interface Given {
  readonly told: ToldStatement;
  readonly proposition: Proposition;
  readonly member: Member;
}

/**
 * The claims that say hardly more than a figure, with the statements added that give the same figure among other things:
 * "the quake flattened seven villages and killed ten" also says that ten people were killed. Which figures count the same is
 * told by the counts of the story.
 */
export function supportByFigures(
  claims: readonly MatchedClaim[],
  found: readonly FoundFigure[],
  counts: readonly Count[],
  told: readonly ToldStatement[],
): MatchedClaim[] {
  const keys = keysOf(found, counts);
  const owners = new Map(told.map((t) => [t.statement.id, t]));
  const givers = new Map<string, Given[]>();
  const figuresOf = new Map<string, number[]>();
  for (const [i, one] of found.entries()) {
    const owner = owners.get(one.figure.statement ?? "");
    if (!owner) continue;
    figuresOf.set(owner.statement.id, [...(figuresOf.get(owner.statement.id) ?? []), i]);
    const key = keys.get(i);
    const given = key === undefined ? undefined : givenBy(owner, one);
    if (key !== undefined && given) givers.set(key, [...(givers.get(key) ?? []), given]);
  }
  return claims.map((claim) => {
    const key = onlyFigure(claim, found, keys, figuresOf);
    const known = new Set(claim.members.map((m) => m.told));
    const added = new Map<ToldStatement, Member>();
    for (const { told: owner, member } of (key === undefined ? undefined : givers.get(key)) ?? []) {
      if (!known.has(owner) && added.size < MOST) added.set(owner, member);
    }
    return added.size === 0 ? claim : withMembers(claim, [...claim.members, ...added.values()]);
  });
}

/** Lower values count what else happened, too: "a girl was killed" does not say that one person was. */
const TELLING = 3;
/** Statements added to one claim; the bound keeps the work proportional to the input. */
const MOST = 200;

/** A key for each figure whose count and value others may give, too. */
function keysOf(found: readonly FoundFigure[], counts: readonly Count[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const [number, { rows, increments, part }] of counts.entries()) {
    if (increments || part) continue;
    for (const i of rows) {
      const value = centreOf(found[i]?.figure ?? {});
      if (value !== undefined && value >= TELLING) keys.set(i, `${number} ${value}`);
    }
  }
  return keys;
}

function givenBy(told: ToldStatement, { reading, quantity }: FoundFigure): Given | undefined {
  for (const telling of told.tellings) {
    if (telling.reading !== reading) continue;
    const proposition = telling.propositions.find(({ at }) => contains(at, quantity.at));
    const stands = proposition && standsFor(telling, proposition.negated);
    if (!proposition || stands !== true || proposition.prospective) continue;
    const relation = told.statement.stance === "confirms" ? "confirms" : "asserts";
    const why = `it gives the same figure${quantity.measure === undefined ? "" : ` (${quantity.measure})`}`;
    return { told, proposition, member: { told, relation, why, propositions: [] } };
  }
  return undefined;
}

/** Words that a clause may have besides its figure and what it counts to say hardly more. */
const BARE = 4;

/** The figure that a claim is about: all that its clauses with a figure give, one of them saying hardly more. */
function onlyFigure(
  { members }: MatchedClaim,
  found: readonly FoundFigure[],
  keys: ReadonlyMap<number, string>,
  figuresOf: ReadonlyMap<string, readonly number[]>,
): string | undefined {
  const given = new Set<string | undefined>();
  let bare = false;
  for (const { told, propositions, relation } of members) {
    if (relation !== "asserts" && relation !== "confirms") continue;
    for (const i of figuresOf.get(told.statement.id) ?? []) {
      const at = found[i]?.quantity.at;
      const clause = at && propositions.find((p) => contains(p.at, at) && !p.negated && !p.prospective);
      if (!clause) continue;
      given.add(keys.get(i));
      if (clause.words.size <= BARE) bare = true;
    }
  }
  const [key] = given;
  return bare && given.size === 1 ? key : undefined;
}
