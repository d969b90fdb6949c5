import { readFileSync } from "node:fs";

/** The objects of some files of JSON lines, in order. */
export const readLines = <T>(...paths: readonly string[]): T[] =>
  paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as T),
  );
