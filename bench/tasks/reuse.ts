import { findReuse } from "../../src/stages/provenance/reuse.js";
import { percent, printRow } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import { type EditedReport, scoreReuse } from "../score/reuse.js";
import type { Task } from "./task.js";

/** Which report was made from which: reports with `origin` (an id or several) and `kind` of edit. */
export const reuse: Task = {
  name: "reuse",
  paths: "REPORTS.jsonl",
  about: "which report was made from which",
  least: 1,
  run(paths, { limit }) {
    const lines = readLines<ReportLine & EditedReport & { id: string }>(...paths).slice(0, limit);
    const reports = lines.map((line, order) => reportOf(line, order));
    const started = performance.now();
    const found = findReuse(reports);
    const seconds = (performance.now() - started) / 1000;
    const score = scoreReuse(lines, found);
    printRow("pairs", `P ${percent(score.precision)}  R ${percent(score.recall)}  F1 ${percent(score.f1)}`);
    printRow("worst kind of edit", `R ${percent(score.worst)}`);
    for (const [kind, { found: n, of }] of Object.entries(score.kinds)) printRow(kind, `R ${percent(n / of)}  (${of})`);
    for (const [kind, said] of Object.entries(score.said)) {
      const most = Object.entries(said).sort(([, x], [, y]) => y - x);
      printRow(`said of ${kind}`, most.map(([name, n]) => `${name} ${n}`).join("  "));
    }
    printRow("finding", `${seconds.toFixed(2)} s for ${lines.length} reports`);
  },
};
