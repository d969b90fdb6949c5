import { read } from "../../src/stages/reading/read.js";
import { percent, printRow, ratesText } from "../print.js";
import { readLines } from "../read-lines.js";
import { reportOf } from "../report-lines.js";
import { scoreNames, taggedText } from "../score/names.js";
import type { Task } from "./task.js";

const TYPES = { person: "PER", organisation: "ORG", place: "LOC" } as const;

/** Names of persons, organisations and places: lines of `tokens` and `tags` (IOB2). */
export const names: Task = {
  name: "names",
  paths: "SENTENCES.jsonl",
  about: "names of persons, organisations and places",
  least: 1,
  run(paths, { limit }) {
    const lines = readLines<{ tokens: string[]; tags: string[] }>(...paths).slice(0, limit);
    const gold = lines.map(({ tokens, tags }) => taggedText(tokens, tags));
    const given = gold.map(({ text }, i) =>
      text.trim() === ""
        ? []
        : read(reportOf({ id: `n${i}`, text })).names.map(({ at, kind }) => ({ ...at, type: TYPES[kind] })),
    );
    const byId = <T>(all: readonly T[]): Map<string, T> => new Map(all.map((one, i) => [`n${i}`, one]));
    const score = scoreNames(byId(gold.map((one) => one.names)), byId(given));
    printRow("exact", ratesText(score.exact));
    printRow("overlap", ratesText(score.overlap));
    for (const [type, f1] of Object.entries(score.types)) printRow(`exact ${type}`, `F1 ${percent(f1)}`);
  },
};
