import { ratesOf, type Score } from "./sheet.js";

/** The least precision and recall of each category of one event. */
export type Floors = Readonly<Record<string, { readonly precision: number; readonly recall: number }>>;

// Rounded down, so that what was measured is never under its own floor.
const down = (share: number): number => Math.floor(share * 1000) / 1000;

/** The rates of a comparison as floors. */
export function floorsOf(scores: ReadonlyMap<string, Score>): Floors {
  return Object.fromEntries(
    [...scores].map(([category, score]) => {
      const { precision, recall } = ratesOf(score);
      return [category, { precision: down(precision), recall: down(recall) }];
    }),
  );
}

/** The higher of two floors for each category. */
export function raised(before: Floors, now: Floors): Floors {
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(now)])].map((category) => {
      const [a, b] = [before[category], now[category]];
      return [
        category,
        {
          precision: Math.max(a?.precision ?? 0, b?.precision ?? 0),
          recall: Math.max(a?.recall ?? 0, b?.recall ?? 0),
        },
      ];
    }),
  );
}

/** Each category that has fallen under its floor, in words. */
export function fallen(floors: Floors, scores: ReadonlyMap<string, Score>): string[] {
  return Object.entries(floors).flatMap(([category, floor]) => {
    const score = scores.get(category);
    const { precision, recall } = score ? ratesOf(score) : { precision: 0, recall: 0 };
    const under: string[] = [];
    if (precision < floor.precision)
      under.push(`${category}: precision ${precision.toFixed(3)} is under ${floor.precision}`);
    if (recall < floor.recall) under.push(`${category}: recall ${recall.toFixed(3)} is under ${floor.recall}`);
    return under;
  });
}
