import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "dist/cli/main.js");
const EXAMPLE = join(ROOT, "examples/kursk-capture/reports");

/** The program as it is installed: `npm test` builds it first. */
describe.skipIf(!existsSync(MAIN))("the installed program", () => {
  it("keeps data and notes apart, and ends with its status", () => {
    const done = spawnSync(process.execPath, [MAIN, "read", EXAMPLE, "/no/such/file", "--format", "jsonl"], {
      encoding: "utf8",
    });
    expect(done.status).toBe(1);
    expect(done.stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(done.stderr).toContain("error: /no/such/file: is not there");
  });

  it("is quiet when whoever reads the output has seen enough", async () => {
    const lines = Array.from({ length: 300 }, (_, n) =>
      JSON.stringify({ id: `r${n}`, text: `The dam held on Monday, police said. ${n} `.repeat(40) }),
    );
    const child = spawn(process.execPath, [MAIN, "read", "-", "--format", "jsonl"]);
    let notes = "";
    child.stderr.on("data", (data: Buffer) => {
      notes += data.toString();
    });
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.on("error", () => undefined);
    child.stdin.end(lines.join("\n"));
    const status = await new Promise((resolve) => child.on("exit", resolve));
    expect(status).toBe(0);
    expect(notes).not.toContain("EPIPE");
  });

  it("loads nothing it needs for reports when only asked for help", () => {
    const duration = (...args: readonly string[]): number => {
      const start = performance.now();
      expect(spawnSync(process.execPath, [MAIN, ...args]).status).toBe(0);
      return performance.now() - start;
    };
    const help = duration("--help");
    const account = duration("account", "examples/kursk-capture/reports", "--no-page");
    expect(Math.min(help, duration("--help"))).toBeLessThan(account / 2);
  });
});
