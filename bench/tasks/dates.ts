import { read } from "../../src/stages/reading/read.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import { scoreRows, type ToldDate } from "../score/dated-rows.js";
import { type DatedSpan, scoreDates } from "../score/dates.js";
import type { Task } from "./task.js";

/** A sentence with the dates in it, told by their words. */
export interface DatedLine extends ReportLine {
  readonly dates: readonly ToldDate[];
}

/** The dates that are read in a text, told by their words. */
export function datesIn(line: ReportLine): ToldDate[] {
  return read(reportOf(line)).dates.map(({ at, value, modifier, interval }) => ({
    words: (line.text ?? "").slice(at.start, at.end),
    value,
    ...(modifier === undefined ? {} : { modifier }),
    ...(interval === undefined ? {} : { interval: interval.value }),
  }));
}

const isTable = (paths: readonly string[]): boolean =>
  readLines<{ dates: object[] }>(...paths).some(({ dates: [first] }) => first !== undefined && "words" in first);

function printRows(lines: readonly DatedLine[], lists: boolean): void {
  const rows = lines.map((line) => ({ id: String(line.id), expected: line.dates, found: datesIn(line) }));
  const { right, wrong } = scoreRows(rows);
  printRow("rows right", `${percent(right / rows.length)}  (${right} of ${rows.length})`);
  if (!lists) return;
  for (const { id, expected, found } of wrong) {
    printRow(id, lines.find((line) => line.id === id)?.text ?? "");
    printRow("  expected", JSON.stringify(expected));
    printRow("  found", JSON.stringify(found));
  }
}

/**
 * Dated expressions and their values: texts with `publishedAt` and `dates` of `start`, `end`, `type`, `value`, or a table of
 * sentences with `dates` of `words`, `value`, `modifier`, `interval`.
 */
export const dates: Task = {
  name: "dates",
  paths: "TEXTS.jsonl",
  about: "dated expressions and the calendar dates they mean",
  least: 1,
  run(paths, { limit, lists }) {
    if (isTable(paths)) return printRows(readLines<DatedLine>(...paths).slice(0, limit), lists);
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
