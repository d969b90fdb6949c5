import { packFor } from "../../../languages/index.js";
import { contains } from "../../../record/position.js";
import type { Count, Figure, FigureRelation } from "../figure.js";
import { partyOf } from "../party.js";
import { type Bounds, centreOf, ratioOf, type Standing, standingOf } from "./bounds.js";
import type { FoundFigure } from "./collect-figures.js";
import { BY_DAY } from "./day-measures.js";
import { succession, takesIn } from "./succession.js";

/** Figures of one count that differ; up to so many each is set beside each, of more only beside the next so many in time. */
const EACH_WITH_EACH = 24;
const NEXT = 6;

/**
 * How the figures of each count stand to each other, and for each the earlier ones that it supersedes (docs/reference/
 * figures.md). Figures of different counts are not compared, nor are increments and parts. What one speaker says twice with
 * one bound is related once.
 */
export function relateFigures(
  found: readonly FoundFigure[],
  counts: readonly Count[],
): { figures: Figure[]; relations: FigureRelation[] } {
  const supersedes = new Map<number, readonly number[]>();
  const relations: FigureRelation[] = [];
  for (const { measure, rows, increments, part, occasion, partOf } of counts) {
    if (increments || part) continue;
    const order = succession(found, rows);
    for (const [later, earlier] of order) supersedes.set(later, [...(supersedes.get(later) ?? []), ...earlier]);
    relations.push(...relationsIn(found, rows, order));
    const whole = occasion === undefined || partOf === undefined ? undefined : counts[partOf];
    for (const [later, earlier] of takesIn(found, ADDED_BY_DAY.has(measure) ? (whole?.rows ?? []) : [], rows)) {
      supersedes.set(later, [...(supersedes.get(later) ?? []), ...earlier]);
      relations.push(
        ...earlier.slice(0, NEXT).map((i) => ({ between: [later, i], kind: "supersedes" as const, why: WHOLE })),
      );
    }
  }
  return {
    figures: found.map(({ figure }, i) => ({
      ...figure,
      supersedes: [...new Set(supersedes.get(i))].sort((a, b) => a - b),
    })),
    relations,
  };
}

function relationsIn(
  found: readonly FoundFigure[],
  rows: readonly number[],
  order: ReadonlyMap<number, readonly number[]>,
): FigureRelation[] {
  const relations: FigureRelation[] = [];
  const points = new Map<string, number>();
  const firstOf = new Map<string, number>();
  for (const i of rows) {
    const { figure, time } = found[i] as FoundFigure;
    const value = `${figure.low ?? ""}|${figure.high ?? ""}|${figure.about ?? ""}`;
    const first = firstOf.get(value);
    if (first === undefined) firstOf.set(value, i);
    else relations.push({ between: [first, i], kind: "same", why: WHY.same });
    const point = `${value}|${figure.by === undefined ? "" : partyOf(figure.by)}|${time}`;
    if (!points.has(point)) points.set(point, i);
  }
  const distinct = [...points.values()];
  const reach = distinct.length <= EACH_WITH_EACH ? distinct.length : NEXT;
  for (const [n, i] of distinct.entries()) {
    for (const k of distinct.slice(n + 1, n + 1 + reach)) {
      const relation = relate(found, i, k, order);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

/** What is done anew each day and added up over days; who marches today may have marched yesterday. */
const ADDED_BY_DAY: ReadonlySet<string> = new Set([...BY_DAY].filter((measure) => measure !== "taking part"));

const WHOLE = "a later count of all, this one included";

const WHY: Readonly<Record<Exclude<Standing, "far apart">, string>> = {
  same: "the same value with the same bound",
  within: "its bounds lie within the other's",
  around: "its bounds lie within the other's",
  compatible: "their bounds overlap",
  apart: "both cannot hold: their bounds do not meet",
};

function relate(
  found: readonly FoundFigure[],
  i: number,
  k: number,
  order: ReadonlyMap<number, readonly number[]>,
): FigureRelation | undefined {
  const [a, b] = [(found[i] as FoundFigure).figure, (found[k] as FoundFigure).figure];
  if (order.get(i)?.includes(k)) return { between: [i, k], kind: "supersedes", why: whyLater(a, b) };
  if (order.get(k)?.includes(i)) return { between: [k, i], kind: "supersedes", why: whyLater(b, a) };
  const standing = standingOf(boundsOf(found[i] as FoundFigure), boundsOf(found[k] as FoundFigure));
  const aside = isOneTold(found[i] as FoundFigure) || isOneTold(found[k] as FoundFigure);
  if (standing === "far apart" && (aside || isStillVague(found[i] as FoundFigure, found[k] as FoundFigure)))
    return { between: [i, k], kind: "compatible", why: WHY.compatible };
  switch (standing) {
    case "same":
      return undefined;
    case "far apart":
      return {
        between: [i, k],
        kind: standing,
        why: `compatible, since one is only a bound, but about ${told(ratioOf(a, b))} times apart`,
      };
    case "within":
      return { between: [i, k], kind: "refines", why: WHY.within };
    case "around":
      return { between: [k, i], kind: "refines", why: WHY.around };
    case "compatible":
      return { between: [i, k], kind: "compatible", why: WHY.compatible };
    case "apart":
      if (isOneVoice(found[i] as FoundFigure, found[k] as FoundFigure)) return undefined;
      return { between: [i, k], kind: "contradicts", why: WHY.apart };
  }
}

/** Nobody contradicts himself within one report: the two were told of two things. */
const isOneVoice = ({ figure: a }: FoundFigure, { figure: b }: FoundFigure): boolean =>
  a.at.report === b.at.report &&
  (a.by === undefined || b.by === undefined ? a.by === b.by : partyOf(a.by) === partyOf(b.by));

/** Times a vague word up to which a count is still what the word says: 120 are "dozens", 14,000 "thousands". */
const STILL = 8;

const isStillVague = (a: FoundFigure, b: FoundFigure): boolean =>
  ratioOf(a.figure, b.figure) < STILL && isVague((centreOf(a.figure) ?? 0) < (centreOf(b.figure) ?? 0) ? a : b);

const isVague = ({ reading: { report }, quantity: { at } }: FoundFigure): boolean =>
  packFor(report.language)?.counting.vague.has(report.text.slice(at.start, at.end).toLowerCase()) ?? false;

/** "A girl was killed": one who is told of, which does not say that there were no others. */
const isOneTold = ({ quantity: { at, of }, figure }: FoundFigure): boolean =>
  figure.high === 1 && of !== undefined && contains(at, of);

const boundsOf = (one: FoundFigure): Bounds => (isOneTold(one) ? { low: one.figure.low } : one.figure);

const whyLater = (later: Figure, earlier: Figure): string =>
  (centreOf(later) ?? 0) > (centreOf(earlier) ?? 0)
    ? "a later and higher count of the same"
    : "a later count of the same";

const told = (ratio: number): string =>
  ratio >= 10 ? String(Math.round(ratio)) : ratio.toFixed(1).replace(/\.0$/, "");
