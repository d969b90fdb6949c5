import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readClaims } from "../../src/stages/assessment/claims-table.js";
import { weigh as weighClaims } from "../../src/stages/assessment/weigh.js";
import { percent, printRow } from "../print.js";
import { scoreWeigh } from "../score/weigh.js";
import type { Task } from "./task.js";

const rowsOf = (path: string): string[][] => parse(readFileSync(path, "utf8"), { from_line: 2 });

/** What is true among rival values, and who copies whom: tables of claims, of true values, of true copies. */
export const weigh: Task = {
  name: "weigh",
  paths: "CLAIMS.csv TRUTH.csv [COPIES.csv]",
  about: "rival values of many sources: which is right, and who copies whom",
  least: 2,
  run([claimsPath = "", truthPath = "", copiesPath]) {
    const { claims, problems } = readClaims(readFileSync(claimsPath, "utf8"), claimsPath);
    const truth = new Map(rowsOf(truthPath).map(([object = "", , value = ""]) => [object, value] as const));
    const copies =
      copiesPath === undefined
        ? undefined
        : rowsOf(copiesPath).map(([copier = "", original = ""]) => [copier, original] as const);
    const started = performance.now();
    const weighed = weighClaims(claims);
    const seconds = (performance.now() - started) / 1000;
    const score = scoreWeigh(weighed, truth, copies);
    printRow(
      "right values",
      `${percent(score.accuracy)}  (of ${score.objects} objects; vote ${percent(vote(claims, truth))})`,
    );
    if (score.copyRecall !== undefined) printRow("copying, recall", percent(score.copyRecall));
    if (score.copyPrecision !== undefined) printRow("copying, precision", percent(score.copyPrecision));
    printRow("weighing", `${seconds.toFixed(2)} s for ${claims.length} claims; ${problems.length} rows left out`);
  },
};

/** What counting sources alone would get right: the value that most give, the first in order of characters where several do. */
function vote(claims: ReturnType<typeof readClaims>["claims"], truth: ReadonlyMap<string, string>): number {
  const counts = new Map<string, Map<string, number>>();
  for (const { object, value } of claims) {
    const row = counts.get(object) ?? new Map<string, number>();
    row.set(value, (row.get(value) ?? 0) + 1);
    counts.set(object, row);
  }
  const values = [...counts].flatMap(([object, row]) =>
    [...row]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 1)
      .map(([value]) => ({ object, attribute: "", value, probability: 1 })),
  );
  return scoreWeigh({ values, sources: [], copies: [] }, truth).accuracy;
}
