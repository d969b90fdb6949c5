import { Readable } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";
import fc from "fast-check";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { takeBytes } from "./take-bytes.js";
import { type ZipFileSpec, zipOf } from "./zip-of.js";

const ARTICLE = "Two bridges over the Lenn were closed on Monday, police said.";
const article = (name: string, more: Partial<ZipFileSpec> = {}): ZipFileSpec => ({
  name,
  bytes: `${ARTICLE} ${name}`,
  ...more,
});
const namesOf = async (bytes: Uint8Array) => (await takeBytes("a.zip", bytes)).reports.map(({ name }) => name);

async function tarOf(...entries: readonly (readonly [header: object, content?: string])[]): Promise<Buffer> {
  const made = pack();
  for (const [header, content] of entries) made.entry(header as { name: string }, content ?? "");
  made.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of made) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

describe("names in an archive", () => {
  it.each([
    ["a/b.txt", "a.zip/a/b.txt"],
    ["/etc/b.txt", "a.zip/etc/b.txt"],
    ["../../b.txt", "a.zip/b.txt"],
    ["a/../../b.txt", "a.zip/a/b.txt"],
    ["C:\\news\\b.txt", "a.zip/news/b.txt"],
    ["a\\b.txt", "a.zip/a/b.txt"],
    ["./a//b.txt", "a.zip/a/b.txt"],
    ["a\u202etxt.b", "a.zip/a\ufffdtxt.b"],
    ["a\u001b[31m.txt", "a.zip/a\ufffd[31m.txt"],
    ["..", "a.zip/unnamed"],
  ])("%j is told as %j", async (name, told) => {
    expect(await namesOf(zipOf([article(name)]))).toEqual([told]);
  });

  it.each(["a/.hidden.txt", "__MACOSX/a.txt", ".git/b.txt", "a/Thumbs.db", "desktop.ini"])(
    "%j is left out",
    async (name) => {
      const { reports, problems } = await takeBytes("a.zip", zipOf([article(name), article("b.txt")]));
      expect(reports.map((report) => report.name)).toEqual(["a.zip/b.txt"]);
      expect(problems).toEqual([`note skipped a.zip: left out: 1 hidden file (${name})`]);
    },
  );

  it("in the letters of old DOS are read", async () => {
    expect(
      await namesOf(
        zipOf([article("", { name: Uint8Array.of(0x42, 0x81, 0x72, 0x6f, 0x2e, 0x74), localName: undefined })]),
      ),
    ).toEqual(["a.zip/Büro.t"]);
  });

  it("that come twice are told apart, and it is said", async () => {
    const { reports, problems } = await takeBytes(
      "a.zip",
      zipOf([article("b.txt"), { name: "b.txt", bytes: `${ARTICLE} Again.` }]),
    );
    expect(reports.map(({ name }) => name)).toEqual(["a.zip/b.txt", "a.zip/b.txt (2)"]);
    expect(problems).toEqual([expect.stringContaining("has names more than once: 1 file (b.txt)")]);
  });
});

