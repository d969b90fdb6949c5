// Makes ready what a command needs, and only what is not ready yet: `node scripts/ensure.mjs [install] [build] [browser]`.
// No dependencies: it runs before any is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a program in the project's folder; its output is shown only when it fails. */
function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, ...options });
  if (done.status === 0) return true;
  say(`${program} ${args.join(" ")} failed:\n${done.error?.message ?? ""}${done.stdout ?? ""}${done.stderr ?? ""}`);
  return false;
}

const stampOf = (name) => join(root, "node_modules", ".cache", "hearsay", name);
const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** Does a piece of work unless its stamp says that it was done for the same content. */
function once(name, content, what, work) {
  const path = stampOf(name);
  if (read(path) === content) return true;
  const start = Date.now();
  say(`${what} ...`);
  rmSync(path, { force: true });
  if (!work()) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  say(`${what}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return true;
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function digestOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update("\0");
  return hash.digest("hex");
}

/** Installs exactly what the lock names, when the lock or the platform is another than last time. */
export const ensureInstalled = () =>
  once(
    "installed",
    `${digestOf([join(root, "package-lock.json")])} ${process.version} ${process.platform} ${process.arch}`,
    "Installing packages",
    () =>
      run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
        shell: process.platform === "win32",
      }),
  );

/** Compiles `src` to `dist`, when it is other than last time. */
export function ensureBuilt() {
  const config = ["tsconfig.json", "tsconfig.build.json", "package-lock.json"].map((name) => join(root, name));
  const content = digestOf([...config, ...filesBelow(join(root, "src"))]);
  const present = read(join(root, "dist", "index.js")) !== undefined;
  if (!present) rmSync(stampOf("built"), { force: true });
  return once("built", content, "Building", () => {
    rmSync(join(root, "dist"), { recursive: true, force: true });
    return run(process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"]);
  });
}

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium on this machine, `undefined` when there is none. `HEARSAY_CHROMIUM` names one. */
export function browserPath() {
  const named = process.env.HEARSAY_CHROMIUM;
  if (named) return named;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of BROWSERS) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not there: the next folder may have it.
      }
    }
  }
  return undefined;
}

/** Installs Debian's Chromium for the tests of the page, where that is allowed; without it those tests are skipped. */
export function ensureBrowser() {
  if (browserPath() !== undefined) return true;
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== "linux" || !isRoot || spawnSync("apt-get", ["--version"]).status !== 0) {
    say(
      "No Chromium found: the tests of the page in a browser are skipped. Install one, or name it in HEARSAY_CHROMIUM.",
    );
    return true;
  }
  const start = Date.now();
  say("Installing Chromium for the tests of the page ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"];
  if (run("apt-get", ["update", "-q"], { env }) && run("apt-get", install, { env })) {
    say(`Installing Chromium: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  } else say("Chromium could not be installed: the tests of the page in a browser are skipped.");
  return true;
}

const STEPS = { install: ensureInstalled, build: ensureBuilt, browser: ensureBrowser };

/** Makes the named things ready in the order of the names; false when one cannot be. */
export const isReady = (...names) => names.every((name) => STEPS[name]());

/** The same, but ends the program when one cannot be made ready. */
export function ensure(...names) {
  if (!isReady(...names)) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const wrong = names.find((name) => !(name in STEPS));
  if (wrong !== undefined) {
    say(`ensure.mjs: expected some of ${Object.keys(STEPS).join(", ")}, got ${wrong}`);
    process.exit(2);
  }
  ensure(...names);
}
