import { read } from "../../src/stages/reading/read.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import { type DatedSpan, scoreDates } from "../score/dates.js";
import type { Task } from "./task.js";

/** Dated expressions and their values: texts with `publishedAt` and `dates` of `start`, `end`, `type`, `value`. */
export const dates: Task = {
  name: "dates",
  paths: "TEXTS.jsonl",
  about: "dated expressions and the calendar dates they mean",
  least: 1,
  run(paths, { limit }) {
    const gold = readLines<ReportLine & { dates: DatedSpan[] }>(...paths).slice(0, limit);
    const given = new Map(
      gold.map((line) => {
        const found = read(reportOf(line)).dates.map(({ at, value }) => ({ start: at.start, end: at.end, value }));
        return [String(line.id), found] as const;
      }),
    );
    const score = scoreDates(new Map(gold.map((line) => [String(line.id), line.dates])), given);
    printRow("extent", `${ratesText(score.extent)}  (given ${score.given}, expected ${score.gold})`);
    printRow("strict", ratesText(score.strict));
    printRow("calendar dates right", `${percent(score.calendar.accuracy)}  (of ${score.calendar.n})`);
  },
};
