// Runs what README.md and the guides show and writes what it prints now: npm run readme. Tests hold them to be current.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replayed } from "./guide-blocks.js";
import { argumentsOf, readmeBlocks, shownAs } from "./readme-blocks.js";

let readme = readFileSync("README.md", "utf8");
mkdirSync("out", { recursive: true });
for (const block of readmeBlocks(readme).reverse()) {
  let args = ["dist/cli/main.js", ...argumentsOf(block.source)];
  if (block.kind === "program") {
    writeFileSync("out/readme-program.mjs", block.source);
    args = ["out/readme-program.mjs"];
  }
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "" },
  });
  readme = readme.slice(0, block.start) + shownAs(stdout, block.shown) + readme.slice(block.end);
}
writeFileSync("README.md", readme);

const GUIDES = join("docs", "guides");
for (const name of readdirSync(GUIDES)) {
  const path = join(GUIDES, name);
  writeFileSync(path, replayed(readFileSync(path, "utf8"), path, process.cwd()));
}
