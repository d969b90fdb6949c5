import { describe, expect, it } from "vitest";
import { checkStoryDecisions } from "../../../../src/stages/dossier/decisions/check-decisions.js";
import { readDecisions } from "../../../../src/stages/dossier/decisions/read-decisions.js";

describe("readDecisions", () => {
  it("reads a decision a line and names the lines that are none", () => {
    const { decisions, problems } = readDecisions(
      [
        '{"kind":"apart","reports":["a"],"from":["b","c"],"by":"desk","why":"another fire"}',
        "",
        "not JSON",
        '{"kind":"near","reports":["a","b"]}',
        '{"kind":"together","reports":["a"]}',
        '{"kind":"together","reports":["a","b"],"from":["c"]}',
        '{"kind":"together","reports":"a"}',
        "null",
        '{"kind":"together","reports":["a","d"]}',
      ].join("\n"),
      "decisions.jsonl",
    );
    expect(decisions.map(({ id: _, ...said }) => said)).toEqual([
      { kind: "apart", reports: ["a"], from: ["b", "c"], by: "desk", why: "another fire" },
      { kind: "together", reports: ["a", "d"] },
    ]);
    expect(problems.map(({ code, input }) => `${input} ${code}`)).toEqual(
      [3, 4, 5, 6, 7, 8].map((line) => `decisions.jsonl:${line} malformed-line`),
    );
  });
});

describe("checkStoryDecisions", () => {
  it("notes reports that are not there and decisions that a later one contradicts", () => {
    const problems = checkStoryDecisions(
      [
        { id: "first", kind: "apart", reports: ["a", "b"] },
        { id: "second", kind: "together", reports: ["a", "b"] },
        { id: "third", kind: "together", reports: ["a", "x"] },
      ],
      new Set(["a", "b"]),
    );
    expect(problems.map(({ code, severity, report }) => [code, severity, report])).toEqual([
      ["decision-overruled", "note", undefined],
      ["report-missing", "note", "x"],
    ]);
  });
});
