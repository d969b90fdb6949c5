import { packFor } from "../../../../languages/index.js";
import { spanOf } from "../../../../record/instant.js";
import { centreOf } from "../bounds.js";
import type { FoundFigure } from "../collect-figures.js";

/** Steps of the scale within which measurements of one quake lie. */
const ONE_QUAKE = 0.35;
/** Characters beside a magnitude in which a word says that it is an aftershock's. */
const BESIDE = 60;
const DAY = 86_400_000;

/** One quake of a story: the magnitudes that are given for it. */
interface Quake {
  readonly rows: number[];
  readonly values: number[];
  readonly day?: number;
  readonly kind: string;
}

/**
 * The quakes that the magnitudes of a story belong to: magnitudes of different quakes are never compared. A report that gives
 * several in one voice means several quakes, the strongest first; what other reports give goes to the nearest of one day.
 */
export function whichQuakes(
  found: readonly FoundFigure[],
  rows: readonly number[],
): { rows: number[]; occasion?: string }[] {
  const quakes: Quake[] = [];
  const byReport = new Map<string, number[]>();
  for (const i of rows) {
    const report = at(found, i).figure.at.report;
    byReport.set(report, [...(byReport.get(report) ?? []), i]);
  }
  const several = [...byReport.values()].sort((a, b) => distinct(found, b) - distinct(found, a));
  for (const own of several) {
    const taken = new Map<Quake, number>();
    const bySize = [...own].sort((a, b) => sizeOf(found, b) - sizeOf(found, a) || a - b);
    for (const i of bySize) {
      const [value, day, kind] = [sizeOf(found, i), dayOn(at(found, i)), kindOf(at(found, i))];
      const fits = quakes.filter((quake) => {
        if (quake.kind !== kind || (day !== undefined && quake.day !== undefined && day !== quake.day)) return false;
        const other = taken.get(quake);
        if (other !== undefined && sizeOf(found, other) !== value && !areRivals(at(found, other), at(found, i)))
          return false;
        return Math.abs(mean(quake.values) - value) <= ONE_QUAKE;
      });
      const nearest = fits.sort((a, b) => Math.abs(mean(a.values) - value) - Math.abs(mean(b.values) - value))[0];
      if (nearest) {
        nearest.rows.push(i);
        nearest.values.push(value);
        taken.set(nearest, i);
      } else {
        const quake = { rows: [i], values: [value], kind, ...(day !== undefined && { day }) };
        quakes.push(quake);
        taken.set(quake, i);
      }
    }
  }
  const main = quakes.filter(({ kind }) => kind === "").sort((a, b) => mean(b.values) - mean(a.values));
  return quakes.map((quake) => {
    const name = quake.kind !== "" ? quake.kind : main.length > 1 ? rankName(main.indexOf(quake)) : undefined;
    return { rows: quake.rows.sort((a, b) => a - b), ...(name !== undefined && { occasion: name }) };
  });
}

const rankName = (rank: number): string =>
  ["strongest", "second strongest", "third strongest"][rank] ?? `${rank + 1}th strongest`;

const at = (found: readonly FoundFigure[], i: number): FoundFigure => found[i] as FoundFigure;

const sizeOf = (found: readonly FoundFigure[], i: number): number => centreOf(at(found, i).figure) ?? 0;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const distinct = (found: readonly FoundFigure[], rows: readonly number[]): number =>
  new Set(rows.map((i) => sizeOf(found, i))).size;

/** Two sources that measure one quake: "the centre said 5.9, but the survey put it at 6.1". */
const areRivals = (a: FoundFigure, b: FoundFigure): boolean =>
  a.figure.by !== undefined && b.figure.by !== undefined && a.telling !== b.telling;

/** The day told beside a magnitude, as a number. */
function dayOn({ on }: FoundFigure): number | undefined {
  const span = on === undefined ? undefined : spanOf(on);
  return span && span.to - span.from <= DAY ? Math.floor(span.from / DAY) : undefined;
}

/** "aftershocks" where a word beside the number says so. */
function kindOf({ reading: { report }, quantity: { at }, sentence }: FoundFigure): string {
  const words = packFor(report.language)?.counting.scopes.quakes ?? [];
  const beside = report.text.slice(
    Math.max(sentence.start, at.start - BESIDE),
    Math.min(sentence.end, at.end + BESIDE),
  );
  return words.find(([pattern]) => pattern.test(beside))?.[1] ?? "";
}
