/**
 * Writes what the program sees of statements and articles, for `train.py`.
 *
 *     npx tsx training/stance/prepare.ts PAIRS.jsonl BODIES.jsonl FOLDER
 *
 * PAIRS: lines of `{"id", "a", "body", "label"}` with agree, disagree, discuss or unrelated. BODIES: lines of `{"body", "text"}`.
 * FOLDER gets `statements.jsonl` (`{"a", "phrases", "asArticle"}`), `articles.jsonl` (`{"body", "phrases"}`) and `pairs.jsonl`
 * (`{"a", "body", "label", "measures", "phrases"}`, phrases for related pairs only, and a first line with the names of the measures, and of those of the matter).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { english } from "../../src/languages/en/lexicon.js";
import { prepareArticle } from "../../src/stages/claims/comparing/article.js";
import { coverOf } from "../../src/stages/claims/comparing/article-cover.js";
import { matterMeasures, toneMeasures } from "../../src/stages/claims/comparing/article-measures.js";
import { articlePhrases, statementPhrases, tellingPhrases } from "../../src/stages/claims/comparing/article-phrases.js";
import { prepareStatement } from "../../src/text/comparison.js";

interface Pair {
  readonly a: string;
  readonly body: string;
  readonly label: string;
}

const [pairsPath = "", bodiesPath = "", folder = ""] = process.argv.slice(2);
const read = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const write = (name: string, lines: readonly unknown[]): void =>
  writeFileSync(`${folder}/${name}.jsonl`, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

const pairs = read<Pair>(pairsPath);
const articles = new Map(
  read<{ body: string; text: string }>(bodiesPath).map(({ body, text }) => [body, prepareArticle(text, english)]),
);
const statements = new Map(pairs.map(({ a }) => [a, prepareStatement(a, english)]));

write(
  "statements",
  [...statements].map(([a, statement]) => ({
    a,
    phrases: [...statementPhrases(statement, english)],
    asArticle: [...articlePhrases(prepareArticle(a, english), english)],
  })),
);
write(
  "articles",
  [...articles].map(([body, article]) => ({ body, phrases: [...articlePhrases(article, english)] })),
);

let names: readonly string[] | undefined;
const lines: unknown[] = [];
for (const { a, body, label } of pairs) {
  const [statement, article] = [statements.get(a), articles.get(body)];
  if (statement === undefined || article === undefined) continue;
  const cover = coverOf(statement, article, english);
  const matter = matterMeasures(statement, article, cover, english);
  const measures = { ...matter, ...toneMeasures(statement, article, cover, english) };
  if (names === undefined) {
    names = Object.keys(measures);
    lines.push({ matter: Object.keys(matter), measures: names });
  }
  const phrases = label === "unrelated" ? [] : [...tellingPhrases(article, cover, english)];
  lines.push({ a, body, label, measures: names.map((name) => Math.round(1e4 * (measures[name] ?? 0)) / 1e4), phrases });
}
write("pairs", lines);
