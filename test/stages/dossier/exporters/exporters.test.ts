import { describe, expect, it } from "vitest";
import { accountSchema } from "../../../../src/stages/dossier/account-document.js";
import { exporters } from "../../../../src/stages/dossier/exporters/index.js";
import { codePointsOf } from "../../../../src/stages/dossier/exporters/json-ld/code-points.js";
import { plain } from "../../../../src/stages/dossier/exporters/markdown.js";
import { columnsOf, wrap } from "../../../../src/stages/dossier/exporters/terminal/columns.js";
import { inRanges } from "../../../../src/stages/dossier/exporters/terminal/paper.js";
import { countWords } from "../../../../src/stages/dossier/exporters/wording/labels.js";
import { hostileAccount } from "../hostile-account.js";
import { sampleAccount } from "../sample-account.js";

const written = (name: string, account = sampleAccount, options = {}): string => {
  const exporter = exporters.find((one) => one.name === name);
  if (!exporter) throw new Error(`no exporter ${name}`);
  return exporter.write(account, options);
};
const hostile = hostileAccount();
const plainText = (account: typeof sampleAccount): string[] =>
  account.stories.flatMap(({ sentences }) => sentences.map(({ text }) => text));

describe.each(exporters.map((exporter) => [exporter.name, exporter] as const))("the %s exporter", (_, exporter) => {
  it("writes the same account the same way twice", () => {
    expect(exporter.write(sampleAccount)).toBe(exporter.write(structuredClone(sampleAccount)));
  });

  it("writes an account of nothing", () => {
    const empty = { ...sampleAccount, reports: [], stories: [], problems: [] };
    expect(exporter.write(empty).length).toBeGreaterThan(20);
  });

  it("writes a hostile account without a fault", () => {
    expect(exporter.write(hostile).length).toBeGreaterThan(1000);
  });

  it("never says that something is true", () => {
    expect(exporter.write({ ...sampleAccount, reports: [] })).not.toMatch(/\b(?:is|are|was) (?:true|false)\b/i);
  });
});

describe("JSON", () => {
  it("comes back as the same account", () => {
    expect(accountSchema.parse(JSON.parse(written("json")))).toEqual(sampleAccount);
  });
  it("has its keys in one order", () => {
    const keys = Object.keys(JSON.parse(written("json")));
    expect(keys).toEqual([...keys].sort());
  });
});

describe("the terminal", () => {
  it.each([40, 80, 120])("keeps to %i columns", (width) => {
    for (const account of [sampleAccount, hostile]) {
      const wide = written("terminal", account, { width })
        .split("\n")
        .filter((line) => columnsOf(line) > width);
      expect(wide).toEqual([]);
    }
  });

  it("prints every sentence of the account", () => {
    const text = written("terminal", sampleAccount).replace(/\s+/g, " ");
    for (const sentence of plainText(sampleAccount).filter((one) => !one.startsWith("Volodymyr Zelenskyy on"))) {
      expect(text).toContain(sentence);
    }
  });

  it("lists the exact words of every reference it prints", () => {
    const [account = "", evidence = ""] = written("terminal").split("EVIDENCE");
    const used = [...account.matchAll(/\[((?:[A-Z]\d+[a-z]*[ -]?)+)\]/g)].flatMap(([, list = ""]) =>
      list.split(/[ -]/),
    );
    expect(used.length).toBeGreaterThan(20);
    for (const label of used) expect(evidence).toMatch(new RegExp(`^  ${label} `, "m"));
  });

  it("has no escape sequence without colour, and with colour none but its own", () => {
    const sequence = String.fromCharCode(27);
    expect(written("terminal", hostile).includes(sequence)).toBe(false);
    expect(written("terminal", sampleAccount, { colour: true }).includes(`${sequence}[`)).toBe(true);
    const colours = written("terminal", hostile, { colour: true }).split(sequence).slice(1);
    expect(colours.every((rest) => /^\[\d{1,2}m/.test(rest))).toBe(true);
  });

  it.each([
    [
      ["A1", "A2", "A3", "A5"],
      ["A1-A3", "A5"],
    ],
    [
      ["A1", "A2", "B3"],
      ["A1", "A2", "B3"],
    ],
    [
      ["A2a", "A3"],
      ["A2a", "A3"],
    ],
  ])("writes %j as %j", (labels, ranges) => {
    expect(inRanges(labels)).toEqual(ranges);
  });

  it("breaks words that no line holds", () => {
    expect(wrap("aaaaaaaaaaaa b", 5)).toEqual(["aaaaa", "aaaaa", "aa b"]);
    expect(wrap("希望希望", 4)).toEqual(["希望", "希望"]);
  });
});

describe("Markdown", () => {
  it.each([
    ["*a* _b_ [c](d)", "\\*a\\* \\_b\\_ \\[c\\](d)"],
    ["<script>", "&lt;script\\>"],
    ["# head", "\\# head"],
    ["1. one", "1\\. one"],
    ["a | b\n\n- c", "a \\| b - c"],
  ])("writes %j as %j", (text, markdown) => {
    expect(plain(text)).toBe(markdown);
  });

  it("explains every note that it sets, once", () => {
    const text = written("markdown");
    const set = new Set([...text.matchAll(/\[\^([A-Z]+\d+[a-z]*)\](?!:)/g)].map(([, label]) => label));
    const explained = [...text.matchAll(/^\[\^([A-Z]+\d+[a-z]*)\]:/gm)].map(([, label]) => label);
    expect(set.size).toBeGreaterThan(20);
    expect([...set].sort()).toEqual([...explained].sort());
  });

  it("opens no tag and no link that a report wrote", () => {
    const text = written("markdown", hostile);
    expect([...text.matchAll(/(?<!\\)<.{0,40}/g)].map(String)).toEqual([]);
    expect([...text.matchAll(/(?<!\\)\]\(.{0,40}/g)].map(String)).toEqual([]);
  });
});

describe("JSON-LD", () => {
  const document = JSON.parse(written("json-ld"));

  it("brings its context with it", () => {
    expect(typeof document["@context"]).toBe("object");
    expect(JSON.stringify(document["@context"])).not.toContain('"@import"');
  });

  it("names the same thing by the same id, and refers to nothing it does not have", () => {
    const ids = document["@graph"].map((node: { id: string }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...written("json-ld").matchAll(/"(urn:hearsay:(?:report|party|claim|statement):[^"]+)"/g)].map(
      ([, id]) => id,
    );
    for (const id of references) expect(ids).toContain(id);
  });

  it("counts code points, not UTF-16 units", () => {
    const at = codePointsOf("a\u{1F600}b\u{1F600}c");
    expect(at({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
    expect(at({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(at({ start: 6, end: 7 })).toEqual({ start: 4, end: 5 });
  });
});

describe("what a count counts", () => {
  it.each([
    ["crews", { measure: "crews", of: "crews" }],
    ["killed: miners, in Orva", { measure: "killed", of: "miners", place: "Orva" }],
    ["displaced: in a field", { measure: "displaced", place: "in a field" }],
  ])("is told without saying a word twice: %s", (words, count) => {
    expect(countWords({ ...count, rows: [0], rule: "" })).toBe(words);
  });
});
