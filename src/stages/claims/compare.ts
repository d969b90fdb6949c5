import { english } from "../../languages/en/lexicon.js";
import { type Comparison, comparePrepared, type PreparedStatement, prepareStatement } from "../../text/comparison.js";
import type { Lexicon } from "../../text/lexicon.js";
import { prepareArticle } from "./comparing/article.js";
import { compareWithArticle } from "./comparing/compare-article.js";
import { statementMeasures } from "./comparing/statement-measures.js";
import { nearnessOf, probabilityOfSame } from "./comparing/statement-model.js";

/** How one statement stands to another. For an article: agrees, disagrees, discusses, has nothing to do with it. */
export type StatementRelation = "same" | "contradicts" | "discusses" | "different";

/** How one statement stands to another, how near the two are (0 nothing shared, 1 word for word), and why, in one sentence. */
export interface StatementComparison {
  readonly relation: StatementRelation;
  readonly score: number;
  readonly why: string;
}

/** What the comparison may be told. */
export interface CompareContext {
  /** The language of both; English when left out. */
  readonly lexicon?: Lexicon;
}

/** From so many words on, with several sentences, `b` is read as an article. */
const ARTICLE_WORDS = 40;
/** How probable it is that two statements say the same before they are taken for it. */
const SAME = 0.47;
/** How much of each the other must hold for that, word by word or in words near in meaning. */
const SAME_SHARED = 0.35;
/** And how near the two must be: "The mayor resigned", "The mayor was arrested" share what short sentences share by chance. */
const SAME_NEAR = 0.55;
const RELATED_OVERLAP = 0.22;
/** How much two statements must share before a clash of numbers, words or negations makes them contradict each other. */
const CONTRADICTION_OVERLAP = 0.5;

/**
 * How statement `b` stands to statement `a`, with a score from 0 to 1 and the reason. Words are aligned by stem, synonym
 * sets and vectors, numbers by what they count, negations by the word they negate; a small network weighs what was measured. A `b`
 * of forty words or more in several sentences is taken for an article, and its stance to `a` is given.
 *
 * ```ts
 * compareStatements("Police said 12 people were killed.", "Fourteen people were killed, police said.").relation // "contradicts"
 * ```
 */
export function compareStatements(a: string, b: string, context: CompareContext = {}): StatementComparison {
  const lexicon = context.lexicon ?? english;
  const statement = prepareStatement(a, lexicon);
  if (b.length > 200) {
    const article = prepareArticle(b, lexicon);
    if (article.terms.length >= ARTICLE_WORDS && article.starts.length > 2) {
      return compareWithArticle(statement, article, lexicon);
    }
  }
  const other = prepareStatement(b, lexicon);
  const comparison = comparePrepared(statement, other, lexicon);
  const measures = statementMeasures(statement, other, comparison);
  const nearness = nearnessOf(measures);
  const relation = relationOf(comparison, measures, nearness);
  return {
    relation,
    score: Math.round(1000 * nearness) / 1000,
    why: reasonOf(statement, other, comparison, relation),
  };
}

const relationOf = (
  { clashes, unlike, opposites, negation }: Comparison,
  measures: Readonly<Record<string, number>>,
  nearness: number,
): StatementRelation => {
  const { sureLess = 0, sureMore = 0, nearLess = 0 } = measures;
  const overlap = (2 * sureLess * sureMore) / Math.max(1e-9, sureLess + sureMore);
  const against = clashes.length > 0 || opposites.length > 0 || negation !== undefined;
  if (against && overlap >= CONTRADICTION_OVERLAP) return "contradicts";
  const shares = nearLess >= SAME_SHARED && nearness >= SAME_NEAR;
  if (!against && unlike.length === 0 && shares && probabilityOfSame(measures) >= SAME) return "same";
  return Math.max(overlap, sureMore - 0.2) >= RELATED_OVERLAP ? "discusses" : "different";
};

const SHOWN = 6;

const reasonOf = (
  a: PreparedStatement,
  b: PreparedStatement,
  comparison: Comparison,
  relation: StatementRelation,
): string => {
  const aligned = comparison.pairs.filter((pair) => a.terms[pair.a]?.stop === false);
  const words = (side: PreparedStatement, i: number) => {
    const term = side.terms[i];
    return term === undefined ? "" : side.text.slice(term.start, term.end);
  };
  const heaviest = [...aligned].sort((x, y) => (a.terms[y.a]?.weight ?? 0) - (a.terms[x.a]?.weight ?? 0) || x.a - y.a);
  const shared = heaviest.slice(0, SHOWN).map((pair) => {
    const [x, y] = [words(a, pair.a), words(b, pair.b)];
    return x.toLowerCase() === y.toLowerCase() ? x : `${x}/${y}`;
  });
  const parts = [
    shared.length === 0
      ? "no weighty word in common"
      : `${aligned.length} weighty ${aligned.length === 1 ? "word" : "words"} in common (${shared.join(", ")})`,
  ];
  if (relation === "same") return parts.join("");
  for (const [x, y] of comparison.clashes.slice(0, 2)) parts.push(`numbers differ: ${x.value} against ${y.value}`);
  for (const [x, y] of comparison.unlike.slice(0, 2))
    parts.push(`numbers differ, but both can hold: ${x.value} and ${y.value}`);
  for (const pair of comparison.opposites.slice(0, 2)) {
    parts.push(`"${words(a, pair.a)}" against "${words(b, pair.b)}"`);
  }
  if (comparison.negation !== undefined) {
    const side = comparison.negation.in === "a" ? a : b;
    parts.push(
      `only the ${comparison.negation.in === "a" ? "first" : "second"} says "${words(side, comparison.negation.index)}"`,
    );
  }
  const covered = new Set(comparison.pairs.map((pair) => pair.a));
  const open = a.terms.filter((term, i) => !term.stop && !covered.has(i));
  if (open.length > 0 && relation !== "contradicts") {
    const only = open.sort((x, y) => y.weight - x.weight).slice(0, 3);
    parts.push(`only the first has ${only.map((term) => a.text.slice(term.start, term.end)).join(", ")}`);
  }
  return parts.join("; ");
};
