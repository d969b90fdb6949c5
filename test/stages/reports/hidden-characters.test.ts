import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCharacters } from "../../../src/stages/reports/hidden-characters.js";
import { reportFrom } from "../../../src/stages/reports/report-from.js";

const told = (text: string, fields = {}) => hiddenCharacters(text, fields, "r-1");

describe("what a reader does not see is told", () => {
  it.each([
    ["a zero-width space in a word", "The police con\u200bfirmed it.", "1 character without width (at 14)"],
    ["a zero-width joiner in a word", "con\u200dfirmed", "1 character without width (at 3)"],
    ["a mark that turns the words", "paid \u202e005 euros", "1 character that turns the direction of the words (at 5)"],
    ["an isolate in English", "the \u2067mayor\u2069 said", "2 marks of direction (at 4, 10)"],
    ["an override in Hebrew", "ראש \u202eהעירייה", "1 character that turns the direction"],
    ["tag characters", "Dam holds\u{e0049}\u{e0067}\u{e006e}", "3 tag characters (at 9, 11, 13)"],
    [
      "a message in variation selectors",
      "Dam \u{1f600}\u{e0101}\u{e0102}\u{e0103} holds",
      "1 run of variation selectors (at 6)",
    ],
    ["an escape of a terminal", "Dam \u001b[31mholds", "1 control character (at 4)"],
    ["a backspace", "not\b\b\b confirmed", "3 control characters (at 3, 4, 5)"],
    ["a Hangul filler", "Dam\u3164holds", "1 filler without a shape (at 3)"],
    ["a byte order mark within", "Dam \ufeffholds", "1 character without width (at 4)"],
    [
      "Cyrillic letters in an English word",
      "Police соnfirmed it",
      "1 word with letters of two scripts (at “соnfirmed” 7)",
    ],
    ["a Greek letter in an English word", "the dαm", "1 word with letters of two scripts"],
    ["a Latin letter in a Russian word", "Полиция пpоверяет", "1 word with letters of two scripts"],
    ["many of them", "a\u200bb".repeat(9), "9 characters without width (at 1, 4, 7, 10, 13 and 4 more)"],
  ])("%s", (_, text, words) => {
    expect(told(text)).toMatchObject({ code: "hidden-characters", severity: "note", report: "r-1" });
    expect(told(text)?.message).toContain(words);
  });

  it("in a field, by its name, and of a text by its place", () => {
    expect(told("Dam holds.", { headline: "Dam \u200bholds", byline: "Ida" })?.message).toBe(
      'has what a reader does not see: in "headline" 1 character without width (at 4); it is kept as it came',
    );
    expect(told("con\u200bfirmed")?.at).toEqual({ start: 3, end: 4 });
  });

  it("once a report, whose text keeps it", () => {
    const report = reportFrom({ text: "The police con\u200bfirmed it.", publisher: "Valley\u202ePost" });
    expect(report.text).toContain("con\u200bfirmed");
    expect(report.problems.map(({ code }) => code)).toEqual(["hidden-characters"]);
  });
});

describe("what a script needs is not told:", () => {
  it.each([
    ["joiners in Persian", "می\u200cخواهم"],
    ["joiners in Hindi", "क्\u200dष"],
    ["marks of direction in Hebrew", "הגשר (Lenn)\u200f נסגר"],
    ["breaks without a space in Thai", "สะพาน\u200bปิด"],
    ["a family of emoji", "All safe \u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
    ["a coloured emoji", "Storm \u26a1\ufe0f warning"],
    ["the flag of Wales", "Cardiff \u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}"],
    ["line ends, tabs and page breaks", "Dam\r\n\tholds\f\u2028\u0085next"],
    ["soft hyphens of a page", "Bürger\u00admeister"],
    ["a unit and a formula", "5 µm, ΔT, 3 кВт"],
    ["a name in two scripts", "the Су-34 and ZАЛА, TikTok и YouTube-канал"],
  ])("%s", (_, text) => expect(told(text)).toBeUndefined());
});

it("is found in time that grows with the text, and never throws", () => {
  const from = performance.now();
  for (const part of ["a\u200b", "aа", "\u{e0041}", "\ufe0f", "а".repeat(50)]) told(part.repeat(20_000));
  expect(performance.now() - from).toBeLessThan(2000);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => void told(any)));
});
