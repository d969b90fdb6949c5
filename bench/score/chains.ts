import type { ChainedAttribution, ChainedPassage } from "../gold/chains.js";
import { largestMatching, type Rates, rates } from "./rates.js";
import { type Spans, tokensOf, WordTokens } from "./word-tokens.js";

/** Counts of one measure: of `given` things `right` are right, of `expected` ones `found` were found. */
interface Tally {
  right: number;
  given: number;
  expected: number;
}

/** Details that an attribution has or has not: a wrong one, a missing one and one too many all count. */
const DETAILS = ["basis", "certainty", "negation", "tense", "attitude"] as const;
type Detail = (typeof DETAILS)[number];

/** What was measured over some passages. */
export interface ChainScores {
  /** Source, cue and content, content inside content included. */
  readonly attributions: Rates;
  /** The same, with every link of the chain right, in order and of the right type. */
  readonly chains: Rates;
  /** Of those that have links. */
  readonly linked: Rates;
  /** Shares right among the attributions found. */
  readonly right: ReadonlyMap<"stance" | "source kind" | "unnamed type" | Detail, number>;
  /** F1 of details that few attributions have, over all attributions of the gold. */
  readonly details: ReadonlyMap<Detail, Rates>;
  /** Passages without any attribution, and how many of them were left alone. */
  readonly bare: { readonly passages: number; readonly alone: number };
  /** What differs, a line each. */
  readonly differences: readonly string[];
}

/** How well given attributions fit the gold ones, passage by passage. */
export function scoreChains(
  passages: readonly ChainedPassage[],
  made: readonly (readonly ChainedAttribution[])[],
): ChainScores {
  const sums = new Map<string, Tally>();
  const differences: string[] = [];
  const bare = { passages: 0, alone: 0 };
  for (const [i, passage] of passages.entries()) {
    const given = made[i] ?? [];
    if (passage.attributions.length === 0) {
      bare.passages++;
      if (given.length === 0) bare.alone++;
    }
    differences.push(...scorePassage(passage, given, sums));
  }
  const ratesOf = (name: string): Rates => {
    const { right, given, expected } = sums.get(name) ?? { right: 0, given: 0, expected: 0 };
    return rates(right, given, right, expected, 1);
  };
  const share = (name: string): number => {
    const { right, expected } = sums.get(name) ?? { right: 0, expected: 0 };
    return expected === 0 ? 1 : right / expected;
  };
  return {
    attributions: ratesOf("attributions"),
    chains: ratesOf("chains"),
    linked: ratesOf("linked"),
    right: new Map(
      (["stance", "source kind", "unnamed type", ...DETAILS] as const).map((name) => [name, share(`right ${name}`)]),
    ),
    details: new Map(DETAILS.map((name) => [name, ratesOf(name)])),
    bare,
    differences,
  };
}

function scorePassage(
  passage: ChainedPassage,
  given: readonly ChainedAttribution[],
  sums: Map<string, Tally>,
): string[] {
  const gold = passage.attributions;
  const fit = new Fit(passage.text);
  const add = (name: string, right: number, givenOnes: number, expected: number): void => {
    const sum = sums.get(name) ?? { right: 0, given: 0, expected: 0 };
    sums.set(name, {
      right: sum.right + right,
      given: sum.given + givenOnes,
      expected: sum.expected + expected,
    });
  };
  const pairs = fit.pair(gold, given, (g, p) => fit.spans(g, p));
  const chains = fit.pair(gold, given, (g, p) => fit.spans(g, p) && fit.chain(g, p));
  add("attributions", pairs.size, given.length, gold.length);
  add("chains", chains.size, given.length, gold.length);
  const linked = [...chains].filter(([g]) => (gold[g]?.via.length ?? 0) > 0).length;
  const has = (all: readonly ChainedAttribution[]): number => all.filter(({ via }) => via.length > 0).length;
  add("linked", linked, has(given), has(gold));
  const lines: string[] = [];
  const say = (what: string, one: ChainedAttribution, other?: ChainedAttribution): void => {
    lines.push(
      `${passage.id} ${what}: ${fit.show(one)}${other === undefined ? "" : `  INSTEAD OF  ${fit.show(other)}`}`,
    );
  };
  gold.forEach((one, g) => {
    const p = pairs.get(g);
    const other = p === undefined ? undefined : given[p];
    for (const detail of DETAILS) add(detail, 0, 0, one[detail] === undefined ? 0 : 1);
    if (other === undefined) say("missing", one);
    else judge(fit, one, other, add, say);
  });
  given.forEach((one, p) => {
    for (const detail of DETAILS) add(detail, 0, one[detail] === undefined ? 0 : 1, 0);
    if (![...pairs.values()].includes(p)) say("extra", one);
  });
  return lines;
}

