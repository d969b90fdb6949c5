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

/** "damaged or destroyed": a measure of all that one word or the other holds of. */
const ONE_OR_OTHER = / or /;
/** How many times the whole a part must be, so that no rounding explains it. */
const MORE = 1.1;
/** Figures of one part that are set against one whole. */
const MOST = 6;

/**
 * Where fewer are told of a whole than of one of its parts: "about 135 homes were damaged or destroyed", "more than 800 homes were
 * destroyed". A part is no more than its whole, so that both cannot hold of one moment; where the part is told later, the whole has
 * grown, and that they are far apart is all that is told. Figures of one statement are not compared.
 */
export function relateParts(found: readonly FoundFigure[]): FigureRelation[] {
  const wholes = found.flatMap(({ figure }, i) => (ONE_OR_OTHER.test(figure.measure) ? [i] : []));
  if (wholes.length === 0) return [];
  const byMeasure = new Map<string, number[]>();
  for (const [i, { figure, scope }] of found.entries()) {
    if (figure.cumulative === false || scope.part !== undefined) continue;
    const own = byMeasure.get(figure.measure) ?? [];
    if (own.length < found.length) own.push(i);
    byMeasure.set(figure.measure, own);
  }
  return wholes.flatMap((k) => {
    const whole = found[k] as FoundFigure;
    const most = whole.figure.high ?? whole.figure.about;
    if (most === undefined || whole.figure.cumulative === false || whole.scope.part !== undefined) return [];
    const parts = whole.figure.measure.split(ONE_OR_OTHER).flatMap((measure) => byMeasure.get(measure) ?? []);
    return parts
      .filter((i) => isMore(found[i] as FoundFigure, whole, most))
      .slice(0, MOST)
      .map((i): FigureRelation => {
        const { figure, time } = found[i] as FoundFigure;
        const told = `more are ${figure.measure} than all that are ${whole.figure.measure}`;
        return time > whole.time
          ? { between: [k, i], kind: "far apart", why: `${told} by an earlier count` }
          : { between: [k, i], kind: "contradicts", why: `${told}: both cannot hold` };
      });
  });
}

function isMore({ figure, scope }: FoundFigure, whole: FoundFigure, most: number): boolean {
  const least = figure.low ?? figure.about;
  const apart = figure.statement === undefined || figure.statement !== whole.figure.statement;
  return least !== undefined && apart && whole.scope.kind.split(" and ").includes(scope.kind) && least > most * MORE;
}
