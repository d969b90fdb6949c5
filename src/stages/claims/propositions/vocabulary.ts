import type { ClaimWords } from "../../../languages/claim-words.js";
import { packFor } from "../../../languages/index.js";
import type { LanguagePack, Token } from "../../../languages/pack.js";
import type { Lexicon } from "../../../text/lexicon.js";

/** The words of a language, ready for telling what clauses say. Concepts are stems, or `event:<first word of its row>`. */
export interface Vocabulary {
  readonly words: ClaimWords;
  readonly lexicon: Lexicon;
  readonly isRelative: (word: string) => boolean;
  /** The kind of event a token names, if any. */
  readonly eventOf: (token: Token) => string | undefined;
  /** The kind of event that it means that something did not happen: "did not withstand"; `undefined` for most verbs. */
  readonly undone: (verb: Token, negation: string) => string | undefined;
  /** The kind of event that a verb means in the passive: "is survived by". */
  readonly undergone: (verb: Token) => string | undefined;
  /** The kind of event, else the stem. */
  readonly conceptOf: (token: Token) => string;
  /** The same of a word by itself. */
  readonly conceptFor: (word: string) => string;
  /** A word that turns what it stands with into its opposite, in whatever way it is cut into tokens: "not", "n't", "didn". */
  readonly isNegation: (token: Token) => boolean;
  /** True where who lacks the second lacks the first: pistol, weapon. */
  readonly isKindOf: (concept: string, of: string) => boolean;
  /** What a thing is a kind of, and what has its meaning. */
  readonly kindsOf: (concept: string) => readonly string[];
  readonly isCarrier: (token: Token) => boolean;
  /** A verb that says only that something came about or struck: "swept through". */
  readonly strikes: (token: Token) => boolean;
  readonly isStop: (token: Token) => boolean;
  /** True when two concepts mean the same or nearly. */
  readonly near: (a: string, b: string) => boolean;
  /** True when two concepts exclude each other: alive, dead. */
  readonly opposite: (a: string, b: string) => boolean;
  /** True when they exclude each other where both are said of one thing: strengthen, weaken; lawful, unlawful. */
  readonly contrary: (a: string, b: string) => boolean;
  /** The concepts that a concept excludes. */
  readonly oppositesOf: (concept: string) => readonly string[];
}

