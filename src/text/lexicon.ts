/** What a word makes of the number after it: the least, the most, or about what it may be. */
export type Bound = "least" | "most" | "about";

/** What the comparison of texts needs to know of a language. Stems are what `stem` gives. */
export interface Lexicon {
  /** The stem that the forms of a word share. */
  stem(key: string): string;
  /** True for words that say nothing of what a text is about. */
  isStop(key: string): boolean;
  /** How rare a stem is in ordinary news: minus the natural logarithm of the share of articles that use it. */
  rarity(stem: string): number;
  /** How near two different stems are in meaning: 0 nothing, 1 synonyms. */
  nearness(a: string, b: string): number;
  /** The vector of a word, of length 1; words that can stand for one another have near ones. */
  vectorOf(key: string): Float32Array | undefined;
  /** The stems that share a synonym set with a stem. */
  synonymsOf(stem: string): readonly string[];
  readonly negations: ReadonlySet<string>;
  /** Verbs that negate the verb after them: "failed", "refused". */
  readonly negatingVerbs: ReadonlySet<string>;
  /** Words that tell of what is not so, but negate no word after them: "failure", "lack". */
  readonly negatives: ReadonlySet<string>;
  /** Pairs of stems that exclude each other: alive, dead. Each stem gives its opposites. */
  readonly opposites: ReadonlyMap<string, readonly string[]>;
  /** Those of them that are acts of which one may follow the other: arrested, released. */
  readonly reversals: ReadonlyMap<string, readonly string[]>;
  /** Number words and their values: "seven", "dozen". */
  readonly numberWords: ReadonlyMap<string, number>;
  /** Words that multiply the number before them: "million". */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Words that make the number after them a bound or a rough value: "least", "over", "nearly". */
  readonly bounds: ReadonlyMap<string, Bound>;
  /** Stems of units of measure: "mile", "kilometre". */
  readonly units: ReadonlySet<string>;
  /** Months and weekdays: a number beside one is a date. */
  readonly calendarWords: ReadonlySet<string>;
}

const UNSEEN = 8.5;

/** The lexicon of a language nothing is known of: words are their own stems and rarity goes by length. */
export const plainLexicon: Lexicon = {
  stem: (key) => key,
  isStop: (key) => key.length < 3 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(key),
  rarity: (stem) => Math.min(UNSEEN, 1 + stem.length * 0.7),
  nearness: () => 0,
  vectorOf: () => undefined,
  synonymsOf: () => [],
  negations: new Set(),
  negatingVerbs: new Set(),
  negatives: new Set(),
  opposites: new Map(),
  reversals: new Map(),
  numberWords: new Map(),
  magnitudes: new Map(),
  bounds: new Map(),
  units: new Set(),
  calendarWords: new Set(),
};
