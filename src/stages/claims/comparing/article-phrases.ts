import type { PreparedStatement } from "../../../text/comparison.js";
import type { Lexicon } from "../../../text/lexicon.js";
import type { Term } from "../../../text/terms.js";
import { type PreparedArticle, sentenceOf, tonesOf } from "./article.js";
import type { Cover } from "./article-cover.js";

/** Where a phrase stands: the same words weigh differently in a statement, in a lede, beside what the statement tells. */
const ZONES = { statement: 1, article: 2, lede: 3, opening: 4, telling: 5, beside: 6 } as const;

const LEDE = 70;
const OPENING = 25;

/** The words and pairs of words of a statement as 32-bit keys; besides, whether it asks, quotes or has a colon. */
export function statementPhrases(a: PreparedStatement, lexicon: Lexicon): Int32Array {
  const keys: number[] = [];
  addPhrases([START, ...wordsOf(a.terms, lexicon), END], [0, ...classesOf(a.terms, lexicon), 0], ZONES.statement, keys);
  for (const [mark, pattern] of MARKS) if (pattern.test(a.text)) keys.push(keyOf(ZONES.statement, mark));
  return unique(keys);
}

/** The words and pairs of words of an article as 32-bit keys: of all of it, of its lede, of its opening. */
export function articlePhrases({ terms }: PreparedArticle, lexicon: Lexicon): Int32Array {
  const words = wordsOf(terms, lexicon);
  const classes = classesOf(terms, lexicon);
  const keys: number[] = [];
  addPhrases(words, classes, ZONES.article, keys);
  addPhrases(words.slice(0, LEDE), classes, ZONES.lede, keys);
  addPhrases([START, ...words.slice(0, OPENING)], [0, ...classes.slice(0, OPENING)], ZONES.opening, keys);
  return unique(keys);
}

/**
 * The words and pairs of words of the sentences that tell a statement, its own words all as one ("not X", "X denied"), and the words
 * of the sentences before and behind them, as 32-bit keys.
 */
export function tellingPhrases(article: PreparedArticle, cover: Cover, lexicon: Lexicon): Int32Array {
  const own = new Set(cover.words.map((word) => word.stem));
  const keys: number[] = [];
  for (const sentence of cover.near) {
    const terms = sentenceOf(article, sentence);
    const words = wordsOf(terms, lexicon).map((word, i) => (own.has(terms[i]?.stem ?? "") ? OWN : word));
    addPhrases(words, classesOf(terms, lexicon), ZONES.telling, keys);
    for (const other of [sentence - 1, sentence + 1]) {
      const around = sentenceOf(article, other);
      for (const word of wordsOf(around, lexicon)) keys.push(keyOf(ZONES.beside, word));
      for (const word of classesOf(around, lexicon)) if (word !== 0) keys.push(keyOf(ZONES.beside, word));
    }
  }
  return unique(keys);
}

const unique = (keys: readonly number[]): Int32Array => Int32Array.from(new Set(keys));

/** Every word and pair of neighbours; then the same with the class in place of a word that has one, so that a rare word is known by it. */
const addPhrases = (words: readonly number[], classes: readonly number[], zone: number, keys: number[]): void => {
  words.forEach((word, i) => {
    keys.push(keyOf(zone, word));
    const before = words[i - 1];
    if (before !== undefined) keys.push(keyOf(keyOf(zone, before), word));
    const [own, last] = [classes[i] ?? 0, classes[i - 1] ?? 0];
    if (own !== 0) keys.push(keyOf(zone, own));
    if (before !== undefined && (own !== 0 || last !== 0)) {
      keys.push(keyOf(keyOf(zone, last === 0 ? before : last), own === 0 ? word : own));
    }
  });
};

const wordsOf = (terms: readonly Term[], lexicon: Lexicon): number[] =>
  terms.map((term) => (lexicon.negations.has(term.key) ? NOT : hashOf(term.stem)));

const classesOf = (terms: readonly Term[], lexicon: Lexicon): number[] =>
  tonesOf(terms, lexicon).map((tone) => (tone === undefined || tone === "negating" ? 0 : CLASSES[tone]));

/** The finalizer of MurmurHash3 (A. Appleby) over two numbers. */
const keyOf = (zone: number, word: number): number => {
  let hash = Math.imul(zone, 0x9e3779b1) ^ word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) over the UTF-16 units of a word. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
};

const START = hashOf("<");
const END = hashOf(">");
const OWN = hashOf("#");
const NOT = hashOf("!");
const MARKS = [
  [hashOf("?"), /\?/],
  [hashOf('"'), /["“”]|(?<!\p{L})['‘]|['’](?!\p{L})/u],
  [hashOf(":"), /:/],
] as const;
const CLASSES = {
  debunking: hashOf("=debunking"),
  refuting: hashOf("=refuting"),
  doubting: hashOf("=doubting"),
  retracting: hashOf("=retracting"),
  relaying: hashOf("=relaying"),
  affirming: hashOf("=affirming"),
} as const;
