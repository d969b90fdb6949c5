import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { readLines } from "../../read-lines.js";

/** The texts under some paths by id: a `.txt` file's name without extension, or the `id` of a line of a `.jsonl` file. */
export function readTexts(paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of filesUnder(paths)) {
    const content = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    if (extname(path) === ".jsonl") {
      for (const line of readLines<{ id: string; text: string }>(path)) texts.set(line.id, line.text);
    } else texts.set(basename(path, extname(path)), content);
  }
  return texts;
}

function filesUnder(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .sort()
      .filter((name) => /\.(?:txt|jsonl)$/.test(name))
      .map((name) => join(path, name));
  });
}
