import { read } from "../../src/stages/reading/read.js";
import { groupStories } from "../../src/stages/stories/group.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import { scoreClusters } from "../score/clusters.js";
import type { Task } from "./task.js";

/** Which reports tell one event: lines with `text` or `title`, and `story`. */
export const stories: Task = {
  name: "stories",
  paths: "REPORTS.jsonl",
  about: "which reports tell the same event",
  least: 1,
  run(paths, { limit }) {
    const gold = readLines<ReportLine & { story: string | number }>(...paths).slice(0, limit);
    const readings = gold.map((line, order) => read(reportOf(line, order)));
    const started = performance.now();
    const found = groupStories(readings);
    const seconds = (performance.now() - started) / 1000;
    const score = scoreClusters(
      new Map(gold.map(({ id, story }) => [String(id), String(story)])),
      new Map(found.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const))),
    );
    printRow("BCubed", ratesText(score.bcubed));
    printRow("pairwise", ratesText(score.pairwise));
    printRow("CEAF-e", ratesText(score.ceafe));
    printRow("adjusted Rand", percent(score.ari));
    printRow("V-measure", percent(score.v));
    printRow("stories", `${score.foundClusters} found, ${score.goldClusters} expected, ${score.n} reports`);
    printRow("grouping", `${seconds.toFixed(2)} s`);
  },
};