const NEAR = 0.85;
/** Letters of a word that another turns round. */
const ROOT = 3;
const CUT_NEGATION = /^(?:n['’]t|(?:did|does|was|were|is|are|would|could|should|has|have|had)n)$/i;

/** The vocabulary of a pack. */
export function vocabularyOf(pack: LanguagePack): Vocabulary {
  const { claims: words, lexicon } = pack;
  const listed = new Map<string, string>();
  const rows = new Map<string, string>();
  for (const row of words.events) {
    for (const word of row) {
      if (!listed.has(word)) listed.set(word, `event:${row[0]}`);
      for (const key of [word, lexicon.stem(word)]) if (!rows.has(key)) rows.set(key, `event:${row[0]}`);
    }
  }
  const opposites = oppositesAmong(lexicon, rows);
  const contraries = contrariesAmong(words.opposing.opposites, lexicon, rows);
  const key = (token: Token): string => token.lemma.toLowerCase();
  const conceptFor = (word: string): string => rows.get(word) ?? rows.get(lexicon.stem(word)) ?? lexicon.stem(word);
  const kinds = new Map<string, string[]>();
  for (const [general = "", ...others] of words.opposing.kinds) {
    for (const other of others.map(conceptFor)) kinds.set(other, [...(kinds.get(other) ?? []), conceptFor(general)]);
  }
  const near = (a: string, b: string): boolean =>
    a === b || (!a.startsWith("event:") && !b.startsWith("event:") && lexicon.nearness(a, b) >= NEAR);
  const striking = new Set([...words.occurrences.striking].flatMap((word) => [word, lexicon.stem(word)]));
  const { reversing } = words.opposing;
  const turned = (a: string, b: string): boolean =>
    b.length >= ROOT && a.endsWith(b) && reversing.includes(a.slice(0, a.length - b.length));
  const eventOf = (token: Token): string | undefined =>
    /^(?:NOUN|PROPN)$/.test(token.tag) && words.onlyVerbs.has(key(token))
      ? undefined
      : (listed.get(key(token)) ?? byForm(token.text.toLowerCase(), listed, rows, lexicon));
  return {
    words,
    lexicon,
    isRelative: (word) => /^(who|which|whom|where|whose)$/i.test(word),
    eventOf,
    undone: (verb, negation) => {
      const means = words.undone.get(key(verb)) ?? words.undone.get(`${negation} ${key(verb)}`);
      return means === undefined ? undefined : rows.get(means);
    },
    undergone: (verb) => rows.get(words.undergone.get(key(verb)) ?? ""),
    conceptOf: (token) => eventOf(token) ?? lexicon.stem(token.text.toLowerCase()),
    isCarrier: (token) => words.carriers.has(key(token)),
    strikes: (token) => striking.has(key(token)) || striking.has(lexicon.stem(token.text.toLowerCase())),
    isStop: (token) => lexicon.isStop(token.text.toLowerCase()),
    conceptFor,
    isNegation: ({ text }) => lexicon.negations.has(text.toLowerCase()) || CUT_NEGATION.test(text),
    isKindOf: (concept, of) => near(concept, of) || (kinds.get(concept)?.includes(of) ?? false),
    kindsOf: (concept) => [...(kinds.get(concept) ?? []), ...lexicon.synonymsOf(concept)],
    near,
    opposite: (a, b) => opposites.get(a)?.includes(b) ?? false,
    contrary: (a, b) => (contraries.get(a)?.includes(b) ?? false) || turned(a, b) || turned(b, a),
    oppositesOf: (concept) => [
      ...(opposites.get(concept) ?? []),
      ...(contraries.get(concept) ?? []),
      ...reversing.flatMap((start) =>
        concept.startsWith(start) && concept.length >= start.length + ROOT
          ? [`${start}${concept}`, concept.slice(start.length)]
          : [`${start}${concept}`],
      ),
    ],
  };
}

/**
 * The kind of event of a word that is a form of a listed one. One stem is not enough: "several" is no form of "sever", nor
 * "authorities" of "authorise".
 */
function byForm(
  word: string,
  listed: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, string>,
  lexicon: Lexicon,
): string | undefined {
  const known = listed.get(word);
  if (known !== undefined) return known;
  const stem = lexicon.stem(word);
  const row = rows.get(stem);
  if (row === undefined) return undefined;
  const root = /^(.+?)(?:ed|ing|es|s)$/.exec(word)?.[1];
  // "shot"
  if (root === undefined) return word.startsWith(stem) ? undefined : listed.get(stem);
  const bases = [root, `${root}e`, root.replace(/i$/, "y"), root.replace(/(.)\1$/, "$1")];
  return bases.some((base) => listed.get(base) === row) ? row : undefined;
}

/**
 * Opposites of stems hold for the rows they stand in: "alive" excludes every word of the row of "die". Acts that follow one another
 * ("arrested", "released") exclude nothing: reports of one event tell them both.
 */
function oppositesAmong(lexicon: Lexicon, rows: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [stem, others] of lexicon.opposites) {
    for (const other of others) {
      if (lexicon.reversals.get(stem)?.includes(other)) continue;
      const [a, b] = [rows.get(stem) ?? stem, rows.get(other) ?? other];
      if (a !== b) bothWays(found, a, b);
    }
  }
  return found;
}

/** Rows of words with a bar between those that exclude each other. */
function contrariesAmong(
  lines: readonly string[],
  lexicon: Lexicon,
  rows: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [left = [], right = []] = line
      .split(" | ")
      .map((side) => side.split(" ").map((word) => rows.get(word) ?? lexicon.stem(word)));
    for (const a of left) for (const b of right) bothWays(found, a, b);
  }
  return found;
}

function bothWays(found: Map<string, string[]>, a: string, b: string): void {
  found.set(a, [...(found.get(a) ?? []), b]);
  found.set(b, [...(found.get(b) ?? []), a]);
}

/** The vocabularies of all packs, asked for by language; `undefined` for a language without a pack. */
export function vocabularies(): (language: string) => Vocabulary | undefined {
  const made = new Map<string, Vocabulary>();
  return (language) => {
    const pack = packFor(language);
    if (!pack) return undefined;
    const known = made.get(pack.tag) ?? vocabularyOf(pack);
    made.set(pack.tag, known);
    return known;
  };
}
