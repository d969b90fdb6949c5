import { ratesOf, type Score } from "./sheet.js";

/** The least F1 over everything an editor finds in an event, by the event's name. */
export type Floors = Readonly<Record<string, number>>;

// A single find more or less moves an event by about a third of a point: a floor a point under today's figure, in whole
// points, catches what makes an event worse and lets a stage trade one find for another.
const SLACK = 0.01;

/** The F1 over all categories taken together. */
export function overall(scores: ReadonlyMap<string, Score>): number {
  const sum = { expected: 0, found: 0, given: 0, right: 0 };
  for (const score of scores.values()) {
    for (const key of ["expected", "found", "given", "right"] as const) sum[key] += score[key];
  }
  return ratesOf(sum).f1;
}

/** The floor that a comparison sets: its overall F1 in whole points, less the slack. */
export const floorOf = (scores: ReadonlyMap<string, Score>): number =>
  Math.floor((overall(scores) - SLACK) * 100) / 100;
