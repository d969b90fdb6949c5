import { readReport } from "../../src/account.js";
import type { Attribution } from "../../src/stages/attributions/attribution.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { type ReportLine, reportOf } from "../report-lines.js";
import { bootstrap } from "../resample.js";
import {
  type ArticleCounts,
  countArticle,
  type GoldArticle,
  type SpannedAttribution,
  speechOnly,
  sumCounts,
} from "../score/attribution.js";
import type { Task } from "./task.js";

const spans = (part: Attribution["source"] | Attribution["cue"]): [number, number][] =>
  part.at.map(({ start, end }) => [start, end]);

/** The outermost attributions of an article, as spans. */
function attributionsOf(article: ReportLine): SpannedAttribution[] {
  return readReport(reportOf(article))
    .attributions.filter(({ within }) => within === undefined)
    .map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) }));
}

/** Who said what: articles with `text` and `attributions` of `source`, `cue`, `content` spans. */
export const attribution: Task = {
  name: "attribution",
  paths: "ARTICLES.jsonl",
  about: "who said what, against annotated articles (outermost attributions; --by publisher for each apart)",
  least: 1,
  run(paths, { limit, by }) {
    const gold = readLines<GoldArticle & ReportLine>(...paths).slice(0, limit);
    const made = gold.map((article) => attributionsOf(article));
    const counts = gold.map((article, i) => countArticle(article, made[i] ?? []));
    const { measures, manners } = sumCounts(counts);
    for (const [name, rates] of measures) {
      printRow(name, `${ratesText(rates)}  (given ${rates.given}, expected ${rates.expected})`);
    }
    for (const [name, { r, expected }] of manners) {
      printRow(`recall ${name}`, `${percent(r).padStart(5)}  (expected ${expected})`);
    }
    const { low, high } = bootstrap(counts, (drawn) => sumCounts(drawn).measures.get("attribution")?.f1 ?? 0);
    printRow("attribution F1, 95 %", `${percent(low)} to ${percent(high)} (articles resampled 1,000 times)`);
    const speech = gold.map((article, i) =>
      countArticle(
        { ...article, attributions: speechOnly(article.text, article.attributions) },
        speechOnly(article.text, made[i] ?? []),
      ),
    );
    const spoken = sumCounts(speech).measures.get("attribution");
    if (spoken) printRow("speech cues only", ratesText(spoken));
    if (by !== undefined) printGroups(gold, counts, by);
  },
};

/** The figures of the articles that have the same value in a field, by the order of the values. */
function printGroups(gold: readonly object[], counts: readonly ArticleCounts[], by: string): void {
  const groups = new Map<string, ArticleCounts[]>();
  gold.forEach((article, i) => {
    const value = String(new Map<string, unknown>(Object.entries(article)).get(by) ?? "none");
    const count = counts[i];
    if (count) groups.set(value, [...(groups.get(value) ?? []), count]);
  });
  for (const [value, group] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const rates = sumCounts(group).measures.get("attribution");
    if (rates)
      printRow(`${by} ${value}`, `${ratesText(rates)}  (${group.length} articles, expected ${rates.expected})`);
  }
}
