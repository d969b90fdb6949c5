import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hearsay, linesOf } from "./recorded-terminal.js";

const FERRY = "A ferry hit a pier in Orva on Monday, the port authority said. Twelve people were hurt.\n";
let folder: string;
let file: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archive-command-"));
  file = join(folder, "a.txt");
  kept = join(folder, "case");
  writeFileSync(file, FERRY);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("an account is kept with its captures, made again from them alone, and checked against them", async () => {
  const live = await hearsay(["account", file, "--archive", kept, "--collector", "Night desk", "--format", "json"]);
  expect(live.notes).toContain(`Kept in the archive ${kept}\n`);
  rmSync(file);
  const again = await hearsay(["account", kept, "--format", "json"]);
  expect(again.out).toBe(live.out);
  const account = join(folder, "account.json");
  writeFileSync(account, live.out);
  const verified = await hearsay(["verify", account, kept]);
  expect([verified.status, verified.out]).toEqual([
    0,
    expect.stringContaining("1 of 1 texts are those of the given reports"),
  ]);
});

it("reports that are read are kept as well, beside what is there", async () => {
  await hearsay(["read", file, "--archive", kept, "--format", "jsonl"]);
  const { status } = await hearsay(["read", "-", "--archive", kept, "--format", "jsonl"], {
    input: "Nobody is missing, police said.",
  });
  expect(status).toBe(0);
  const { out } = await hearsay(["read", kept, "--format", "jsonl"]);
  expect(linesOf(out).map(({ report }) => (report as { text: string }).text)).toEqual([
    FERRY,
    "Nobody is missing, police said.",
  ]);
});

it("verify tells of an archive whether it holds, and what tells it apart from every other", async () => {
  await hearsay(["read", file, "--archive", kept]);
  const holds = await hearsay(["verify", kept]);
  expect(holds.out.replace(/[0-9a-f]{64}/, "...")).toBe(
    `3 of 3 lines of the manifest follow one another\n2 of 2 records are as they were written\n1 capture, kept from 2031-03-04T08:00:00Z to 2031-03-04T08:00:00Z\nlast line: sha256:...\n${kept} holds.\n`,
  );
  const manifest = join(kept, "manifest.jsonl");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace("a.txt", "b.txt"));
  const broken = await hearsay(["verify", kept]);
  expect([broken.status, broken.out]).toEqual([
    1,
    expect.stringMatching(/FAULT: .*@\d+ the record of entry 2 .*\[archive-differs\]\n.* does not hold\.\n$/),
  ]);
  const { out } = await hearsay(["verify", kept, "--format", "json"]);
  expect(JSON.parse(out)).toMatchObject({ holds: false, problems: [{ code: "archive-differs" }] });
});

it("each line of a manifest has the shape that its schema tells", async () => {
  await hearsay(["read", file, join(folder, "nowhere.txt"), "--archive", kept]);
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../schemas/archive.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  const lines = linesOf(readFileSync(join(kept, "manifest.jsonl"), "utf8"));
  expect(lines.map(({ kind }) => kind)).toEqual([undefined, "session", "capture", "problem"]);
  expect(lines.filter((line) => !validate(line))).toEqual([]);
  expect(validate({ ...lines[1], more: 1 })).toBe(false);
});

it.each([
  ["a collector without an archive", () => ["read", file, "--collector", "Night desk"], "give --archive too"],
  ["a folder that holds other things", () => ["read", file, "--archive", folder], "holds other things and no archive"],
  ["an archive and reports", () => ["verify", kept, file], "is checked by itself"],
])("%s is wrong usage, told in a sentence", async (_, args, words) => {
  await hearsay(["read", file, "--archive", kept]);
  const { status, notes } = await hearsay(args());
  expect([status, notes]).toEqual([2, expect.stringContaining(words)]);
});
