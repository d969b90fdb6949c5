import { describe, expect, test } from "vitest";
import { bootstrap } from "../../../bench/resample.js";
import { heaviestAssignment } from "../../../bench/score/assignment.js";
import { scoreClusters } from "../../../bench/score/clusters.js";
import { scoreDates } from "../../../bench/score/dates.js";
import { scoreNames, taggedText } from "../../../bench/score/names.js";
import { scoreLabels, scoreSimilarity } from "../../../bench/score/pairs.js";
import { largestMatching } from "../../../bench/score/rates.js";
import { scoreReuse } from "../../../bench/score/reuse.js";
import { scoreWeigh } from "../../../bench/score/weigh.js";

const groups = (of: Readonly<Record<string, number>>): Map<string, string> =>
  new Map(Object.entries(of).map(([id, group]) => [id, String(group)]));

describe("scoreClusters", () => {
  const gold = groups({ a: 1, b: 1, c: 1, d: 2, e: 2 });

  test("the true groups score one", () => {
    const score = scoreClusters(gold, gold);
    expect([score.bcubed.f1, score.pairwise.f1, score.ceafe.f1, score.ari, score.v]).toEqual([1, 1, 1, 1, 1]);
  });

  test("one item in the wrong group", () => {
    const score = scoreClusters(gold, groups({ a: 1, b: 1, c: 2, d: 2, e: 2 }));
    expect(score.bcubed.p).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5);
    expect(score.bcubed.r).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
    expect([score.pairwise.p, score.pairwise.r]).toEqual([0.5, 0.5]);
    expect(score.ari).toBeCloseTo((2 - 1.6) / (4 - 1.6));
    expect(score.ceafe.f1).toBeCloseTo(0.8);
  });

  test("items that no group holds stand alone", () => {
    const score = scoreClusters(gold, new Map());
    expect(score.missing).toBe(5);
    expect(score.bcubed.p).toBe(1);
    expect(score.pairwise.r).toBe(0);
  });

  test("everything in one group", () => {
    const score = scoreClusters(gold, groups({ a: 1, b: 1, c: 1, d: 1, e: 1 }));
    expect(score.bcubed.p).toBeCloseTo((9 + 4) / 25);
    expect(score.ari).toBe(0);
  });
});

test("heaviestAssignment looks at all rows together, and takes more rows than columns", () => {
  expect(
    heaviestAssignment([
      [9, 8],
      [8, 1],
    ]),
  ).toBe(16);
  expect(heaviestAssignment([[1], [5], [3]])).toBe(5);
});

test("largestMatching moves earlier choices to fit a later one in", () => {
  const choices = [[0], [0, 1]];
  expect(largestMatching(2, (i) => choices[i] ?? []).size).toBe(2);
  expect(largestMatching(2, () => [0]).size).toBe(1);
});

test("scoreDates: a coarser value is found but not right, and spans must be equal for the strict figure", () => {
  const gold = new Map([
    [
      "a",
      [
        { start: 0, end: 6, type: "DATE", value: "2024-12-23" },
        { start: 9, end: 12, type: "DURATION", value: "P3D" },
      ],
    ],
  ]);
  const same = scoreDates(gold, gold);
  expect([same.extent.f1, same.strict.f1, same.calendar.accuracy, same.calendar.n]).toEqual([1, 1, 1, 1]);
  const coarse = scoreDates(gold, new Map([["a", [{ start: 0, end: 4, value: "2024-12" }]]]));
  expect([coarse.extent.p, coarse.strict.p, coarse.calendar.accuracy]).toEqual([1, 0, 0]);
  expect(scoreDates(gold, new Map([["a", [{ start: 0, end: 6, value: "2024-12-23TEV" }]]])).calendar.accuracy).toBe(1);
});

