import { openReuse } from "../../src/stages/provenance/reuse.js";
import { OpenStories } from "../../src/stages/stories/open-stories.js";
import { percent, printRow } from "../print.js";
import { reportOf } from "../report-lines.js";
import { scoreClusters } from "../score/clusters.js";
import { makeWorld } from "../worlds/make-world.js";
import type { Task } from "./task.js";

const REPORTS = 100_000;
const WINDOW = 10_000;
/** The first windows fill the stories and warm the program up. */
const WARM_UP = 2;
const SEED = 11;
/** Days after which a story that no report joined is closed. */
const DAYS = 7;

/** What one report of the stream was put into: the story at once, the story in the end, the true one. */
interface Placed {
  readonly truth: string;
  readonly first: string;
  last: string;
}

/** A generated world streamed through the stories: what a report costs and what is held, window by window; how good the stories are. */
export const stream: Task = {
  name: "stream",
  paths: "[REPORTS] [SEED]",
  about: `a generated world streamed through the stories; ${REPORTS} reports if not said otherwise; --by reuse: through reuse, too`,
  least: 0,
  run([reports = String(REPORTS), seed = String(SEED)], { by }) {
    const open = new OpenStories({ days: DAYS });
    const reuse = by === "reuse" ? openReuse({ days: DAYS }) : undefined;
    const live = new Map<string, Placed>();
    const quality = { p: 0, r: 0, first: 0, windows: 0 };
    const costs: number[] = [];
    const closed = new Map<string, Placed>();
    let order = 0;
    let spent = 0;
    let reuseSpent = 0;
    let changes = 0;
    for (const { line, truth } of makeWorld({ seed: Number(seed), reports: Number(reports) })) {
      const report = reportOf(line, order++);
      const started = process.cpuUsage();
      const told = open.add({ report });
      const { user, system } = process.cpuUsage(started);
      spent += user + system;
      changes += told.length;
      for (const change of told) {
        for (const id of change.reports) {
          const placed = live.get(id);
          if (change.kind === "left" || change.kind === "closed") {
            if (placed) closed.set(id, placed);
            live.delete(id);
          } else if (placed) placed.last = change.story;
          else live.set(id, { truth: truth.story, first: change.story, last: change.story });
        }
      }
      if (reuse) {
        const before = process.cpuUsage();
        reuse.add(report);
        const after = process.cpuUsage(before);
        reuseSpent += after.user + after.system;
      }
      if (order % WINDOW !== 0) continue;
      costs.push(spent / WINDOW);
      const score = scoreOf(closed.size < WINDOW ? [...closed, ...live] : [...closed]);
      quality.windows++;
      quality.p += score.last.p;
      quality.r += score.last.r;
      quality.first += score.first.f1;
      closed.clear();
      globalThis.gc?.();
      const memory = `${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`;
      const also = reuse ? `, reuse ${(reuseSpent / WINDOW).toFixed(0)} µs` : "";
      printRow(
        `to ${order}`,
        `${(spent / WINDOW).toFixed(0)} µs a report${also}; ${open.size} reports held, ${memory}; BCubed ${percent(score.last.f1)}, as first assigned ${percent(score.first.f1)}`,
      );
      spent = 0;
      reuseSpent = 0;
    }
    const warm = costs[WARM_UP];
    const last = costs.at(-1);
    if (warm === undefined || last === undefined) return;
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
    printRow("throughput", `${Math.round(1e6 / mean)} reports a second of processor time, ${changes} changes`);
    printRow("last window", `${(last / warm).toFixed(2)} times the first after warm-up`);
    const [p, r, first] = [quality.p, quality.r, quality.first].map((sum) => sum / quality.windows) as [
      number,
      number,
      number,
    ];
    printRow("mean of windows", `BCubed P ${percent(p)}  R ${percent(r)}  as first assigned F1 ${percent(first)}`);
  },
};

/** The scores of the reports let go in a window: most of their stories were closed in it as a whole. */
function scoreOf(placed: readonly (readonly [id: string, Placed])[]) {
  const of = (key: keyof Placed) => new Map(placed.map(([id, one]) => [id, one[key]]));
  const truth = of("truth");
  return { last: scoreClusters(truth, of("last")).bcubed, first: scoreClusters(truth, of("first")).bcubed };
}
