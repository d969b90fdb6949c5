import type { FoundName } from "../classify.js";
import { knownAt } from "../known.js";
import { type Known, type NameLine, opens, type WordUse } from "../name-line.js";

/** What the tagger is told of a token besides its word, in the order of its tables; each a number below the size given. */
export const FEATURES = {
  suffix2: 2048,
  suffix3: 2048,
  suffix4: 2048,
  prefix2: 2048,
  prefix3: 2048,
  prefix4: 2048,
  shape: 24,
  tag: 19,
  lists: 512,
  known: 13,
  rule: 19,
  context: 16,
} as const;

/** How many features a token has besides its word. */
export const WIDTH = Object.keys(FEATURES).length;

/** What a word is by its letters alone: its affixes, its shape and the lists it stands in. */
export type WordFeatures = readonly [affixes: readonly number[], shape: number, lists: number];

/**
 * The features of every token of a line, `WIDTH` a token, in the order of `FEATURES`. `seen` keeps what was found of a word for the
 * next time.
 */
export function featuresOf(
  line: NameLine,
  use: WordUse,
  rules: readonly FoundName[],
  seen: Map<string, WordFeatures>,
): Int32Array {
  const known = knownLabels(line);
  const rule = ruleLabels(line, rules);
  const rows = new Int32Array(line.tokens.length * WIDTH);
  line.tokens.forEach(({ tag }, i) => {
    const word = line.written[i] ?? "";
    const found = seen.get(word) ?? wordFeatures(line, i);
    seen.set(word, found);
    const [affixes, shape, lists] = found;
    rows.set(affixes, i * WIDTH);
    rows.set(
      [shape, TAGS.indexOf(tag) + 1, lists, known[i] ?? 0, rule[i] ?? 0, contextOf(line, i, use)],
      i * WIDTH + affixes.length,
    );
  });
  return rows;
}

const TAGS = "NOUN PROPN VERB AUX ADJ ADV ADP DET PRON NUM PUNCT CCONJ SCONJ PART INTJ SYM X SPACE".split(" ");

function wordFeatures(line: NameLine, i: number): WordFeatures {
  const word = withoutDigits(line.lower[i] ?? "");
  const affixes = [
    hashOf("a", word.slice(-2)),
    hashOf("b", word.slice(-3)),
    hashOf("c", word.slice(-4)),
    hashOf("d", word.slice(0, 2)),
    hashOf("e", word.slice(0, 3)),
    hashOf("f", word.slice(0, 4)),
  ];
  return [affixes, shapeOf(line.written[i] ?? ""), listsOf(line, word)];
}

/** A word with every digit as 0: "1999" and "2024" are one. */
export const withoutDigits = (word: string): string => word.replace(/\d/g, "0");

/** FNV-1a over the UTF-16 units of a text, in as many bits as the table of an affix has rows. */
function hashOf(kind: string, affix: string): number {
  let hash = Math.imul(0x811c9dc5 ^ kind.charCodeAt(0), 0x01000193);
  for (let i = 0; i < affix.length; i++) hash = Math.imul(hash ^ affix.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (FEATURES.suffix2 - 1);
}

/** Kinds of words by their characters; of those that fit the first counts. */
const SHAPES: readonly (readonly [shape: number, pattern: RegExp])[] = [
  [2, /^\d{4}$/],
  [1, /^\d+$/],
  [3, /^[@#]/],
  [4, /:\/\/|^www\.|@/],
  [5, /^[^\p{L}\p{N}]*$/u],
  [7, /^(?=.*\d)\p{Lu}/u],
  [8, /^(?=.*\d).*\p{Lu}/u],
  [6, /\d/],
  [9, /^(?=.*[-'.])\P{Lu}*$/u],
  [10, /^\P{Lu}*$/u],
  [11, /^\p{Lu}$/u],
  [12, /^\p{Lu}\.$/u],
  [13, /^(?=.*\.)\P{Ll}*$/u],
  [14, /^\P{Ll}{2}$/u],
  [15, /^\P{Ll}{3,4}$/u],
  [16, /^\P{Ll}{5,6}$/u],
  [17, /^\P{Ll}*$/u],
  [18, /^\p{Lu}\P{Lu}*\.$/u],
  [19, /^\p{Lu}(?=.*[-'])\P{Lu}*$/u],
  [20, /^\p{Lu}\P{Lu}{1,2}$/u],
  [21, /^\p{Lu}\P{Lu}*$/u],
  [22, /^\p{Lu}/u],
];
const MIXED = 23;
/** A longer word is looked at up to here. */
const LONGEST = 64;

const shapeOf = (word: string): number =>
  SHAPES.find(([, pattern]) => pattern.test(word.slice(0, LONGEST)))?.[0] ?? MIXED;

function listsOf({ naming }: NameLine, word: string): number {
  const bare = word.replace(/\.$/, "");
  return (
    (naming.givenNames.has(word) ? 1 : 0) |
    (naming.bodies.has(word) ? 2 : 0) |
    (naming.bodyEndings.has(bare) ? 4 : 0) |
    (naming.roles.has(word) ? 8 : 0) |
    (naming.honorifics.has(bare) ? 16 : 0) |
    (naming.placeAfter.has(word) ? 32 : 0) |
    (naming.outlets.has(word) ? 64 : 0) |
    (naming.particles.has(word) ? 128 : 0) |
    (naming.capitalised.has(word) ? 256 : 0)
  );
}

/** How the report writes the word elsewhere, whether it opens the sentence, and whether capitals say nothing here. */
const contextOf = (line: NameLine, i: number, use: WordUse): number =>
  (use.capital.has(line.lower[i] ?? "") ? 1 : 0) |
  (use.small.has(line.lower[i] ?? "") ? 2 : 0) |
  (opens(line, i) ? 4 : 0) |
  (line.titleCase ? 8 : 0);

const KNOWN: Readonly<Record<Known["as"], number>> = {
  country: 1,
  demonym: 3,
  capital: 5,
  place: 7,
  body: 9,
  outlet: 11,
};

/** For each token, the list it stands in: odd where the listed name begins, the next even number inside it. */
function knownLabels(line: NameLine): number[] {
  const labels = new Array<number>(line.tokens.length).fill(0);
  for (let i = 0; i < labels.length; i++) {
    const known = knownAt(line, i);
    if (!known) continue;
    for (let k = i; k < known.last; k++) labels[k] = KNOWN[known.as] + (k > i ? 1 : 0);
    i = known.last - 1;
  }
  return labels;
}

const KIND = { person: 0, organisation: 6, place: 12 } as const;

/** For each token, the kind of the name by the rules, its beginning or inside, and how firm it is. */
function ruleLabels(line: NameLine, rules: readonly FoundName[]): number[] {
  const labels = new Array<number>(line.tokens.length).fill(0);
  for (const { first, last, kind, firm } of rules) {
    for (let k = first; k < last; k++) labels[k] = KIND[kind] + (k > first ? 3 : 0) + firm;
  }
  return labels;
}
