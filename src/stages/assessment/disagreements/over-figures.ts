import { UnionFind } from "../../../text/union-find.js";
import type { Count, Figure, FigureRelation } from "../../claims/figure.js";
import { centreOf } from "../../claims/figures/bounds.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

const KINDS = [
  ["contradicts", "contradicts"],
  ["far apart", "far apart"],
  ["supersedes", "superseded"],
] as const;

/** Figures, how they stand to each other, and which of them count the same. */
export interface CountedFigures {
  readonly figures: readonly Figure[];
  readonly relations: readonly FigureRelation[];
  readonly counts: readonly Count[];
}

/**
 * What figures disagree on: at most one disagreement of a kind for each count; counts that relations set against each other
 * ("killed" and "injured" against "killed or injured") make one. Figures of one value stand on one side, and so do those of one
 * statement where several counts are added up.
 */
export function disagreementsOverFigures(
  { figures, relations, counts }: CountedFigures,
  told: readonly ToldStatement[],
  ground: Ground,
): Disagreement[] {
  const owners = new Map(told.map((one) => [one.statement.id, one]));
  const countOf = new Map(counts.flatMap((count, at) => count.rows.map((row) => [row, at] as const)));
  const ranks = new Map(counts.flatMap(({ rows }) => rows).map((row, at) => [row, at]));
  const found = KINDS.flatMap(([relation, kind]) => {
    const shown = relations.filter((r) => r.kind === relation);
    return setsOf(shown, countOf, counts.length).map(({ rows, whys }): Disagreement & { at: number } => {
      const ordered = rows.sort((a, b) => (ranks.get(a) ?? a) - (ranks.get(b) ?? b));
      const parted = kind === "superseded" ? byTime(ordered, figures) : bySize(ordered, figures);
      const sides = parted.map((side) => sideFrom(side, figures, owners));
      return {
        over: "figure",
        kind,
        about: aboutOf([...new Set(rows.flatMap((row) => counts[countOf.get(row) ?? -1] ?? []))]),
        ...tellSides(sides, ground),
        ...(kind === "superseded" && { supersededBy: sides.length - 1 }),
        settledBy: settledBy({ over: "figure", kind }, sides, ground),
        claims: [],
        why: sentenceFrom(sides, ground, kind === "superseded" ? ", then " : " against ", whys),
        at: Math.min(...rows),
      };
    });
  });
  // what a rise or a contradiction tells is not told again as far apart
  const parted = new Set(found.flatMap(({ kind, figures: own }) => (kind === "far apart" ? [] : (own ?? []).flat())));
  const fresh = found.filter(
    ({ kind, figures: own }) => kind !== "far apart" || !(own ?? []).flat().every((i) => parted.has(i)),
  );
  return withoutRepeats(fresh, figures)
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...disagreement }) => disagreement);
}

/** What a contradiction tells is not told again as a rise of the same values. */
function withoutRepeats<One extends Disagreement>(all: readonly One[], figures: readonly Figure[]): One[] {
  const values = ({ figures: own }: One): Set<string> =>
    new Set(
      (own ?? []).flat().map((i) => {
        const { measure, low, high, about } = figures[i] as Figure;
        return `${measure}|${low ?? ""}|${high ?? ""}|${about ?? ""}`;
      }),
    );
  const contradicted = all.filter(({ kind }) => kind === "contradicts").map(values);
  return all.filter(
    (one) =>
      one.kind !== "superseded" || !contradicted.some((other) => [...values(one)].every((value) => other.has(value))),
  );
}

interface Parted {
  readonly rows: number[];
  readonly whys: readonly string[];
}

