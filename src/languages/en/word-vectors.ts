import { readTable, type Table } from "../../network/table.js";
import { loadWeights } from "../../network/weights.js";

interface Words {
  readonly rows: ReadonlyMap<string, number>;
  readonly table: Table;
  readonly vectors: Map<string, Float32Array>;
}

let words: Words | undefined;

/** The vector of an English word, of length 1: words that can stand for one another have near ones. Undefined for a rare word. */
export function vectorOf(key: string): Float32Array | undefined {
  words ??= readWords();
  const row = words.rows.get(key);
  if (row === undefined) return undefined;
  const known = words.vectors.get(key);
  if (known !== undefined) return known;
  const vector = unitVector(words.table, row);
  words.vectors.set(key, vector);
  return vector;
}

function readWords(): Words {
  const weights = loadWeights("words-en");
  const list = (weights.metadata.words ?? "").split(" ");
  return {
    rows: new Map(list.map((word, row) => [word, row])),
    table: readTable(weights, "words"),
    vectors: new Map(),
  };
}

function unitVector({ vectors: { values, columns } }: Table, row: number): Float32Array {
  const vector = Float32Array.from(values.subarray(row * columns, (row + 1) * columns));
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return vector.map((value) => value / length);
}
