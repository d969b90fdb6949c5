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
  /** The kind of event, else the stem. */
  readonly conceptOf: (token: Token) => string;
  readonly isCarrier: (token: Token) => boolean;
  readonly isStop: (token: Token) => boolean;
  /** True when two concepts mean the same or nearly. */
  readonly near: (a: string, b: string) => boolean;
  /** True when two concepts exclude each other: alive, dead. */
  readonly opposite: (a: string, b: string) => boolean;
  /** The concepts that a concept excludes. */
  readonly oppositesOf: (concept: string) => readonly string[];
}

const NEAR = 0.85;

/** The vocabulary of a pack. */
export function vocabularyOf(pack: LanguagePack): Vocabulary {
  const { claims: words, lexicon } = pack;
  const rows = new Map<string, string>();
  for (const row of words.events) {
    for (const word of row) {
      for (const key of [word, lexicon.stem(word)]) if (!rows.has(key)) rows.set(key, `event:${row[0]}`);
    }
  }
  const opposites = oppositesAmong(lexicon, rows);
  const key = (token: Token): string => token.lemma.toLowerCase();
  const eventOf = (token: Token): string | undefined =>
    rows.get(key(token)) ?? rows.get(lexicon.stem(token.text.toLowerCase()));
  return {
    words,
    lexicon,
    isRelative: (word) => /^(who|which|whom|where|whose)$/i.test(word),
    eventOf,
    undone: (verb, negation) => {
      const means = words.undone.get(key(verb)) ?? words.undone.get(`${negation} ${key(verb)}`);
      return means === undefined ? undefined : rows.get(means);
    },
    conceptOf: (token) => eventOf(token) ?? lexicon.stem(token.text.toLowerCase()),
    isCarrier: (token) => words.carriers.has(key(token)),
    isStop: (token) => lexicon.isStop(token.text.toLowerCase()),
    near: (a, b) => a === b || (!a.startsWith("event:") && !b.startsWith("event:") && lexicon.nearness(a, b) >= NEAR),
    opposite: (a, b) => opposites.get(a)?.includes(b) ?? false,
    oppositesOf: (concept) => opposites.get(concept) ?? [],
  };
}

/**
 * Opposites of stems hold for the rows they stand in: "alive" excludes every word of the row of "die". Acts that follow one another
 * ("arrested", "released") exclude nothing: reports of one event tell them both.
 */
function oppositesAmong(lexicon: Lexicon, rows: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (a: string, b: string): void => {
    found.set(a, [...(found.get(a) ?? []), b]);
  };
  for (const [stem, others] of lexicon.opposites) {
    for (const other of others) {
      if (lexicon.reversals.get(stem)?.includes(other)) continue;
      const [a, b] = [rows.get(stem) ?? stem, rows.get(other) ?? other];
      if (a === b) continue;
      add(a, b);
      add(b, a);
    }
  }
  return found;
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
