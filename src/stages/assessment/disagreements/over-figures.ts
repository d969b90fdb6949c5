import { UnionFind } from "../../../text/union-find.js";
import type { Figure, FigureRelation } from "../../claims/figure.js";
import { centreOf } from "../../claims/figures/relate-figures.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

const KINDS = [
  ["supersedes", "superseded"],
  ["contradicts", "contradicts"],
  ["far apart", "far apart"],
] as const;

/**
 * What figures disagree on: one disagreement for each set of figures that are linked by relations of one kind; figures of one
 * value, and killed and injured of one statement, stand on one side.
 */
export function disagreementsOverFigures(
  figures: readonly Figure[],
  relations: readonly FigureRelation[],
  told: readonly ToldStatement[],
  ground: Ground,
): Disagreement[] {
  const owners = new Map(told.map((one) => [one.statement.id, one]));
  return KINDS.flatMap(([relation, kind]) => {
    const shown = relations.filter((r) => r.kind === relation);
    const sets = new UnionFind(figures.length);
    for (const { between } of shown) sets.join(between[0] as number, between[1] as number);
    return sets
      .groups()
      .filter((group) => group.length > 1)
      .map((group): Disagreement => {
        const own = new Set(group);
        const whys = shown.filter(({ between }) => own.has(between[0] as number)).map(({ why }) => why);
        const sides = sidesOf(group, figures).map((side) => sideFrom(side, figures, owners));
        const first = figures[group[0] as number] as Figure;
        const measures = [...new Set(group.map((i) => (figures[i] as Figure).measure))].join(", ");
        return {
          over: "figure",
          kind,
          about: `${measures}${first.of === "" ? "" : `: ${first.of}`}`,
          ...tellSides(sides, ground),
          ...(kind === "superseded" && { supersededBy: sides.length - 1 }),
          settledBy: settledBy({ over: "figure", kind }, sides, ground),
          claims: [],
          why: sentenceFrom(sides, ground, [...new Set(whys)]),
        };
      });
  });
}

function sideFrom(
  side: readonly number[],
  figures: readonly Figure[],
  owners: ReadonlyMap<string, ToldStatement>,
): Side {
  const own = side.map((i) => figures[i] as Figure);
  const passages = own.map(({ at }) => at);
  return {
    passages,
    point: passages,
    told: [...new Set(own.flatMap(({ statement }) => owners.get(statement ?? "") ?? []))],
    figures: side,
  };
}

function sidesOf(members: readonly number[], figures: readonly Figure[]): number[][] {
  const mixed = new Set(members.map((i) => (figures[i] as Figure).measure)).size > 1;
  const sides = new Map<string, number[]>();
  for (const i of members) {
    const { low, high, about, measure, statement } = figures[i] as Figure;
    const key = mixed && statement !== undefined ? statement : `${measure}|${low ?? ""}|${high ?? ""}|${about ?? ""}`;
    const side = sides.get(key);
    if (side) side.push(i);
    else sides.set(key, [i]);
  }
  const size = (side: readonly number[]): number =>
    side.reduce((sum, i) => sum + (centreOf(figures[i] as Figure) ?? 0), 0) / (mixed ? 1 : side.length);
  return [...sides.values()].sort((a, b) => size(a) - size(b));
}

/** Words and speakers of a side that its sentence tells. */
const TOLD = 4;

function sentenceFrom(sides: readonly Side[], ground: Ground, whys: readonly string[]): string {
  const parts = sides.map(({ passages, told }) => {
    const words = [...new Set(passages.map(({ exact }) => `“${exact}”`))].slice(0, TOLD).join(" and ");
    const who = namesOf(told, ground).slice(0, TOLD);
    return `${words}${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
  });
  return `${parts.join(" against ")}: ${whys.join("; ")}.`;
}
