import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { attribution } from "../../bench/tasks/attribution.js";
import { dates } from "../../bench/tasks/dates.js";
import { names } from "../../bench/tasks/names.js";
import { pairs } from "../../bench/tasks/pairs.js";
import { reuse } from "../../bench/tasks/reuse.js";
import { stance } from "../../bench/tasks/stance.js";
import { stories } from "../../bench/tasks/stories.js";
import type { Task } from "../../bench/tasks/task.js";
import { weigh } from "../../bench/tasks/weigh.js";

const folder = mkdtempSync(join(tmpdir(), "bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

let printed = "";
beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    printed += chunk;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return path;
}

const run = async (task: Task, ...paths: string[]): Promise<string> => {
  await task.run(paths, { lists: false });
  return printed;
};

const text = "The bridge at Ostrow is closed, mayor Jana Kral said on Tuesday. It will reopen in May, she said.";
const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

describe("every bench reads its data and prints its figures", () => {
  test("attribution", async () => {
    const article = {
      id: "a",
      text,
      attributions: [
        { source: [span("mayor Jana Kral")], cue: [span("said")], content: [span("The bridge at Ostrow is closed")] },
      ],
    };
    const out = await run(attribution, file("articles.jsonl", [article]));
    expect(out).toMatch(/^attribution +P .*F1/m);
    expect(out).toMatch(/95 %/);
  });

  test("dates", async () => {
    const [start, end] = span("Tuesday");
    const line = {
      id: "a",
      publishedAt: "2025-03-05",
      text,
      dates: [{ start, end, type: "DATE", value: "2025-03-04" }],
    };
    expect(await run(dates, file("dates.jsonl", [line]))).toMatch(/^calendar dates right +100\.0 +\(of 1\)$/m);
  });

  test("names", async () => {
    const tokens = ["Jana", "Kral", "lives", "in", "Prague", "."];
    const line = { tokens, tags: ["B-PER", "I-PER", "O", "O", "B-LOC", "O"] };
    expect(await run(names, file("names.jsonl", [line]))).toMatch(/^exact LOC/m);
  });

  test("stories", async () => {
    const lines = [
      { id: 1, text, story: "bridge" },
      { id: 2, text: "", title: "Volcano wakes on a southern island", story: "volcano" },
    ];
    expect(await run(stories, file("stories.jsonl", lines))).toMatch(/^BCubed +P 100\.0 +R 100\.0/m);
  });

  test("pairs", async () => {
    const lines = [
      { id: "p", a: "The bridge is closed.", b: "The bridge is closed.", label: 1 },
      { id: "q", a: "The bridge is closed.", b: "Wheat prices rose in autumn.", label: 0 },
    ];
    expect(await run(pairs, file("pairs.jsonl", lines))).toMatch(/^accuracy +100\.0$/m);
  });

  test("stance", async () => {
    const lines = [{ id: 1, a: "Volcano wakes", body: "7", label: "unrelated" }];
    const bodies = file("bodies.jsonl", [{ body: "7", text: `${text} `.repeat(8) }]);
    expect(await run(stance, file("stance.jsonl", lines), bodies)).toMatch(/^weighted \(FNC-1\)/m);
  });

  test("reuse", async () => {
    const long = `${text} Engineers found cracks in two of its four pillars during a yearly check and called the town hall at once.`;
    const lines = [
      { id: "o", origin: "o", kind: "original", text: long, publishedAt: "2025-03-04T08:00:00Z" },
      { id: "e", origin: "o", kind: "verbatim", text: long, publishedAt: "2025-03-04T10:00:00Z" },
    ];
    expect(await run(reuse, file("reuse.jsonl", lines))).toMatch(/^pairs +P 100\.0 +R 100\.0/m);
  });

  test("weigh", async () => {
    const claims = file("claims.csv", ["source,object,attribute,value", "a,o,v,1", "b,o,v,1", "c,o,v,2"]);
    const truth = file("truth.csv", ["object,attribute,value", "o,v,1"]);
    expect(await run(weigh, claims, truth)).toMatch(/^right values +100\.0 +\(of 1 objects; vote 100\.0\)$/m);
  });
});
