import { packFor } from "../../../languages/index.js";
import { spanOf } from "../../../record/instant.js";
import type { Count } from "../figure.js";
import { centreOf, standingOf } from "./bounds.js";
import { byOwner } from "./by-owner.js";
import type { FoundFigure } from "./collect-figures.js";
import { BY_DAY } from "./day-measures.js";
import { whichQuakes } from "./times/which-quake.js";

/** Measures that say by themselves what is counted; sums of money and the like need the event they belong to. */
const NEEDS_EVENT: ReadonlySet<string> = new Set([
  ...["money", "contract length", "share", "votes", "jobs", "distance", "area"],
]);
/** Times apart beyond which two counts that exclude each other are of two things. */
const ANOTHER_SCOPE = 20;

/**
 * The counts of a story: figures that measure the same of the same people or things, where, and on which occasion. Parts and
 * increments stand by themselves, and so do the counts of one measure that one sentence tells side by side.
 */
export function findCounts(found: readonly FoundFigure[]): Count[] {
  const isMain = mainPlaces(found);
  const whole = groupBy(found.keys(), (i) => baseKey(found, i));
  const counts = [...whole.values()].flatMap((rows) => splitCount(found, rows, isMain));
  const isPart = ({ measure, place, part, occasion }: Count): boolean =>
    place !== undefined || part === true || (occasion !== undefined && BY_DAY.has(measure));
  const thingOf = ({ measure, rows }: Count): string => `${measure}|${found[rows[0] as number]?.scope.kind}`;
  const wholes = new Map<string, number>();
  for (const [i, count] of counts.entries()) {
    if (!isPart(count) && !count.increments && !wholes.has(thingOf(count))) wholes.set(thingOf(count), i);
  }
  return counts.map((count) => {
    const partOf = isPart(count) ? wholes.get(thingOf(count)) : undefined;
    return partOf === undefined ? count : { ...count, partOf };
  });
}

/** What a figure counts, as a key. */
function baseKey(found: readonly FoundFigure[], i: number): string {
  const { figure, concept, scope, matter } = found[i] as FoundFigure;
  const event = matter?.kind ?? (NEEDS_EVENT.has(figure.measure) ? (concept ?? `${figure.at.report}:${i}`) : "");
  return [figure.measure, kindOf(found, i), figure.unit ?? "", event, scope.part ?? ""].join("|");
}

/** The kind counted; people who are only described are people, unless their report counts people as well. */
function kindOf(found: readonly FoundFigure[], i: number): string {
  const { scope, reading, figure } = found[i] as FoundFigure;
  if (!scope.described || figure.cumulative === false) return scope.kind;
  const isGeneral = (k: number): boolean => {
    const other = found[k];
    return (
      other !== undefined &&
      other.reading === reading &&
      other.figure.measure === figure.measure &&
      other.scope.kind === "people" &&
      other.figure.cumulative !== false &&
      (centreOf(other.figure) ?? 0) > (centreOf(figure) ?? 0)
    );
  };
  for (let k = i - 1; found[k]?.reading === reading; k--) if (isGeneral(k)) return scope.kind;
  for (let k = i + 1; found[k]?.reading === reading; k++) if (isGeneral(k)) return scope.kind;
  return "people";
}

