import { statSync } from "node:fs";
import { makeAccount, readReport } from "../../src/account.js";
import { takeIn } from "../../src/stages/reports/take-in.js";
import type { Expected } from "../gold/expected/expected.js";
import { loadEvent } from "../gold/expected/load-event.js";
import { loadSpans } from "../gold/expected/load-spans.js";
import { type ClaimRanks, rankOfClaims } from "../gold/rank-of-claims.js";
import { percent, printRow } from "../print.js";
import type { Task } from "./task.js";

/** How high the claims that an editor lists stand in accounts: event folders, and gold files each followed by its reports. */
export const ranking: Task = {
  name: "ranking",
  paths: "EVENT-FOLDER... | (GOLD.json REPORTS.jsonl)...",
  about: "how high an editor's claims stand in accounts; --lists prints what each story opens with",
  least: 1,
  async run(paths, { lists }) {
    const all: ClaimRanks[] = [];
    for (const { name, expected, inputs } of piles(paths)) {
      const { reports } = await takeIn(inputs);
      const found = rankOfClaims(
        expected,
        makeAccount(reports),
        reports.map((report) => readReport(report)),
      );
      all.push(found);
      print(name, found);
      if (lists) for (const first of found.openings) process.stdout.write(`    opens with ${JSON.stringify(first)}\n`);
    }
    print("all", {
      ranks: all.flatMap(({ ranks }) => ranks),
      high: all.reduce((n, { high }) => n + high, 0),
      opened: all.reduce((n, { opened }) => n + opened, 0),
      stories: all.reduce((n, { stories }) => n + stories, 0),
      openings: [],
    });
  },
};

function piles(paths: readonly string[]): { name: string; expected: Expected; inputs: string[] }[] {
  const [first = "", second = "", ...rest] = paths;
  if (first === "") return [];
  if (!statSync(first).isDirectory()) {
    return [{ name: first, expected: loadSpans(first, [second]), inputs: [second] }, ...piles(rest)];
  }
  const { expected, reportsFolder } = loadEvent(first);
  return [{ name: first, expected, inputs: [reportsFolder] }, ...piles(paths.slice(1))];
}

function print(name: string, { ranks, high, opened, stories }: ClaimRanks): void {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, ranks.length);
  const share = high / Math.max(1, ranks.length);
  printRow(
    name.split("/").filter(Boolean).at(-1) ?? name,
    `mean rank ${mean.toFixed(1)}  among the first n ${percent(share)}  opened with one ${opened} of ${stories}`,
  );
}
