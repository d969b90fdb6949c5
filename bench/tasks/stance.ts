import { compareStatements } from "../../src/stages/claims/compare.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { scoreLabels } from "../score/pairs.js";
import type { Task } from "./task.js";

const LABELS = { same: "agree", contradicts: "disagree", discusses: "discuss", different: "unrelated" } as const;

interface StanceLine {
  readonly id: string | number;
  readonly a: string;
  readonly b?: string;
  readonly body?: string;
  readonly label: string;
}

/** How an article stands to a headline: pairs of `a` and `b`, or of `a` and the `body` of a second file. */
export const stance: Task = {
  name: "stance",
  paths: "PAIRS.jsonl [BODIES.jsonl]",
  about: "how an article stands to a headline: agree, disagree, discuss, unrelated",
  least: 1,
  run([pairsPath = "", bodiesPath], { limit }) {
    const all = readLines<StanceLine>(pairsPath);
    // Every n-th pair: the labels of such sets come in runs.
    const step = limit === undefined ? 1 : Math.max(1, Math.ceil(all.length / limit));
    const pairs = all.filter((_, i) => i % step === 0);
    const bodies = new Map(
      bodiesPath === undefined
        ? []
        : readLines<{ body: string; text: string }>(bodiesPath).map(({ body, text }) => [body, text] as const),
    );
    const started = performance.now();
    const given = new Map(
      pairs.map(
        ({ id, a, b, body }) => [id, LABELS[compareStatements(a, b ?? bodies.get(body ?? "") ?? "").relation]] as const,
      ),
    );
    const seconds = (performance.now() - started) / 1000;
    const score = scoreLabels(pairs, given);
    printRow("accuracy", `${percent(score.accuracy)}  (${score.n} pairs)`);
    printRow("macro F1", percent(score.macroF1));
    if (score.fncRelative !== undefined) printRow("weighted (FNC-1)", percent(score.fncRelative));
    for (const [label, rates] of Object.entries(score.labels)) printRow(label, `${ratesText(rates)}  (${rates.n})`);
    // Who denies and who stands for it: the pairs that only discuss, or have nothing to do with it, left aside.
    const sided = pairs.filter(({ label }) => label === "agree" || label === "disagree");
    const alone = sided.length === 0 ? undefined : scoreLabels(sided, given).labels.disagree;
    if (alone) printRow("disagree against agree", `${ratesText(alone)}  (${sided.length})`);
    printRow("pairs a second", Math.round(pairs.length / seconds).toString());
  },
};
