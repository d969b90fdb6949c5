import { read } from "../../src/stages/reading/read.js";
import { percent, printRow } from "../print.js";
import { readLines } from "../read-lines.js";
import { reportOf } from "../report-lines.js";
import { scoreQuantities, type ToldQuantity } from "../score/quantities.js";
import type { Task } from "./task.js";

/** A phrase with the quantities in it. */
export interface QuantityLine {
  readonly id: string;
  readonly text: string;
  readonly quantities: readonly ToldQuantity[];
}

/** The quantities that are read in a text, told by their words. */
export function quantitiesIn(line: Pick<QuantityLine, "id" | "text">): ToldQuantity[] {
  return read(reportOf(line)).quantities.map(({ at, of, measureAt: _, ...fields }) => ({
    words: line.text.slice(at.start, at.end),
    ...fields,
    of: of && line.text.slice(of.start, of.end),
  }));
}

/** Quantities: phrases with `quantities` of `words`, `low`, `high`, `about`, `unit`, `of`, `measure`, `cumulative`. */
export const quantities: Task = {
  name: "quantities",
  paths: "PHRASES.jsonl",
  about: "numbers with their bounds, what they count and its measure; --lists prints the phrases that are not right",
  least: 1,
  run(paths, { limit, lists }) {
    const gold = readLines<QuantityLine>(...paths).slice(0, limit);
    const score = scoreQuantities(
      gold.map((line) => ({ id: line.id, expected: line.quantities, found: quantitiesIn(line) })),
    );
    printRow(
      "phrases right",
      `${percent(score.phrasesRight / score.phrases)}  (${score.phrasesRight} of ${score.phrases})`,
    );
    printRow("quantities found", `${percent(score.right / score.gold)}  (${score.right} of ${score.gold})`);
    printRow("quantities given", `${percent(score.right / score.given)} right  (of ${score.given})`);
    if (!lists) return;
    for (const { id, expected, found } of score.wrong) {
      printRow(id, gold.find((line) => line.id === id)?.text ?? "");
      printRow("  expected", expected);
      printRow("  found", found);
    }
  },
};
