import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growthOf } from "../../../bench/growth.js";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "./example-report.js";

/** Every position anywhere in a value, checked against the text. */
function checkPositions(text: string, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) checkPositions(text, item);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  if ("start" in value && "end" in value) {
    const { start, end } = value;
    if (typeof start !== "number" || typeof end !== "number" || start < 0 || end <= start || end > text.length)
      throw new Error(`no position of the text: ${start} to ${end} of ${text.length}`);
  }
  for (const part of Object.values(value)) checkPositions(text, part);
}

function check(text: string): void {
  const { report: _, problems, ...reading } = read(exampleReport(text));
  checkPositions(text, reading);
  checkPositions(text, problems);
  let last = 0;
  for (const sentence of reading.sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(last);
    last = sentence.end;
  }
  last = 0;
  for (const token of reading.tokens) {
    if (token.start < last || text.slice(token.start, token.end) !== token.text)
      throw new Error(`no token of the text: ${token.text}`);
    last = token.end;
  }
  for (const found of [reading.names, reading.dates, reading.quantities]) {
    last = 0;
    for (const { at } of found) {
      expect(at.start).toBeGreaterThanOrEqual(last);
      last = at.start;
    }
  }
}

describe("read", () => {
  test("a report in a language without a pack is kept, with its sentences and the problem", () => {
    const text = "항만은 월요일 다시 열렸다. 배가 들어왔다.";
    const reading = read(exampleReport(text, { language: "ko" }));
    expect(reading.sentences.map((s) => text.slice(s.start, s.end))).toEqual([
      "항만은 월요일 다시 열렸다.",
      "배가 들어왔다.",
    ]);
    expect(reading.problems.map((p) => p.code)).toEqual(["language-not-supported"]);
    expect(reading.names).toEqual([]);
  });

  test("a report in an unknown language is not guessed at", () => {
    expect(read(exampleReport("12:45", { language: "und" })).problems[0]?.code).toBe("language-not-supported");
  });

  test.each([
    "",
    " ",
    "\n\n\n",
    ".",
    '"',
    "\ud800",
    "\u200b\u200f",
    "א ב ג.",
    "😀",
    "(((((",
    "By",
    "- ",
    "1",
    "Monday",
    "(photo:)",
  ])("reads %j without a fault", (text) => check(text));

  test("positions slice back on any text, and nothing throws", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "Monday",
        "said",
        "at least 12",
        "killed",
        '"',
        "“",
        "”",
        "\n",
        "\n\n",
        ". ",
        "Mr.",
        "ROME (AP) -",
        "By Ann Lee",
        "(photo: x)",
        "March 3, 2024",
        "the",
        "U.S.",
        "\ud83d",
        "\u200d",
        "한국",
        "\u0301",
        "the year before",
        "10 p.m.",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => check(pieces.join(" "))),
      { numRuns: 200 },
    );
  });

  test.each<[string, fc.Arbitrary<string>]>([
    ["letters of any script", fc.string({ unit: "grapheme", maxLength: 12 })],
    ["emoji and what joins them", fc.constantFrom("😀", "👩‍👩‍👧", "🇰🇷", "❤️", "🏳️‍🌈", "1️⃣", "👍🏽")],
    [
      "writing from right to left",
      fc.constantFrom("אמר", "ביום שני", "قال", "١٢", "\u200f", "\u202b", "\u202c", "\u061c"),
    ],
    ["characters without width", fc.constantFrom("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e")],
    ["halves of characters", fc.constantFrom("\ud800", "\udc00", "\udbff\ud83d", "\udfff", "\ud83d\ud83d\ude00")],
    ["marks without letters", fc.constantFrom("\u0301", "\u20dd", "\ufe0f", "\u0903", "…", "‘", "’’", "``", "«")],
  ])("positions slice back and nothing throws among %s", (_name, strange) => {
    const plain = fc.constantFrom(
      ...["Monday", "said", "12 people", "killed", "between", "and", "March 3", "2024", "at 10:30", "Mr.", "the U.S."],
      ...["\n", "\n\n", ". ", '"', "“", "”", "-", "(", ")", "ROME (AP) -", "three days ago", "since", "dozens of"],
    );
    const joint = fc.constantFrom("", " ", "\u00a0", "\t");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(plain, strange), joint), { maxLength: 30 }), (pieces) =>
        check(pieces.flat().join("")),
      ),
      { numRuns: 60 },
    );
  });

  test.each<[string, string]>([
    ["one word", "a".repeat(40_000)],
    ["digits", "1234567890".repeat(4_000)],
    ["full stops", ".".repeat(40_000)],
    ["quotation marks", '"'.repeat(40_000)],
    ["opening brackets", "(".repeat(40_000)],
    ["spaces", `a${" ".repeat(40_000)}b`],
    ["emoji", "😀".repeat(20_000)],
    ["lone surrogates", "\ud800".repeat(40_000)],
    ["marks on one letter", `e${"\u0301".repeat(40_000)}`],
    ["writing without spaces", "항만은월요일다시열렸다".repeat(3_000)],
    ["hyphens", "five-day-".repeat(2_000)],
    ["empty lines", "\n".repeat(40_000)],
  ])("reads a very long line of %s", { timeout: 60_000 }, (_name, text) => check(`Ann Lee said on Monday ${text}`));

  test.each<[string, string]>([
    [
      "sentences",
      'The mayor, John F. Kerr, said on Monday that at least 12 people were hurt in the U.S. and "we will stay. We must," he added. ',
    ],
    [
      "dates",
      "between Monday and 3 March 2024, the past two weeks, at 10:30 p.m. until the third quarter of last year ",
    ],
    ["words without an end", "more and more about it from the first to the last "],
  ])("four times the %s in one line take about four times as long", { timeout: 120_000 }, (_name, piece) => {
    const reportOf = (characters: number) => exampleReport(piece.repeat(Math.ceil(characters / piece.length)));
    const [small, large] = [reportOf(30_000), reportOf(120_000)];
    // A quadratic pass would take sixteen times as long.
    expect(
      growthOf(
        () => read(small),
        () => read(large),
        3,
      ),
    ).toBeLessThan(10);
  });
});
