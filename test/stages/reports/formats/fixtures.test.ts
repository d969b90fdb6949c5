import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  isPicture,
  isProblem,
  isRemoval,
  type Piece,
  type Removal,
  type Told,
} from "../../../../src/stages/reports/format.js";
import { readInput } from "../../../../src/stages/reports/read-input.js";
import { reportFrom } from "../../../../src/stages/reports/report-from.js";

/** What an editor expects of a file, in `<file>.expected.json` beside it. */
interface Expected {
  /** What its bringer says of it. */
  readonly told?: Told;
  /** Fields of each report, its text whole; `null` for a field that it must not have. `name` is its name from the file's own on. */
  readonly reports: readonly Readonly<Record<string, unknown>>[];
  /** Codes, in their order. */
  readonly problems: readonly string[];
  readonly removals?: readonly Partial<Removal>[];
  /** How many pictures came as inputs of their own. */
  readonly pictures?: number;
}

const ENDING = ".expected.json";
const MAX_SIZE = 10_000_000;
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && filesIn(entry.name).length > 0)
  .map(({ name }) => name);

/** The files of a folder that have their expectation beside them. */
function filesIn(folder: string): string[] {
  const names = readdirSync(join(import.meta.dirname, folder)).filter((name) => name.endsWith(ENDING));
  return names.map((name) => name.slice(0, -ENDING.length));
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All that is read from a file that comes in pieces of a size. */
async function read(name: string, bytes: Uint8Array, size: number, told: Told | undefined) {
  const chunks = () => cut(bytes, size);
  const input = { name, capturedAt: "2031-03-04T08:00:00Z", chunks, ...(told === undefined ? {} : { told }) };
  const pieces: Piece[] = [];
  const problems: string[] = [];
  const removals: Removal[] = [];
  let pictures = 0;
  for await (const found of readInput(input, MAX_SIZE)) {
    if (isProblem(found)) problems.push(found.code);
    else if (isPicture(found)) pictures++;
    else if (isRemoval(found)) removals.push(found);
    else pieces.push(found);
  }
  const reports = pieces.map(({ fields, capture, images = [], problems: own }) => {
    const report = reportFrom(fields, { capture, images });
    problems.push(...[...own, ...report.problems].map(({ code }) => code));
    return { ...report, name: capture.name };
  });
  return { reports, problems, removals, pictures };
}

/** The value with `null` at every field that is expected to be absent and is. */
const withAbsent = (value: object, expected: Readonly<Record<string, unknown>>): object => ({
  ...Object.fromEntries(Object.keys(expected).flatMap((key) => (expected[key] === null ? [[key, null]] : []))),
  ...value,
});

describe.each(folders)("%s", (folder) => {
  const path = join(import.meta.dirname, folder);

  it.each(filesIn(folder))("%s is read as an editor would", async (file) => {
    expect(existsSync(join(path, file)), `no ${file} beside its ${ENDING}`).toBe(true);
    const bytes = readFileSync(join(path, file));
    const expected = JSON.parse(readFileSync(join(path, `${file}${ENDING}`), "utf8")) as Expected;
    const got = await read(file, bytes, 65_536, expected.told);
    expect(got.problems).toEqual(expected.problems);
    expect(got.reports.map((report, index) => withAbsent(report, expected.reports[index] ?? {}))).toMatchObject(
      expected.reports,
    );
    expect(got.removals).toMatchObject(expected.removals ?? []);
    expect(got.pictures).toBe(expected.pictures ?? 0);
    expect(await read(file, bytes, 777, expected.told), "read in other pieces").toEqual(got);
  });
});
