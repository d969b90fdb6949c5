import type { Report } from "../../src/stages/reports/report.js";
import { reportOf } from "../report-lines.js";
import { makeWorld } from "./make-world.js";
import type { WorldLine } from "./world-report.js";

/** The first reports of one generated story. */
export const oneStory = (count: number, seed: number): Report[] => reportsOf(linesOf(count, seed));

/** One story that is mostly the same few pieces under the names of other outlets. */
export function storyOfCopies(count: number, seed: number): Report[] {
  const lines = linesOf(count, seed);
  const pieces = lines.slice(0, PIECES);
  return reportsOf(
    lines.map((line, i) => {
      const { text, headline } = pieces[i % PIECES] ?? line;
      return { ...line, text, headline };
    }),
  );
}

/** The reports of many generated stories of few reports each. */
export const manyStories = (count: number, seed: number): Report[] =>
  reportsOf([...makeWorld({ seed, reports: count })].map(({ line }) => line));

/** Different pieces among copies. */
const PIECES = 20;

const reportsOf = (lines: readonly WorldLine[]): Report[] => lines.map((line, order) => reportOf(line, order));

function linesOf(count: number, seed: number): WorldLine[] {
  const most = Math.ceil(count * 1.3);
  const world = [...makeWorld({ seed, reports: most, perStory: { least: most - 1, most }, eventsPerDay: 1 })];
  const [first] = world;
  return world.flatMap(({ line, truth }) => (truth.story === first?.truth.story ? [line] : [])).slice(0, count);
}