function splitCount(
  found: readonly FoundFigure[],
  rows: readonly number[],
  isMain: (place: string) => boolean,
): Count[] {
  const first = found[rows[0] as number] as FoundFigure;
  const { measure, unit } = first.figure;
  const cases = casesIn(found, rows);
  const partial = rows.filter((i) => found[i]?.figure.cumulative === false || cases.has(i));
  const totals = rows.filter((i) => found[i]?.figure.cumulative !== false && !cases.has(i));
  const counts: Omit<Count, "measure">[] = [];
  if (measure === "magnitude") counts.push(...whichQuakes(found, totals));
  else {
    const { alone, parts } = sideBySide(found, totals);
    for (const [place, there] of groupBy(alone, (i) => placeApart(found[i] as FoundFigure, isMain))) {
      for (const [occasion, own] of byOwner(found, there).flatMap(([of, rest]) => byDay(found, rest, of))) {
        for (const one of byScale(found, own))
          counts.push({ rows: one, ...(place !== "" && { place }), ...(occasion !== "" && { occasion }) });
      }
    }
    counts.push(...parts);
  }
  for (const own of groupBy(partial, (i) => `${centreOf((found[i] as FoundFigure).figure)}`).values()) {
    const added = own.every((i) => found[i]?.quantity.cumulative === false);
    counts.push({ rows: own, ...(added ? { increments: true } : { part: true }) });
  }
  return counts.map(({ rows: own, ...rest }) => {
    const of = commonWords(found, own);
    const grade = (found[own[0] as number] as FoundFigure).scope.part;
    return {
      measure: grade === undefined ? measure : `${grade} ${measure}`,
      ...(of !== undefined && { of }),
      ...(unit !== undefined && { unit }),
      ...rest,
      rows: inTime(found, own),
    };
  });
}

/** How much less than the place named most another may be named and still be where it all happened. */
const MAIN = 1 / 4;

/** Tells the places that a story takes place in from those that it only touches, by how often they are named. */
function mainPlaces(found: readonly FoundFigure[]): (place: string) => boolean {
  const named = new Map<string, number>();
  const regions = new Set<string>();
  for (const { report, names } of new Set(found.map(({ reading }) => reading))) {
    for (const { kind, actor, at, country, coordinates } of names) {
      if (kind !== "place" || actor) continue;
      const name = report.text.slice(at.start, at.end);
      named.set(name, (named.get(name) ?? 0) + 1);
      if (country !== undefined && coordinates === undefined) regions.add(name);
    }
  }
  const most = Math.max(0, ...named.values());
  const main = [...named].filter(([, times]) => times >= MAIN * most).map(([name]) => name);
  return (place) => regions.has(place) || main.some((name) => name.includes(place) || place.includes(name));
}

/** The place of a count that is only of a part: one in which the story as a whole does not take place. */
const placeApart = ({ figure, town }: FoundFigure, isMain: (place: string) => boolean): string => {
  const place = town ?? figure.place;
  return place === undefined || isMain(place) ? "" : place;
};

/** Single persons told of in a report that has counted before: "A girl was killed" further down is one of those. */
function casesIn(found: readonly FoundFigure[], rows: readonly number[]): ReadonlySet<number> {
  const counted = new Set<FoundFigure["reading"]>();
  const cases = new Set<number>();
  for (const i of rows) {
    const { scope, figure, reading } = found[i] as FoundFigure;
    const isOne = scope.described && figure.high === 1;
    if (isOne && counted.has(reading)) cases.add(i);
    if (isOne || (centreOf(figure) ?? 0) > 1) counted.add(reading);
  }
  return cases;
}

/** The words for what is counted, where they are of no people in general: those of the first figure. */
function commonWords(found: readonly FoundFigure[], rows: readonly number[]): string | undefined {
  const all = rows.map((i) => found[i] as FoundFigure);
  const first = all[0] as FoundFigure;
  const named = first.scope.kind !== "people" && all.every(({ scope }) => scope.kind === first.scope.kind);
  return named && first.figure.of !== "" ? first.figure.of : undefined;
}

/** Counts of one measure and kind that one sentence tells side by side are of several parts, unless it puts one for another. */
function sideBySide(
  found: readonly FoundFigure[],
  rows: readonly number[],
): { alone: number[]; parts: Pick<Count, "rows" | "place">[] } {
  const alone: number[] = [];
  const parts: Pick<Count, "rows" | "place">[] = [];
  for (const own of groupBy(rows, (i) => sentenceKey(found, i)).values()) {
    const figures = own.map((i) => found[i] as FoundFigure);
    const apart = figures.length > 1 && figures.some((a, n) => figures.slice(n + 1).some((b) => areParts(a, b)));
    if (!apart) {
      alone.push(...own);
      continue;
    }
    for (const i of own) {
      const where = (found[i] as FoundFigure).where;
      parts.push({ rows: [i], ...(where !== undefined && { place: where }) });
    }
  }
  return { alone: alone.sort((a, b) => a - b), parts };
}

