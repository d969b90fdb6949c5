import { describe, expect, test } from "vitest";
import {
  countArticle,
  type GoldArticle,
  type SpannedAttribution,
  speechOnly,
  sumCounts,
} from "../../../bench/score/attribution.js";

const text =
  "“The pier is safe,” Ann Lee, head of the harbour board, said Monday. Divers doubted it, according to Bob.";
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const gold: GoldArticle = {
  id: "x",
  text,
  attributions: [
    { source: [at("Ann Lee, head of the harbour board")], cue: [at("said")], content: [at("“The pier is safe,”")] },
    { source: [at("Bob")], cue: [at("according to")], content: [at("Divers doubted it")] },
  ],
};
const scoreOf = (given: readonly SpannedAttribution[]) => sumCounts([countArticle(gold, given)]);

describe("countArticle", () => {
  test("what is found exactly scores one on every measure", () => {
    for (const [, { f1 }] of scoreOf(gold.attributions).measures) expect(f1).toBe(1);
  });

  test("nothing found scores nought on every measure", () => {
    for (const [, { f1 }] of scoreOf([]).measures) expect(f1).toBe(0);
  });

  test("half of a content and half of a source still make an attribution, but not an exact one", () => {
    const { measures } = scoreOf([{ source: [at("Ann Lee, head of")], cue: [at("said")], content: [at("“The pier")] }]);
    expect(measures.get("attribution")?.f1).toBeCloseTo(2 / 3);
    expect(measures.get("attributionStrict")?.f1).toBe(0);
    expect(measures.get("spanOverlap.content")?.p).toBe(1);
    expect(measures.get("spanOverlap.content")?.r).toBeCloseTo(0.5 / 2);
  });

  test("sources swapped between attributions keep their tokens and lose the attributions", () => {
    const [a, b] = gold.attributions as [SpannedAttribution, SpannedAttribution];
    const { measures } = scoreOf([
      { ...a, source: b.source },
      { ...b, source: a.source },
    ]);
    expect(measures.get("token.source")?.f1).toBe(1);
    expect(measures.get("attribution")?.f1).toBe(0);
    expect(measures.get("attributionContent")?.f1).toBe(1);
  });

  test("a comma or quote mark at the edge of a span costs nothing", () => {
    const [a, b] = gold.attributions as [SpannedAttribution, SpannedAttribution];
    const { measures } = scoreOf([{ ...a, content: [at("The pier is safe")] }, b]);
    expect(measures.get("spanExact.content")?.f1).toBe(1);
    expect(measures.get("spanStrict.content")?.f1).toBe(0.5);
  });

  test("recall is told by manner", () => {
    const { manners } = scoreOf(gold.attributions.slice(0, 1));
    expect(manners.get("direct")).toEqual({ r: 1, expected: 1 });
    expect(manners.get("indirect")).toEqual({ r: 0, expected: 1 });
  });
});

test("speechOnly keeps attributions whose cue is a reporting word", () => {
  const [a] = gold.attributions as [SpannedAttribution];
  expect(speechOnly(text, [a, { ...a, cue: [at("doubted")] }])).toEqual([a]);
});
