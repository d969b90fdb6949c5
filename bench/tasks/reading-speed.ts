import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { printRow } from "../print.js";
import { readLines } from "../read-lines.js";
import { PLAIN_PARTS, readInParts, type Watch } from "../reading-parts.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import type { Task } from "./task.js";

const ROUNDS = 5;
const DEFAULT_LIMIT = 300;
const PLAIN_PASS = "tokenise and tag";

/**
 * How much processor time each part of the reading takes, as multiples of one plain pass of wink-nlp's tokeniser and tagger over the same
 * texts. Text by text the plain pass and all parts alternate, and the medians of several rounds are told.
 */
export const readingSpeed: Task = {
  name: "reading-speed",
  paths: "TEXTS.jsonl",
  about:
    "time of each part of the reading (300 texts unless --limit says otherwise), against a plain tokenise-and-tag pass",
  least: 1,
  run(paths, { limit }) {
    const reports = readLines<ReportLine>(...paths)
      .slice(0, limit ?? DEFAULT_LIMIT)
      .map((line, order) => reportOf(line, order));
    const nlp = winkNLP(model, ["sbd", "pos"]);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const seconds = new Map<string, number>();
      const watch: Watch = (part, work) => {
        const started = process.cpuUsage();
        const given = work();
        const { user, system } = process.cpuUsage(started);
        seconds.set(part, (seconds.get(part) ?? 0) + (user + system) / 1_000_000);
        return given;
      };
      const taggers = reports.map((report) => {
        watch(PLAIN_PASS, () => nlp.readDoc(report.text).tokens().length());
        return readInParts(report, watch);
      });
      for (const tag of taggers) watch("names with the tagger", tag);
      return seconds;
    });
    const secondsOf = (part: string): number => median(rounds.map((seconds) => seconds.get(part) ?? 0));
    const base = secondsOf(PLAIN_PASS);
    const row = (name: string, seconds: number): void =>
      printRow(name, `${seconds.toFixed(3)} s  (${(seconds / base).toFixed(2)} times as long)`);
    for (const part of rounds[0]?.keys() ?? []) row(part, secondsOf(part));
    const sum = (parts: readonly string[]): number => parts.reduce((all, part) => all + secondsOf(part), 0);
    const plain = sum(PLAIN_PARTS);
    row("reading without the tagger of names", plain);
    row("reading with the tagger of names", plain - secondsOf("names by rules") + secondsOf("names with the tagger"));
  },
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
