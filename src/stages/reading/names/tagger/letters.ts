import { type Matrix, readMatrix } from "../../../../network/matrix.js";
import type { Rows } from "../../../../network/rows.js";
import { floatsOf, type Tensors } from "../../../../network/tensors.js";

/**
 * What the spelling of a word says: every three characters in a row give some numbers, of each the largest counts (C. dos Santos,
 * B. Zadrozny 2014). Each row of the table is what one character adds in front, in the middle or behind.
 */
export interface Letters {
  readonly table: Matrix;
  readonly bias: Float32Array;
}

/** The tensors `NAME.weight` (I8, [3 * 116, numbers], characters in front first), `NAME.weight.scale` and `NAME.bias` (F32). */
export function readLetters(tensors: Tensors, name: string): Letters {
  const table = readMatrix(tensors, `${name}.weight`);
  if (table.rows !== 3 * CHARACTERS) throw new TypeError(`weights: expected ${3 * CHARACTERS} rows in ${name}.weight`);
  return { table, bias: floatsOf(tensors, `${name}.bias`, table.columns) };
}

/** The rows of words, each word's once, and for each word the place of its row. */
export function lettersOf(letters: Letters, words: readonly string[]): { rows: Rows; places: Int32Array } {
  const met = new Map<string, number>();
  const places = Int32Array.from(words, (word) => {
    const place = met.get(word) ?? met.size;
    met.set(word, place);
    return place;
  });
  const width = letters.bias.length;
  const rows: Rows = { count: met.size, width, values: new Float32Array(met.size * width) };
  for (const [word, place] of met) read(letters, word, rows.values.subarray(place * width, (place + 1) * width));
  return { rows, places };
}

const CHARACTERS = 116;
/** A longer word is read up to here. */
const LONGEST = 16;

/** ASCII characters that are seen have a number each, all others share some. */
const numberOf = (code: number): number => (code > 32 && code < 127 ? code - 31 : 94 + (code % 20));

/** Leaves in `most` what is largest over the characters of a word, and at least 0. */
function read({ table: { values, scales, columns }, bias }: Letters, word: string, most: Float32Array): void {
  const numbers: number[] = [];
  for (const character of word.slice(0, 2 * LONGEST)) {
    if (numbers.length === LONGEST) break;
    numbers.push(numberOf(character.codePointAt(0) ?? 0));
  }
  const sum = new Float32Array(columns);
  for (let i = 0; i < numbers.length; i++) {
    sum.set(bias);
    for (let side = 0; side < 3; side++) {
      const number = numbers[i + side - 1];
      if (number === undefined) continue;
      const row = side * CHARACTERS + number;
      const scale = scales[row] ?? 0;
      for (let c = 0; c < columns; c++) sum[c] = (sum[c] ?? 0) + (values[row * columns + c] ?? 0) * scale;
    }
    for (let c = 0; c < columns; c++) if ((sum[c] ?? 0) > (most[c] ?? 0)) most[c] = sum[c] ?? 0;
  }
}
