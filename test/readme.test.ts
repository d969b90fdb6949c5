import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { argumentsOf, readmeBlocks, shownAs } from "../scripts/readme-blocks.js";
import { hearsay } from "./cli/recorded-terminal.js";

const ROOT = join(import.meta.dirname, "..");
const blocks = readmeBlocks(readFileSync(join(ROOT, "README.md"), "utf8"));

describe("the README", () => {
  it.each(blocks.filter(({ kind }) => kind === "command"))(
    "shows what $source prints (npm run readme)",
    async ({ source, shown }) => {
      const { out } = await hearsay(argumentsOf(source));
      expect(shown).toBe(shownAs(out, shown));
    },
  );

  it.each(blocks.filter(({ kind }) => kind === "program"))(
    "shows what its program prints (npm run readme)",
    ({ source, shown }) => {
      expect(source.trim().split("\n").length).toBeLessThanOrEqual(12);
      mkdirSync(join(ROOT, "out"), { recursive: true });
      const path = join(ROOT, "out", "readme-program.mjs");
      writeFileSync(path, source);
      const { stdout, stderr } = spawnSync(process.execPath, [path], { cwd: ROOT, encoding: "utf8" });
      expect(stderr).toBe("");
      expect(stdout).toBe(shown);
    },
  );

  it("shows a command and a program with their output", () => {
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(["command", "program"]));
  });
});
