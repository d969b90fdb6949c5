/**
 * Writes the measures of pairs of statements as lines of JSON: what is learned from and what the program sees are made by one code.
 *
 *     npx tsx training/comparison/measures.ts PAIRS.jsonl MEASURES.jsonl
 */
import { readFileSync, writeFileSync } from "node:fs";
import { english } from "../../src/languages/en/lexicon.js";
import { statementMeasures } from "../../src/stages/claims/comparing/statement-measures.js";
import { comparePrepared, prepareStatement } from "../../src/text/comparison.js";

const [, , from = "", to = ""] = process.argv;
const lines = readFileSync(from, "utf8").split("\n").filter(Boolean);
const measured = lines.map((line) => {
  const { a, b, ...pair } = JSON.parse(line);
  const [x, y] = [prepareStatement(a, english), prepareStatement(b, english)];
  const comparison = comparePrepared(x, y, english);
  const { clashes, unlike, opposites, negation } = comparison;
  const against =
    clashes.length + unlike.length + opposites.length > 0 || negation !== undefined;
  return JSON.stringify({ ...pair, against, measures: statementMeasures(x, y, comparison) });
});
writeFileSync(to, `${measured.join("\n")}\n`);
