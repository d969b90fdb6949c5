import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../src/cli/run.js";
import type { Terminal } from "../src/cli/terminal.js";
import { problemCodes } from "../src/record/problem.js";

/** Each part imports only from those to its left; a file of `src` that is none of them stands at its own name. */
const LINE = [
  "record",
  "text",
  "network",
  "languages",
  "stages/reports",
  "stages/reading",
  "stages/attributions",
  "stages/stories",
  "stages/claims",
  "stages/provenance",
  "stages/assessment",
  "stages/dossier",
  "version.ts",
  "account.ts",
  "open-account.ts",
  "follow",
  "index.ts",
  "cli",
] as const;

const MOST_ENTRIES = 15;
const MOST_LINES = 400;
/** Folders of alike files, one a case of the same thing: they may grow. */
const LISTS = [
  /^src\/languages\/[a-z]{2}(\/[a-z-]+)?$/,
  /^test\/events(\/[a-z-]+\/reports)?$/,
  /^schemas$/,
  /^docs\/reference$/,
  /^src\/stages\/reports\/formats$/,
  /^test\/stages\/reports\/formats(\/[a-z-]+)?$/,
];
const FORBIDDEN_NAME = /(^|[/-])(utils?|helpers?|common|misc|types|shared|base|core|lib|manager|service)(\.ts)?$/;
/** What reaches the outside world: what comes in, what keeps it, and the package's own weights. */
const REACHES_OUT =
  /^src\/(stages\/reports\/(capture\.ts|fetching\/|archive\/|formats\/pdf\/read-pages\.ts)|network\/weights\.ts)/;
/** Modules that reach nothing outside: digests, unpacking of bytes, streams of them. */
const PURE_MODULES = new Set(["node:crypto", "node:zlib", "node:stream"]);

const root = dirname(import.meta.dirname);

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]))
    .map((path) => path.replaceAll("\\", "/"));
}

const sources = new Map(
  below("src")
    .filter((path) => path.endsWith(".ts"))
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);

/** A file without its comments and strings' contents, so that an example in a comment is no import. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|[^:"'`])\/\/[^\n]*/g, "$1");

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*)"([^"]+)"/g;

const importsOf = (path: string): string[] =>
  [...withoutComments(sources.get(path) ?? "").matchAll(IMPORT)].map(([, to = ""]) =>
    to.startsWith(".")
      ? relative(root, join(root, dirname(path), to))
          .replaceAll("\\", "/")
          .replace(/\.js$/, ".ts")
      : to,
  );

const placeOf = (path: string): number => LINE.findIndex((part) => `${path}/`.startsWith(`src/${part}/`));

