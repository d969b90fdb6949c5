import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/record/position.js";
import { read } from "../../../src/stages/reading/read.js";
import { exampleReport } from "./example-report.js";

const slices = (text: string, at: Position): void => {
  expect(at.start).toBeGreaterThanOrEqual(0);
  expect(at.end).toBeGreaterThan(at.start);
  expect(at.end).toBeLessThanOrEqual(text.length);
};

function check(text: string): void {
  const { masthead, sentences, tokens, names, dates, quantities } = read(exampleReport(text));
  let last = 0;
  for (const sentence of sentences) {
    slices(text, sentence);
    expect(sentence.start).toBeGreaterThanOrEqual(last);
    last = sentence.end;
  }
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  for (const item of [...names, ...dates, ...quantities]) slices(text, item.at);
  for (const at of [
    masthead.headline,
    masthead.byline,
    masthead.dateline,
    masthead.published,
    masthead.lede,
    ...masthead.credits,
  ]) {
    if (at !== undefined) slices(text, at);
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

  test("twice the text in one line takes about twice the time", { timeout: 60_000 }, () => {
    const sentence =
      'The mayor, John F. Kerr, said on Monday that at least 12 people were hurt in the U.S. and "we will stay. We must," he added. ';
    const time = (characters: number): number => {
      const report = exampleReport(sentence.repeat(Math.ceil(characters / sentence.length)));
      const from = performance.now();
      read(report);
      return performance.now() - from;
    };
    time(50_000);
    const small = Math.min(time(150_000), time(150_000));
    const large = Math.min(time(600_000), time(600_000));
    // Four times the text; a quadratic pass would take sixteen times as long.
    expect(large / small).toBeLessThan(10);
  });
});