describe("a ZIP that is not what it says", () => {
  const rest = article("rest.txt");
  it.each<[string, Buffer, string]>([
    [
      "another sum",
      zipOf([article("b.txt", { crc: 7 }), rest]),
      "error digest-differs a.zip/b.txt: is not what was packed",
    ],
    [
      "another size",
      zipOf([article("b.txt", { size: 20 }), rest]),
      "error digest-differs a.zip/b.txt: is not what was packed",
    ],
    [
      "a password",
      zipOf([article("b.txt", { flags: 0x801 }), rest]),
      "error format-not-supported a.zip: holds what only a password opens",
    ],
    [
      "an unknown packing",
      zipOf([article("b.txt", { method: 14 }), rest]),
      "error format-not-supported a.zip/b.txt: is packed by a method (14)",
    ],
    [
      "another name before its bytes",
      zipOf([article("b.txt", { localName: "c.txt" }), rest]),
      `note malformed-document a.zip/b.txt: is called "c.txt"`,
    ],
    [
      "bytes that are not there",
      zipOf([rest, article("b.txt", { at: 9_999_999 })]),
      "error malformed-document a.zip/b.txt: has no bytes",
    ],
    ["a link", zipOf([article("b.txt", { mode: 0o120777 }), rest]), "note skipped a.zip: left out: 1 link (b.txt)"],
    [
      "another archive before it",
      Buffer.concat([zipOf([article("b.txt")]), zipOf([rest])]),
      "before its start, which are not read",
    ],
  ])("by %s is named, and the rest is read", async (_, bytes, problem) => {
    const { reports, problems } = await takeBytes("a.zip", bytes);
    expect(reports.map(({ name }) => name)).toContain("a.zip/rest.txt");
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it("by entries that share their bytes gives these bytes once", async () => {
    const files = [
      article("b.txt"),
      ...Array.from({ length: 50 }, (_, n) => article(`${n}.txt`, { localName: "b.txt", at: 0 })),
    ];
    const { reports, problems } = await takeBytes("a.zip", zipOf(files));
    expect(reports).toHaveLength(1);
    expect(problems.filter((problem) => problem.includes("shares its bytes with another entry"))).toHaveLength(50);
  });

  it.each([
    [
      "torn",
      zipOf([article("b.txt")]).subarray(0, -30),
      "error malformed-document a.zip: is a ZIP archive that is torn",
    ],
    ["without files", zipOf([]), "error empty a.zip: is an archive without files"],
    [
      "of a Word document",
      zipOf([article("[Content_Types].xml"), article("word/document.xml")]),
      "error empty a.zip: is a document without words",
    ],
    [
      "of a workbook",
      zipOf([article("[Content_Types].xml"), article("xl/workbook.xml")]),
      "error format-not-supported a.zip: is an Excel workbook",
    ],
    [
      "of an OpenDocument text",
      zipOf([
        { name: "mimetype", method: 0, bytes: "application/vnd.oasis.opendocument.text" },
        article("content.xml"),
      ]),
      "error empty a.zip: is a document without words",
    ],
    [
      "of a book",
      zipOf([{ name: "mimetype", method: 0, bytes: "application/epub+zip" }, article("a.xhtml")]),
      "an EPUB book",
    ],
  ])("%s is named", async (_, bytes, problem) => {
    const { reports, problems } = await takeBytes("a.zip", bytes);
    expect(reports).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it("with a comment is read all the same, and with one that holds the mark of an end", async () => {
    expect(await namesOf(zipOf([article("b.txt")], "made by a desk"))).toEqual(["a.zip/b.txt"]);
    expect(await takeBytes("a.zip", zipOf([article("b.txt")], "PK\x05\x06, no end"))).toBeDefined();
  });
});

describe("tar", () => {
  it("gives its files; links, devices and what it knows nothing of are left out with one note", async () => {
    const bytes = await tarOf(
      [{ name: "a.txt" }, ARTICLE],
      [{ name: "b", type: "symlink", linkname: "/etc/passwd" }],
      [{ name: "c", type: "link", linkname: "a.txt" }],
      [{ name: "d", type: "fifo" }],
      [{ name: `${"long/".repeat(60)}e.txt` }, `${ARTICLE} Second.`],
      [{ name: "f.txt", pax: { "GNU.sparse.major": "1" } }, ARTICLE],
    );
    const { reports, problems } = await takeBytes("a.tar", bytes);
    expect(reports.map(({ name }) => name)).toEqual(["a.tar/a.txt", `a.tar/${"long/".repeat(60)}e.txt`]);
    expect(problems).toEqual(["note skipped a.tar: left out: 2 links (first b), 1 device (d), 1 sparse file (f.txt)"]);
  });

  it("that is torn gives what came before, and a damaged one too", async () => {
    const bytes = await tarOf([{ name: "a.txt" }, ARTICLE], [{ name: "b.txt" }, `${ARTICLE} Second.`]);
    const torn = await takeBytes("a.tar", bytes.subarray(0, 1100));
    expect(torn.reports.map(({ name }) => name)).toEqual(["a.tar/a.txt"]);
    expect(torn.problems).toEqual([
      expect.stringContaining("error malformed-document a.tar: is a tar archive that is torn or damaged"),
    ]);
    const damaged = Buffer.from(bytes);
    damaged.fill(0x78, 1024 + 148, 1024 + 156);
    expect((await takeBytes("a.tar", damaged)).problems).toEqual([expect.stringContaining("torn or damaged")]);
  });

  it("of the oldest kind, without a name of its format, is known by its sum", async () => {
    const bytes = await tarOf([{ name: "a.txt" }, ARTICLE]);
    bytes.fill(0, 257, 265);
    const sum = bytes.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    expect((await takeBytes("a.tar", bytes)).reports.map(({ name }) => name)).toEqual(["a.tar/a.txt"]);
  });
});

describe("what is no archive", () => {
  it.each([
    ["words that begin as a ZIP does", "PKs are short for penalty kicks, the coach said."],
    ["words with the mark of tar in them", `${"x".repeat(257)}ustar  is what the file said.`],
    ["words about WARC/1.0", "WARC/1.0 is a format, the archivist said."],
    ["words about a mail", "From: the mayor\nDate: Monday\nSubject: bridges\n\nThe dam holds, she said."],
    ["words that begin as an mbox does", "From Monday on 2031\nMessage-ID: none\n\nThe dam holds, she said."],
  ])("%s is text", async (_, words) => {
    expect((await takeBytes("a.txt", words)).reports).toMatchObject([{ name: "a.txt" }]);
  });
});

describe("archives that are made to fill a memory or a disk", () => {
  const endless = (size: number) =>
    Readable.from(
      (function* () {
        const piece = Buffer.alloc(1_000_000, "The river rose again. ");
        for (let given = 0; given < size; given += piece.length) yield piece;
      })(),
    );

  it("a gzip of ten gigabytes ends at the limit of one report", async () => {
    const { problems } = await takeBytes("a.gz", endless(10_000_000_000).pipe(createGzip({ level: 1 })));
    expect(problems).toEqual([expect.stringContaining("error too-large a.gz")]);
  });

  it("a ZIP with ZIPs in it, each with more, ends when too much came out", async () => {
    const large = Buffer.alloc(9_000_000, "The river rose again. ");
    let bytes = zipOf(Array.from({ length: 5 }, (_, n) => ({ name: `${n}.txt`, bytes: large })));
    for (let depth = 0; depth < 4; depth++) {
      bytes = zipOf(Array.from({ length: 16 }, (_, n) => ({ name: `${n}.zip`, bytes })));
    }
    const { reports, problems } = await takeBytes("a.zip", bytes);
    expect(reports.length).toBeLessThan(16);
    expect(problems).toEqual([expect.stringContaining("error unpacks-too-large a.zip/0.zip/0.zip/")]);
  });

  it("gzip within gzip within gzip ends at a depth", async () => {
    let bytes = gzipSync(ARTICLE);
    for (let depth = 0; depth < 20; depth++) bytes = gzipSync(bytes);
    expect((await takeBytes("a.gz", bytes)).problems).toEqual([
      expect.stringContaining("lies more than 6 archives deep"),
    ]);
  });
});

describe("changed archives", () => {
  const originals = [
    zipOf([article("a.txt"), article("b/c.txt", { method: 0 }), { name: "d.zip", bytes: zipOf([article("e.txt")]) }]),
    gzipSync(ARTICLE.repeat(20)),
  ];

  it("never throw, and give something or a named problem", async () => {
    const tar = await tarOf([{ name: "a.txt" }, ARTICLE], [{ name: "b.txt" }, `${ARTICLE} Second.`]);
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    const changed = fc.record({
      original: fc.constantFrom(...originals, tar, gzipSync(tar)),
      changes: fc.array(change, { maxLength: 6 }),
      cut: fc.option(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(changed, async ({ original, changes, cut }) => {
        const bytes = Buffer.from(original);
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        const { reports, problems } = await takeBytes(
          "a",
          cut === null ? bytes : bytes.subarray(0, 1 + (cut % bytes.length)),
        );
        expect(reports.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
