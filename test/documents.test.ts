import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { isRunnable, replayed } from "../scripts/guide-blocks.js";

const ROOT = join(import.meta.dirname, "..");
const NOT_OURS = new Set(["node_modules", "dist", "out", "coverage"]);

const documentsBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !NOT_OURS.has(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? documentsBelow(join(folder, entry.name))
        : entry.name.endsWith(".md")
          ? [relative(ROOT, join(folder, entry.name))]
          : [],
    );

/** What the readers of inputs are tried on is data, not documents. */
const DATA = join("test", "stages", "reports", "formats");
const documents = documentsBelow(ROOT).filter((path) => !path.startsWith(DATA));
const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.replace(/```[\s\S]*?```/g, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

describe.each(documents)("%s", (path) => {
  const links = [
    ...textOf(path)
      .replace(/```[\s\S]*?```|`[^`\n]*`/g, "")
      .matchAll(/\]\((?![a-z]+:)([^)\s]+)/g),
  ].map(([, to = ""]) => to);

  it("links only to what is there", () => {
    const broken = links.filter((link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      if (!isThere(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

/** A guide without what moves with every change of the program and tells a reader nothing: digests, tallies, the numbers of passages. */
const settled = (guide: string): string =>
  guide
    .replace(/sha256:[0-9a-f]{64}/g, "sha256:")
    .replace(/\d+ of \d+ (?=passages|references|sentences)/g, "")
    .replace(/\[[A-Z]\d[\w -]*\]/g, "[]");

describe("the guides", () => {
  const guides = documents.filter((path) => path.startsWith(join("docs", "guides")));
  const runs = spawnSync("sh", ["-c", "exit 0"]).status === 0;

  it.runIf(runs)(
    "show what their commands print (npm run readme)",
    () => {
      for (const path of guides.filter((guide) => isRunnable(textOf(guide)))) {
        expect(settled(replayed(textOf(path), path, ROOT))).toBe(settled(textOf(path)));
      }
    },
    300_000,
  );

  it.each(guides)("%s is reached from the README and from ARCHITECTURE.md", (path) => {
    for (const from of ["README.md", "ARCHITECTURE.md"]) expect(textOf(from)).toContain(`(${path})`);
  });
});
