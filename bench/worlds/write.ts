import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { makeWorld } from "./make-world.js";

/**
 * Writes a world to files: `reports.jsonl`, as a newsroom shows them, and `truths.jsonl`, line by line what is true of each.
 *
 * Usage: npx tsx bench/worlds/write.ts REPORTS SEED FOLDER [PER-STORY-LEAST PER-STORY-MOST] [EVENTS-A-DAY]
 */
async function main([count, seed, folder, least, most, eventsPerDay]: readonly string[]): Promise<number> {
  if (folder === undefined || !(Number(count) > 0) || !Number.isInteger(Number(seed))) {
    process.stderr.write("usage: write.ts REPORTS SEED FOLDER [PER-STORY-LEAST PER-STORY-MOST] [EVENTS-A-DAY]\n");
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  const truths = createWriteStream(join(folder, "truths.jsonl"));
  const world = makeWorld({
    seed: Number(seed),
    reports: Number(count),
    ...(least === undefined || most === undefined ? {} : { perStory: { least: Number(least), most: Number(most) } }),
    ...(eventsPerDay === undefined ? {} : { eventsPerDay: Number(eventsPerDay) }),
  });
  async function* lines(): AsyncGenerator<string> {
    for (const { line, truth } of world) {
      const taken = truths.write(`${JSON.stringify({ id: line.id, ...truth })}\n`);
      if (!taken) await new Promise<void>((resolve) => truths.once("drain", () => resolve()));
      yield `${JSON.stringify(line)}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(folder, "reports.jsonl")));
  await new Promise<void>((resolve) => truths.end(() => resolve()));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
