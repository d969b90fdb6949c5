import type { FoundName } from "../classify.js";
import { type Known, knownAt } from "../known.js";
import { type NameLine, opens, type WordUse } from "../name-line.js";

/** Features are hashed into this many rows of weights. */
export const ROWS = 1 << 17;
/** Features of a token. */
export const WIDTH = 60;

/** What a token is by itself, each as a small number to be combined. */
interface Atoms {
  readonly word: number;
  readonly shape: number;
  readonly tag: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** What the word lists say. */
  readonly lists: number;
  /** Groups of words used alike, 0 where it is in none. */
  readonly narrow: number;
  readonly wide: number;
  /** How the report writes the word elsewhere. */
  readonly use: number;
  /** What the rules say. */
  readonly rule: number;
}

const OUTSIDE: Atoms = {
  word: 1,
  shape: 2,
  tag: 3,
  suffix2: 4,
  suffix3: 5,
  suffix4: 6,
  prefix2: 7,
  prefix3: 8,
  lists: 9,
  narrow: 12,
  wide: 13,
  use: 10,
  rule: 11,
};

/** FNV-1a over the UTF-16 units of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

const mixed = (template: number, a: number, b = 0, c = 0): number => {
  let hash = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39) ^ c;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (ROWS - 1);
};

/**
 * The rows of the features of every token of a line, `WIDTH` a token. With `open`, only of the tokens for which it is true;
 * the first row of the others is -1.
 */
export function featuresOf(
  line: NameLine,
  use: WordUse,
  rules: readonly FoundName[],
  open?: readonly boolean[],
): Int32Array {
  const atoms = atomsOf(line, use, rules);
  const rows = new Int32Array(atoms.length * WIDTH);
  for (let i = 0; i < atoms.length; i++) {
    if (open !== undefined && open[i] !== true) rows[i * WIDTH] = -1;
    else rows.set(featuresAt(line, atoms, i), i * WIDTH);
  }
  return rows;
}

/** The tokens that may lie in a name: those with a capital, and small ones close between two of them. */
export function openTokens(line: NameLine): boolean[] {
  const open = line.written.map((word) => CAPITAL.test(word));
  let last = -REACH - 1;
  for (let i = 0; i < open.length; i++) {
    if (!open[i]) continue;
    if (i - last <= REACH) for (let k = last + 1; k < i; k++) open[k] = true;
    last = i;
  }
  return open;
}

const CAPITAL = /\p{Lu}|_/u;
const REACH = 4;

function featuresAt(line: NameLine, atoms: readonly Atoms[], i: number): number[] {
  const at = atoms[i] ?? OUTSIDE;
  const left = atoms[i - 1] ?? OUTSIDE;
  const right = atoms[i + 1] ?? OUTSIDE;
  const left2 = atoms[i - 2] ?? OUTSIDE;
  const right2 = atoms[i + 2] ?? OUTSIDE;
  const first = opens(line, i) ? 1 : 0;
  const title = line.titleCase ? 1 : 0;
  return [
    mixed(0, 0),
    mixed(1, at.word),
    mixed(2, left.word),
    mixed(3, right.word),
    mixed(4, left2.word),
    mixed(5, right2.word),
    mixed(6, left.word, at.word),
    mixed(7, at.word, right.word),
    mixed(8, at.shape),
    mixed(9, left.shape, at.shape),
    mixed(10, at.shape, right.shape),
    mixed(11, left.shape, at.shape, right.shape),
    mixed(12, at.suffix2),
    mixed(13, at.suffix3),
    mixed(14, at.suffix4),
    mixed(15, at.prefix2),
    mixed(16, at.prefix3),
    mixed(17, at.tag),
    mixed(18, left.tag, at.tag),
    mixed(19, at.tag, right.tag),
    mixed(20, left.tag, at.tag, right.tag),
    mixed(21, at.lists),
    mixed(22, left.lists, at.lists),
    mixed(23, at.lists, right.lists),
    mixed(24, at.lists, at.shape, first),
    mixed(25, at.rule),
    mixed(26, left.rule, at.rule),
    mixed(27, at.rule, right.rule),
    mixed(28, at.rule, at.shape),
    mixed(29, at.rule, at.lists),
    mixed(30, first, at.shape),
    mixed(31, first, at.shape, at.tag),
    mixed(32, at.use, at.shape),
    mixed(33, at.use, first, at.tag),
    mixed(34, title, at.shape),
    mixed(35, left.word, at.shape),
    mixed(36, at.shape, right.word),
    mixed(37, left2.word, left.word, at.shape),
    mixed(38, at.shape, right.word, right2.word),
    mixed(39, left.suffix3, at.shape),
    mixed(40, right.suffix3, at.shape),
    mixed(41, left.tag, at.shape, left2.tag),
    mixed(42, right.lists, right2.lists, at.shape),
    mixed(43, left.lists, left2.lists, at.shape),
    mixed(44, at.rule, at.suffix3),
    mixed(45, at.rule, left.word),
    mixed(46, at.narrow),
    mixed(47, at.narrow, at.shape),
    mixed(48, left.narrow, at.shape),
    mixed(49, right.narrow, at.shape),
    mixed(50, at.wide, at.shape),
    mixed(51, left.wide, at.wide, at.shape),
    mixed(52, at.wide, right.wide, at.shape),
    mixed(53, left.wide, at.wide, right.wide),
    mixed(54, left2.narrow, at.shape),
    mixed(55, right2.narrow, at.shape),
    mixed(56, at.narrow, at.rule),
    mixed(57, left.narrow, at.narrow),
    mixed(58, at.narrow, right.narrow),
    mixed(59, at.wide, at.rule, first),
  ];
}

function atomsOf(line: NameLine, use: WordUse, rules: readonly FoundName[]): Atoms[] {
  const rule = ruleLabels(line, rules);
  const known = knownLabels(line);
  const { naming } = line;
  return line.tokens.map((token, i) => {
    const word = (line.lower[i] ?? "").replace(/\d/g, "0");
    return {
      word: hashOf(word),
      shape: hashOf(shapeOf(line.written[i] ?? "")),
      tag: hashOf(token.tag),
      suffix2: hashOf(word.slice(-2)),
      suffix3: hashOf(word.slice(-3)),
      suffix4: hashOf(word.slice(-4)),
      prefix2: hashOf(word.slice(0, 2)),
      prefix3: hashOf(word.slice(0, 3)),
      lists: listsOf(line, word) | ((known[i] ?? 0) << 9),
      narrow: naming.clusters.get(word)?.[0] ?? 0,
      wide: naming.clusters.get(word)?.[1] ?? 0,
      use: (use.capital.has(word) ? 1 : 0) | (use.small.has(word) ? 2 : 0),
      rule: rule[i] ?? 0,
    };
  });
}

/** "Xx", "X", "xX", "0-0": runs of one kind of character as one, up to two of a kind kept. */
const shapeOf = (word: string): string =>
  word
    .slice(0, 24)
    .replace(/\p{Lu}/gu, "X")
    .replace(/[\p{Ll}\p{Lo}]/gu, "x")
    .replace(/\d/g, "0")
    .replace(/(.)\1{2,}/g, "$1$1");

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

const KIND = { person: 1, organisation: 3, place: 5 } as const;

function ruleLabels(line: NameLine, rules: readonly FoundName[]): number[] {
  const labels = new Array<number>(line.tokens.length).fill(0);
  for (const { first, last, kind, firm } of rules) {
    for (let k = first; k < last; k++) labels[k] = (KIND[kind] + (k > first ? 1 : 0)) * 4 + firm;
  }
  return labels;
}
