import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../../src/record/digest.js";
import { type ArchiveEvent, ArchiveFailed } from "../../../../src/stages/reports/archive/archive.js";
import { readArchive } from "../../../../src/stages/reports/archive/read-archive.js";
import { verifyArchive } from "../../../../src/stages/reports/archive/verify-archive.js";
import { isOpenable, type Openable } from "../../../../src/stages/reports/format.js";
import { all, bytesOf, givenBack, input, NOW, opened, testFolder, textOf } from "./archive-folder.js";

const { path } = testFolder();
const manifestOf = (folder: string): Record<string, unknown>[] =>
  readFileSync(`${folder}/manifest.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("keeping an input", () => {
  it("gives one back that has its bytes, its name, its time and what was told of it", async () => {
    const archive = await opened(path("case"));
    const told = {
      url: "https://post.example/a",
      mediaType: "text/html",
      charset: "koi8-r",
      fields: { publisher: "Post" },
    };
    const kept = await archive.keep(input("a.html", "Two bridges were closed.", { told }));
    expect(kept).toMatchObject({ name: "a.html", capturedAt: "2030-01-02T03:04:05Z", told });
    expect(await textOf(kept)).toBe("Two bridges were closed.");
    expect(await textOf(kept), "as often as it is asked for").toBe("Two bridges were closed.");
    await archive.close();
    const [again] = await all(readArchive(path("case")));
    expect(again).toMatchObject({ name: "a.html", capturedAt: "2030-01-02T03:04:05Z", told });
  });

  it("records what, when, from where, by which program and for whom, with digests", async () => {
    const archive = await opened(path("case"), { collector: "Night desk" });
    await archive.keep(input("notes/a.txt", "Words."), undefined, "seen");
    await archive.close();
    expect(manifestOf(path("case"))).toMatchObject([
      { schema: "hearsay/archive/1", madeBy: "hearsay 0.0.0", at: NOW },
      { entry: 1, kind: "session", at: NOW, madeBy: "hearsay 0.0.0", collector: "Night desk" },
      {
        entry: 2,
        kind: "capture",
        at: NOW,
        name: "notes/a.txt",
        capturedAt: "2030-01-02T03:04:05Z",
        digest: digestOf("Words."),
        size: 6,
        memo: "seen",
      },
    ]);
  });

  it("keeps any bytes under any name, in any pieces", async () => {
    const archive = await opened(path("case"), { rollAt: 3000 });
    const kept: [string, Buffer][] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 500 }),
        async (name, bytes, piece) => {
          const one = await archive.keep(input(name, bytes, {}, piece));
          expect(await bytesOf(one)).toEqual(Buffer.from(bytes));
          kept.push([name, Buffer.from(bytes)]);
        },
      ),
      { numRuns: 25 },
    );
    await archive.close();
    const back = new Map((await all(readArchive(path("case")))).filter(isOpenable).map((one) => [one.name, one]));
    for (const [name, bytes] of kept.filter(([one]) => kept.filter(([other]) => other === one).length === 1)) {
      expect(await bytesOf(back.get(name) as Openable)).toEqual(bytes);
    }
    expect(readdirSync(path("case")).length).toBeGreaterThan(3);
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
  });

  it("keeps names that are no well-formed text, and refuses what its manifest cannot tell without harm to the rest", async () => {
    const archive = await opened(path("case"));
    await archive.keep(input("a\ud800b", "One.", { told: { fields: { headline: "\udc00" } } }));
    const odd = { kind: "note", message: 3 } as unknown as ArchiveEvent;
    await expect(archive.note(odd)).rejects.toBeInstanceOf(TypeError);
    await archive.keep(input("b", "Two."));
    await archive.close();
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
    expect(await givenBack(path("case"))).toEqual([
      ["a\ud800b", "One."],
      ["b", "Two."],
    ]);
  });

  it("keeps many at once, each whole", async () => {
    const archive = await opened(path("case"));
    const kept = await Promise.all(
      Array.from({ length: 30 }, (_, i) => archive.keep(input(`${i}.txt`, `Words ${i}. `.repeat(i), {}, 7))),
    );
    for (const [i, one] of kept.entries()) expect(await textOf(one)).toBe(`Words ${i}. `.repeat(i));
    await archive.close();
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
  });

  it("keeps bytes that are too many for the memory, and leaves nothing else behind", async () => {
    const archive = await opened(path("case"));
    const bytes = Buffer.alloc(5_000_000, "Words of a long report. ");
    expect(digestOf(await bytesOf(await archive.keep(input("long.txt", bytes))))).toBe(digestOf(bytes));
    await archive.close();
    expect(readdirSync(path("case")).sort()).toEqual(["captures-00001.warc.gz", "manifest.jsonl"]);
  });

  it("refuses a capture over the limit by its name, and goes on", async () => {
    const archive = await opened(path("case"), { maxCapture: 1000 });
    await expect(archive.keep(input("long.txt", "x".repeat(1001)))).rejects.toMatchObject({
      problem: { code: "too-large", severity: "error", input: "long.txt", message: expect.stringContaining("1 kB") },
    });
    await archive.keep(input("short.txt", "x".repeat(1000)));
    await archive.close();
    expect(await givenBack(path("case"))).toEqual([["short.txt", "x".repeat(1000)]]);
  });

  it("passes on what the input throws, and goes on", async () => {
    const archive = await opened(path("case"));
    const broken = input("a.txt", "");
    const fails = {
      ...broken,
      chunks: () => {
        throw new RangeError("gone");
      },
    };
    await expect(archive.keep(fails)).rejects.toThrow(new RangeError("gone"));
    await archive.keep(input("b.txt", "Words."));
    await archive.close();
    expect(await givenBack(path("case"))).toEqual([["b.txt", "Words."]]);
  });
});

describe("the same again", () => {
  it("is kept as a visit without its bytes, and comes back once, as of the first time", async () => {
    const archive = await opened(path("case"));
    const words = "Words of a page. ".repeat(500);
    const told = { url: "https://post.example/a" };
    await archive.keep(input("a", words, { told }));
    const kept = await archive.keep(input("a", words, { told, capturedAt: "2030-05-05T05:05:05Z" }));
    expect(kept.capturedAt).toBe("2030-01-02T03:04:05Z");
    expect(await textOf(kept)).toBe(words);
    await archive.keep(input("a", `${words}More.`, { told }));
    await archive.close();
    expect(await givenBack(path("case"))).toEqual([
      ["a", words],
      ["a", `${words}More.`],
    ]);
    expect(manifestOf(path("case")).map(({ revisits }) => revisits)).toEqual([
      undefined,
      undefined,
      undefined,
      2,
      undefined,
    ]);
  });

  it("is known after the archive was closed and opened", async () => {
    for (const capturedAt of ["2030-01-01T00:00:00Z", "2030-01-02T00:00:00Z"]) {
      const archive = await opened(path("case"));
      const kept = await archive.keep(input("a", "Words.", { capturedAt }));
      expect([kept.capturedAt, await textOf(kept)]).toEqual(["2030-01-01T00:00:00Z", "Words."]);
      await archive.close();
    }
    expect(await givenBack(path("case"))).toEqual([["a", "Words."]]);
  });

  it("comes back apart where something else is told of it, or its name is another", async () => {
    const archive = await opened(path("case"));
    await archive.keep(input("feed", "Words.", { told: { url: "https://post.example/feed", only: ["feed:1"] } }));
    await archive.keep(input("feed", "Words.", { told: { url: "https://post.example/feed", only: ["feed:2"] } }));
    await archive.keep(input("copy", "Words."));
    await archive.close();
    expect(await givenBack(path("case"))).toEqual([
      ["feed", "Words."],
      ["feed", "Words."],
      ["copy", "Words."],
    ]);
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
  });
});

describe("what has no bytes", () => {
  it("comes back in its place", async () => {
    const removal = {
      kind: "deleted" as const,
      removes: "p",
      why: "is not there",
      at: NOW,
      input: "https://post.example/a",
    };
    const problem = { code: "not-found" as const, severity: "error" as const, message: "is not there", input: "b.txt" };
    const archive = await opened(path("case"));
    await archive.keep(input("a", "One."));
    await archive.note({ kind: "problem", problem });
    await archive.note({ kind: "removal", removal });
    await archive.note({ kind: "note", about: "c", message: "left its feed" });
    await archive.keep(input("d", "Two."));
    const entries = (await all(archive.entries())).map((entry) => [entry.number, entry.kind]);
    expect(entries).toEqual([
      [1, "session"],
      [2, "capture"],
      [3, "event"],
      [4, "event"],
      [5, "event"],
      [6, "capture"],
    ]);
    await archive.close();
    expect(await givenBack(path("case"))).toEqual([["a", "One."], problem, removal, ["d", "Two."]]);
  });
});

describe("what an address gave", () => {
  const requestHead = "GET /a HTTP/1.1\r\nHost: post.example\r\n\r\n";
  const words = "<p>Two bridges were closed.</p>";

  it("is kept with what was asked and answered, the body as it was transferred", async () => {
    const body = gzipSync(words);
    const responseHead =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n";
    const archive = await opened(path("case"));
    const exchange = { requestHead, responseHead, ip: "192.0.2.7", body };
    const kept = await archive.keep(input("https://post.example/a", words, { exchange }));
    expect(await textOf(kept)).toBe(words);
    await archive.close();
    expect(manifestOf(path("case"))[2]).toMatchObject({
      digest: digestOf(words),
      size: words.length,
      packed: { coding: "gzip", digest: digestOf(body), size: body.length },
    });
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
  });

  it.each([
    ["no coding", "HTTP/1.1 200 OK\r\n\r\n", Buffer.from(words)],
    ["a body that is not at hand", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", undefined],
    ["a coding that gives other bytes", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", gzipSync("Others.")],
    ["a coding that is none", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", Buffer.from("not packed")],
  ])("gives the same bytes with %s", async (_, responseHead, body) => {
    const archive = await opened(path("case"));
    const exchange = { requestHead, responseHead, ...(body && { body }) };
    await archive.keep(input("https://post.example/a", words, { exchange }));
    await archive.close();
    expect(await givenBack(path("case"))).toEqual([["https://post.example/a", words]]);
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
  });
});

describe("opening a folder", () => {
  it("refuses one that holds other things, and leaves them alone", async () => {
    mkdirSync(path("case"));
    writeFileSync(path("case/a.txt"), "Words.");
    await expect(opened(path("case"))).rejects.toThrow(/other things/);
    expect(readdirSync(path("case"))).toEqual(["a.txt"]);
  });

  it("refuses a manifest of something else, torn or not, and leaves it alone", async () => {
    mkdirSync(path("case"));
    for (const other of ['{"files":[]}', '{"files":[]}\n', "\n"]) {
      writeFileSync(path("case/manifest.jsonl"), other);
      await expect(opened(path("case"))).rejects.toBeInstanceOf(ArchiveFailed);
      expect(readFileSync(path("case/manifest.jsonl"), "utf8")).toBe(other);
    }
  });

  it("refuses a path that is a file", async () => {
    writeFileSync(path("case"), "Words.");
    await expect(opened(path("case"))).rejects.toThrow(/cannot open the archive/);
  });

  it("refuses a second one at the same time, in this process or another", async () => {
    const first = await opened(path("case"));
    await expect(opened(path("case"))).rejects.toThrow(/is being written by process/);
    await first.close();
    await (await opened(path("case"))).close();
    writeFileSync(path("case/lock"), JSON.stringify({ host: "elsewhere.example", pid: 1 }));
    await expect(opened(path("case"))).rejects.toThrow(/on elsewhere\.example; if that is no more, delete/);
  });

  it("takes over from a process that is no more", async () => {
    await (await opened(path("case"))).close();
    for (const left of [{ pid: 2 ** 22 + 1 }, { pid: process.pid, began: "1" }, { pid: 1, began: "0" }]) {
      writeFileSync(path("case/lock"), JSON.stringify({ host: hostname(), ...left }));
      await (await opened(path("case"))).close();
      expect(existsSync(path("case/lock"))).toBe(false);
    }
  });

  it("is not held up by one who was killed while it took the folder, and tidies up after it", async () => {
    await (await opened(path("case"))).close();
    writeFileSync(path("case/lock.77.1"), '{"host":');
    await (await opened(path("case"))).close();
    expect(readdirSync(path("case")).filter((name) => name.startsWith("lock"))).toEqual([]);
  });

  it("is never seen half made: whoever asks at once finds it free or with its owner", async () => {
    await (await opened(path("case"))).close();
    for (let round = 0; round < 20; round++) {
      const asked = await Promise.allSettled([1, 2, 3, 4].map(() => opened(path("case"))));
      const open = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      const refused = asked.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
      expect(open).toHaveLength(1);
      for (const why of refused) expect(why).toContain(`is being written by process ${process.pid} on ${hostname()}`);
      await open[0]?.close();
    }
  });

  it("cuts off a torn line and bytes that no line tells of, says so, and changes nothing else", async () => {
    const first = await opened(path("case"));
    await first.keep(input("a", "One."));
    await first.close();
    const [manifest, warc] = [path("case/manifest.jsonl"), path("case/captures-00001.warc.gz")];
    const before = [readFileSync(manifest), readFileSync(warc)] as const;
    appendFileSync(manifest, '{"entry":3,"after":"sha');
    appendFileSync(warc, "half a record");
    const second = await opened(path("case"));
    await second.keep(input("b", "Two."));
    await second.close();
    expect(readFileSync(manifest).subarray(0, before[0].length)).toEqual(before[0]);
    expect(readFileSync(warc).subarray(0, before[1].length)).toEqual(before[1]);
    expect(manifestOf(path("case"))[4]).toMatchObject({
      kind: "note",
      message: expect.stringContaining("23 bytes of manifest.jsonl"),
    });
    expect(await givenBack(path("case"))).toEqual([
      ["a", "One."],
      ["b", "Two."],
    ]);
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
  });

  it("takes away a file of captures that was only begun", async () => {
    const first = await opened(path("case"));
    await first.keep(input("a", "One."));
    await first.close();
    writeFileSync(path("case/captures-00002.warc.gz"), "");
    await (await opened(path("case"))).close();
    expect((await verifyArchive(path("case"))).problems).toEqual([]);
    expect(readdirSync(path("case")).sort()).toEqual(["captures-00001.warc.gz", "manifest.jsonl"]);
  });

  it("refuses to add to an archive that does not hold, and changes nothing of it", async () => {
    const first = await opened(path("case"));
    await first.keep(input("a", "One."));
    await first.close();
    const manifest = path("case/manifest.jsonl");
    const changed = readFileSync(manifest, "utf8").replace(
      '"madeBy":"hearsay 0.0.0","at"',
      '"madeBy":"hearsay 0.0.1","at"',
    );
    writeFileSync(manifest, changed);
    await expect(opened(path("case"))).rejects.toThrow(/does not hold.*hearsay verify/);
    expect(readFileSync(manifest, "utf8")).toBe(changed);
  });

  it("ends with a sentence when it cannot be written, and takes nothing after that", async () => {
    const archive = await opened(path("case"), { rollAt: 1 });
    mkdirSync(path("case/captures-00002.warc.gz"));
    await expect(archive.keep(input("a", "One."))).rejects.toThrow(/cannot write the archive/);
    await expect(archive.keep(input("b", "Two."))).rejects.toBeInstanceOf(ArchiveFailed);
    await archive.close();
    expect(statSync(path("case/captures-00001.warc.gz")).isFile()).toBe(true);
  });
});
