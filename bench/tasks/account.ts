import { statSync } from "node:fs";
import { makeAccount, readReport } from "../../src/account.js";
import { takeIn } from "../../src/stages/reports/take-in.js";
import { withCalendars } from "../../src/stages/stories/calendar/read-calendar.js";
import { type Comparison, compareAccount } from "../gold/compare.js";
import type { Expected } from "../gold/expected/expected.js";
import { loadEvent } from "../gold/expected/load-event.js";
import { loadSpans } from "../gold/expected/load-spans.js";
import { overall } from "../gold/floors.js";
import { lineText, ratesOf } from "../gold/sheet.js";
import { percent, printRow } from "../print.js";
import type { Task } from "./task.js";

/** A made account against an editor's: an event folder, or a gold file with spans and the reports it points into. */
export const account: Task = {
  name: "account",
  paths: "EVENT-FOLDER... | GOLD.json REPORTS...",
  about: "a whole account against what an editor finds; --lists prints every difference",
  least: 1,
  async run(paths, { lists }) {
    if (statSync(paths[0] ?? "").isDirectory()) {
      for (const folder of paths) {
        const { expected, reportsFolder } = loadEvent(folder);
        print(folder, await compareMade(expected, [reportsFolder]), lists);
      }
    } else {
      const [gold = "", ...reports] = paths;
      print(gold, await compareMade(loadSpans(gold, reports), reports), lists);
    }
  },
};

/** The comparison of the account that is made of some inputs. */
export async function compareMade(expected: Expected, inputs: readonly string[]): Promise<Comparison> {
  const { reports } = await takeIn(inputs);
  const made = makeAccount(reports);
  const readings = reports.map((report) => readReport(report));
  return compareAccount(expected, made, withCalendars(readings, made.stories));
}

function print(name: string, { missing, extra, scores }: Comparison, lists: boolean): void {
  process.stdout.write(`${name}: ${missing.length} missing, ${extra.length} extra\n`);
  printRow("everything", `F1 ${percent(overall(scores))}`);
  for (const [category, score] of scores) {
    const { precision, recall, f1 } = ratesOf(score);
    const rates = `P ${percent(precision).padStart(5)}  R ${percent(recall).padStart(5)}  F1 ${percent(f1).padStart(5)}`;
    printRow(category, `${rates}  (given ${score.given}, expected ${score.expected})`);
  }
  if (!lists) return;
  for (const line of missing) process.stdout.write(`missing | ${lineText(line)}\n`);
  for (const line of extra) process.stdout.write(`extra | ${lineText(line)}\n`);
}
