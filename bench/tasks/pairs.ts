import { compareStatements } from "../../src/stages/claims/compare.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { type LabelScore, scoreLabels, scoreSimilarity } from "../score/pairs.js";
import type { Task } from "./task.js";

interface PairLine {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label?: string | number;
  readonly score?: number;
  readonly set?: string;
  readonly numeric?: string;
}

/** Whether two statements say the same: pairs with a `label` (1 same, 0 not; or entailment, contradiction, neutral) or a `score`. */
export const pairs: Task = {
  name: "pairs",
  paths: "PAIRS.jsonl...",
  about: "whether two statements say the same (labels 0 and 1), contradict, or how near they are (scores)",
  least: 1,
  run(paths, { limit }) {
    for (const path of paths) {
      const lines = readLines<PairLine>(path).slice(0, limit);
      const compared = new Map(lines.map(({ id, a, b }) => [id, compareStatements(a, b)] as const));
      printRow("pairs", `${lines.length}`);
      const labels = new Set(lines.map(({ label }) => String(label)));
      if (labels.has("contradiction")) printEntailment(lines, compared);
      else if (labels.has("1")) {
        const labelled = lines.map(({ id, label }) => ({ id, label: label ?? "" }));
        const given = new Map([...compared].map(([id, { relation }]) => [id, relation === "same" ? 1 : 0]));
        printLabels(scoreLabels(labelled, given));
        const unlike = new Set(lines.flatMap(({ id, numeric }) => (numeric === "mismatch" ? [id] : [])));
        if (unlike.size > 0) {
          const { accuracy } = scoreLabels(
            labelled.filter(({ id }) => unlike.has(id)),
            given,
          );
          printRow("numbers differ", `accuracy ${percent(accuracy)}  (${unlike.size})`);
        }
      }
      const scored = lines.flatMap(({ id, score, set }) =>
        score === undefined ? [] : [{ id, score, set: set ?? "" }],
      );
      if (scored.length > 0) printSimilarity(scored, new Map([...compared].map(([id, { score }]) => [id, score])));
    }
  },
};

type Compared = ReadonlyMap<string, ReturnType<typeof compareStatements>>;

// Three labels stand for how a follows from b; only the contradictions have a counterpart that means the same here.
function printEntailment(lines: readonly PairLine[], compared: Compared): void {
  const labelled = lines.map(({ id, label }) => ({ id, label: label === "contradiction" ? "contradiction" : "other" }));
  const given = new Map(
    [...compared].map(([id, { relation }]) => [id, relation === "contradicts" ? "contradiction" : "other"]),
  );
  printLabels(scoreLabels(labelled, given));
}

function printLabels(score: LabelScore): void {
  printRow("accuracy", percent(score.accuracy));
  printRow("macro F1", percent(score.macroF1));
  for (const [label, rates] of Object.entries(score.labels))
    printRow(`label ${label}`, `${ratesText(rates)}  (${rates.n})`);
}

function printSimilarity(
  scored: readonly { id: string; score: number; set: string }[],
  given: ReadonlyMap<string, number>,
): void {
  const sets = [...new Set(scored.map(({ set }) => set))];
  for (const set of sets.length > 1 ? [undefined, ...sets] : [undefined]) {
    const part = set === undefined ? scored : scored.filter((one) => one.set === set);
    const { pearson, spearman } = scoreSimilarity(part, given);
    printRow(set ?? "correlation", `Pearson ${pearson.toFixed(3)}  Spearman ${spearman.toFixed(3)}`);
  }
}
