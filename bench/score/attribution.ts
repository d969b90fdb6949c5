import { largestMatching, type Rates, rates } from "./rates.js";
import { type Role, roles, type Spans, tokensOf, WordTokens } from "./word-tokens.js";

/** An attribution as spans of a text (UTF-16, end exclusive). */
export type SpannedAttribution = Readonly<Record<Role, Spans>>;

/** An article with its attributions. */
export interface AttributedArticle {
  readonly id: string;
  readonly attributions: readonly SpannedAttribution[];
}

/** A gold article: it alone brings the text. */
export interface GoldArticle extends AttributedArticle {
  readonly text: string;
}

interface Prepared {
  readonly tokens: Readonly<Record<Role, ReadonlySet<number>>>;
  readonly spans: Readonly<Record<Role, Spans>>;
  readonly head: number;
  readonly manner: "direct" | "mixed" | "indirect";
}

type Counts = [right: number, given: number, found: number, expected: number];

/** The counts of one article under each measure, and by manner how many gold attributions were found. */
export interface ArticleCounts {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly manners: ReadonlyMap<string, [found: number, expected: number]>;
}

/** What an article adds to each measure; `sumCounts` makes figures of many. */
export function countArticle(gold: GoldArticle, given: readonly SpannedAttribution[]): ArticleCounts {
  const words = new WordTokens(gold.text);
  const G = gold.attributions.map((one) => prepare(words, one));
  const P = given.map((one) => prepare(words, one));
  const counts = new Map<string, Counts>();
  const add = (name: string, count: Counts): void => {
    const sum = counts.get(name) ?? [0, 0, 0, 0];
    counts.set(name, sum.map((n, i) => n + (count[i] ?? 0)) as Counts);
  };
  for (const role of roles) countSpans(words, role, G, P, add);
  const manners = new Map<string, [number, number]>();
  for (const [name, fits] of Object.entries(FITS)) {
    const matched = pairs(G, P, fits);
    add(name, [matched.size, P.length, matched.size, G.length]);
    if (name !== "attribution") continue;
    G.forEach((one, i) => {
      const [found, expected] = manners.get(one.manner) ?? [0, 0];
      manners.set(one.manner, [found + (matched.has(i) ? 1 : 0), expected + 1]);
    });
  }
  const sourced = (one: Prepared): boolean => one.tokens.source.size > 0;
  const cued = (one: Prepared): boolean => one.tokens.cue.size > 0;
  const among = (name: string, keep: (one: Prepared) => boolean, fits: Fits): void => {
    const g = G.filter(keep);
    const p = P.filter(keep);
    const n = pairs(g, p, fits).size;
    add(name, [n, p.length, n, g.length]);
  };
  among("attributionSourced", sourced, FITS.attribution);
  among("cueExact", cued, (g, p) => equal(g.tokens.cue, p.tokens.cue));
  among("cueOverlap", cued, (g, p) => common(g.tokens.cue, p.tokens.cue) > 0);
  return { counts, manners };
}

/** Micro averages over articles: rates by measure, and recall by manner. */
export function sumCounts(articles: readonly ArticleCounts[]): {
  measures: Map<string, Rates & { given: number; expected: number }>;
  manners: Map<string, { r: number; expected: number }>;
} {
  const sums = new Map<string, Counts>();
  const manners = new Map<string, [number, number]>();
  for (const article of articles) {
    for (const [name, count] of article.counts) {
      const sum = sums.get(name) ?? [0, 0, 0, 0];
      sums.set(name, sum.map((n, i) => n + (count[i] ?? 0)) as Counts);
    }
    for (const [name, [found, expected]] of article.manners) {
      const sum = manners.get(name) ?? [0, 0];
      manners.set(name, [sum[0] + found, sum[1] + expected]);
    }
  }
  return {
    measures: new Map(
      [...sums].map(([name, [right, given, found, expected]]) => [
        name,
        { ...rates(right, given, found, expected, 1), given, expected },
      ]),
    ),
    manners: new Map([...manners].map(([name, [found, expected]]) => [name, { r: found / expected, expected }])),
  };
}

type Fits = (gold: Prepared, given: Prepared) => boolean;

const contentFits: Fits = (g, p) => dice(g.tokens.content, p.tokens.content) >= 0.5;
const sourceFits: Fits = (g, p) => dice(g.tokens.source, p.tokens.source) >= 0.5;
const headFits: Fits = (g, p) =>
  g.head < 0 || p.head < 0 ? g.head === p.head : p.tokens.source.has(g.head) && g.tokens.source.has(p.head);
const cueFits: Fits = (g, p) =>
  (g.tokens.cue.size === 0 && p.tokens.cue.size === 0) || common(g.tokens.cue, p.tokens.cue) > 0;

const FITS = {
  attribution: ((g, p) => contentFits(g, p) && sourceFits(g, p)) as Fits,
  attributionHead: ((g, p) => contentFits(g, p) && headFits(g, p)) as Fits,
  attributionContent: contentFits,
  attributionFull: ((g, p) => contentFits(g, p) && sourceFits(g, p) && cueFits(g, p)) as Fits,
  attributionStrict: ((g, p) => roles.every((role) => equal(g.tokens[role], p.tokens[role]))) as Fits,
} satisfies Record<string, Fits>;

function pairs(gold: readonly Prepared[], given: readonly Prepared[], fits: Fits): Map<number, number> {
  const choices = given.map((p) => gold.flatMap((g, i) => (fits(g, p) ? [i] : [])));
  return largestMatching(given.length, (i) => choices[i] ?? []);
}

