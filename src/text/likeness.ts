import type { Lexicon } from "./lexicon.js";
import type { Term } from "./terms.js";

/** The terms of a text with the vectors of their words. */
export interface PlacedTerms {
  readonly terms: readonly Term[];
  readonly vectors: readonly (Float32Array | undefined)[];
}

/** How far two terms, by index, can stand for one another: 1 the same stem, 0 nothing in common. */
export type Likeness = (i: number, j: number) => number;

/** More terms than so many are alike only by their stems, so that any text takes bounded time. */
const LONGEST = 160;
/** Cosines of vectors: up to the first two words have nothing in common, from the second on they can stand for one another. */
const UNLIKE = 0.2;
const ALIKE = 0.9;
const MOST = 0.9;
/** From so large a share of capitalised words on, among at least so many, capitals tell no names. */
const TITLED = 0.6;
const TITLED_WORDS = 4;

/**
 * How alike the words of two texts are: by stem, by what the lexicon knows of synonyms, and by their vectors. Numbers, two names, two
 * days or months, and words that exclude each other are alike only as the same.
 */
export function likenessOf(a: PlacedTerms, b: PlacedTerms, lexicon: Lexicon): Likeness {
  const [rows, columns] = [Math.min(a.terms.length, LONGEST), Math.min(b.terms.length, LONGEST)];
  const [titledA, titledB] = [isTitled(a.terms), isTitled(b.terms)];
  const known = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const x = a.terms[i];
    if (x === undefined) continue;
    for (let j = 0; j < columns; j++) {
      const y = b.terms[j];
      if (y === undefined) continue;
      if (x.stem === y.stem) known[i * columns + j] = 1;
      else if (x.stop || y.stop || x.kind === "number" || y.kind === "number") continue;
      else {
        const names = x.kind === "name" && y.kind === "name" && i > 0 && j > 0 && !titledA && !titledB;
        known[i * columns + j] = likeWords(x, y, a.vectors[i], b.vectors[j], names, lexicon);
      }
    }
  }
  return (i, j) =>
    i < rows && j < columns ? (known[i * columns + j] ?? 0) : Number(a.terms[i]?.stem === b.terms[j]?.stem);
}

const likeWords = (
  x: Term,
  y: Term,
  vectorOfX: Float32Array | undefined,
  vectorOfY: Float32Array | undefined,
  names: boolean,
  lexicon: Lexicon,
): number => {
  const near = lexicon.nearness(x.stem, y.stem);
  if (names || vectorOfX === undefined || vectorOfY === undefined || near >= MOST) return near;
  const ramp = MOST * Math.min(1, (cosine(vectorOfX, vectorOfY) - UNLIKE) / (ALIKE - UNLIKE));
  return ramp <= near || lexicon.opposites.get(x.stem)?.includes(y.stem) ? near : ramp;
};

const isTitled = (terms: readonly Term[]): boolean => {
  const words = terms.filter((term) => !term.stop && term.kind !== "number");
  return words.length >= TITLED_WORDS && words.filter((term) => term.kind === "name").length > TITLED * words.length;
};

/** The cosine of two vectors of length 1. */
export function cosine(x: Float32Array, y: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += (x[k] ?? 0) * (y[k] ?? 0);
  return sum;
}
