import { read } from "../../src/stages/reading/read.js";
import { groupStories } from "../../src/stages/stories/group.js";
import { OpenStories } from "../../src/stages/stories/open-stories.js";
import type { StoryInput } from "../../src/stages/stories/take-in.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import { seeded } from "../resample.js";
import { type ClusterScore, scoreClusters } from "../score/clusters.js";
import type { Task } from "./task.js";

/** Times that the reports are gone through before the speed is measured: a stream runs for long. */
const WARM_UP = 3;

/** Which reports tell one event: lines with `text` or `title`, and `story`. */
export const stories: Task = {
  name: "stories",
  paths: "REPORTS.jsonl",
  about: "which reports tell the same event: all at once, and one by one in the order of publication or of the file",
  least: 1,
  run(paths, { limit }) {
    const gold = readLines<ReportLine & { story: string | number }>(...paths).slice(0, limit);
    const expected = new Map(gold.map(({ id, story }) => [String(id), String(story)]));
    const readings = gold.map((line, order) => read(reportOf(line, order)));
    const started = process.cpuUsage();
    const found = groupStories(readings);
    printSpeed("all at once", readings.length, started);
    printScore(scoreClusters(expected, byReport(found)));
    for (let i = 0; i < WARM_UP; i++) oneByOne(readings);
    const orders = [
      ["one by one, in the order of publication or of the file", inTime(readings)],
      ["one by one, in three orders by chance", undefined],
    ] as const;
    for (const [name, order] of orders) {
      for (const [i, inputs] of (order ? [order] : [1, 2, 3].map((seed) => shuffled(readings, seed))).entries()) {
        const began = process.cpuUsage();
        const online = oneByOne(inputs);
        printSpeed(order ? name : `by chance, order ${i + 1}`, readings.length, began);
        if (order) printRow("BCubed, as first assigned", ratesText(scoreClusters(expected, online.first).bcubed));
        const last = scoreClusters(expected, online.last);
        if (order) printScore(last);
        else printRow("BCubed", ratesText(last.bcubed));
        printRow("like all at once", ratesText(scoreClusters(byReport(found), online.last).bcubed));
      }
    }
  },
};

/** The stories of reports that come one by one: as each was first assigned, and as they stand at the end. */
function oneByOne(inputs: readonly StoryInput[]) {
  const open = new OpenStories();
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  for (const input of inputs) {
    for (const { kind, story, reports } of open.add(input)) {
      if (kind === "started" || kind === "joined") for (const id of reports) first.set(id, story);
      if (kind !== "left" && kind !== "closed") for (const id of reports) last.set(id, story);
    }
  }
  return { first, last };
}

const byReport = (stories: ReturnType<typeof groupStories>): Map<string, string> =>
  new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));

/** In the order of publication where all state one, else in that of the file. */
function inTime(readings: readonly StoryInput[]): readonly StoryInput[] {
  const at = ({ report }: StoryInput): number => Date.parse(report.publishedAt ?? "");
  return readings.some((reading) => Number.isNaN(at(reading))) ? readings : [...readings].sort((a, b) => at(a) - at(b));
}

/** An order by chance that is the same in every run (a linear congruential generator). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** By the time of the processor, which other work on the machine does not count in. */
function printSpeed(name: string, reports: number, started: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  printRow(name, `${Math.round(reports / seconds)} reports a second of processor time, ${seconds.toFixed(2)} s`);
}

function printScore(score: ClusterScore): void {
  printRow("BCubed", ratesText(score.bcubed));
  printRow("pairwise", ratesText(score.pairwise));
  printRow("CEAF-e", ratesText(score.ceafe));
  printRow("adjusted Rand", percent(score.ari));
  printRow("V-measure", percent(score.v));
  printRow("stories", `${score.foundClusters} found, ${score.goldClusters} expected, ${score.n} reports`);
}