describe("the line of stages", () => {
  it("has a place for every file", () => {
    expect([...sources.keys()].filter((path) => placeOf(path) === -1)).toEqual([]);
  });

  it("is kept: imports come from the left only", () => {
    const wrong = [...sources.keys()].flatMap((path) =>
      importsOf(path)
        .filter((to) => to.startsWith("src/") && placeOf(to) > placeOf(path))
        .map((to) => `${path} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circles", () => {
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(" > "));
        return;
      }
      state.set(path, "open");
      for (const to of importsOf(path)) if (sources.has(to)) visit(to, [...trail, path]);
      state.set(path, "done");
    };
    for (const path of sources.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it("imports only files that are there, with their ending", () => {
    const missing = [...sources.keys()].flatMap((path) =>
      importsOf(path)
        .filter((to) => to.startsWith("src/") && !sources.has(to) && !to.endsWith(".json"))
        .map((to) => `${path} imports ${to}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("a stage", () => {
  const stages = [...sources.keys()].filter((path) =>
    /^src\/(record|text|network|languages|stages|account\.ts)/.test(path),
  );

  it("opens no files and no network: only those that capture, keep captures and load weights do", () => {
    const outside = stages
      .filter((path) => !REACHES_OUT.test(path))
      .flatMap((path) =>
        importsOf(path)
          .filter((to) => to.startsWith("node:") && !PURE_MODULES.has(to))
          .map((to) => `${path}: ${to}`),
      );
    expect(outside).toEqual([]);
  });

  it.each([
    ["the process", /\bprocess\s*\./],
    ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\s*\.\s*\w/],
    ["chance", /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
    ["the network", /(?<!fetcher\.)\bfetch\s*\((?!address: string|address, known)/],
    ["the console", /\bconsole\s*\./],
    ["the machine's language or zone", /\btoLocale\w*\(\s*\)|\.getTimezoneOffset\(/],
  ])("does not touch %s", (_, pattern) => {
    expect(stages.filter((path) => pattern.test(withoutComments(sources.get(path) ?? "")))).toEqual([]);
  });
});

describe("files and folders", () => {
  const files = ["src", "test", "scripts", "docs"].flatMap(below);

  it(`have at most ${MOST_LINES} lines, tests and lists of words aside`, () => {
    const long = [...sources]
      .filter(([path]) => !path.startsWith("src/languages/"))
      .map(([path, text]) => `${path}: ${text.split("\n").length}`)
      .filter((line) => Number(line.split(": ")[1]) > MOST_LINES + 1);
    expect(long).toEqual([]);
  });

  it(`have at most ${MOST_ENTRIES} entries, lists of alike files aside`, () => {
    const entries = new Map<string, Set<string>>();
    for (const path of files) {
      const parts = path.split("/");
      for (let depth = 1; depth < parts.length; depth++) {
        const folder = parts.slice(0, depth).join("/");
        entries.set(folder, (entries.get(folder) ?? new Set()).add(parts[depth] ?? ""));
      }
    }
    const full = [...entries].filter(
      ([folder, { size }]) => size > MOST_ENTRIES && !LISTS.some((list) => list.test(folder)),
    );
    expect(full.map(([folder, { size }]) => `${folder}: ${size}`)).toEqual([]);
  });

  it("are named for what is in them, in kebab-case", () => {
    const names = [...sources.keys()].flatMap((path) => path.split("/").slice(1));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(name))).toEqual([]);
    expect(
      [...sources.keys()].filter((path) => FORBIDDEN_NAME.test(path) || FORBIDDEN_NAME.test(dirname(path))),
    ).toEqual([]);
  });

  it("export by name", () => {
    expect([...sources].filter(([, text]) => /^export default\b/m.test(text)).map(([path]) => path)).toEqual([]);
  });

  it("hold the compiler to its word: nothing is waved through", () => {
    const waved = /@ts-(ignore|expect-error|nocheck)|biome-ignore|:\s*any\b|\bas any\b/;
    expect(
      [...sources]
        .filter(([, text]) => waved.test(withoutComments(text)) || /@ts-|biome-ignore/.test(text))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it("export nothing that nobody uses", () => {
    const everywhere = [
      ...sources.values(),
      ...["test", "bench", "scripts"]
        .flatMap(below)
        .filter((path) => path.endsWith(".ts"))
        .map((path) => readFileSync(join(root, path), "utf8")),
    ];
    const counts = new Map<string, number>();
    for (const text of everywhere)
      for (const word of text.match(/\b[A-Za-z_$][\w$]*\b/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    const exported = [...sources].flatMap(([path, text]) =>
      [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm)].map(
        ([, name = ""]) => ({ path, name }),
      ),
    );
    expect(exported.filter(({ name }) => counts.get(name) === 1).map(({ path, name }) => `${path}: ${name}`)).toEqual(
      [],
    );
  });

  it("print only in the command line", () => {
    const printing = [...sources].filter(
      ([path, text]) => !path.startsWith("src/cli/") && /\bstdout\b|\bstderr\b/.test(withoutComments(text)),
    );
    expect(printing.map(([path]) => path)).toEqual([]);
  });
});

describe("the documents", () => {
  const document = (path: string): string => readFileSync(join(root, path), "utf8");

  it("explain every problem code under a heading of its own, and no other", () => {
    const headings = [...document("docs/reference/problems.md").matchAll(/^### `([a-z-]+)`$/gm)].map(
      ([, code]) => code,
    );
    expect(headings.toSorted()).toEqual([...problemCodes].sort());
  });

  it("tell of every command and every option of it", () => {
    const reference = document("docs/reference/commands.md");
    const untold = commands.flatMap((make) => {
      const command = make({} as Terminal, () => undefined);
      const section = reference.split(/^## /m).find((text) => text.startsWith(`\`hearsay ${command.name()}`)) ?? "";
      return [
        ...(section === "" ? [command.name()] : []),
        ...command.options
          .filter(({ long }) => !section.includes(`\`${long}`))
          .map(({ long }) => `${command.name()} ${long}`),
      ];
    });
    expect(untold).toEqual([]);
  });

  it("tell of every package that is depended on", () => {
    const { dependencies, devDependencies } = JSON.parse(document("package.json"));
    const libraries = document("docs/libraries.md");
    const untold = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !libraries.includes(`\`${name}\``),
    );
    expect(untold).toEqual([]);
  });

  it("tell of what is new", () => {
    expect(document("CHANGELOG.md")).toMatch(/^## (Unreleased|\d+\.\d+\.\d+)/m);
  });

  it("lead somewhere: every link to a file of the project", () => {
    const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", ...below("docs")].filter(
      (path) => path.endsWith(".md"),
    );
    const broken = documents.flatMap((path) =>
      [...document(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, to = ""]) => join(dirname(path), to))
        .filter((to) => !exists(join(root, to)))
        .map((to) => `${path}: ${to}`),
    );
    expect(broken).toEqual([]);
  });
});

const exists = (path: string): boolean => {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EISDIR";
  }
};
