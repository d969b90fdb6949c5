import type { AlignedPair } from "../../../text/alignment.js";
import { comparePrepared, type PreparedStatement } from "../../../text/comparison.js";
import type { NumberMention } from "../../../text/numbers.js";
import { measuresShared } from "../comparing/measured.js";
import { measureApart } from "../propositions/match-propositions.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import { standsFor } from "../telling.js";
import { figuresApart } from "./figures-told.js";
import { occasionsApart } from "./occasion.js";
import type { Rendering } from "./rendering.js";

/** How two tellings of one source stand to each other: how likely they are one utterance (0 to 1), and why or why not. */
export interface Likeness {
  readonly score: number;
  readonly why: string;
  /** Nothing joins the two, whatever else says the same. */
  readonly apart: boolean;
}

/** Logistic weights, chosen on pairs of tellings by one source in annotated news. */
const WEIGHTS = { bias: -1.43, words: 2.6, runs: 2.1, row: 1.9, measure: 0.8, measures: 0.6 };
/** A speaker says many things in one report, each once; a headline repeats what the body tells, and a quotation what leads to it. */
const ONE_REPORT = -1.5;
const QUOTED = -0.6;
const HEADLINE = 0.7;

/**
 * Whether two tellings by one source may be one utterance. The same quoted words tell by themselves; else what is said is set
 * against each other: words in common, runs of them, and clauses that say the same. Figures that differ, opposite senses and
 * different occasions keep two apart.
 */
export function compareRenderings(a: Rendering, b: Rendering, vocabulary: Vocabulary): Likeness {
  const apart = (why: string): Likeness => ({ score: 0, why, apart: true });
  if (figuresApart(a.telling.quantities, b.telling.quantities)) return apart("they give different figures");
  const run = [...a.quoted].find((words) => b.quoted.has(words));
  if (run !== undefined) return { score: 1, why: "the same quoted words", apart: false };
  const occasions = occasionsApart(a.telling, b.telling, vocabulary);
  if (occasions !== undefined) return apart(occasions);
  const comparison = comparePrepared(a.said, b.said, vocabulary.lexicon);
  const clash = comparison.clashes.find(([x, y]) => !rounded(a.said, x, b.said, y, vocabulary));
  if (clash) return apart(`they give different figures: ${clash[0].value} and ${clash[1].value}`);
  const rows = [...a.rows.keys()].filter((row) => b.rows.has(row));
  if (rows.length === 0 && measureApart(a.telling.quantities, b.telling.quantities))
    return apart("they give figures of different things");
  const sense = oneSense(a, b, rows, comparison.negation !== undefined, vocabulary);
  if (sense !== undefined) return apart(sense);
  const { overlap, runs } = shared(a, b, comparison.pairs);
  const measures = measuresShared(a.measured, b.measured);
  const together = a.telling.reading === b.telling.reading;
  const z =
    WEIGHTS.bias +
    WEIGHTS.words * overlap +
    WEIGHTS.runs * runs +
    (rows.length > 0 ? WEIGHTS.row : 0) +
    (measures === 0 ? 0 : WEIGHTS.measure + (measures > 1 ? WEIGHTS.measures : 0)) +
    (together ? withinReport(a, b) : 0);
  return {
    score: 1 / (1 + Math.exp(-z)),
    why: reasonOf(rows.length, overlap, a.headline !== b.headline && together),
    apart: false,
  };
}

const ROUNDED = 0.05;

/** "35 miles", "36 miles": a length turned from one unit into another is hardly ever the same to the last digit. */
function rounded(
  a: PreparedStatement,
  x: NumberMention,
  b: PreparedStatement,
  y: NumberMention,
  { lexicon }: Vocabulary,
): boolean {
  const ofUnit = ({ terms }: PreparedStatement, { last }: NumberMention) => lexicon.units.has(terms[last]?.stem ?? "");
  return ofUnit(a, x) && ofUnit(b, y) && Math.abs(x.value - y.value) <= ROUNDED * Math.max(x.value, y.value);
}

const reasonOf = (rows: number, overlap: number, headline: boolean): string => {
  const share = `${Math.round(100 * overlap)} % of their words in common`;
  const said = rows > 0 ? `a clause that says the same, and ${share}` : share;
  return headline ? `the headline and the text: ${said}` : said;
};

function withinReport(a: Rendering, b: Rendering): number {
  if (a.headline !== b.headline) return HEADLINE;
  const direct = ({ telling }: Rendering): boolean => telling.attribution.manner === "direct";
  return direct(a) !== direct(b) ? QUOTED : ONE_REPORT;
}

/** What share of their weight the words of the two have in common, and what share of the longer stands in runs of two and more. */
function shared(a: Rendering, b: Rendering, pairs: readonly AlignedPair[]): { overlap: number; runs: number } {
  const covered = (side: "a" | "b", { said }: Rendering): number => {
    const found = pairs.reduce((sum, pair) => sum + (said.terms[pair[side]]?.weight ?? 0) * pair.strength, 0);
    const all = said.terms.reduce((sum, { weight }) => sum + weight, 0);
    return all === 0 ? 0 : Math.min(1, found / all);
  };
  const [x, y] = [covered("a", a), covered("b", b)];
  const follows = pairs.filter(({ a: i, b: k }, n) => pairs[n + 1]?.a === i + 1 && pairs[n + 1]?.b === k + 1).length;
  const longer = Math.max(a.said.terms.length, b.said.terms.length) - 1;
  return { overlap: x + y === 0 ? 0 : (2 * x * y) / (x + y), runs: longer < 1 ? 0 : follows / longer };
}

/** Why two tellings do not take one stand, `undefined` where they do: where a clause is shared, it decides, else the stances. */
function oneSense(
  a: Rendering,
  b: Rendering,
  rows: readonly number[],
  negation: boolean,
  { lexicon, opposite }: Vocabulary,
): string | undefined {
  const negatives = ({ said }: Rendering): number => said.terms.filter(({ key }) => lexicon.negations.has(key)).length;
  const [x, y] = [a.telling, b.telling];
  const stands = rows.map(
    (row) =>
      [
        standsFor(x, a.rows.get(row) ?? false),
        a.rows.get(row),
        standsFor(y, b.rows.get(row) ?? false),
        b.rows.get(row),
      ] as const,
  );
  if (stands.length > 0) {
    // "he is alive", "reports that he has died are false"
    const turned = x.propositions.some((one) => y.propositions.some((other) => opposite(one.concept, other.concept)));
    const agree = stands.some(([p, m, q, n]) =>
      p === undefined || q === undefined
        ? x.attribution.stance === y.attribution.stance
        : ((p === m) === (q === n)) !== turned,
    );
    return agree ? undefined : "one says that it is so, the other that it is not";
  }
  const [s, t] = [x.attribution.stance, y.attribution.stance];
  const open = (stance: string): boolean => stance === "does-not-know";
  if (open(s) !== open(t)) return "only one of them knows";
  if (s === t && negation && negatives(a) % 2 !== negatives(b) % 2)
    return "one says that it is so, the other that it is not";
  const denies = (stance: string): boolean => stance === "denies" || stance === "doubts";
  // "did not expect that the toll rises", "said that the toll was not expected to rise"
  const [denied, told] = denies(s) ? [a, b] : [b, a];
  if (denies(s) !== denies(t) && !negation && !(negatives(told) > negatives(denied)))
    return "one denies it, the other does not";
  return undefined;
}
