import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { loadEvent } from "../gold/expected/load-event.js";
import { type Floors, floorOf } from "../gold/floors.js";
import { compareMade } from "./account.js";
import type { Task } from "./task.js";

/** The floors of event folders, raised to what is measured now; the first path is the file that holds them. */
export const floors: Task = {
  name: "floors",
  paths: "FLOORS.json EVENT-FOLDER...",
  about: "prints the floors of event folders, each raised to today's figure, never lowered",
  least: 2,
  async run([file = "", ...folders]) {
    const before = (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}) as Floors;
    const now: Record<string, number> = { ...before };
    for (const folder of folders) {
      const slug = basename(resolve(folder));
      const { expected, reportsFolder } = loadEvent(folder);
      const { scores } = await compareMade(expected, [reportsFolder]);
      now[slug] = Math.max(before[slug] ?? 0, floorOf(scores));
    }
    process.stdout.write(`${JSON.stringify(now, null, 2)}\n`);
  },
};