test("scoreNames: exact names and touching ones", () => {
  const tagged = taggedText(["In", "New", "Quay", ",", "Ann"], ["O", "B-LOC", "I-LOC", "O", "B-PER"]);
  expect(tagged.names.map(({ start, end }) => tagged.text.slice(start, end))).toEqual(["New Quay", "Ann"]);
  const gold = new Map([["n0", tagged.names]]);
  expect(scoreNames(gold, gold).exact.f1).toBe(1);
  const cut = scoreNames(gold, new Map([["n0", [{ start: 7, end: 11, type: "LOC" }]]]));
  expect([cut.exact.f1, cut.overlap.p, cut.overlap.r]).toEqual([0, 1, 0.5]);
});

describe("scoreLabels", () => {
  test("a missing answer is a wrong one", () => {
    const gold = [1, 1, 0, 0].map((label, i) => ({ id: i, label }));
    expect(
      scoreLabels(
        gold,
        new Map([
          [0, 1],
          [1, 0],
          [2, 1],
          [3, 0],
        ]),
      ).accuracy,
    ).toBe(0.5);
    const one = scoreLabels(gold, new Map([[0, 1]]));
    expect([one.accuracy, one.missing]).toEqual([0.25, 3]);
    expect(one.labels["1"]?.f1).toBeCloseTo(2 / 3);
  });

  test("the weighted score pays for telling related from unrelated", () => {
    const gold = [
      { id: 1, label: "agree" },
      { id: 2, label: "unrelated" },
    ];
    expect(
      scoreLabels(
        gold,
        new Map([
          [1, "discuss"],
          [2, "unrelated"],
        ]),
      ).fncRelative,
    ).toBeCloseTo(0.5 / 1.25);
    expect(
      scoreLabels(
        gold,
        new Map([
          [1, "agree"],
          [2, "unrelated"],
        ]),
      ).fncRelative,
    ).toBe(1);
  });
});

test("scoreSimilarity: straight lines and turned ones", () => {
  const gold = [1, 2, 3].map((score) => ({ id: score, score }));
  expect(
    scoreSimilarity(
      gold,
      new Map([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    ).pearson,
  ).toBeCloseTo(1);
  expect(
    scoreSimilarity(
      gold,
      new Map([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).spearman,
  ).toBeCloseTo(-1);
});

test("scoreReuse: two edits of one original count neither way", () => {
  const reports = [
    { id: "o", origin: "o", kind: "original" },
    { id: "e", origin: "o", kind: "brief" },
    { id: "f", origin: ["o"], kind: "mash" },
    { id: "x", origin: "x", kind: "original" },
  ];
  const score = scoreReuse(reports, [
    { later: "e", earlier: "o" },
    { later: "f", earlier: "e" },
    { later: "x", earlier: "o" },
  ]);
  expect([score.precision, score.recall, score.worst]).toEqual([0.5, 0.5, 0]);
  expect(scoreReuse(reports, [{ later: "o", earlier: "e" }]).precision).toBe(0);
});

test("scoreWeigh: numbers within one per cent of the truth are right, and unclaimed objects do not count", () => {
  const values = [
    { object: "o", attribute: "v", value: "100.5", probability: 0.9 },
    { object: "q", attribute: "v", value: "y", probability: 0.8 },
    { object: "q", attribute: "v", value: "x", probability: 0.1 },
  ];
  const copies = [{ copier: "k", original: "m", probability: 1 }];
  const truth = new Map([
    ["o", "100"],
    ["q", "x"],
    ["z", "1"],
  ]);
  expect(
    scoreWeigh({ values, sources: [], copies }, truth, [
      ["k", "m"],
      ["l", "m"],
    ]),
  ).toEqual({
    objects: 2,
    accuracy: 0.5,
    copyRecall: 0.5,
    copyPrecision: 1,
  });
});

test("bootstrap gives the same interval every time, around the figure", () => {
  const mean = (all: readonly number[]): number => all.reduce((sum, n) => sum + n, 0) / all.length;
  const numbers = Array.from({ length: 100 }, (_, i) => i);
  const { low, high } = bootstrap(numbers, mean);
  expect(low).toBeLessThan(49.5);
  expect(high).toBeGreaterThan(49.5);
  expect(bootstrap(numbers, mean)).toEqual({ low, high });
});
