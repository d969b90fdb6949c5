import type { Passage } from "../../text/passage.js";
import { UnionFind } from "../../text/union-find.js";
import type { Figure, FigureRelation } from "../claims/figure.js";
import { centreOf } from "../claims/figures/relate-figures.js";
import type { MatchedClaim, Member } from "../claims/match.js";
import { type By, type Party, partyOf } from "../claims/party.js";
import { nameOf } from "./assess.js";
import type { Disagreement } from "./assessment.js";

const says = ({ relation }: Member): boolean => relation === "asserts" || relation === "confirms";
/** A rival figure is told with the figures. */
const opposes = ({ relation, byFigure }: Member): boolean =>
  (relation === "denies" || relation === "doubts") && !byFigure;

const contentOf = (members: readonly Member[]): Passage[] =>
  members.flatMap(({ told }) => told.statement.appearances.map((a) => a.content[0]).filter((p) => p !== undefined));

const speakersOf = (members: readonly Member[]): By[] => distinct(members.map(({ told }) => told.statement.by));

function distinct(list: readonly By[]): By[] {
  const seen = new Map(list.map((by) => [partyOf(by), by]));
  return [...seen.values()];
}

/** Where one source says it and another says that it is not so. */
export function disagreementsOverClaims(
  claims: readonly MatchedClaim[],
  parties: ReadonlyMap<string, Party>,
): Disagreement[] {
  return claims.flatMap(({ claim, members }) => {
    const one = members.filter(says);
    const other = members.filter(opposes);
    if (one.length === 0 || other.length === 0) return [];
    const names = (side: readonly Member[]) =>
      distinct(side.map((m) => m.told.statement.by)).map((by) => nameOf(by, parties));
    return [
      {
        over: "polarity" as const,
        kind: "contradicts" as const,
        about: claim.text.exact,
        sides: [contentOf(one), contentOf(other)],
        speakers: [speakersOf(one), speakersOf(other)],
        claims: [claim.id],
        why: `${names(one).join(", ")} on one side, ${names(other).join(", ")} on the other.`,
      },
    ];
  });
}

/** Where one account names a place and a source of another says that the place is not known. */
export function disagreementsOverPlace(
  claims: readonly MatchedClaim[],
  parties: ReadonlyMap<string, Party>,
): Disagreement[] {
  return claims.flatMap(({ claim, members, about }): Disagreement[] => {
    const placing = members.filter(says);
    const unknowing = members.filter(({ relation }) => relation === "does-not-know");
    if (about !== "place" || placing.length === 0 || unknowing.length === 0) return [];
    const who = distinct(unknowing.map((m) => m.told.statement.by)).map((by) => nameOf(by, parties));
    return [
      {
        over: "place",
        kind: "does-not-know",
        about: "where it happened",
        sides: [[claim.text, ...contentOf(placing)], contentOf(unknowing)],
        speakers: [speakersOf(placing), speakersOf(unknowing)],
        claims: [claim.id],
        why: `Named as “${claim.text.exact}”, but not known to ${who.join(", ")}.`,
      },
    ];
  });
}

/**
 * What figures disagree on: one disagreement for each set of figures that are linked by relations of one kind; figures of one
 * value, and killed and injured of one statement, stand on one side.
 */
export function disagreementsOverFigures(
  figures: readonly Figure[],
  relations: readonly FigureRelation[],
  parties: ReadonlyMap<string, Party>,
): Disagreement[] {
  const kinds = [
    ["supersedes", "superseded"],
    ["contradicts", "contradicts"],
    ["far apart", "far apart"],
  ] as const;
  return kinds.flatMap(([relation, kind]) => {
    const shown = relations.filter((r) => r.kind === relation);
    const sets = new UnionFind(figures.length);
    for (const { between } of shown) sets.join(between[0] as number, between[1] as number);
    return sets
      .groups()
      .filter((group) => group.length > 1)
      .map((group): Disagreement => {
        const sides = sidesOf(group, figures);
        const first = figures[group[0] as number] as Figure;
        const measures = [...new Set(group.map((i) => (figures[i] as Figure).measure))].join(", ");
        const whys = shown.filter(({ between }) => group.includes(between[0] as number)).map(({ why }) => why);
        return {
          over: "figure",
          kind,
          about: `${measures}${first.of === "" ? "" : `: ${first.of}`}`,
          sides: sides.map((side) => side.map((i) => (figures[i] as Figure).at)),
          speakers: sides.map((side) => distinct(side.flatMap((i) => (figures[i] as Figure).by ?? []))),
          claims: [],
          why: sentenceFrom(sides, figures, parties, [...new Set(whys)]),
        };
      });
  });
}

function sidesOf(members: readonly number[], figures: readonly Figure[]): number[][] {
  const mixed = new Set(members.map((i) => (figures[i] as Figure).measure)).size > 1;
  const sides = new Map<string, number[]>();
  for (const i of members) {
    const { low, high, about, measure, statement } = figures[i] as Figure;
    const key = mixed && statement !== undefined ? statement : `${measure}|${low ?? ""}|${high ?? ""}|${about ?? ""}`;
    sides.set(key, [...(sides.get(key) ?? []), i]);
  }
  const size = (side: readonly number[]): number =>
    side.reduce((sum, i) => sum + (centreOf(figures[i] as Figure) ?? 0), 0) / (mixed ? 1 : side.length);
  return [...sides.values()].sort((a, b) => size(a) - size(b));
}

function sentenceFrom(
  sides: readonly number[][],
  figures: readonly Figure[],
  parties: ReadonlyMap<string, Party>,
  whys: readonly string[],
): string {
  const parts = sides.map((side) => {
    const words = [...new Set(side.map((i) => `“${(figures[i] as Figure).at.exact}”`))].join(" and ");
    const who = distinct(side.flatMap((i) => (figures[i] as Figure).by ?? [])).map((by) => nameOf(by, parties));
    return `${words}${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
  });
  return `${parts.join(" against ")}: ${whys.join("; ")}.`;
}
