import { openReuse } from "../../src/stages/provenance/reuse.js";
import { percent, printRow } from "../print.js";
import { reportOf } from "../report-lines.js";
import { type MadeReport, scoreChains } from "../score/reuse-chains.js";
import { makeWorld } from "../worlds/make-world.js";
import type { Task } from "./task.js";

const REPORTS = 10_000;
/** Reports whose pairs are scored; for the rest only the time counts. */
const SCORED = 20_000;

/** A generated world streamed through the search for reuse: which report was made from which, and what a report costs early and late. */
export const reuseStream: Task = {
  name: "reuse-stream",
  paths: "SEED...",
  about:
    "which report of a generated world was made from which, streamed; --limit reports of each seed, 10,000 if not given",
  least: 1,
  run(seeds, { limit = REPORTS }) {
    for (const seed of seeds) stream(Number(seed), limit);
  },
};

function stream(seed: number, reports: number): void {
  const reuse = openReuse({ days: 5 });
  const made: MadeReport[] = [];
  const found = new Map<
    string,
    readonly { readonly later: string; readonly earlier: string; readonly kind: string }[]
  >();
  const batch: number[] = [];
  const size = Math.max(1, Math.floor(reports / 10));
  let order = 0;
  let spent = 0;
  for (const { line, truth } of makeWorld({ seed, reports })) {
    const report = reportOf(line, order++);
    const started = process.cpuUsage();
    const changes = reuse.add(report);
    const { user, system } = process.cpuUsage(started);
    spent += (user + system) / 1000;
    if (order <= SCORED) {
      made.push({ id: line.id, kind: truth.kind, madeFrom: truth.madeFrom });
      for (const { later, derivations } of changes) found.set(later, derivations);
    }
    if (order % size === 0) {
      batch.push(spent);
      spent = 0;
    }
  }
  const score = scoreChains(made, [...found.values()].flat());
  printRow(
    `seed ${seed}, pairs`,
    `P ${percent(score.precision)}  R ${percent(score.recall)}  kin ${percent(score.kin)}`,
  );
  for (const [kind, { found: n, of, kin, said }] of Object.entries(score.kinds)) {
    printRow(kind, `R ${percent(n / of)}  with kin ${percent(kin / of)}  (${of})  ${said}`);
  }
  printRow("a report", `${batch.map((ms) => (ms / size).toFixed(2)).join(" ")} ms, tenth by tenth; ${reuse.size} held`);
}
