import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { decode } from "../../src/network/chain.js";
import { applyDense } from "../../src/network/dense.js";
import { batches, type Encoder, encode } from "../../src/network/encoder.js";
import { bestKernels } from "../../src/network/kernels/best.js";
import type { Kernels } from "../../src/network/kernels/kernels.js";
import { plainKernels } from "../../src/network/kernels/plain.js";
import { numbersFrom, randomFloats, randomLstm, randomMatrix } from "../../test/network/kernels/random-layers.js";
import { printRow } from "../print.js";
import { readLines } from "../read-lines.js";
import type { ReportLine } from "../report-lines.js";
import type { Task } from "./task.js";

const ROUNDS = 5;
const DEFAULT_LIMIT = 100;
const LABELS = 7;
const MOST_AT_ONCE = 8192;
/** Tokens for the plain arithmetic, which takes a millisecond for each. */
const MOST_PLAIN = 500;
/** Rows and width of the tables: words, two endings, a beginning, parts of speech, shapes. */
const TABLES = [
  [20_000, 100],
  [2000, 32],
  [2000, 32],
  [2000, 20],
  [20, 10],
  [10, 6],
] as const;

/**
 * Tokens a second, by processor time, of networks with random weights: six tables, two layers of memories, a dense layer and its best
 * labels, over the sentences of ordinary texts; beside it a plain pass of wink-nlp's tokeniser and tagger over the same texts.
 */
export const network: Task = {
  name: "network",
  paths: "TEXTS.jsonl",
  about: "speed of the network's arithmetic with random weights (100 texts unless --limit says otherwise)",
  least: 1,
  run(paths, { limit }) {
    const texts = readLines<ReportLine>(...paths)
      .slice(0, limit ?? DEFAULT_LIMIT)
      .map(({ text }) => text ?? "");
    const nlp = winkNLP(model, ["sbd", "pos"]);
    const tag = (): number => texts.reduce((sum, text) => sum + nlp.readDoc(text).tokens().length(), 0);
    const lengths = texts.flatMap((text) => sentenceLengths(text, nlp));
    const count = lengths.reduce((sum, length) => sum + length, 0);
    const taggers = [64, 96, 128].map((hidden) => ({ hidden, run: randomTagger(hidden, lengths, count) }));
    const times = new Map<string, number[]>();
    const time = (name: string, work: () => unknown): void => {
      times.set(name, [...(times.get(name) ?? []), timed(work)]);
    };
    tag();
    for (const { run } of taggers) run(bestKernels());
    for (let round = 0; round < ROUNDS; round++) {
      time("tokenise and tag", tag);
      for (const { hidden, run } of taggers) time(`hidden ${hidden}`, () => run(bestKernels()));
    }
    let plainTokens = 0;
    time("plain", () => {
      plainTokens = taggers[1]?.run(plainKernels, MOST_PLAIN) ?? 0;
    });
    printRow("texts", `${texts.length}, ${lengths.length} sentences, ${count} tokens, ${bestKernels().name}`);
    for (const [name, list] of times) {
      const rate = (name === "plain" ? plainTokens : count) / median(list);
      printRow(name === "plain" ? "hidden 96, plain" : name, `${Math.round(rate)} tokens a second`);
    }
    printRow("memory", `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  },
};

/** A function that tags all tokens, or about so many of the first of them, and gives their number. */
function randomTagger(hidden: number, lengths: readonly number[], count: number) {
  const next = numbersFrom(hidden);
  const encoder: Encoder = {
    tables: TABLES.map(([rows, width]) => ({ vectors: randomMatrix(next, rows, width) })),
    layers: [randomLstm(next, 200, hidden), randomLstm(next, 2 * hidden, hidden)],
  };
  const head = { weight: randomMatrix(next, LABELS, 2 * hidden), bias: randomFloats(next, LABELS, 1) };
  const chain = {
    labels: LABELS,
    transitions: randomFloats(next, LABELS * LABELS, 1),
    start: randomFloats(next, LABELS, 1),
    end: randomFloats(next, LABELS, 1),
  };
  // Words and endings come by Zipf's law, as in a text.
  const ids = TABLES.map(([rows]) => Int32Array.from({ length: count }, () => Math.floor(rows ** next()) % rows));
  return (kernels: Kernels, most = count): number => {
    let tagged = 0;
    for (const { from, to, start, end } of batches(lengths, Math.min(most, MOST_AT_ONCE))) {
      if (tagged >= most) break;
      const part = { lengths: lengths.slice(from, to), ids: ids.map((list) => list.subarray(start, end)) };
      const scores = applyDense(head, encode(encoder, part, kernels), "none", kernels);
      let at = 0;
      for (const length of part.lengths) {
        decode(chain, scores, at, at + length);
        at += length;
      }
      tagged += at;
    }
    return tagged;
  };
}

const sentenceLengths = (text: string, nlp: ReturnType<typeof winkNLP>): number[] => {
  const lengths: number[] = [];
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: { tokens(): { length(): number } }) => lengths.push(sentence.tokens().length()));
  return lengths;
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
