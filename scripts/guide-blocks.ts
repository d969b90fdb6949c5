import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { shownAs } from "./readme-blocks.js";

const CONSOLE = /```console\n([\s\S]*?)```/g;
const PROGRAM = /```js\n([\s\S]*?)```(\n+)```text\n([\s\S]*?)```/g;
/** When the reports of the example were saved, as the guides show it: a file says so by the time of its last change. */
const SAVED = new Date("2024-12-28T09:00:00Z");
const REPORTS = ["000_897ab62440d28bbc.txt", "004_5373da640f079519.txt"];

/** What needs a program that is not here stays as it is. */
const HAS_JQ = spawnSync("jq", ["--version"]).status === 0;

/**
 * A guide with what its commands and programs print now in place of what it shows. The commands run one after the other in a
 * fresh folder that holds the example's reports as `reports/`; a line `...` stands for what is left out. Needs the build.
 */
export function replayed(guide: string, path: string, root: string): string {
  const folder = freshFolder(basename(path, ".md"), root);
  return guide
    .replace(CONSOLE, (_, block: string) => `\`\`\`console\n${replayBlock(block, folder, root)}\`\`\``)
    .replace(PROGRAM, (_, program: string, gap: string, shown: string) => {
      writeFileSync(join(folder, "program.mjs"), program);
      const { stdout, stderr } = spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
      return `\`\`\`js\n${program}\`\`\`${gap}\`\`\`text\n${shownAs(`${stderr}${stdout}`, shown)}\`\`\``;
    });
}

/** True where a document shows a command or a program. */
export const isRunnable = (guide: string): boolean => /```console\n|```js\n/.test(guide);

/** Below the project, so that a program there may import it by name. */
function freshFolder(name: string, root: string): string {
  const folder = join(root, "out", "guides", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, ".bin"), { recursive: true });
  for (const report of REPORTS) {
    const copy = join(folder, "reports", report);
    cpSync(join(root, "examples", "kursk-capture", "reports", report), copy);
    utimesSync(copy, SAVED, SAVED);
  }
  const warm = join(root, "scripts", "warm-hearsay.mjs");
  writeFileSync(
    join(folder, ".bin", "hearsay"),
    `#!/bin/sh\nexec "${process.execPath}" "${warm}" run "${started(root)}" "$@"\n`,
    { mode: 0o755 },
  );
  return folder;
}

let socket: string | undefined;

/** Where the built command line waits for commands, started when the first guide needs it; it ends with this process. */
function started(root: string): string {
  if (socket !== undefined) return socket;
  const folder = mkdtempSync(join(tmpdir(), "hearsay-guides-"));
  socket = join(folder, "socket");
  const serve = [join(root, "scripts", "warm-hearsay.mjs"), "serve", socket, join(root, "dist", "cli")];
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "", TZ: "UTC" };
  const child = spawn(process.execPath, serve, { stdio: ["pipe", "ignore", "inherit"], env });
  child.unref();
  process.once("exit", () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return socket;
}

/** `$ ` begins a command, `> ` goes on with it, everything up to the next `$ ` is what it prints. */
function replayBlock(block: string, folder: string, root: string): string {
  return block
    .split(/^(?=\$ )/m)
    .map((part) => {
      const command = /^\$ .*\n(?:> .*\n)*/.exec(part)?.[0];
      if (command === undefined || (/\bjq\b/.test(command) && !HAS_JQ)) return part;
      return command + shownAs(printed(command.replace(/^[$>] /gm, ""), folder, root), part.slice(command.length));
    })
    .join("");
}

/** What a command prints on both its outputs. */
function printed(command: string, folder: string, root: string): string {
  const { stdout } = spawnSync("sh", ["-c", `exec 2>&1\n${command}`], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: {
      ...process.env,
      PATH: [join(folder, ".bin"), process.env.PATH ?? ""].join(delimiter),
      NO_COLOR: "1",
      COLUMNS: "",
      TZ: "UTC",
    },
  });
  return stdout.replaceAll(`${root}/`, "");
}
