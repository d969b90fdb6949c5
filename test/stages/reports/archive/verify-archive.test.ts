import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { verifyArchive } from "../../../../src/stages/reports/archive/verify-archive.js";
import { givenBack, input, NOW, opened, testFolder } from "./archive-folder.js";

const { path } = testFolder();
const manifest = (): string => path("case/manifest.jsonl");
const warc = (): string => path("case/captures-00001.warc.gz");
const problems = async (): Promise<string[]> =>
  (await verifyArchive(path("case"))).problems.map(
    ({ code, input, message }) => `${code} ${input?.slice(path("case").length + 1)}: ${message}`,
  );

beforeEach(async () => {
  const archive = await opened(path("case"));
  const requestHead = "GET / HTTP/1.1\r\n\r\n";
  const exchange = {
    requestHead,
    responseHead: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
    body: gzipSync("Words."),
  };
  await archive.keep(input("a", "One."));
  await archive.keep(input("https://post.example/b", "Words.", { exchange }));
  await archive.keep(input("a", "One."));
  await archive.note({ kind: "note", message: "left its feed" });
  await archive.keep(input("c", "Three."));
  await archive.close();
});

describe("an archive as it was written", () => {
  it("holds, and is told apart from every other by the digest of its last line", async () => {
    const verified = await verifyArchive(path("case"));
    expect(verified).toMatchObject({
      holds: true,
      tallies: { lines: { checked: 7, hold: 7 }, records: { checked: 7, hold: 7 } },
      captures: 4,
      from: NOW,
      to: NOW,
      last: expect.stringMatching(/^sha256:/),
      problems: [],
    });
  });
});

describe("an archive that was changed", () => {
  it("does not hold, whichever byte of its manifest it was", async () => {
    const bytes = readFileSync(manifest());
    const missed: number[] = [];
    // the last line, which no line after it holds to its word, more closely than the others
    for (let at = 0; at < bytes.length; at += at < bytes.lastIndexOf('{"entry') ? 131 : 29) {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ (1 << (at % 7));
      writeFileSync(manifest(), changed);
      if ((await verifyArchive(path("case"))).holds) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it("does not hold, whichever byte of its captures it was, and is read without what was changed", async () => {
    const bytes = readFileSync(warc());
    const missed: number[] = [];
    for (let at = 0; at < bytes.length; at += 131) {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(warc(), changed);
      const verified = await verifyArchive(path("case"));
      if (verified.problems.every(({ input }) => !input?.startsWith(`${warc()}@`))) missed.push(at);
    }
    expect(missed).toEqual([]);
    const half = Buffer.from(bytes);
    half.fill(0, bytes.length - 60);
    writeFileSync(warc(), half);
    expect(await givenBack(path("case"))).toEqual([
      ["a", "One."],
      ["https://post.example/b", "Words."],
      ["c", expect.stringMatching(/^! is not as it was when it was put into the archive \(.*@\d+\); it is not read$/)],
    ]);
  });

  const lines = (): string[] => readFileSync(manifest(), "utf8").trimEnd().split("\n");
  const put = (changed: readonly string[]): void =>
    writeFileSync(manifest(), changed.map((line) => `${line}\n`).join(""));

  it("does not hold without one of its lines, with one twice, with two exchanged, with one more", async () => {
    const all = lines();
    const cases: [string, string[]][] = all.flatMap((line, i) => [
      [`without ${i}`, all.toSpliced(i, 1)],
      [`${i} twice`, all.toSpliced(i, 0, line)],
      [`${i} before ${i - 1}`, i === 0 ? [] : all.toSpliced(i - 1, 2, line, all[i - 1] ?? "")],
      [`a blank one before ${i}`, all.toSpliced(i, 0, "")],
    ]);
    const missed: string[] = [];
    for (const [name, changed] of cases) {
      put(changed);
      if ((await problems()).length === 0) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  it("is told of with the place of each fault", async () => {
    put(lines().toSpliced(3, 1));
    expect(await problems()).toEqual([
      "archive-differs manifest.jsonl:4: does not follow the line before it: a line was changed, taken out, put in or moved",
      "archive-differs manifest.jsonl:4: is entry 4, where entry 3 should be",
      expect.stringMatching(
        /^archive-differs captures-00001\.warc\.gz@\d+: no record should begin here: the one before it ends at \d+$/,
      ),
    ]);
  });

  it("does not hold without its last entry, for its bytes are there still", async () => {
    put(lines().slice(0, -1));
    expect(await problems()).toEqual([
      expect.stringMatching(/captures-00001\.warc\.gz: has \d+ bytes; the manifest tells of \d+$/),
    ]);
  });

  it("does not hold with a line that another program wrote anew, though it says the same", async () => {
    put(lines().map((line, i) => (i === 6 ? line.replace('"entry":6', '"entry": 6') : line)));
    expect(await problems()).toContain("archive-differs manifest.jsonl:7: is not written as the program writes it");
  });

  it("does not hold with another file of captures, or without one", async () => {
    writeFileSync(path("case/captures-00002.warc.gz"), readFileSync(warc()));
    expect(await problems()).toEqual(["archive-differs captures-00002.warc.gz: holds records that no line tells of"]);
    rmSync(path("case/captures-00002.warc.gz"));
    rmSync(warc());
    expect(await problems()).toContain("archive-differs captures-00001.warc.gz: is not there");
  });
});
