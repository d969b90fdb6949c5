import { describe, expect, it } from "vitest";
import { lettersOf, readLetters } from "../../../../src/stages/reading/names/tagger/letters.js";

const CHARACTERS = 116;
const WIDTH = 2;

/** The first number adds 1 for an "a", the second 10 for a "b" in front of the character at hand; the rest count nothing. */
function weights(rows = 3 * CHARACTERS) {
  const values = new Int8Array(rows * WIDTH);
  const row = (side: number, character: string): number => side * CHARACTERS + character.charCodeAt(0) - 31;
  values[row(1, "a") * WIDTH] = 1;
  values[row(0, "b") * WIDTH + 1] = 10;
  const byName = new Map([
    ["letters.weight", { shape: [rows, WIDTH], values }],
    ["letters.weight.scale", { shape: [rows], values: new Float32Array(rows).fill(1) }],
    ["letters.bias", { shape: [WIDTH], values: Float32Array.of(-3, 0.5) }],
  ]);
  return { metadata: {}, byName };
}

const letters = readLetters(weights(), "letters");

describe("letters", () => {
  it("gives each word one row: of every number the largest, and nothing below zero", () => {
    const { rows, places } = lettersOf(letters, ["ba", "ab", "ba", ""]);
    expect([...places]).toEqual([0, 1, 0, 2]);
    expect([...rows.values]).toEqual([0, 10.5, 0, 0.5, 0, 0]);
  });

  it("reads a long word, or one of letters beyond ASCII, up to its sixteenth character", () => {
    const { rows } = lettersOf(letters, [`${"é".repeat(15)}ba`, `${"é".repeat(14)}ba`, `${"𝒜".repeat(14)}ba`]);
    expect([...rows.values]).toEqual([0, 0.5, 0, 10.5, 0, 10.5]);
  });

  it("refuses a table of another size", () => {
    expect(() => readLetters(weights(CHARACTERS), "letters")).toThrow("expected 348 rows in letters.weight");
  });
});
