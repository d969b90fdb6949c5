// Prints the account of the example and writes its dossier page to out/.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensure, root } from "./ensure.mjs";

ensure("install", "build");
mkdirSync(join(root, "out"), { recursive: true });
const reports = join("examples", "kursk-capture", "reports");
const page = join("out", "kursk-capture.html");
const done = spawnSync(process.execPath, [join("dist", "cli", "main.js"), "account", reports, "--page", page], {
  cwd: root,
  stdio: "inherit",
});
process.exit(done.status ?? 1);
