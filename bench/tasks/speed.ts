import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { makeAccount } from "../../src/account.js";
import { attribute } from "../../src/stages/attributions/attribute.js";
import { read } from "../../src/stages/reading/read.js";
import { printRow } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import type { Task } from "./task.js";

const ROUNDS = 3;
const DEFAULT_LIMIT = 300;

/**
 * How much processor time reading, attributing and the whole account take on ordinary texts, as multiples of one plain pass of wink-nlp's
 * tokeniser and tagger over the same texts. Rounds of all of them alternate, since a machine's speed swings from minute to minute.
 */
export const speed: Task = {
  name: "speed",
  paths: "TEXTS.jsonl",
  about: "time and memory on ordinary texts (300 unless --limit says otherwise), against a plain tokenise-and-tag pass",
  least: 1,
  run(paths, { limit }) {
    const reports = readLines<ReportLine>(...paths)
      .slice(0, limit ?? DEFAULT_LIMIT)
      .map((line, order) => reportOf(line, order));
    const characters = reports.reduce((sum, { text }) => sum + text.length, 0);
    makeAccount(reports);
    // Before the rounds, which hold the readings of all texts and several accounts at once.
    const memory = process.resourceUsage().maxRSS / 1024;
    const nlp = winkNLP(model, ["sbd", "pos"]);
    const tag = (): number => reports.reduce((sum, { text }) => sum + nlp.readDoc(text).tokens().length(), 0);
    const readings = reports.map((report) => read(report));
    const times = { tag: [] as number[], read: [] as number[], attribute: [] as number[], account: [] as number[] };
    const tokens = tag();
    for (let round = 0; round < ROUNDS; round++) {
      times.tag.push(timed(tag));
      times.read.push(timed(() => reports.map((report) => read(report))));
      times.attribute.push(timed(() => readings.map((reading) => attribute(reading))));
      times.account.push(timed(() => makeAccount(reports)));
    }
    const base = median(times.tag);
    printRow("texts", `${reports.length}, ${characters} characters, ${tokens} tokens`);
    printRow("tokenise and tag", `${base.toFixed(2)} s  (${Math.round(tokens / base)} tokens a second)`);
    for (const [name, seconds] of [
      ["read", median(times.read)],
      ["attribute", median(times.attribute)],
      ["account, whole", median(times.account)],
    ] as const) {
      printRow(name, `${seconds.toFixed(2)} s  (${(seconds / base).toFixed(1)} times as long)`);
    }
    printRow("memory, one account", `${Math.round(memory)} MB at most`);
  },
};

// Processor time: what else the machine does at the moment does not count.
function timed(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
