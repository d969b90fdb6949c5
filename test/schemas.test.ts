import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { schemaFiles } from "../scripts/schema-files.js";
import { hearsay, linesOf } from "./cli/recorded-terminal.js";

const ROOT = join(import.meta.dirname, "..");
const EXAMPLE = join(ROOT, "examples/kursk-capture/reports");
const EVENTS = join(ROOT, "test/events");

const validators = new Map<string, (value: unknown) => string>();

beforeAll(() => {
  for (const { path } of schemaFiles()) {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, path), "utf8")));
    const name = path.replace(/^schemas\/|\.schema\.json$/g, "");
    validators.set(name, (value) => (validate(value) ? "" : ajv.errorsText(validate.errors)));
  }
});

const faultOf = (name: string, value: unknown): string => validators.get(name)?.(value) ?? `no schema ${name}`;

describe("the schemas", () => {
  it.each(schemaFiles().map(({ path, content }) => [path, content]))(
    "%s is what the source says (npm run schemas)",
    (path, content) => {
      expect(readFileSync(join(ROOT, path), "utf8")).toBe(content);
    },
  );

  it("describe the account, and refuse what is none", async () => {
    const { out } = await hearsay(["account", EXAMPLE, "--format", "json"]);
    const account = JSON.parse(out);
    expect(faultOf("account", account)).toBe("");
    expect(faultOf("account", { ...account, stories: 3 })).toContain("stories");
  });

  it.each(["flood-tolls", "two-fires"])("describe the account of %s", async (event) => {
    const { out } = await hearsay(["account", join(EVENTS, event, "reports"), "--format", "json"]);
    expect(faultOf("account", JSON.parse(out))).toBe("");
  });

  it.each([
    ["reading", ["read", EXAMPLE, join(EVENTS, "flood-tolls/reports"), "--format", "jsonl"]],
    ["stories", ["stories", EXAMPLE, join(EVENTS, "two-fires/reports"), "--format", "jsonl"]],
    ["reuse", ["reuse", join(EVENTS, "flood-tolls/reports"), join(EVENTS, "two-fires/reports")]],
  ])("describe every line of %s", async (name, args) => {
    const lines = linesOf((await hearsay(args)).out);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map((line) => faultOf(name, line)).filter(Boolean)).toEqual([]);
  });

  it("describe every line of a file of decisions, and refuse what is none", () => {
    const signed = { by: "R. Lund", at: "2025-03-05", why: "a reason" };
    const claim = { claim: { report: "a", exact: "nine died", at: { start: 3, end: 12 } } };
    const fault = (line: object): string => faultOf("decision", line);
    expect(fault({ kind: "apart", reports: ["a"], from: ["b"] })).toBe("");
    expect(fault({ kind: "grade", targets: [claim], grade: 3, ...signed })).toBe("");
    expect(
      fault({ kind: "same", targets: [{ party: "Tarn Paper" }, { party: { report: "a", exact: "Tarn" } }], ...signed }),
    ).toBe("");
    expect(fault({ kind: "grade", targets: [claim], grade: "B", ...signed })).not.toBe("");
    expect(fault({ kind: "same", targets: [claim, { party: "Tarn" }], ...signed })).not.toBe("");
    expect(fault({ kind: "central", targets: [claim] })).not.toBe("");
  });

  it("describe every line of compare and weigh", async () => {
    const pairs = ["The dam did not hold.", "Twelve were hurt.", "The dam held."]
      .map((b, id) => JSON.stringify({ id, a: "The dam held.", b }))
      .join("\n");
    const compared = linesOf((await hearsay(["compare", "-"], { input: pairs })).out);
    expect(compared.map((line) => faultOf("compare", line))).toEqual(["", "", ""]);
    const table = ["ann,a,x,1", "bob,a,x,1", "cat,a,x,2", "ann,b,x,7", "bob,b,x,7", "ann,c,x,5", "bob,c,x,5"].join(
      "\n",
    );
    const weighed = linesOf((await hearsay(["weigh", "-"], { input: `source,object,attribute,value\n${table}` })).out);
    expect(weighed.map((line) => faultOf("weigh", line)).filter(Boolean)).toEqual([]);
  });

  it("describe what is taken in", () => {
    expect(faultOf("report", { id: 7, text: "Words.", title: "other fields are left alone" })).toBe("");
    expect(faultOf("report", { id: "a" })).not.toBe("");
  });
});
