import { execFileSync } from "node:child_process";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { makeAccount } from "../../src/account.js";
import { loadWeights } from "../../src/network/weights.js";
import { attribute } from "../../src/stages/attributions/attribute.js";
import { findByTagger } from "../../src/stages/attributions/tagger/find-by-tagger.js";
import { readModel } from "../../src/stages/attributions/tagger/model.js";
import { read } from "../../src/stages/reading/read.js";
import type { Reading } from "../../src/stages/reading/reading.js";
import { percent, printRow } from "../print.js";
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
    // With nothing warm yet, as for a first report.
    const loading = elapsed(() => readModel(loadWeights("attributions-en")));
    makeAccount(reports);
    // Before the rounds, which hold the readings of all texts and several accounts at once.
    const memory = process.resourceUsage().maxRSS / 1024;
    const nlp = winkNLP(model, ["sbd", "pos"]);
    const tag = (): number => reports.reduce((sum, { text }) => sum + nlp.readDoc(text).tokens().length(), 0);
    const readings = reports.map((report) => read(report));
    const works: readonly Work[] = [
      ["read", () => reports.map((report) => read(report))],
      ["attribute", () => readings.map((reading) => attribute(reading))],
      [TAGGER, () => readings.map((reading) => findByTagger(reading))],
      ["account, whole", () => makeAccount(reports)],
    ];
    const times = new Map(works.map(([name]) => [name, [] as number[]]));
    const tagging: number[] = [];
    const tokens = tag();
    for (let round = 0; round < ROUNDS; round++) {
      tagging.push(timed(tag));
      for (const [name, work] of works) times.get(name)?.push(timed(work));
    }
    const base = median(tagging);
    printRow("texts", `${reports.length}, ${characters} characters, ${tokens} tokens`);
    printRow("tokenise and tag", `${base.toFixed(2)} s  (${Math.round(tokens / base)} tokens a second)`);
    for (const [name, list] of times) {
      const seconds = median(list);
      printRow(name, `${seconds.toFixed(2)} s  (${(seconds / base).toFixed(1)} times as long)`);
      if (name === TAGGER) printRow("", rateText(readings, tokens, seconds, base));
    }
    printRow("tagger loaded", `${Math.round(loading)} ms`);
    printRow("memory, one account", `${Math.round(memory)} MB at most`);
    const long = readLong(paths);
    printRow("a report of 1 MB", `${long.seconds.toFixed(2)} s to read and attribute`);
    printRow("", `${long.megabytes} MB at most, ${long.before} MB of them for the program itself`);
  },
};

type Work = readonly [name: string, run: () => unknown];

/** Features and two passes, without the rules. */
const TAGGER = "tagger alone";

/** Tokens a second: those of the readings, which are a little other than those of the plain pass. */
function rateText(readings: readonly Reading[], tokens: number, seconds: number, base: number): string {
  const own = readings.reduce((sum, reading) => sum + reading.tokens.length, 0) / seconds;
  return `${Math.round(own)} tokens a second, ${percent(own / (tokens / base))} % of the plain pass's`;
}

/** In a process of its own, whose memory holds nothing else. */
function readLong(paths: readonly string[]): { seconds: number; before: number; megabytes: number } {
  const script = join(import.meta.dirname, "../long-report.ts");
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, script, ...paths], { encoding: "utf8" }));
}

/** Milliseconds on the clock: what is waited for, a file too. */
function elapsed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

// Processor time: what else the machine does at the moment does not count.
function timed(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
