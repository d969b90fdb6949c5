import { compareInstants } from "../../../record/instant.js";
import type { Count } from "../figure.js";
import type { FoundFigure } from "./collect-figures.js";
import { countKey, kindCounted } from "./count-key.js";

/** The figures by what they count: each count with its figures, first to last by the time at which they held. */
export function findCounts(found: readonly FoundFigure[]): Count[] {
  const rows = new Map<string, number[]>();
  for (const [i, one] of found.entries()) {
    const key = `${countKey(one)}|${one.figure.cumulative === false}`;
    const known = rows.get(key);
    if (known) known.push(i);
    else rows.set(key, [i]);
  }
  return [...rows.values()].map((own): Count => {
    const first = found[own[0] as number] as FoundFigure;
    const { measure, of, unit } = first.figure;
    return {
      measure,
      ...(of !== "" && kindCounted(first.figure) !== "people" && { of }),
      ...(unit !== undefined && { unit }),
      ...(first.figure.cumulative === false && { increments: true }),
      rows: own.sort((a, b) => compareInstants(timeOf(found, a), timeOf(found, b)) || a - b),
    };
  });
}

const timeOf = (found: readonly FoundFigure[], i: number): string => (found[i] as FoundFigure).time;
