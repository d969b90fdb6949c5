import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findByTagger } from "../../../../src/stages/attributions/tagger/find-by-tagger.js";
import { read } from "../../../../src/stages/reading/read.js";
import { exampleReport } from "../../reading/example-report.js";

const spansIn = (text: string) => findByTagger(read(exampleReport(text))) ?? [];

/** Each attribution as "source | cue | content", the pieces of one parted by " + ". */
const told = (text: string): string[] =>
  spansIn(text).map(({ source, cue, content }) =>
    [source, cue, content]
      .map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" + "))
      .join(" | "),
  );

describe("the tagger finds", () => {
  test.each([
    ["The mayor said the bridge was safe.", "The mayor | said | the bridge was safe"],
    ["The bridge is safe, the mayor said.", "the mayor | said | The bridge is safe"],
    ['"The bridge is safe," the mayor said.', 'the mayor | said | "The bridge is safe'],
    ["According to the ministry, two villages are cut off.", "the ministry | According to | two villages are cut off"],
    ["Farmers believe that the river will rise.", "Farmers | believe | that the river will rise"],
    ["Harrow denied that she had known of the crack.", "Harrow | denied | that she had known of the crack"],
  ])("%s", (text, expected) => {
    expect(told(text).join("; ")).toContain(expected);
  });

  test.each([
    "The bridge was closed on Monday.",
    "Two trains met at the station, and nobody was hurt.",
    "The committee met in Brussels.",
  ])("nothing in: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("the tagger", () => {
  test("knows no other language than its own", () => {
    const reading = read(exampleReport("The mayor said the bridge was safe."));
    expect(findByTagger({ ...reading, report: { ...reading.report, language: "de" } })).toBeUndefined();
  });

  test.each<[string, string]>([
    ["quotation marks only", '"'.repeat(3_000)],
    ["opening marks only", "“ ".repeat(3_000)],
    ["lone surrogates", "He said \ud800 that \udc00 it \ud83d fell. ".repeat(50)],
    ["spaces", " \n\t ".repeat(500)],
    ["one word of many letters", "x".repeat(20_000)],
    ["no letters", "1 2 3 … — ".repeat(500)],
  ])("reads %s", (_name, text) => {
    expect(() => spansIn(text)).not.toThrow();
  });

  test("gives places of the text, in order of their cues, and shares from 0 to 1, whatever it reads", () => {
    const pieces = fc.constantFrom("The mayor ", "said ", "that ", '"', "“", "”", ", ", ". ", "\n", "it fell", "told ");
    const text = fc.array(fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: "binary", maxLength: 4 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("");
        let before = -1;
        for (const { source, cue, content, confidence, certainty } of spansIn(whole)) {
          expect(cue[0]?.start).toBeGreaterThan(before);
          before = cue[0]?.start ?? before;
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(end <= whole.length && whole.slice(start, end).trim() !== "").toBe(true);
          }
          expect(confidence >= 0 && confidence <= certainty && certainty <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
