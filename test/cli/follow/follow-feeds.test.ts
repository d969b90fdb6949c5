import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { followFeeds } from "../../../src/follow/follow-feeds.js";
import { openArchive } from "../../../src/stages/reports/archive/open-archive.js";
import { takeIn } from "../../../src/stages/reports/take-in.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "follow-feeds-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = (): string => "2031-03-04T08:00:00Z";

/** One look at a file; its events as lines. */
async function look(path: string): Promise<string[]> {
  const archive = await openArchive(join(folder, "state"), { now, madeBy: "test 1" });
  const given = { archive, once: true, now, sleep: async () => undefined, random: () => 0 };
  const told: string[] = [];
  for await (const one of followFeeds([path], given)) {
    told.push("event" in one ? `${one.number} ${one.event} ${one.report.piece}` : one.code);
  }
  await archive.close();
  return told;
}

it("a file that grows and changes is told of once each, over runs, and its archive holds the same", async () => {
  const path = join(folder, "wire.jsonl");
  const line = (piece: string, text: string): string => `${JSON.stringify({ piece, text })}\n`;
  writeFileSync(path, line("a", "The dam held, police said."));
  expect(await look(path)).toEqual(["1 new a"]);
  expect(await look(path)).toEqual([]);
  writeFileSync(path, line("a", "The dam held, police said.") + line("b", "Two bridges closed, police said."));
  expect(await look(path)).toEqual(["2 new b"]);
  writeFileSync(path, line("a", "The dam broke, police said.") + line("b", "Two bridges closed, police said."));
  expect(await look(path)).toEqual(["3 changed a"]);
  const { reports, problems } = await takeIn([join(folder, "state")]);
  expect(reports.map(({ text }) => text)).toEqual([
    "The dam held, police said.",
    "Two bridges closed, police said.",
    "The dam broke, police said.",
  ]);
  expect(problems).toEqual([]);
});
