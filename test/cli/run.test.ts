import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCOUNT_FORMATS } from "../../src/cli/commands/account.js";
import { commands } from "../../src/cli/run.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { exporters } from "../../src/stages/dossier/exporters/index.js";
import { MADE_BY } from "../../src/version.js";
import { hearsay, linesOf } from "./recorded-terminal.js";

const EXAMPLE = join(import.meta.dirname, "../../examples/kursk-capture/reports");
const FIRE =
  "Warehouse burns in Orva\n\nORVA, March 3 (Lenn Agency) - At least 12 people were hurt when a warehouse burned in Orva on Monday, police said.\n\n" +
  'The fire brigade confirmed the blaze. "We do not know the cause," its spokeswoman Ina Holt told Lenn Agency.\n';
let folder: string;
let fire: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  fire = join(folder, "fire.txt");
  writeFileSync(fire, FIRE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("usage", () => {
  it("without a command is the help, on standard error", async () => {
    const { status, out, notes } = await hearsay([]);
    expect(status).toBe(2);
    expect(out).toBe("");
    for (const make of commands) expect(notes).toContain(make({} as Terminal, () => undefined).name());
  });

  it("asked for is data: help and version go to standard output", async () => {
    expect(await hearsay(["--version"])).toEqual({ status: 0, out: `${MADE_BY}\n`, notes: "" });
    const help = await hearsay(["--help"]);
    expect(help).toMatchObject({ status: 0, notes: "" });
    expect(help.out).toContain("Exit status: 0 done");
  });

  it.each(["account", "read", "stories", "compare", "reuse", "weigh", "records", "decide", "verify"])(
    "of %s has examples",
    async (name) => {
      const { status, out } = await hearsay([name, "--help"]);
      expect(status).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*  .*hearsay ${name} `));
    },
  );

  it("names the limit of a report's size where it can be set", async () => {
    expect((await hearsay(["account", "--help"])).out).toContain("10MB");
  });

  it.each([
    [["shout"], "unknown command 'shout'"],
    [["read"], "missing required argument 'input'"],
    [["read", "x", "--loud"], "unknown option '--loud'"],
    [["account", "x", "--format", "pdf"], "Allowed choices are terminal, markdown, html, json, json-ld, csv"],
    [["account", "x", "--as-of", "soon"], "Expected a date or time in ISO 8601"],
    [["read", "x", "--max-size", "big"], "Expected a size such as 500kB"],
    [["compare", "a", "b"], "too many arguments"],
    [["compare", "/no/such/file"], "/no/such/file is not there"],
    [["verify", "/no/such/file"], "/no/such/file is not there"],
    [["weigh", "/no/such/file"], "/no/such/file is not there"],
  ])("%j is wrong, and the message says why", async (args, words) => {
    const { status, out, notes } = await hearsay(args);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(notes).toContain(words);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    expect(MADE_BY).toBe(`hearsay ${version}`);
  });
});

describe("hearsay account", () => {
  it("knows every exporter by name", () => {
    expect(exporters.map(({ name }) => name).toSorted()).toEqual(ACCOUNT_FORMATS.toSorted());
  });

  it("prints for reading, writes the page and says where", async () => {
    const page = join(folder, "page.html");
    const { status, out, notes } = await hearsay(["account", EXAMPLE, "--page", page]);
    expect(status).toBe(0);
    expect(out).toContain("National Intelligence Service");
    expect(out.includes("\u001b")).toBe(false);
    expect(notes).toContain(`The page of this account: ${page}`);
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/i);
  });

  it("uses colours only where they are wanted", async () => {
    const colour = await hearsay(["account", EXAMPLE, "--no-page"], { colour: true });
    expect(colour.out).toContain("\u001b[");
    const plain = await hearsay(["account", EXAMPLE, "--no-page", "--no-color"], { colour: true });
    expect(plain.out).not.toContain("\u001b[");
  });

  it.each(["markdown", "html", "json", "json-ld", "csv"])(
    "as %s is nothing but that, on standard output or in a file",
    async (format) => {
      const printed = await hearsay(["account", EXAMPLE, "--format", format]);
      expect(printed.status).toBe(0);
      expect(printed.notes).not.toContain("page");
      const file = join(folder, `account.${format}`);
      const written = await hearsay(["account", EXAMPLE, "--format", format, "--out", file]);
      expect(written.out).toBe("");
      expect(readFileSync(file, "utf8")).toBe(printed.out);
    },
  );

  it("gives the account of what can be read, names what cannot, and ends with status 1", async () => {
    const mixed = join(folder, "mixed");
    mkdirSync(mixed);
    writeFileSync(join(mixed, "a.bin"), Buffer.alloc(4000, "\x00\x01\x02\xff"));
    writeFileSync(join(mixed, "b.txt"), "");
    writeFileSync(join(mixed, "c.txt"), Buffer.alloc(50_000_000, "The river rose again, officials said. "));
    writeFileSync(
      join(mixed, "d.txt"),
      Buffer.from("Le caf\xe9 d'Orva is closed, the mayor said on Monday.", "latin1"),
    );
    writeFileSync(join(mixed, "e.txt"), Buffer.from(`\ufeff${FIRE}`, "utf16le"));
    const { status, out, notes } = await hearsay(["account", mixed, "--format", "json"]);
    expect(status).toBe(1);
    const account = JSON.parse(out);
    expect(account.reports.map(({ input }: { input: string }) => input).toSorted()).toEqual([
      join(mixed, "d.txt"),
      join(mixed, "e.txt"),
    ]);
    expect(account.reports.find(({ input }: { input: string }) => input.endsWith("e.txt")).text).toBe(FIRE);
    for (const [name, code] of [
      ["a.bin", "binary"],
      ["b.txt", "empty"],
      ["c.txt", "too-large"],
    ] as const) {
      expect(notes).toMatch(new RegExp(`error: ${join(mixed, name)}: .*\\[${code}\\]`));
      expect(account.problems).toContainEqual(expect.objectContaining({ code, input: join(mixed, name) }));
    }
    expect(notes).toContain("Going on with 2 reports; 3 inputs could not be read.");
  }, 60_000);

  it("of nothing that can be read prints nothing and ends with status 1", async () => {
    const { status, out, notes } = await hearsay(["account", join(folder, "none.txt")]);
    expect([status, out]).toEqual([1, ""]);
    expect(notes).toContain("Nothing to work on");
  });

  it("at an earlier moment leaves out what was not known", async () => {
    const lines = ["2031-03-04T08:00:00Z", "2031-03-06T08:00:00Z"].map((publishedAt, n) =>
      JSON.stringify({ id: `r${n}`, text: `${FIRE}${n}`, publishedAt }),
    );
    const { out } = await hearsay(["account", "-", "--format", "json", "--as-of", "2031-03-05"], {
      input: lines.join("\n"),
    });
    const account = JSON.parse(out);
    expect(account.reports.map(({ id }: { id: string }) => id)).toEqual(["r0"]);
    expect(account.asOf).toBe("2031-03-05");
  });

  it("that cannot be written says so", async () => {
    const { status, notes } = await hearsay([
      "account",
      fire,
      "--format",
      "json",
      "--out",
      join(folder, "no", "a.json"),
    ]);
    expect(status).toBe(2);
    expect(notes).toContain("error: cannot write");
  });
});

describe("hearsay read", () => {
  it("marks the parts by brackets, and leaves the words as they are", async () => {
    const { status, out } = await hearsay(["read", fire]);
    expect(status).toBe(0);
    expect(out).toContain("[police] <said>");
    expect(out).toContain("Marked: [source], <cue>, {content}");
    expect(out.replace(/[[\]<>{}]/g, "")).toContain(FIRE.trim());
  });

  it("marks them by colours where there are some", async () => {
    const { out } = await hearsay(["read", fire], { colour: true });
    expect(out).toContain("\u001b[1m\u001b[33msaid\u001b[39m\u001b[22m");
    expect(out).not.toContain("<said>");
  });

  it("as lines gives one for each report, and every place slices back to its words", async () => {
    const { out } = await hearsay(["read", EXAMPLE, fire, "--format", "jsonl"]);
    const lines = linesOf(out) as {
      report: { text: string };
      attributions: { cue: { at: { start: number; end: number }[] } }[];
    }[];
    expect(lines).toHaveLength(3);
    const last = lines[2];
    expect(last?.report.text).toBe(FIRE);
    const cues = last?.attributions.flatMap(({ cue }) => cue.at.map(({ start, end }) => FIRE.slice(start, end)));
    expect(cues).toContain("said");
    expect(cues).toContain("told");
  });

  it("shows what could steer a terminal as a mark", async () => {
    const { out } = await hearsay(["read", "-"], {
      input: `Red \u001b[31malert\u001b]0;x\u0007 and \u202eback\u202c, ${"the river rose ".repeat(20)}, police said.`,
    });
    expect(out.includes("\u001b") || out.includes("\u202e") || out.includes("\u0007")).toBe(false);
    expect(out).toContain("\ufffd[31malert");
  });

  it("tells a watcher how far long work is, and takes the line away", async () => {
    const input = Array.from({ length: 4 }, (_, n) => JSON.stringify({ id: `r${n}`, text: `${FIRE}${n}` })).join("\n");
    let time = 0;
    const clock = performance.now;
    performance.now = () => {
      time += 1000;
      return time;
    };
    try {
      const { notes } = await hearsay(["read", "-", "--format", "jsonl"], { input, watched: true });
      expect(notes).toContain("Reading report 2 of 4");
      expect(notes).toContain("Reading report 4 of 4\r\u001b[2K");
    } finally {
      performance.now = clock;
    }
  });
});

describe("hearsay stories, reuse, compare, weigh", () => {
  const copy = `${FIRE.replace("Lenn Agency", "Valley Post")}Nobody else was hurt.\n`;
  const input = [
    { id: "wire", publisher: "Lenn Agency", publishedAt: "2031-03-03T10:00:00Z", text: FIRE },
    { id: "copy", publisher: "Valley Post", publishedAt: "2031-03-03T12:00:00Z", text: copy },
    {
      id: "other",
      publisher: "Valley Post",
      publishedAt: "2031-03-03T13:00:00Z",
      text: "Parliament passed the dairy tax by two votes on Sunday, its speaker announced in the capital.",
    },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");

  it("groups the reports of one event", async () => {
    const { out } = await hearsay(["stories", "-", "--format", "jsonl"], { input });
    const stories = new Map(linesOf(out).map(({ report, story }) => [report, story]));
    expect([...stories.keys()]).toEqual(["wire", "copy", "other"]);
    expect(stories.get("wire")).toBe(stories.get("copy"));
    expect(stories.get("wire")).not.toBe(stories.get("other"));
    expect((await hearsay(["stories", "-"], { input })).out).toContain("2 stories");
  });

  it("tells which report took its words from which", async () => {
    const { status, out } = await hearsay(["reuse", "-"], { input });
    expect(status).toBe(0);
    expect(linesOf(out)).toMatchObject([{ later: "copy", earlier: "wire", kind: "verbatim" }]);
    const told = (await hearsay(["reuse", "-", "--format", "terminal"], { input })).out;
    expect(told).toMatch(/^copy {2}Valley Post: .*\n {2}prints wire {2}Lenn Agency: /m);
    expect(told).toContain("1 of 3 reports made from others");
  });

  it("compares pairs line by line, and names a bad line", async () => {
    const pairs = [
      { id: "p", a: "Police said 12 people were killed.", b: "Police said 12 people were killed." },
      { id: "q", a: "x" },
    ];
    const { status, out, notes } = await hearsay(["compare", "-"], {
      input: pairs.map((pair) => JSON.stringify(pair)).join("\n"),
    });
    expect(linesOf(out)).toMatchObject([{ id: "p", relation: "same" }]);
    expect(status).toBe(1);
    expect(notes).toContain("error: -:2: expected");
  });

  it("keeps the records of sources, which an account takes beside its parties", async () => {
    const table = join(folder, "said.csv");
    const decided = join(folder, "decided.csv");
    const [said, known] = [["source,object,attribute,value,at"], ["object,attribute,value,at,by"]];
    for (let i = 0; i < 12; i++) {
      said.push(`Fire Brigade,fire${i},hurt,${i},2025-01-01`, `Post,fire${i},hurt,${i + 20},2025-01-02`);
      known.push(`fire${i},hurt,${i},2025-02-01,court`);
    }
    writeFileSync(table, said.join("\r\n"));
    writeFileSync(decided, known.join("\n"));
    const weighed = await hearsay(["weigh", table, "--settled", decided]);
    expect(linesOf(weighed.out).filter((line) => "settled" in line)).toEqual([
      { source: "Fire Brigade", asOf: "2025-02-01", settled: 12, borneOut: 12, copied: 0, lowest: 0.7575, highest: 1 },
      { source: "Post", asOf: "2025-02-01", settled: 12, borneOut: 0, copied: 0, lowest: 0, highest: 0.2425 },
    ]);
    const early = await hearsay(["weigh", table, "--settled", decided, "--as-of", "2025-01-20"]);
    expect(linesOf(early.out).filter((line) => "settled" in line)).toEqual([]);
    const sources = join(folder, "known.jsonl");
    writeFileSync(sources, weighed.out);
    const report = join(folder, "dated.jsonl");
    writeFileSync(report, JSON.stringify({ id: "a", text: FIRE, publishedAt: "2025-03-03" }));
    const account = JSON.parse((await hearsay(["account", report, "--format", "json", "--grades", sources])).out);
    const brigade = account.stories[0].parties.find((party: { name: string }) => /fire brigade/i.test(party.name));
    expect(brigade.reliability).toMatchObject({ grade: "B", record: { settled: 12 } });
    const then = await hearsay(["account", report, "--format", "json", "--grades", sources, "--as-of", "2025-01-15"]);
    expect(then.status).toBe(0);
  });

  it("keeps records from accounts, and says what is none", async () => {
    const path = join(folder, "past.json");
    writeFileSync(path, (await hearsay(["account", fire, "--format", "json"])).out);
    expect(await hearsay(["records", path])).toMatchObject({
      status: 0,
      out: "",
      notes: expect.stringContaining("is settled as yet"),
    });
    const bad = await hearsay(["records", fire]);
    expect(bad.status).toBe(2);
    expect(bad.notes).toContain("is no account");
  });

  it("goes on without a grade that it cannot use, and says so", async () => {
    const grades = join(folder, "grades.csv");
    writeFileSync(grades, "source,grade,by,why\nFire Brigade,Z,R. Lund,x\n");
    const { status, notes } = await hearsay(["account", fire, "--format", "json", "--grades", grades]);
    expect(status).toBe(1);
    expect(notes).toContain("malformed-line");
  });

  it("weighs a table of claims", async () => {
    const table = "source,object,attribute,value\nann,bridge,length,120\nbob,bridge,length,120\ncat,bridge,length,90\n";
    const { status, out } = await hearsay(["weigh", "-"], { input: table });
    expect(status).toBe(0);
    expect(linesOf(out)[0]).toMatchObject({ object: "bridge", attribute: "length", value: "120" });
    expect((await hearsay(["weigh", "-"], { input: `${table}dan,bridge\n` })).status).toBe(1);
  });
});

describe("hearsay verify", () => {
  it("holds for what account wrote, and with the reports themselves", async () => {
    const file = join(folder, "good.json");
    await hearsay(["account", EXAMPLE, "--format", "json", "--out", file]);
    const { status, out } = await hearsay(["verify", file, EXAMPLE]);
    expect(out).toMatch(/(\d+) of \1 passages stand where the account says/);
    expect(out).toContain(`${file} holds.`);
    expect(status).toBe(0);
    const json = JSON.parse((await hearsay(["verify", file, "--format", "json"])).out);
    expect(json).toMatchObject({ holds: true, problems: [] });
  });

  it("fails for a changed character, and names the place", async () => {
    const file = join(folder, "bad.json");
    const { out: account } = await hearsay(["account", EXAMPLE, "--format", "json"]);
    writeFileSync(file, account.replace("intelligence", "intelligense"));
    const { status, out } = await hearsay(["verify", file]);
    expect(status).toBe(1);
    expect(out).toMatch(/FAULT: \/\S+: .*digest/);
    expect(out).toContain("does not hold.");
  });

  it("of a file that is no account says what is missing", async () => {
    expect(await hearsay(["verify", "-"], { input: "{}" })).toMatchObject({
      status: 1,
      out: expect.stringContaining("[not-an-account]"),
    });
    expect((await hearsay(["verify", "-"], { input: "not json" })).status).toBe(2);
  });
});
