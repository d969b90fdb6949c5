import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bestKernels } from "../../../../src/network/kernels/best.js";
import type { Kernels } from "../../../../src/network/kernels/kernels.js";
import { plainKernels } from "../../../../src/network/kernels/plain.js";
import { loadWeights } from "../../../../src/network/weights.js";
import { featuresOf } from "../../../../src/stages/attributions/tagger/features.js";
import { readModel } from "../../../../src/stages/attributions/tagger/model.js";
import { tagAttributions } from "../../../../src/stages/attributions/tagger/tag-attributions.js";
import { tokensOf } from "./tokens.js";

const model = readModel(loadWeights("attributions-en"));

const STORY = `The dam above Lower Tarn will be closed on Friday, the water board said in a statement.

"We have looked at every gate, and two of them must be made anew," Anna Harrow, the head of the board, told reporters. "It cannot wait until spring."

Farmers in the valley fear that their fields will be dry by June. According to a study of the university, the river carries a third less water than 40 years ago, and the ministry believes that the loss will grow.

"Nobody asked us," said Tom Reed, who keeps sheep near the lake. He added that he would sell half of them.`;

describe("the tagger", () => {
  test("gives the same bits by plain and by vectored arithmetic", () => {
    const features = featuresOf(tokensOf(STORY));
    expect(tagAttributions(model, features, plainKernels)).toEqual(tagAttributions(model, features, bestKernels()));
  });

  test("gives the same on every platform", () => {
    const found = JSON.stringify(tagAttributions(model, featuresOf(tokensOf(STORY))));
    expect(createHash("sha256").update(found).digest("hex").slice(0, 16)).toBe("699e67f3dd9073f6");
  });

  test("finds nothing in no tokens", () => {
    expect(tagAttributions(model, featuresOf(tokensOf("")))).toEqual([]);
  });

  test.each([
    ["one line", "The board said that the dam would hold, and Tom Reed denied that. "],
    ["paragraphs", `${STORY}\n\n`],
    ["cues side by side", "he said she said "],
    ["quotation marks", '"'],
    ["opening marks", "“ "],
  ])("does work in proportion to the length of %s", (_name, part) => {
    const [once, eightfold] = [5_000, 40_000].map((length) => work(part.repeat(Math.ceil(length / part.length))));
    expect(eightfold).toBeLessThan(9 * (once ?? 0));
  });

  test("reads three hundred thousand characters in one line", () => {
    const sentences =
      "Every gate was made anew before spring, and the water rose to its old mark. Nobody was hurt. They met at the lake. The board said that it would hold. ";
    const text = sentences.repeat(Math.ceil(300_001 / sentences.length));
    const seen = tokensOf(text);
    const found = tagAttributions(model, featuresOf(seen));
    expect(text.length).toBeGreaterThan(300_000);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.every(({ cue }) => cue.from < cue.to && cue.to <= seen.tokens.length)).toBe(true);
  }, 180_000);
});

/** The rows of numbers that the arithmetic is given for a text, those of the second pass too. */
function work(text: string): number {
  let rows = 0;
  const best = bestKernels();
  const counting: Kernels = {
    name: best.name,
    affine(weight, bias, activation, input, output) {
      rows += input.count;
      best.affine(weight, bias, activation, input, output);
    },
    recur(layer, parts, sequences, output) {
      rows += output.count;
      best.recur(layer, parts, sequences, output);
    },
  };
  tagAttributions(model, featuresOf(tokensOf(text)), counting);
  return rows;
}
