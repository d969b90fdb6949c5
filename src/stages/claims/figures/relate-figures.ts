import { compareInstants, spanOf } from "../../../record/instant.js";
import type { Figure, FigureRelation } from "../figure.js";
import { partyOf } from "../party.js";
import { rangeOf } from "../propositions/match-propositions.js";
import type { FoundFigure } from "./collect-figures.js";

const FAR_APART = 2;
/** Times apart beyond which two counts are of two things: eight deaths in a district, 60,000 a year in the world. */
const ANOTHER_SCOPE = 20;
/** Days beyond which two counts belong to two events: "the flood of 2010 killed 31". */
const ONE_EVENT = 45;

/** The middle of what a figure says: its point, its bound, or the middle of its two bounds. */
export const centreOf = (f: Figure): number | undefined =>
  f.about ?? (f.low !== undefined && f.high !== undefined ? (f.low + f.high) / 2 : (f.low ?? f.high));

/** What a figure counts, as a key: measure, kind of thing counted, unit. Figures are compared only within one key. */
export type CountKey = (found: FoundFigure) => string;

/**
 * How the figures of one measure stand to each other, and for each the earlier ones that it supersedes. A lower bound never
 * contradicts a higher value, but where the two lie more than twofold apart that is said; a later count of the same thing
 * supersedes an earlier one; two values that cannot both hold at one time contradict each other.
 */
export function relateFigures(
  found: readonly FoundFigure[],
  keyOf: CountKey,
): { figures: Figure[]; relations: FigureRelation[] } {
  const groups = new Map<string, number[]>();
  for (const [i, figure] of found.entries()) {
    const key = keyOf(figure);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const relations: FigureRelation[] = [];
  for (const group of groups.values()) {
    for (let a = 0; a < group.length; a++) {
      for (let b = a + 1; b < group.length && b < a + 40; b++) {
        const relation = relate(found, group[a] as number, group[b] as number);
        if (relation) relations.push(relation);
      }
    }
  }
  const supersedes = new Map<number, number[]>();
  for (const { between, kind } of relations) {
    if (kind !== "supersedes") continue;
    const [later, earlier] = between as [number, number];
    supersedes.set(later, [...(supersedes.get(later) ?? []), earlier]);
  }
  return {
    figures: found.map(({ figure }, i) => ({ ...figure, supersedes: (supersedes.get(i) ?? []).sort((a, b) => a - b) })),
    relations,
  };
}

function relate(found: readonly FoundFigure[], i: number, k: number): FigureRelation | undefined {
  const a = found[i] as FoundFigure;
  const b = found[k] as FoundFigure;
  if (a.figure.cumulative === false || b.figure.cumulative === false) return undefined;
  const [low1, high1] = rangeOf(a.figure);
  const [low2, high2] = rangeOf(b.figure);
  if (daysBetween(a, b) > ONE_EVENT || inOneBreath(a, b)) return undefined;
  if (equalBounds(a.figure, b.figure)) {
    return { between: [i, k], kind: "same", why: "the same value with the same bound" };
  }
  if (ratioOf(a.figure, b.figure) > ANOTHER_SCOPE) return undefined;
  const order = inTime(a, b);
  const [later, earlier] = order >= 0 ? [i, k] : [k, i];
  const overlap = low1 <= high2 && low2 <= high1;
  if (overlap) {
    const ratio = ratioOf(a.figure, b.figure);
    if (order !== 0 && ratio > 1 && grows(found[later] as FoundFigure, found[earlier] as FoundFigure)) {
      return { between: [later, earlier], kind: "supersedes", why: "a later and higher count of the same" };
    }
    if (ratio >= FAR_APART) {
      return {
        between: [i, k],
        kind: "far apart",
        why: `compatible, since one is only a bound, but about ${round(ratio)} times apart`,
      };
    }
    return narrower(a.figure, b.figure, i, k) ?? { between: [i, k], kind: "compatible", why: "their bounds overlap" };
  }
  if (order !== 0 && replaces(found[later] as FoundFigure, found[earlier] as FoundFigure)) {
    return { between: [later, earlier], kind: "supersedes", why: "a later count of the same" };
  }
  return { between: [i, k], kind: "contradicts", why: "both cannot hold: their bounds do not meet" };
}

const equalBounds = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high && a.about === b.about;

const round = (ratio: number): string =>
  ratio >= 10 ? String(Math.round(ratio)) : ratio.toFixed(1).replace(/\.0$/, "");

const ratioOf = (a: Figure, b: Figure): number => {
  const x = centreOf(a);
  const y = centreOf(b);
  if (x === undefined || y === undefined || x <= 0 || y <= 0) return 1;
  return Math.max(x, y) / Math.min(x, y);
};

/** A later count replaces an earlier one that is lower, or the speaker's own; a rival's lower one contradicts it. */
function replaces(later: FoundFigure, earlier: FoundFigure): boolean {
  const own =
    later.figure.by === undefined ||
    earlier.figure.by === undefined ||
    partyOf(later.figure.by) === partyOf(earlier.figure.by);
  return own || (centreOf(later.figure) ?? 0) > (centreOf(earlier.figure) ?? 0);
}

/** The figure whose bounds lie within the other's refines it: "about 1,100" refines "more than 1,000". */
function narrower(a: Figure, b: Figure, i: number, k: number): FigureRelation | undefined {
  const [low1, high1] = rangeOf(a);
  const [low2, high2] = rangeOf(b);
  const within = (x: readonly [number, number], y: readonly [number, number]): boolean =>
    x[0] >= y[0] && x[1] <= y[1] && Number.isFinite(x[0]) && Number.isFinite(x[1]);
  const why = "its bounds lie within the other's";
  if (within([low1, high1], [low2, high2])) return { between: [i, k], kind: "refines", why };
  return within([low2, high2], [low1, high1]) ? { between: [k, i], kind: "refines", why } : undefined;
}

/** Several counts in one sentence are counts of several things: "42 offices, 14 hotels and 4 schools were damaged". */
const inOneBreath = (a: FoundFigure, b: FoundFigure): boolean => a.reading === b.reading && a.sentence === b.sentence;

function daysBetween(a: FoundFigure, b: FoundFigure): number {
  const x = spanOf(a.time);
  const y = spanOf(b.time);
  if (!x || !y) return 0;
  return Math.max(0, x.from - y.to, y.from - x.to) / 86_400_000;
}

/** Positive when `a` is surely later than `b`, negative when earlier, 0 when their times meet or are not told. */
function inTime(a: FoundFigure, b: FoundFigure): number {
  const x = spanOf(a.time);
  const y = spanOf(b.time);
  if (!x || !y) return 0;
  if (a.figure.asOfBound === "before" && b.figure.asOfBound !== "before" && compareInstants(b.time, a.time) < 0)
    return 0;
  if (x.from >= y.to) return 1;
  if (y.from >= x.to) return -1;
  const oneReport = a.reading === b.reading;
  return oneReport || x.to - x.from > 86_400_000 || y.to - y.from > 86_400_000 ? 0 : Math.sign(x.from - y.from);
}

/** A later figure only replaces a rival's bound when it is the same speaker's or says more than it. */
const grows = (later: FoundFigure, earlier: FoundFigure): boolean => {
  const one =
    later.figure.by !== undefined &&
    earlier.figure.by !== undefined &&
    partyOf(later.figure.by) === partyOf(earlier.figure.by);
  return (
    (one || later.figure.by === undefined || earlier.figure.by === undefined) &&
    (centreOf(later.figure) ?? 0) >= (centreOf(earlier.figure) ?? 0)
  );
};
