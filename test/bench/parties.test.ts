import { describe, expect, it } from "vitest";
import { partiesOfGiven } from "../../bench/parties/found-parties.js";
import { loadMarked } from "../../bench/parties/load-marked.js";
import { scoreParties } from "../../bench/parties/score-parties.js";
import { read } from "../../src/stages/reading/read.js";

describe("who is who in the labelled passages", () => {
  const cases = loadMarked("test/gold/parties/open.txt");
  const found = cases.map((one) => {
    const readings = one.reports.map((report) => read(report));
    return partiesOfGiven(one, readings);
  });
  const { pairwise } = scoreParties(cases, found, true);
  it("hardly a join is wrong", () => expect(pairwise.p).toBeGreaterThanOrEqual(0.97));
  it("most joins are made", () => expect(pairwise.r).toBeGreaterThanOrEqual(0.9));
});

describe("marked passages", () => {
  it("are read with every mention at its words", () => {
    for (const { reports, mentions } of loadMarked("test/gold/parties/open.txt")) {
      for (const { at } of mentions) {
        const text = reports.find(({ id }) => id === at.report)?.text ?? "";
        expect(text.slice(at.start, at.end)).not.toMatch(/[[\]|]|^\s|\s$|^$/);
      }
    }
  });
});