function countSpans(
  words: WordTokens,
  role: Role,
  G: readonly Prepared[],
  P: readonly Prepared[],
  add: (name: string, count: Counts) => void,
): void {
  const goldTokens = new Set(G.flatMap((one) => [...one.tokens[role]]));
  const givenTokens = new Set(P.flatMap((one) => [...one.tokens[role]]));
  const both = common(goldTokens, givenTokens);
  add(`token.${role}`, [both, givenTokens.size, both, goldTokens.size]);
  const goldSpans = distinct(words, role, G);
  const givenSpans = distinct(words, role, P);
  const ends = ({ tokens }: DistinctSpan): string => `${tokens[0]}-${tokens[tokens.length - 1]}`;
  const goldEnds = new Set(goldSpans.map(ends));
  const givenEnds = new Set(givenSpans.map(ends));
  const exact = [...givenEnds].filter((key) => goldEnds.has(key)).length;
  add(`spanExact.${role}`, [exact, givenEnds.size, exact, goldEnds.size]);
  const goldKeys = new Set(goldSpans.map(({ key }) => key));
  const strict = givenSpans.filter(({ key }) => goldKeys.has(key)).length;
  add(`spanStrict.${role}`, [strict, givenSpans.length, strict, goldSpans.length]);
  const covered = (spans: readonly DistinctSpan[], by: ReadonlySet<number>): number[] =>
    spans.map(({ tokens }) => tokens.filter((token) => by.has(token)).length / tokens.length);
  const given = covered(givenSpans, goldTokens);
  const gold = covered(goldSpans, givenTokens);
  add(`spanOverlap.${role}`, [sum(given), given.length, sum(gold), gold.length]);
  const touched = (shares: readonly number[]): number => shares.filter((share) => share > 0).length;
  add(`spanPartial.${role}`, [touched(given), given.length, touched(gold), gold.length]);
}

interface DistinctSpan {
  readonly key: string;
  readonly tokens: readonly number[];
}

function distinct(words: WordTokens, role: Role, attributions: readonly Prepared[]): DistinctSpan[] {
  const spans = new Map<string, DistinctSpan>();
  for (const { spans: own } of attributions) {
    for (const [start, end] of own[role]) {
      const tokens = words.covered(start, end);
      const key = `${start}-${end}`;
      if (tokens.length > 0) spans.set(key, { key, tokens });
    }
  }
  return [...spans.values()];
}

function prepare(words: WordTokens, one: SpannedAttribution): Prepared {
  const tokens = {
    source: tokensOf(words, one.source),
    cue: tokensOf(words, one.cue),
    content: tokensOf(words, one.content),
  };
  const spans = {
    source: words.joined(one.source ?? []),
    cue: words.joined(one.cue ?? []),
    content: words.joined(one.content ?? []),
  };
  const fragments = spans.content.map(([start, end]) => words.text.slice(start, end));
  return { tokens, spans, head: words.head(tokens.source), manner: mannerOf(fragments) };
}

const QUOTE = /["“”]/;

function mannerOf(fragments: readonly string[]): Prepared["manner"] {
  if (fragments.length > 0 && fragments.every((f) => /^["“”]/.test(f) && /["“”][.,;:!?]?$/.test(f))) return "direct";
  return fragments.some((fragment) => QUOTE.test(fragment)) ? "mixed" : "indirect";
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const one of a) if (b.has(one)) n++;
  return n;
}

const equal = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && common(a, b) === a.size;

function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  return a.size === 0 || b.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size);
}

/** Attributions whose cue holds one of the commonest reporting words. */
export function speechOnly(text: string, attributions: readonly SpannedAttribution[]): SpannedAttribution[] {
  return attributions.filter(({ cue }) => SPEECH.test(cue.map(([start, end]) => text.slice(start, end)).join(" ")));
}

const SPEECH = new RegExp(
  `\\b(?:${[
    "sa(?:y|ys|id|ying)",
    "t(?:old|ell|ells|elling)",
    "add(?:s|ed|ing)?",
    "ask(?:s|ed|ing)?",
    "wr(?:ote|ites?|iting|itten)",
    "tweet(?:s|ed|ing)?",
    "according to",
    "argu(?:e|es|ed|ing)",
    "claim(?:s|ed|ing)?",
    "not(?:e|es|ed|ing)",
    "insist(?:s|ed|ing)?",
    "declar(?:e|es|ed|ing)",
    "announc(?:e|es|ed|ing)",
    "respond(?:s|ed|ing)?",
    "repl(?:y|ies|ied)",
    "explain(?:s|ed|ing)?",
    "warn(?:s|ed|ing)?",
    "report(?:s|ed|ing|edly)?",
    "stat(?:e|es|ed|ing)",
    "acknowledg(?:e|es|ed|ing)",
    "den(?:y|ies|ied|ying)",
    "admit(?:s|ted)?",
    "predict(?:s|ed|ing)?",
    "assert(?:s|ed|ing)?",
    "contend(?:s|ed|ing)?",
    "recall(?:s|ed|ing)?",
    "quoted?",
    "shout(?:s|ed|ing)?",
    "concluded?",
    "testif(?:y|ied)",
    "described?",
    "accus(?:e|es|ed|ing)",
    "criticiz(?:e|es|ed|ing)",
    "suggest(?:s|ed|ing)?",
  ].join("|")})\\b`,
  "i",
);
