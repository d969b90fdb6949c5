import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readArchive } from "../../../../src/stages/reports/archive/read-archive.js";
import { verifyArchive } from "../../../../src/stages/reports/archive/verify-archive.js";
import { isOpenable } from "../../../../src/stages/reports/format.js";
import { opened, testFolder, textOf } from "./archive-folder.js";

const { path } = testFolder();
const CHILD = join(import.meta.dirname, "keep-until-killed.ts");
/** So often a process is killed in the test; the more often, the more moments are met. */
const KILLS = Number(process.env.KILLS ?? 2);

/** The names that a process said were kept before it was killed, some milliseconds after the first. */
function killedAfter(milliseconds: number, round: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", CHILD, path("case"), String(round)]);
  let said = "";
  let errors = "";
  child.stdout.on("data", (words) => {
    if (said === "") setTimeout(() => child.kill("SIGKILL"), milliseconds);
    said += words;
  });
  child.stderr.on("data", (words) => {
    errors += words;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL") resolve(said.split("\n").slice(0, -1));
      else reject(new Error(errors));
    });
  });
}

it("a process that is killed while it keeps leaves every capture that it said was kept, whole, and an archive that goes on", async () => {
  const said: string[] = [];
  for (let round = 0; round < KILLS; round++) said.push(...(await killedAfter((round * 37) % 150, round)));
  const torn = (await verifyArchive(path("case"))).problems.map(({ message }) => message);
  expect(
    torn.filter(
      (message) => !/^is torn|^has \d+ bytes; the manifest tells of|holds records that no line/.test(message),
    ),
  ).toEqual([]);
  await (await opened(path("case"))).close();
  expect((await verifyArchive(path("case"))).problems).toEqual([]);
  const kept = new Map<string, string>();
  for await (const found of readArchive(path("case"))) if (isOpenable(found)) kept.set(found.name, await textOf(found));
  expect(said.length).toBeGreaterThanOrEqual(KILLS);
  expect(said.filter((name) => !kept.get(name)?.startsWith(`${name}: `))).toEqual([]);
});
