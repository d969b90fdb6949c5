// Runs what README.md shows and writes what it prints now: npm run readme. A test holds it to be current.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
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
