import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestOf } from "../../../src/record/digest.js";
import { openProblem } from "../../../src/stages/reports/capture.js";
import { type TakeInOptions, takeIn } from "../../../src/stages/reports/take-in.js";

const ARTICLE = "Two bridges over the Lenn were closed on Monday, police said. Nobody was hurt.\n";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "take-in-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
async function* chunked(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

/** Take in and give problems as `code file-or-place` lines. */
async function take(inputs: readonly string[] = [folder], options?: TakeInOptions) {
  const { reports, problems } = await takeIn(inputs, options);
  const named = problems.map(({ code, severity, input }) => `${severity} ${code} ${input?.replace(`${folder}/`, "")}`);
  return { reports, texts: reports.map(({ text }) => text), problems, named };
}

describe("plain text", () => {
  it("keeps every character, line ends and blank lines included, and leaves out the byte order mark", async () => {
    const text = "\r\n  Headline\r\n\r\n\tWords \u00e9 \ud83d\ude00 here.\u2028Next.\n\n";
    put("a.txt", Buffer.from(`\ufeff${text}`));
    const { reports, problems } = await take();
    expect(reports[0]?.text).toBe(text);
    expect(reports[0]?.digest).toBe(digestOf(text));
    expect(problems).toEqual([]);
  });

  it("takes its id from the content, so the same file has it in any folder and under any name", async () => {
    put("a.txt", ARTICLE);
    put("b/c.md", `${ARTICLE}More.`);
    const first = await take();
    const again = await take([join(folder, "b", "c.md"), join(folder, "a.txt")]);
    expect(first.reports.map(({ id }) => id).sort()).toEqual(again.reports.map(({ id }) => id).sort());
    expect(first.reports[0]?.id).toMatch(/^r-[0-9a-f]{12}$/);
  });

  it("is captured at the time of the file's last change", async () => {
    utimesSync(put("a.txt", ARTICLE), 1_700_000_000, 1_700_000_000);
    expect((await take()).reports[0]?.capture).toMatchObject({
      capturedAt: "2023-11-14T22:13:20Z",
      encoding: "utf-8",
      size: ARTICLE.length,
      digest: digestOf(ARTICLE),
    });
  });

  it.each([
    ["a bracket at its start", "[Updated] The dam holds, the mayor said."],
    ["a brace at its start", "{sic} The dam holds, the mayor said."],
    ["one JSON object quoted in the middle", `The file read:\n{"a": 1}\nand nothing else, the mayor said.\nA\nB`],
    ["angle brackets", "<3 is all she wrote, police said."],
    ["a heart of a magic number", "BZhukov said the dam holds. ID3 and MZ too."],
  ])("with %s is text", async (_, text) => {
    put("a.txt", text);
    expect((await take()).texts).toEqual([text]);
  });
});

describe("encodings", () => {
  const words = "Le café d’Orléans a brûlé, dit la police. “Personne” n’a été blessé à Noël.";
  it.each([
    ["UTF-8", Buffer.from(words), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${words}`), "utf-8"],
    ["UTF-16 LE with a mark", Buffer.from(`\ufeff${words}`, "utf16le"), "utf-16le"],
    ["UTF-16 BE with a mark", utf16be(`\ufeff${words}`), "utf-16be"],
  ])("%s is read and not guessed", async (_, bytes, encoding) => {
    put("a.txt", bytes);
    const { texts, reports, problems } = await take();
    expect(texts).toEqual([words]);
    expect(reports[0]?.capture.encoding).toBe(encoding);
    expect(problems).toEqual([]);
  });

  it.each([
    ["UTF-16 LE without a mark", Buffer.from(words, "utf16le"), words],
    ["UTF-16 BE without a mark", utf16be(words), words],
    [
      "Korean UTF-16 LE without a mark",
      Buffer.from("경찰은 월요일 다리가 폐쇄됐다고 밝혔다. 부상자는 없다.", "utf16le"),
      undefined,
    ],
    ["Latin-1", Buffer.from("Les élèves de Genève ont été évacués, dit la préfecture.", "latin1"), undefined],
    [
      "Windows-1252",
      Buffer.from("He paid \x801,200 \x96 \x93about a third\x94 \x97 he said.", "latin1"),
      "He paid €1,200 – “about a third” — he said.",
    ],
    ["short Latin-1", Buffer.from("Caf\xe9 fire", "latin1"), "Café fire"],
  ])("%s is read, with a note", async (_, bytes, text) => {
    put("a.txt", bytes);
    const { texts, named } = await take();
    expect(texts[0]).toBe(text ?? (bytes.includes(0) ? bytes.toString("utf16le") : bytes.toString("latin1")));
    expect(named).toEqual(["note encoding-guessed a.txt"]);
  });

  it("UTF-8 with one torn character stays UTF-8", async () => {
    put("a.txt", Buffer.concat([Buffer.from("é".repeat(100)), Buffer.of(0xe2, 0x82), Buffer.from(" fin.")]));
    const { texts, named } = await take();
    expect(texts[0]).toBe(`${"é".repeat(100)}\ufffd fin.`);
    expect(named).toEqual(["note encoding-guessed a.txt"]);
  });

  it("a character torn by the end of the head is whole in the text", async () => {
    const text = `a${"é".repeat(50_000)}`;
    put("a.txt", text);
    const { texts, problems } = await take();
    expect(texts[0] === text).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe("JSON", () => {
  const lines = [
    {
      id: "one",
      text: ARTICLE,
      publisher: "Valley Post",
      publishedAt: "2031-03-04T08:00:00Z",
      url: "https://post.example/1",
    },
    { id: "two", text: `${ARTICLE}Second.`, headline: "Bridges closed", language: "en" },
  ];

  it.each([
    ["lines", lines.map(json).join("")],
    ["lines with blank ones between and CRLF", `\n${lines.map((line) => JSON.stringify(line)).join("\r\n\r\n")}`],
    ["lines in UTF-16", Buffer.from(`\ufeff${lines.map(json).join("")}`, "utf16le")],
    ["a list on one line", JSON.stringify(lines)],
    ["a list printed over several lines", JSON.stringify(lines, null, 2)],
  ])("as %s keeps ids and fields", async (_, content) => {
    put("a.jsonl", content);
    const { reports, problems } = await take();
    expect(problems).toEqual([]);
    expect(reports).toMatchObject(lines);
    expect(reports.map(({ order }) => order)).toEqual([0, 1]);
  });

  it("as one object printed over several lines is one report", async () => {
    put("a.json", JSON.stringify(lines[0], null, 2));
    expect((await take()).reports).toMatchObject([{ id: "one" }]);
  });

  it("names each line by its path and number, and a bad line does not stop the others", async () => {
    put(
      "a.jsonl",
      `${json(lines[0])}{"id": "torn", "text": "abc\n${json({ id: "x" })}${json([1])}${json({ text: " " })}${json(lines[1])}`,
    );
    const { reports, named } = await take();
    expect(reports.map(({ id, capture }) => [id, capture.name.slice(folder.length + 1)])).toEqual([
      ["one", "a.jsonl:1"],
      ["two", "a.jsonl:6"],
    ]);
    expect(named).toEqual([
      "error malformed-line a.jsonl:2",
      "error malformed-line a.jsonl:3",
      "error malformed-line a.jsonl:4",
      "error empty a.jsonl:5",
    ]);
  });

  it("takes a report without a field that is no string, with a note", async () => {
    put("a.jsonl", json({ id: 7, text: ARTICLE, publisher: ["x"], byline: null, publishedAt: "Soonish" }));
    const { reports, named } = await take();
    expect(reports).toMatchObject([{ id: "7", text: ARTICLE }]);
    expect(reports[0]).not.toHaveProperty("publisher");
    expect(reports[0]).not.toHaveProperty("publishedAt");
    expect(named).toEqual(["note malformed-field a.jsonl:1", "note date-not-understood a.jsonl:1"]);
  });

  it("takes the headline as the text where only that is known", async () => {
    put("a.jsonl", json({ id: "h", title: "Dam holds, mayor says", text: "" }));
    expect((await take()).reports).toMatchObject([
      { text: "Dam holds, mayor says", headline: "Dam holds, mayor says" },
    ]);
  });

  it("printed over several lines and torn is one problem", async () => {
    put("a.json", `{\n  "id": "one",\n  "text": oops\n}`);
    expect((await take()).named).toEqual(["error malformed-line a.json"]);
  });

  it("of any size is read line by line, the limit holding for a line", async () => {
    const long = json({ id: "long", text: "word ".repeat(1000) });
    put(
      "a.jsonl",
      `${Array.from({ length: 400 }, (_, n) => json({ id: `r${n}`, text: `${ARTICLE}${n}` })).join("")}${long}${json(lines[0])}`,
    );
    const { reports, named } = await take([folder], { maxSize: 2000 });
    expect(reports).toHaveLength(401);
    expect(named).toEqual(["error too-large a.jsonl:401"]);
  });
});

describe("the same twice", () => {
  it("keeps one of two files with the same words, and says so", async () => {
    put("a.txt", ARTICLE);
    put("b.txt", ARTICLE);
    const { reports, named } = await take();
    expect(reports).toHaveLength(1);
    expect(named).toEqual(["note duplicate-report b.txt"]);
  });

  it("keeps both of two reports under one id, the second under another", async () => {
    put(
      "a.jsonl",
      ["x", "y", "x", "z"].map((text) => json({ id: "a", text })).join("") + json({ id: "a-2", text: "w" }),
    );
    const { reports, named } = await take();
    expect(reports.map(({ id, text }) => `${id} ${text}`)).toEqual(["a x", "a-2 y", "a-3 z", "a-2-2 w"]);
    expect(named).toEqual([
      "note duplicate-id a.jsonl:2",
      "note duplicate-report a.jsonl:3",
      "note duplicate-id a.jsonl:4",
      "note duplicate-id a.jsonl:5",
    ]);
  });

  it("keeps the same words from two publishers: a copy is evidence", async () => {
    put(
      "a.jsonl",
      json({ text: ARTICLE, publisher: "Valley Post" }) + json({ text: ARTICLE, publisher: "Lenn Herald" }),
    );
    const { reports, problems } = await take();
    expect(new Set(reports.map(({ id }) => id)).size).toBe(2);
    expect(problems).toEqual([]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "picture-not-read", "a picture that is not read"],
    ["a.bin", Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 251)), "binary", "binary content"],
    ["a.pdf", "%PDF-1.7\n%\xe2\xe3", "malformed-document", "is no PDF that can be read"],
    ["a.xml", `<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>`, "empty", "is a feed without items"],
    ["b.xml", `<?xml version="1.0"?><note/>`, "format-not-supported", "an XML document"],
    ["empty.txt", "", "empty", "is empty"],
    ["blank.txt", " \n\t\n", "empty", "holds no words"],
    ["brackets.txt", "[".repeat(1000), "empty", "holds no words"],
    ["list.json", "[]", "empty", "holds no reports"],
  ])("%s is named, with what it is", async (name, content, code, words) => {
    put(name, typeof content === "string" ? Buffer.from(content, "latin1") : content);
    const { reports, named, problems } = await take();
    expect(reports).toEqual([]);
    expect(named).toEqual([`error ${code} ${name}`]);
    expect(problems[0]?.message).toContain(words);
  });

  it("does not stop the rest: every other file of the folder is taken in", async () => {
    put("a-binary", Buffer.alloc(5000, "\x7fELF\0\x01\x02"));
    put("b-empty.txt", "");
    put("c-large.txt", Buffer.alloc(50_000_000, "The river rose again, officials said. "));
    put("d-latin1.txt", Buffer.from("Le caf\xe9 a br\xfbl\xe9, dit la police.", "latin1"));
    put("e-utf16.txt", Buffer.from("\ufeffThe bridge is open again.", "utf16le"));
    put("f.txt", ARTICLE);
    const { texts, named, problems } = await take();
    expect(texts).toEqual(["Le café a brûlé, dit la police.", "The bridge is open again.", ARTICLE]);
    expect(named).toEqual([
      "error binary a-binary",
      "error empty b-empty.txt",
      "error too-large c-large.txt",
      "note encoding-guessed d-latin1.txt",
    ]);
    expect(problems[2]?.message).toContain("10 MB");
  });

  it("a missing path, a link that leads nowhere and an address are named", async () => {
    symlinkSync(join(folder, "gone"), join(folder, "link"));
    const { named } = await take([join(folder, "no.txt"), join(folder, "link"), "https://post.example/1"]);
    expect(named).toEqual([
      "error not-found no.txt",
      "error not-found link",
      "error address-not-fetched https://post.example/1",
    ]);
  });

  it("a named pipe and a device are refused, not waited for", async () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const { named, problems } = await take([folder, "/dev/zero"]);
    expect(named).toEqual(["error not-readable pipe", "error not-readable /dev/zero"]);
    expect(problems[0]?.message).toContain("named pipe");
  });

  it("a file that may not be read says so", async () => {
    expect(await openProblem("a.txt", Object.assign(new Error("no"), { code: "EACCES" }))).toMatchObject({
      code: "not-readable",
      message: "may not be read: permission denied",
    });
    if (process.getuid?.() === 0) return;
    chmodSync(put("a.txt", ARTICLE), 0);
    expect((await take()).named).toEqual(["error not-readable a.txt"]);
  });

  it("links in a circle end, and hidden files are left out and said to be", async () => {
    put("a/b.txt", ARTICLE);
    put("a/.hidden.txt", "secret");
    symlinkSync(folder, join(folder, "a", "circle"));
    symlinkSync(join(folder, "self"), join(folder, "self"));
    const { texts, named } = await take();
    expect(texts).toEqual([ARTICLE]);
    expect(named).toEqual(["note skipped a", "note skipped a/circle", "error not-readable self"]);
  });

  it("links out of a folder are not followed: a folder that somebody sent reads nothing else of the machine", async () => {
    const other = mkdtempSync(join(tmpdir(), "take-in-other-"));
    writeFileSync(join(other, "private.txt"), "The code is 1234.");
    put("a.txt", ARTICLE);
    symlinkSync(join(other, "private.txt"), join(folder, "notes.txt"));
    symlinkSync("/", join(folder, "root"));
    const { texts, named } = await take();
    rmSync(other, { recursive: true });
    expect(texts).toEqual([ARTICLE]);
    expect(named).toEqual(["error skipped notes.txt", "error skipped root"]);
  });

  it("a link that is named itself is followed", async () => {
    put("a/b.txt", ARTICLE);
    symlinkSync(join(folder, "a"), join(folder, "link"));
    expect((await take([join(folder, "link")])).texts).toEqual([ARTICLE]);
  });

  it("an empty folder is a problem", async () => {
    expect((await take()).named).toEqual([`error empty ${folder}`]);
  });
});

