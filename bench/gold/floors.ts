import { ratesOf, type Score } from "./sheet.js";

/** The least F1 of each category of one event. */
export type Floors = Readonly<Record<string, number>>;

// Rounded down, so that what was measured is never under its own floor.
const down = (share: number): number => Math.floor(share * 1000) / 1000;

/** The F1 of each category of a comparison as floors. Precision and recall have no floors of their own: a stage may trade one for the other. */
export const floorsOf = (scores: ReadonlyMap<string, Score>): Floors =>
  Object.fromEntries([...scores].map(([category, score]) => [category, down(ratesOf(score).f1)]));

/** The higher of two floors for each category. */
export const raised = (before: Floors, now: Floors): Floors =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(now)])].map((category) => [
      category,
      Math.max(before[category] ?? 0, now[category] ?? 0),
    ]),
  );

/** Each category that has fallen under its floor, in words. */
export const fallen = (floors: Floors, scores: ReadonlyMap<string, Score>): string[] =>
  Object.entries(floors).flatMap(([category, floor]) => {
    const score = scores.get(category);
    const f1 = score ? ratesOf(score).f1 : 0;
    return f1 < floor ? [`${category}: F1 ${f1.toFixed(3)} is under its floor ${floor}`] : [];
  });
