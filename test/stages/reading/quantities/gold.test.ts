import { join } from "node:path";
import { expect, it } from "vitest";
import { readLines } from "../../../../bench/read-lines.js";
import { scoreQuantities } from "../../../../bench/score/quantities.js";
import { type QuantityLine, quantitiesIn } from "../../../../bench/tasks/quantities.js";

const file = join(import.meta.dirname, "../../../gold/quantities/development.jsonl");

it("at least 97 of 100 labelled phrases are read right in every field", () => {
  const lines = readLines<QuantityLine>(file);
  const score = scoreQuantities(
    lines.map((line) => ({ id: line.id, expected: line.quantities, found: quantitiesIn(line) })),
  );
  const wrong = score.wrong.map(({ id, expected, found }) => `${id}: ${expected} / ${found}`);
  expect(score.phrasesRight / score.phrases, wrong.join("\n")).toBeGreaterThanOrEqual(0.97);
});
