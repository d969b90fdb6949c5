import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readChains } from "../../../bench/gold/chains.js";
import { scoreChains } from "../../../bench/score/chains.js";

const folder = join(import.meta.dirname, "../../gold/attributions");
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

describe("the labelled passages", () => {
  test.each(files)("every string of %s stands in its passage and cuts no word", (name) => {
    for (const { id, text, attributions } of readChains([join(folder, name)])) {
      const spans = attributions.flatMap(({ source, cue, content, via, basis = [], negation = [] }) => [
        ...source,
        ...cue,
        ...content,
        ...via.flatMap(({ at }) => at),
        ...basis,
        ...negation,
      ]);
      for (const [from, to] of spans) {
        expect(`${id} ${text.slice(Math.max(0, from - 1), from + 1)}`).not.toMatch(/\p{L}\p{L}$/u);
        expect(`${id} ${text.slice(to - 1, to + 1)}`).not.toMatch(/ \p{L}\p{L}$/u);
      }
    }
  });

  test("no passage stands in both files, and every third is kept aside", () => {
    const [development = [], kept = []] = files.map((name) => readChains([join(folder, name)]).map(({ text }) => text));
    expect(new Set([...development, ...kept]).size).toBe(development.length + kept.length);
    expect(kept.length).toBe(Math.floor((development.length + kept.length) / 3));
  });

  test("what the editor found scores full marks, and nothing found scores none", () => {
    const passages = readChains(files.map((name) => join(folder, name)));
    const full = scoreChains(
      passages,
      passages.map(({ attributions }) => attributions),
    );
    expect([full.chains.f1, full.details.get("basis")?.f1, full.right.get("stance")]).toEqual([1, 1, 1]);
    expect(full.differences).toEqual([]);
    expect(scoreChains(passages, []).chains.f1).toBe(0);
  });
});