function judge(
  fit: Fit,
  gold: ChainedAttribution,
  given: ChainedAttribution,
  add: (name: string, right: number, given: number, expected: number) => void,
  say: (what: string, one: ChainedAttribution, other: ChainedAttribution) => void,
): void {
  const count = (name: string, right: boolean): void => {
    add(`right ${name}`, right ? 1 : 0, 1, 1);
    if (!right) say(name, given, gold);
  };
  if (!fit.chain(gold, given)) say("chain", given, gold);
  count("stance", gold.stance === given.stance);
  count("source kind", gold.kind === given.kind);
  if (gold.kind === "unnamed") count("unnamed type", gold.unnamed === given.unnamed);
  for (const detail of DETAILS) {
    const right = fit.detail(detail, gold, given);
    count(detail, right);
    if (right && gold[detail] !== undefined) add(detail, 1, 0, 0);
  }
}

/** Compares the spans of one text. */
class Fit {
  readonly #words: WordTokens;

  constructor(text: string) {
    this.#words = new WordTokens(text);
  }

  /** Gold numbers to given numbers, one to one, as many as go. */
  pair(
    gold: readonly ChainedAttribution[],
    given: readonly ChainedAttribution[],
    fits: (gold: ChainedAttribution, given: ChainedAttribution) => boolean,
  ): Map<number, number> {
    const choices = given.map((p) => gold.flatMap((g, i) => (fits(g, p) ? [i] : [])));
    return largestMatching(given.length, (i) => choices[i] ?? []);
  }

  /** As the attribution bench has it: half of source and content in common (Dice), and a word of the cue. */
  spans(gold: ChainedAttribution, given: ChainedAttribution): boolean {
    if (this.#dice(gold.source, given.source) < 0.5 || this.#dice(gold.content, given.content) < 0.5) return false;
    const wanted = [...tokensOf(this.#words, gold.cue)];
    const cue = tokensOf(this.#words, given.cue);
    // A colon behind a word is no token of its own.
    return wanted.length === 0 || wanted.some((token) => cue.has(token));
  }

  chain(gold: ChainedAttribution, given: ChainedAttribution): boolean {
    return (
      gold.via.length === given.via.length &&
      gold.via.every((link, i) => {
        const other = given.via[i];
        return other !== undefined && other.link === link.link && this.#dice(link.at, other.at) >= 0.5;
      })
    );
  }

  detail(name: Detail, gold: ChainedAttribution, given: ChainedAttribution): boolean {
    if (gold[name] === undefined || given[name] === undefined) return gold[name] === given[name];
    if (name === "tense" || name === "attitude") return gold[name] === given[name];
    if (name === "basis") return this.#dice(gold.basis ?? [], given.basis ?? []) >= 0.5;
    if (name === "negation") return this.#dice(gold.negation ?? [], given.negation ?? []) > 0;
    return (
      gold.certainty?.degree === given.certainty?.degree &&
      this.#dice(gold.certainty?.at ?? [], given.certainty?.at ?? []) > 0
    );
  }

  show(one: ChainedAttribution): string {
    const say = (spans: Spans): string => spans.map(([from, to]) => this.#words.text.slice(from, to)).join(" + ");
    const via = one.via.map(({ link, at }) => `${link} ${say(at)}`).join(" > ");
    const rest = [
      one.kind + (one.unnamed === undefined ? "" : `/${one.unnamed}`),
      one.stance,
      via && `via ${via}`,
      one.basis && `basis ${say(one.basis)}`,
      one.certainty && `${one.certainty.degree} ${say(one.certainty.at)}`,
      one.negation && `not ${say(one.negation)}`,
      one.tense,
      one.attitude,
    ].filter(Boolean);
    return `${say(one.source)} | ${say(one.cue)} | ${say(one.content)} [${rest.join("; ")}]`;
  }

  #dice(a: Spans, b: Spans): number {
    const x = tokensOf(this.#words, a);
    const y = tokensOf(this.#words, b);
    if (x.size === 0 && y.size === 0) return 1;
    const both = [...x].filter((token) => y.has(token)).length;
    return (2 * both) / (x.size + y.size);
  }
}