/** The figures that relations of one kind set apart, those of one count together. */
function setsOf(relations: readonly FigureRelation[], countOf: ReadonlyMap<number, number>, counts: number): Parted[] {
  const sets = new UnionFind(counts);
  const ends = ({ between: [a = -1, b = -1] }: FigureRelation) =>
    [countOf.get(a), countOf.get(b)] as [number | undefined, number | undefined];
  for (const relation of relations) {
    const [a, b] = ends(relation);
    if (a !== undefined && b !== undefined) sets.join(a, b);
  }
  const parted = new Map<number, { rows: Set<number>; whys: Set<string> }>();
  for (const relation of relations) {
    const [a] = ends(relation);
    if (a === undefined) continue;
    const set = parted.get(sets.find(a)) ?? { rows: new Set(), whys: new Set() };
    for (const row of relation.between) set.rows.add(row);
    set.whys.add(relation.why);
    parted.set(sets.find(a), set);
  }
  return [...parted.values()].map(({ rows, whys }) => ({ rows: [...rows], whys: [...whys] }));
}

/** What is counted: the measure, of what, where, which of several. */
function aboutOf(counts: readonly Count[]): string {
  const [first] = counts;
  const measures = [...new Set(counts.map(({ measure }) => measure))].join(", ");
  const where = [first?.of, first?.place && `in ${first.place}`, first?.occasion].filter((word) => word);
  return where.length > 0 ? `${measures}: ${where.join(", ")}` : measures;
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
  const mixed = isMixed(members, figures);
  const sides = new Map<string, number[]>();
  for (const i of members) {
    const { low, high, about, measure, statement } = figures[i] as Figure;
    const key = mixed && statement !== undefined ? statement : `${measure}|${low ?? ""}|${high ?? ""}|${about ?? ""}`;
    const side = sides.get(key);
    if (side) side.push(i);
    else sides.set(key, [i]);
  }
  return [...sides.values()];
}

const isMixed = (members: readonly number[], figures: readonly Figure[]): boolean =>
  new Set(members.map((i) => (figures[i] as Figure).measure)).size > 1;

/** The sides from the smallest to the largest. */
function bySize(members: readonly number[], figures: readonly Figure[]): number[][] {
  const mixed = isMixed(members, figures);
  const size = (side: readonly number[]): number =>
    side.reduce((sum, i) => sum + (centreOf(figures[i] as Figure) ?? 0), 0) / (mixed ? 1 : side.length);
  const sides = sidesOf(members, figures);
  const together = mixed ? sides : withRounded(sides, figures);
  return (together.length > 1 ? together : sides).sort((a, b) => size(a) - size(b));
}

/** "About 40" and "40" do not clash: against "300" they stand on one side. */
function withRounded(sides: readonly (readonly number[])[], figures: readonly Figure[]): number[][] {
  const joined = new Map<string, number[]>();
  for (const side of sides) {
    const { low, high, about } = figures[side[0] as number] as Figure;
    const point = about ?? (low === high ? low : undefined);
    const key = point === undefined ? `${low ?? ""}..${high ?? ""}` : `${point}`;
    joined.set(key, [...(joined.get(key) ?? []), ...side]);
  }
  return [...joined.values()];
}

/** The sides from the first to the last: one that is replaced stands before what replaces it. */
function byTime(members: readonly number[], figures: readonly Figure[]): number[][] {
  const sides = sidesOf(members, figures);
  const sideOf = new Map(sides.flatMap((side, at) => side.map((i) => [i, at] as const)));
  const replaced = new Set(
    members.flatMap((i) => (figures[i] as Figure).supersedes.flatMap((earlier) => sideOf.get(earlier) ?? [])),
  );
  return [...sides.filter((_, at) => replaced.has(at)), ...sides.filter((_, at) => !replaced.has(at))];
}

/** Words, speakers and sides that a sentence tells; reasons beyond a few say nothing new. */
const TOLD = 4;
const SIDES = 8;

function sentenceFrom(sides: readonly Side[], ground: Ground, against: string, whys: readonly string[]): string {
  const parts = sides.slice(0, SIDES).map(({ passages, told }) => {
    const words = [...new Set(passages.map(({ exact }) => `“${exact}”`))].slice(0, TOLD).join(" and ");
    const who = namesOf(told, ground).slice(0, TOLD);
    return `${words}${who.length > 0 ? ` (${who.join(", ")})` : ""}`;
  });
  const more = sides.length > SIDES ? `, and ${sides.length - SIDES} more` : "";
  return `${parts.join(against)}${more}: ${whys.slice(0, TOLD).join("; ")}.`;
}
