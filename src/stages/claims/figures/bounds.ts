/** What a number leaves open: at least `low`, at most `high`, near `about`. */
export interface Bounds {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly about?: number | undefined;
}

/**
 * How one amount stands to another of the same count. `same`: one value with one bound. `apart`: no value fits both. Otherwise
 * some value fits both: `within` where the first leaves less open and nothing beyond the second, `around` where the second
 * does, `far apart` where their values lie twofold or more apart all the same, else `compatible`. Exactly one holds.
 */
export type Standing = "same" | "within" | "around" | "compatible" | "far apart" | "apart";

/** Times apart from which it is said that two amounts lie far apart, though no bound excludes either. */
const FAR_APART = 2;

/** How much "about" leaves open to either side, as a share. */
const ABOUT = 0.1;

/** The value that a figure is known by: its point, the middle of its two ends, or its one end. */
export const centreOf = ({ low, high, about }: Bounds): number | undefined =>
  about ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));

/** The values that the words allow, from the least to the greatest; "about" allows a tenth to either side. */
export function rangeOf({ low, high, about }: Bounds): readonly [least: number, greatest: number] {
  if (about === undefined) return [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  return [low ?? about * (1 - ABOUT), high ?? about * (1 + ABOUT)];
}

/** How many times the greater of two amounts is the lesser; 1 where either is not told or nothing. */
export function ratioOf(a: Bounds, b: Bounds): number {
  const [x, y] = [centreOf(a), centreOf(b)];
  return x === undefined || y === undefined || x <= 0 || y <= 0 ? 1 : Math.max(x, y) / Math.min(x, y);
}

/** How an amount stands to another. The laws are those of docs/reference/figures.md. */
export function standingOf(a: Bounds, b: Bounds): Standing {
  if (a.low === b.low && a.high === b.high && a.about === b.about) return "same";
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x[0] > y[1] || y[0] > x[1]) return "apart";
  if (ratioOf(a, b) >= FAR_APART) return "far apart";
  if (isWithin(x, y)) return "within";
  return isWithin(y, x) ? "around" : "compatible";
}

/** True for a closed range that lies in another and leaves less open. */
const isWithin = (x: readonly [number, number], y: readonly [number, number]): boolean =>
  Number.isFinite(x[0]) && Number.isFinite(x[1]) && x[0] >= y[0] && x[1] <= y[1] && (x[0] > y[0] || x[1] < y[1]);
