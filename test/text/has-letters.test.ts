import { describe, expect, it } from "vitest";
import { hasLetters } from "../../src/text/has-letters.js";

describe("hasLetters", () => {
  it.each([
    ["12 Uhr", 3, true],
    ["12 Uhr", 4, false],
    ["Äé", 2, true],
    ["한국", 2, true],
    ["𐐀𐐁", 2, true],
    ["12:45", 1, false],
    ["", 0, true],
    ["", 1, false],
  ])("says of %j whether it has %i letters: %s", (text, least, has) => {
    expect(hasLetters(text, least)).toBe(has);
  });
});
