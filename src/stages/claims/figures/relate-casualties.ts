import type { FigureRelation } from "../figure.js";
import { centreOf } from "./bounds.js";
import type { FoundFigure } from "./collect-figures.js";

const KILLED = "killed";
const INJURED = "injured";
const EITHER = "killed or injured";
const FAR_APART = 2;

/**
 * How one speaker's killed and injured stand to another's "killed or injured" of the same people: the sum of the two is
 * comparable with it, each alone is not. Nothing is added up in the account itself; only the relation is told.
 */
export function relateCasualties(found: readonly FoundFigure[]): FigureRelation[] {
  const sums = sumsOf(found);
  return found.flatMap(({ figure }, k) => {
    if (figure.measure !== EITHER) return [];
    const value = centreOf(figure);
    if (value === undefined || value <= 0) return [];
    return sums.flatMap(({ killed, injured, total, kind }): FigureRelation[] => {
      const other = found[k] as FoundFigure;
      if (kind !== other.scope.kind || (found[killed] as FoundFigure).figure.statement === figure.statement) return [];
      const ratio = Math.max(total, value) / Math.min(total, value);
      const together = `killed and injured together come to about ${total.toLocaleString("en-GB")}`;
      const relation =
        ratio >= FAR_APART
          ? { kind: "far apart" as const, why: `${together}, about ${Math.round(ratio * 10) / 10} times apart` }
          : { kind: "compatible" as const, why: together };
      return [
        { between: [killed, k], ...relation },
        { between: [injured, k], ...relation },
      ];
    });
  });
}

interface Sum {
  readonly killed: number;
  readonly injured: number;
  readonly total: number;
  readonly kind: string;
}

/** Killed and injured of one statement. */
function sumsOf(found: readonly FoundFigure[]): Sum[] {
  const byStatement = new Map<string, { killed?: number; injured?: number }>();
  for (const [i, { figure }] of found.entries()) {
    if (figure.statement === undefined) continue;
    const entry = byStatement.get(figure.statement) ?? {};
    if (figure.measure === KILLED) entry.killed ??= i;
    if (figure.measure === INJURED) entry.injured ??= i;
    byStatement.set(figure.statement, entry);
  }
  return [...byStatement.values()].flatMap(({ killed, injured }) => {
    if (killed === undefined || injured === undefined) return [];
    const dead = found[killed] as FoundFigure;
    const total = (centreOf(dead.figure) ?? 0) + (centreOf((found[injured] as FoundFigure).figure) ?? 0);
    return total > 0 ? [{ killed, injured, total, kind: dead.scope.kind }] : [];
  });
}
