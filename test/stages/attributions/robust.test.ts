import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations } from "../../../src/stages/attributions/rules/quotation.js";
import { attributionsOf } from "./told.js";

const pieces = [
  "The mayor said",
  " that ",
  '"',
  "“",
  "”",
  "'",
  ",",
  ".",
  "\n\n",
  " according to ",
  " officials ",
  " told AFP",
  ":",
  " - ",
  " and ",
  " who ",
  "(",
  ")",
  " was quoted by Lusa as saying ",
  " it fell",
  "\ud800",
  "…",
  " adding ",
  " reports ",
  "12 ",
  ";",
];

describe("any text is read", () => {
  test("every span lies in the text and holds words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        for (const each of attributionsOf(text)) {
          for (const at of [...each.source.at, ...each.cue.at, ...each.content.at]) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(at.start, at.end).trim()).not.toBe("");
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["quotation marks only", '"'.repeat(4_000)],
    ["opening marks only", "“".repeat(4_000)],
    ["one endless line", "he said that it fell and ".repeat(2_000)],
    ["commas only", ", ".repeat(4_000)],
    ["one quotation that is never closed", `"${"It fell. ".repeat(2_000)}`],
  ])("%s", (_name, text) => {
    expect(() => attributionsOf(text)).not.toThrow();
  });

  test("ids are the same in every run and differ between attributions", () => {
    const text = "The mayor said it fell. The mayor said it fell.";
    const ids = attributionsOf(text).map(({ id }) => id);
    expect(ids).toEqual(attributionsOf(text).map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });
});

describe("findQuotations", () => {
  const quoted = (text: string): string[] =>
    findQuotations(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  test.each<[string, string[]]>([
    ['"Go," he said. "Now."', ['"Go,"', '"Now."']],
    ["“Go,” he said. “Now.”", ["“Go,”", "“Now.”"]],
    ["“He said ‘go’ to me,” she said.", ["“He said ‘go’ to me,”"]],
    ["'Go,' he said.", ["'Go,'"]],
    ["''Go,'' he said.", ["''Go,''"]],
    ["It was here,“ he said.", []],
    ["“It was here,“ he said.", ["“It was here,“"]],
    ["«Go», he said.", ["«Go»"]],
    ["The soldiers' families and the town's mayor came in the '90s.", []],
    ["He said: “Go.", ["“Go."]],
    ['A 6" pipe burst.', []],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
