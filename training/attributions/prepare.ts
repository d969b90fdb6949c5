/**
 * Turns articles into what the tagger of attributions is trained on, with the features of the program itself.
 *
 *     npx tsx training/attributions/prepare.ts ARTICLES.jsonl OUT.jsonl
 *
 * ARTICLES: lines of `text`, perhaps `title`, and perhaps `attributions`, each with `source`, `cue` and `content` as spans of the text
 * (UTF-16, end exclusive).
 *
 * OUT: for each article `keys` (words to be looked up), `ids` (what else `featuresOf` gives, a list each), `paragraphs`, `starts` and
 * `ends` of the tokens in the text, and `attributions` with the numbers of the tokens that the spans touch.
 */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { type ReportLine, reportOf } from "../../bench/report-lines.js";
import type { Token } from "../../src/languages/pack.js";
import { featuresOf } from "../../src/stages/attributions/tagger/features.js";
import { read } from "../../src/stages/reading/read.js";

type Spans = readonly (readonly [start: number, end: number])[];

interface Marked {
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
}

interface Article extends ReportLine {
  readonly text: string;
  readonly attributions?: readonly Marked[];
}

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new TypeError("usage: prepare.ts ARTICLES.jsonl OUT.jsonl");

function prepared(article: Article): object {
  const reading = read(reportOf(article));
  if (reading.report.text !== article.text) throw new Error(`${article.id}: the report has another text than the article`);
  const { tokens } = reading;
  const { keys, ids, paragraphs } = featuresOf(reading);
  return {
    keys,
    ids: ids.map((list) => [...list]),
    paragraphs: [...paragraphs],
    starts: tokens.map(({ start }) => start),
    ends: tokens.map(({ end }) => end),
    attributions: (article.attributions ?? []).map(({ source, cue, content }) => ({
      source: touched(tokens, source),
      cue: touched(tokens, cue),
      content: touched(tokens, content),
    })),
  };
}

const touched = (tokens: readonly Token[], spans: Spans): number[] =>
  tokens.flatMap((token, i) => (spans.some(([start, end]) => token.start < end && token.end > start) ? [i] : []));

const out = openSync(to, "w");
for (const line of readFileSync(from, "utf8").split("\n")) {
  if (line.trim() !== "") writeSync(out, `${JSON.stringify(prepared(JSON.parse(line)))}\n`);
}
closeSync(out);
