import { describe, expect, test } from "vitest";
import { loadWeights } from "../../../../src/network/weights.js";
import { readModel } from "../../../../src/stages/attributions/tagger/model.js";

const weights = loadWeights("attributions-en");

describe("the model", () => {
  test("has a row for every word, one for what fills up and one for words nobody knows", () => {
    const { vocabulary, encoder } = readModel(weights);
    expect(vocabulary.size + 2).toBe(encoder.tables[0]?.vectors.rows);
    expect(vocabulary.get("said")).toBeGreaterThan(1);
  });

  test("says what is missing", () => {
    expect(() => readModel({ ...weights, metadata: {} })).toThrow("expected a list of words");
    const byName = new Map([...weights.byName].filter(([name]) => name !== "parts.distance.weight"));
    expect(() => readModel({ ...weights, byName })).toThrow("expected a tensor parts.distance.weight");
  });
});
