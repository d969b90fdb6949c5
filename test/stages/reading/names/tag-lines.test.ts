import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { english } from "../../../../src/languages/en/index.js";
import { namesInRun } from "../../../../src/stages/reading/names/classify.js";
import { nameLine, wordUse } from "../../../../src/stages/reading/names/name-line.js";
import { runsIn } from "../../../../src/stages/reading/names/runs.js";
import { LABELS, type RuledLine, tagLines } from "../../../../src/stages/reading/names/tagger/tag-lines.js";
import byTraining from "./by-training.json" with { type: "json" };

const ruled = (text: string): { ruled: RuledLine; use: ReturnType<typeof wordUse> } => {
  const line = nameLine(english.tokenise(text), english, "body");
  const use = wordUse([line]);
  return { ruled: { line, rules: runsIn(line, use).flatMap((run) => namesInRun(line, run.first, run.last)) }, use };
};

describe("the tagger of names", () => {
  it.each(byTraining.map(({ text, labels }) => [text, labels] as const))(
    "labels as in training: %s",
    (text, labels) => {
      const one = ruled(text);
      expect([...(tagLines("names", [one.ruled], one.use)[0] ?? [])]).toEqual(labels);
    },
  );

  it("labels a line the same whatever stands beside it", () => {
    const lines = byTraining.map(({ text }) => ruled(text));
    const use = wordUse([]);
    const together = tagLines(
      "names",
      lines.map((one) => one.ruled),
      use,
    );
    expect(together).toEqual(lines.map((one) => tagLines("names", [one.ruled], use)[0]));
  });

  it("gives every token of any text one of its labels, no inside without a beginning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const one = ruled(text);
        if (one.ruled.line.tokens.length === 0) return;
        const [labels = new Uint8Array()] = tagLines("names", [one.ruled], one.use);
        expect(labels.length).toBe(one.ruled.line.tokens.length);
        labels.forEach((label, i) => {
          expect(label).toBeLessThan(LABELS.length);
          if (label > 0 && label % 2 === 0) expect([label, label - 1]).toContain(labels[i - 1]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
