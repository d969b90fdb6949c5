import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Account } from "../../src/stages/dossier/account-document.js";
import { millFire } from "../stages/dossier/decisions/mill-fire.js";
import { hearsay, linesOf } from "./recorded-terminal.js";

let folder: string;
let reports: string;
let account: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  [reports, account, file] = ["r.jsonl", "a.json", "d.jsonl"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const lines = millFire.map(({ id, publishedAt, text }) => JSON.stringify({ id, publishedAt, text }));
  writeFileSync(reports, lines.join("\n"));
  await hearsay(["account", reports, "--format", "json", "--out", account]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decide = (...args: string[]) =>
  hearsay(["decide", ...args, "--by", "R. Lund", "--why", "a reason", "--decisions", file]);
const written = () => linesOf(readFileSync(file, "utf8"));
const read = (): Account => JSON.parse(readFileSync(account, "utf8"));

describe("hearsay decide", () => {
  it("appends a line and tells what it changes; account and stories hold to the file; it can be taken back", async () => {
    const { status, out, notes } = await decide(account, "same", "party:Tarn Paper", "party:The owner");
    expect(status).toBe(0);
    const [line] = written();
    expect(line).toMatchObject({
      kind: "same",
      targets: [{ party: "Tarn Paper" }, { party: "The owner" }],
      by: "R. Lund",
      at: "2031-03-04T08:00:00Z",
      why: "a reason",
    });
    expect(notes).toContain(`Written to ${file}: ${line?.id}`);
    expect(out).toContain(`${line?.id} (same): applied; the machine had 2 parties, “Tarn Paper” and “The owner”`);
    expect(out).toMatch(/^- .*by The owner\.$/m);
    expect(out).toMatch(/^\+ .*by Tarn Paper \(by decision of R\. Lund\)\.$/m);

    expect((await decide(account, "set-aside", "two")).status).toBe(0);
    const made = await hearsay(["account", reports, "--decisions", file, "--format", "json"]);
    expect(JSON.parse(made.out).decisions.map(({ state }: { state: string }) => state)).toEqual(["applied", "applied"]);
    const stories = await hearsay(["stories", reports, "--decisions", file, "--format", "jsonl"]);
    expect(linesOf(stories.out).map(({ report }) => report)).toEqual(["one", "three"]);

    const taken = await decide("--take-back", String(written()[1]?.id), "--at", "2031-03-05");
    expect(taken.status).toBe(0);
    const again = await hearsay(["account", reports, "--decisions", file, "--format", "json"]);
    const states = JSON.parse(again.out).decisions.map(({ state }: { state: string }) => state);
    expect(states.sort()).toEqual(["applied", "applied", "taken back"]);
    expect(JSON.parse(again.out).stories[0].reports).toEqual(["one", "two", "three"]);
  });

  it("takes ids of the account, and writes the words that they mean", async () => {
    const before = written().length;
    const [story] = read().stories;
    const claim = story?.claims.find(({ text }) => text.exact.startsWith("Twelve"));
    const party = story?.parties.find(({ name }) => name === "Ilse Brandt");
    const statement = story?.statements.find(({ by }) => by === party?.id);
    await decide(account, "grade", String(claim?.id), "4");
    await decide(account, "grade", String(party?.id), "b");
    await decide(account, "no-part", String(statement?.id), "claim:the fire started in a store of solvents");
    await decide(account, "not-same", "figure:Nine", "figure:4");
    await decide(account, "note", "disagreement:0");
    await decide(account, "apart", "report:A", "report:B");
    const said = { report: "two", exact: "The fire did not start in a store of solvents", at: expect.anything() };
    expect(written().slice(before)).toMatchObject([
      { targets: [{ claim: { report: "two", exact: "Twelve people were injured" } }], grade: 4 },
      { targets: [{ party: "Ilse Brandt" }], grade: "B" },
      { targets: [{ statement: said }, { claim: { report: "one" } }] },
      { targets: [{ figure: { report: "one", exact: "Nine" } }, { figure: { report: "three", exact: "Eleven" } }] },
      { targets: [{ disagreement: [{ report: expect.any(String) }, { report: expect.any(String) }] }] },
      { reports: ["one", "two"] },
    ]);
  });

  it("writes nothing when it is only asked what would change", async () => {
    const before = readFileSync(file, "utf8");
    const { out } = await decide(account, "central", "claim:Twelve people were injured", "--dry-run");
    expect(out).toMatch(/applied; the machine had it as claim \d of \d/);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it.each([
    [["shout", "two"], 'shout: expected "kind" to be one of together'],
    [["same", "party:Tarn Paper"], "expected two or more of one sort"],
    [["same", "party:Nobody", "party:Tarn Paper"], "nothing in the account is meant by party:Nobody"],
    [["grade", "claim:Twelve people were injured", "9"], 'a "grade" from 1 to 6'],
    [["central", "claim-0"], "nothing in the account is meant by claim-0"],
  ])("ends with a sentence on %j", async (args, sentence) => {
    const { status, notes } = await decide(account, ...args);
    expect(status).toBe(2);
    expect(notes).toContain(sentence);
  });

  it("takes back only what is there", async () => {
    const { status, notes } = await decide("--take-back", "decision-0");
    expect(status).toBe(2);
    expect(notes).toContain("there is no decision decision-0");
  });
});

describe("a file of decisions", () => {
  it("with lines that are none names them, and the others hold", async () => {
    const bad = join(folder, "bad.jsonl");
    writeFileSync(bad, '{"kind":"apart","reports":["one","two"]}\nnonsense\n{"kind":"central","targets":[]}\n');
    const { status, notes, out } = await hearsay(["account", reports, "--decisions", bad, "--format", "json"]);
    expect(status).toBe(1);
    expect(notes).toMatch(/bad\.jsonl:2: is no JSON/);
    expect(notes).toMatch(/bad\.jsonl:3: expected one \{claim\}/);
    expect(JSON.parse(out).stories).toHaveLength(2);
  });

  it("tells what is not applied, and what is later than the moment asked for", async () => {
    const waiting = join(folder, "waiting.jsonl");
    const signed = { by: "R. Lund", at: "2025-03-05T09:00:00Z", why: "a reason" };
    writeFileSync(waiting, JSON.stringify({ kind: "note", targets: [{ report: "nine" }], ...signed }));
    const { notes } = await hearsay(["account", reports, "--decisions", waiting, "--format", "json"]);
    expect(notes).toContain("report nine is not there yet [decision-waiting]");
    const early = await hearsay([
      "account",
      reports,
      "--decisions",
      waiting,
      "--format",
      "json",
      "--as-of",
      "2025-03-04",
    ]);
    expect(early.notes).toContain("was left out: it was made at 2025-03-05T09:00:00Z");
    expect(JSON.parse(early.out).decisions).toBeUndefined();
  });
});