describe("standard input", () => {
  const at = (...parts: string[]) => ({
    standardInput: { chunks: chunked(...parts), capturedAt: "2031-03-04T08:00:00Z" },
  });

  it("is read in pieces, whatever they are cut at", async () => {
    const [a, b] = [json({ id: "a", text: "Words é one." }), json({ id: "b", text: "Words two." })];
    const { reports } = await take(["-"], at(a.slice(0, 9), a.slice(9) + b.slice(0, 3), b.slice(3)));
    expect(reports).toMatchObject([
      { id: "a", text: "Words é one.", capture: { name: "-:1", capturedAt: "2031-03-04T08:00:00Z" } },
      { id: "b", text: "Words two." },
    ]);
  });

  it("can be plain text, and is read once", async () => {
    const { texts, named } = await take(["-", "-"], at(ARTICLE));
    expect(texts).toEqual([ARTICLE]);
    expect(named).toEqual(["note duplicate-report -"]);
  });

  it("over the limit is left alone", async () => {
    expect((await take(["-"], { ...at("word ".repeat(100)), maxSize: 100 })).named).toEqual(["error too-large -"]);
  });
});

describe("any bytes", () => {
  const fromBytes = (bytes: Uint8Array) =>
    takeIn(["-"], {
      maxSize: 5000,
      standardInput: {
        chunks: (async function* () {
          yield bytes;
        })(),
        capturedAt: "2031-03-04T08:00:00Z",
      },
    });

  it("give reports or a named problem, never nothing and never an exception", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { reports, problems } = await fromBytes(bytes);
        expect(reports.length + problems.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("that are JSON lines of any values do too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string()), { minLength: 1, maxLength: 6 }), async (lines) => {
        const input = [JSON.stringify({ text: "Words.", id: "first" }), ...lines].join("\n");
        const { reports, problems } = await fromBytes(Buffer.from(input));
        expect(reports.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

it("expects a limit above nothing", async () => {
  await expect(takeIn([], { maxSize: 0 })).rejects.toThrow(new TypeError("takeIn: expected maxSize above 0, got 0"));
});

describe("the same piece again", () => {
  const line = (fields: object) =>
    JSON.stringify({ publisher: "Valley Post", url: "https://post.example/a", ...fields });

  it("is kept once while its words stay, whenever it was captured and touched", async () => {
    put(
      "a.jsonl",
      `${line({ text: "Two people died." })}\n${line({ text: "Two people died.", modifiedAt: "2025-03-04T12:00:00Z" })}`,
    );
    const { reports, named } = await take();
    expect(reports).toHaveLength(1);
    expect(named).toEqual(["note duplicate-report a.jsonl:2"]);
  });

  it.each([
    ["its words", { text: "Three people died." }],
    ["its headline", { text: "Two people died.", headline: "Flood" }],
    ["who passed it on", { text: "Two people died.", carrier: "Newsdesk" }],
  ])("is another report with %s changed", async (_, changed) => {
    put("a.jsonl", `${line({ text: "Two people died." })}\n${line(changed)}`);
    expect((await take()).reports).toHaveLength(2);
  });
});
