import { describe, expect, it } from "vitest";
import { counted } from "../../src/cli/inputs.js";
import { sizeFrom } from "../../src/cli/options.js";
import { printProblems } from "../../src/cli/problems.js";
import { startProgress } from "../../src/cli/progress.js";
import { harmless, type Terminal } from "../../src/cli/terminal.js";
import type { Problem } from "../../src/record/problem.js";

function recording(given: Partial<Terminal> = {}): { terminal: Terminal; notes: () => string } {
  let notes = "";
  const terminal: Terminal = {
    write: async () => undefined,
    note: (words) => {
      notes += words;
    },
    standardInput: (async function* () {})(),
    watched: true,
    colour: false,
    width: 40,
    now: () => "2031-03-04T08:00:00Z",
    network: { now: () => "2031-03-04T08:00:00.000Z", sleep: async () => undefined, random: () => 0.5 },
    ...given,
  };
  return { terminal, notes: () => notes };
}

describe("a size", () => {
  it.each([
    ["10MB", 10_000_000],
    ["500kB", 500_000],
    ["500 k", 500_000],
    ["1.5m", 1_500_000],
    ["2GB", 2_000_000_000],
    ["1000", 1000],
    ["7b", 7],
  ])("%s is %d bytes", (words, bytes) => expect(sizeFrom(words)).toBe(bytes));

  it.each(["", "MB", "0", "-1", "10TB", "ten", "1e6", "0.1"])("%j is none", (words) => {
    expect(() => sizeFrom(words)).toThrow("Expected a size");
  });
});

describe("problems", () => {
  const problem = (given: Partial<Problem>): Problem => ({
    code: "binary",
    severity: "error",
    message: "is a PNG image",
    ...given,
  });

  it("are a line each, with what and where, and what could steer a terminal taken out", () => {
    const { terminal, notes } = recording();
    expect(printProblems([problem({ input: "a\u001b[2J.png" })], terminal)).toBe(1);
    expect(notes()).toBe("error: a\ufffd[2J.png: is a PNG image [binary]\n");
  });

  it("of one kind are counted from some number on", () => {
    const { terminal, notes } = recording();
    printProblems([...Array.from({ length: 25 }, () => problem({})), problem({ code: "empty" })], terminal);
    expect(notes().split("\n")).toHaveLength(23);
    expect(notes()).toContain("... and 5 more of binary\n");
  });

  it("that are notes leave the exit status alone", () => {
    expect(printProblems([problem({ severity: "note" })], recording().terminal)).toBe(0);
    expect(printProblems([], recording().terminal)).toBe(0);
  });
});

describe("progress", () => {
  const run = (given: Partial<Terminal>, times: readonly number[]): string => {
    const { terminal, notes } = recording(given);
    let next = 0;
    const progress = startProgress(terminal, () => times[next++] ?? 0);
    for (let n = 1; n < times.length; n++) progress.at(`Step ${n} ${"x".repeat(50)}`);
    progress.end();
    return notes();
  };

  it("is silent while the work is short, or when nobody watches", () => {
    expect(run({}, [0, 100, 200])).toBe("");
    expect(run({ watched: false }, [0, 5000, 6000])).toBe("");
  });

  it("is one line that fits, and is gone at the end", () => {
    const notes = run({}, [0, 100, 800, 5000]);
    expect(notes).toContain("Step 2");
    expect(notes.split("\r\u001b[2K").every((line) => line.length < 40)).toBe(true);
    expect(notes.endsWith("\r\u001b[2K")).toBe(true);
  });
});

it("harmless words keep letters, lines and tabs of any script", () => {
  const words = "Ünïcode\tрядок\nзаголовок 😀 한국어 العربية";
  expect(harmless(words)).toBe(words);
  expect(harmless("one\r\ntwo")).toBe("one\ntwo");
  expect(harmless("con\u200bfirmed\u{e0041}")).toBe("con\ufffdfirmed\ufffd");
  expect(harmless("a\u0000b\u0085c\u2066d\r")).toBe("a\ufffdb\ufffdc\ufffdd\ufffd");
});

it("a count has its noun in the right number", () => {
  expect([counted(0, "report"), counted(1, "report"), counted(2, "report")]).toEqual([
    "0 reports",
    "1 report",
    "2 reports",
  ]);
});
