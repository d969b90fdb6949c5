// Everything that must hold: types, format and lint, tests. Ends with one plain line: N passed, N failed, N skipped.
// REQUIRE_ALL=1 makes a skipped test a failure. Arguments go to vitest: `npm test -- test/cli`.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { browserPath, isReady, root } from "./ensure.mjs";

if (!isReady("install", "build", "browser")) {
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}

const bin = (...path) => join(root, "node_modules", ...path);
const results = join(root, "node_modules", ".cache", "hearsay", "results.json");
mkdirSync(join(results, ".."), { recursive: true });
rmSync(results, { force: true });

const browser = browserPath();
const env = { ...process.env, ...(browser === undefined ? {} : { HEARSAY_CHROMIUM: browser }) };
const passes = (name, ...args) => {
  const start = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env });
  const time = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log(`${name}: ${status === 0 ? "ok" : "FAILED"} (${time})`);
  return status === 0;
};

const checks = [
  passes("types", bin("typescript", "bin", "tsc"), "-p", "tsconfig.json"),
  passes("format and lint", bin("@biomejs", "biome", "bin", "biome"), "check", "--log-level=warn"),
  passes(
    "tests",
    bin("vitest", "vitest.mjs"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ),
];

let report = { testResults: [] };
try {
  report = JSON.parse(readFileSync(results, "utf8"));
} catch {
  console.log("The tests wrote no results.");
}
const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
const passed = count("passed");
const skipped = count("skipped", "pending", "todo", "disabled");
// A file that cannot be loaded fails without a test of its own.
const broken = report.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;
const required = process.env.REQUIRE_ALL === "1" ? skipped : 0;
for (const { fullName, status } of tests) {
  if (["skipped", "pending", "todo", "disabled"].includes(status)) console.log(`skipped: ${fullName}`);
}
const failed = count("failed") + broken + required;
// A check other than the tests counts as one: what fails must show in the last line.
const otherFailures = checks.filter((ok) => !ok).length - (checks[2] || failed === 0 ? 0 : 1);
const total = failed + Math.max(0, otherFailures);
console.log(`${passed} passed, ${total} failed, ${skipped} skipped`);
process.exit(total === 0 && passed > 0 ? 0 : 1);