const sentenceKey = (found: readonly FoundFigure[], i: number): string => {
  const { figure, sentence } = found[i] as FoundFigure;
  return `${figure.at.report}:${sentence.start}`;
};

function areParts(a: FoundFigure, b: FoundFigure): boolean {
  if (a.telling !== b.telling || standingOf(a.figure, b.figure) === "same")
    return a.where !== b.where && a.telling === b.telling;
  const words = packFor(a.reading.report.language)?.counting.scopes;
  const { text } = a.reading.report;
  return !words?.revises.test(text.slice(a.sentence.start, a.sentence.end));
}

/** Counts of what is done anew each day, by the day that is told beside them, "" where none is. */
function byDay(found: readonly FoundFigure[], rows: readonly number[], otherwise: string): [string, number[]][] {
  const first = found[rows[0] as number];
  if (!first || !BY_DAY.has(first.figure.measure)) return [[otherwise, [...rows]]];
  const days = groupBy(rows, (i) => dayOf((found[i] as FoundFigure).on));
  // "46 people had been arrested": told again without the day
  const again = (i: number): string | undefined =>
    [...days].find(([day, own]) => day !== "" && own.some((k) => sizeOf(found, k) === sizeOf(found, i)))?.[0];
  return [...groupBy(rows, (i) => dayOf((found[i] as FoundFigure).on) || (again(i) ?? ""))];
}

const dayOf = (on: string | undefined): string => /^\d{4}-\d{2}-\d{2}/.exec(on ?? "")?.[0] ?? "";

/** Counts that exclude each other and lie far beyond each other's scale are of two things, unless the higher one came later. */
function byScale(found: readonly FoundFigure[], rows: readonly number[]): number[][] {
  const sized = [...rows].sort((a, b) => sizeOf(found, a) - sizeOf(found, b) || a - b);
  const groups: number[][] = [];
  for (const i of sized) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const apart =
      before !== undefined &&
      sizeOf(found, i) > ANOTHER_SCOPE * Math.max(sizeOf(found, before), 1) &&
      standingOf((found[i] as FoundFigure).figure, (found[before] as FoundFigure).figure) === "apart" &&
      !(fromOf(found, i) > fromOf(found, before));
    if (last && !apart) last.push(i);
    else groups.push([i]);
  }
  return groups;
}

const sizeOf = (found: readonly FoundFigure[], i: number): number => centreOf((found[i] as FoundFigure).figure) ?? 0;

/** First to last by the time at which they held, those of one time in the order of reports. */
function inTime(found: readonly FoundFigure[], rows: readonly number[]): number[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [fromOf(found, a), fromOf(found, b)];
    return x === y ? a - b : x < y ? -1 : 1;
  });
}

const fromOf = (found: readonly FoundFigure[], i: number): number =>
  spanOf((found[i] as FoundFigure).time)?.from ?? Number.POSITIVE_INFINITY;

function groupBy(rows: Iterable<number>, keyOf: (i: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const i of rows) {
    const key = keyOf(i);
    const known = groups.get(key);
    if (known) known.push(i);
    else groups.set(key, [i]);
  }
  return groups;
}

/** What a figure counts, as a key: figures are compared only within one. */
export type CountKey = (found: FoundFigure) => string;

/** The counts as keys tell them that persons may have ruled on. */
export function countsByKey(
  found: readonly FoundFigure[],
  counts: readonly Count[],
  ruled: (keyOf: CountKey) => CountKey,
): Count[] {
  const countOf = new Map(counts.flatMap((count, key) => count.rows.map((i) => [found[i], { count, key }] as const)));
  const keyOf = ruled((one) => String(countOf.get(one)?.key ?? ""));
  return [...groupBy(found.keys(), (i) => keyOf(found[i] as FoundFigure)).values()].flatMap((rows): Count[] => {
    const own = countOf.get(found[rows[0] as number])?.count;
    if (!own) return [];
    const { partOf: _, ...count } = own;
    return [{ ...count, rows: inTime(found, rows) }];
  });
}
