import { describe, expect, it } from "vitest";
import { isProblem } from "../../../../src/stages/reports/format.js";
import { readInput } from "../../../../src/stages/reports/read-input.js";

async function read(text: string, maxSize = 5000) {
  const texts: string[] = [];
  const problems: string[] = [];
  const chunks = async function* () {
    for (let at = 0; at < text.length; at += 50_000) yield Buffer.from(text.slice(at, at + 50_000));
  };
  for await (const found of readInput({ name: "a.json", capturedAt: "2031-03-04T08:00:00Z", chunks }, maxSize)) {
    if (isProblem(found)) problems.push(`${found.code} ${found.input}`);
    else if ("fields" in found) texts.push(found.fields.text);
  }
  return { texts, problems };
}

describe("a long list of reports", () => {
  const reports = Array.from({ length: 2000 }, (_, n) => ({
    id: `r${n}`,
    text: `Report ${n}: the dam held, the mayor said.`,
  }));
  const text = JSON.stringify(reports, null, 1);

  it("may be larger than one report may be", async () => {
    const { texts, problems } = await read(text);
    expect(texts).toEqual(reports.map((report) => report.text));
    expect(problems).toEqual([]);
  });

  it("keeps what stands before a tear, and names the tear", async () => {
    const { texts, problems } = await read(text.slice(0, 90_000));
    expect(texts.length).toBeGreaterThan(900);
    expect(problems).toEqual(["malformed-document a.json"]);
  });

  it("names the member that is too large, malformed or no report, and goes on", async () => {
    const long = JSON.stringify({ text: "word ".repeat(2000) });
    const { texts, problems } = await read(`[${long}, {"text": oops}, 7, ${text.slice(1)}`);
    expect(texts).toHaveLength(2000);
    expect(problems).toEqual(["too-large a.json[0]", "malformed-line a.json[1]", "malformed-line a.json[2]"]);
  });

  it("does not pass over what stands behind its end", async () => {
    expect((await read(`${text} and more`)).problems).toEqual(["malformed-document a.json"]);
  });
});
