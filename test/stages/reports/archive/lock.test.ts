import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { lockFolder } from "../../../../src/stages/reports/archive/lock.js";
import { testFolder } from "./archive-folder.js";

const { path } = testFolder();
const LOCK = join(import.meta.dirname, "../../../../dist/stages/reports/archive/lock.js");
const KILLS = 20;

/** Takes the folder it is given and lets go of it, over and over. */
const PROGRAM = `
const { lockFolder } = await import(${JSON.stringify(pathToFileURL(LOCK).href)});
process.stdout.write("ready");
for (;;) await (await lockFolder(process.argv[1]))();
`;

/** `npm test` builds the program first. */
describe.skipIf(!existsSync(LOCK))("a process killed while it takes a folder and lets go of it", () => {
  it("never leaves it to nobody: the next one takes it, and tidies up", async () => {
    for (let round = 0; round < KILLS; round++) {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM, path("")]);
      const closed = once(child, "close");
      await once(child.stdout, "data");
      await wait(20 + ((round * 37) % 60));
      child.kill("SIGKILL");
      await closed;
      const letGo = await lockFolder(path(""));
      await letGo();
      expect(readdirSync(path(""))).toEqual([]);
    }
  }, 60_000);
});
