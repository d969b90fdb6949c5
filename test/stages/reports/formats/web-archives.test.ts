import { createHash } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { takeBytes } from "./take-bytes.js";

const ARTICLE = "Two bridges over the Lenn were closed on Monday, police said.";
const URL = "https://post.example/bridges";

/** A record, line by line as ISO 28500 has it. */
const record = (fields: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(block);
  const all = {
    "WARC-Type": "response",
    "WARC-Target-URI": URL,
    "WARC-Date": "2031-03-04T08:00:00Z",
    "Content-Type": "application/http",
    "Content-Length": String(bytes.length),
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
};

const answer = (
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = "200 OK",
): Buffer => {
  const head = Object.entries({ "Content-Type": "text/plain", ...fields }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join("")}\r\n`), Buffer.from(body)]);
};

const chunked = (bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`5;ext=1\r\n`),
    bytes.subarray(0, 5),
    Buffer.from(`\r\n${(bytes.length - 5).toString(16)}\r\n`),
    bytes.subarray(5),
    Buffer.from("\r\n0\r\nTrailer: x\r\n\r\n"),
  ]);

const take = (...records: readonly Uint8Array[]) => takeBytes("c.warc", Buffer.concat(records));
const sha1 = (bytes: Uint8Array | string) => createHash("sha1").update(bytes).digest();
const REST = record(
  { "WARC-Target-URI": "https://post.example/rest", "WARC-Type": "resource", "Content-Type": "text/plain" },
  `${ARTICLE} Rest.`,
);

describe("the body of an answer", () => {
  const zipped = gzipSync(ARTICLE);
  it.each([
    ["as it is", ARTICLE, {}],
    ["in chunks", chunked(Buffer.from(ARTICLE)), { "Transfer-Encoding": "chunked" }],
    ["said to be in chunks and stored without them", ARTICLE, { "Transfer-Encoding": "chunked" }],
    ["packed with gzip", zipped, { "Content-Encoding": "gzip" }],
    ["packed with gzip and in chunks", chunked(zipped), { "Content-Encoding": "gzip", "Transfer-Encoding": "chunked" }],
    ["said to be packed and stored unpacked", ARTICLE, { "Content-Encoding": "gzip" }],
    ["packed with Brotli", brotliCompressSync(ARTICLE), { "Content-Encoding": "br" }],
    ["packed with deflate", deflateSync(ARTICLE), { "Content-Encoding": "deflate" }],
    ["packed with deflate that has no head", deflateRawSync(ARTICLE), { "Content-Encoding": "deflate" }],
    ["packed twice", brotliCompressSync(zipped), { "Content-Encoding": "gzip, br" }],
  ])("%s is read", async (_, body, fields) => {
    const { reports, problems } = await take(record({}, answer(body, fields)));
    expect(reports).toMatchObject([{ name: "c.warc:1", url: URL, text: ARTICLE }]);
    expect(problems).toEqual([]);
  });

  it("packed with what is not known is named", async () => {
    const { reports, problems } = await take(record({}, answer("x", { "Content-Encoding": "zstd" })), REST);
    expect(reports).toHaveLength(1);
    expect(problems).toEqual(["error format-not-supported c.warc:1: is packed with zstd, which is not read"]);
  });
});

describe("digests that an archive states", () => {
  const body = chunked(Buffer.from(ARTICLE));
  const hex = (algorithm: string, bytes: Uint8Array | string) =>
    `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
  it.each([
    ["in hex", { "WARC-Payload-Digest": hex("sha256", body) }],
    ["of the body without its chunks", { "WARC-Payload-Digest": hex("sha1", ARTICLE) }],
    ["of the block", { "WARC-Block-Digest": hex("sha256", answer(body, { "Transfer-Encoding": "chunked" })) }],
    [
      "in base 32",
      { "WARC-Payload-Digest": "sha1:KR6R2BRQCF2OACXBLOL6XH2RRXGBGTY4".replace(/:.*/, `:${base32(sha1(body))}`) },
    ],
    ["in an algorithm that is not known", { "WARC-Payload-Digest": "blake9:0123456789abcdef0123" }],
  ])("%s hold", async (_, fields) => {
    const { problems } = await take(record(fields, answer(body, { "Transfer-Encoding": "chunked" })));
    expect(problems).toEqual([]);
  });

  it("and do not hold are named once, with what differs", async () => {
    const fields = { "WARC-Payload-Digest": hex("sha1", "x"), "WARC-Block-Digest": hex("sha1", "y") };
    const { reports, problems } = await take(record(fields, answer(ARTICLE)));
    expect(reports).toHaveLength(1);
    expect(problems).toEqual([
      expect.stringMatching(/^error digest-differs c\.warc:1: .*its block.* and of its payload/),
    ]);
  });
});

/** Base 32 by another way than the reader's: eight digits from every five bytes. */
function base32(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value
    .toString(32)
    .padStart((bytes.length * 8) / 5, "0")
    .replace(/./g, (digit) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Number.parseInt(digit, 32)));
}

describe("what a crawl holds beside reports", () => {
  it.each([
    ["a script", record({}, answer("x", { "Content-Type": "text/javascript" })), "1 script"],
    ["a style sheet", record({}, answer("x", { "Content-Type": "text/css" })), "1 style sheet"],
    ["a font", record({}, answer("x", { "Content-Type": "font/woff2" })), "1 font"],
    ["a film", record({}, answer("x", { "Content-Type": "video/mp4" })), "1 sound or film file"],
    ["a pixel that counts", record({}, answer("GIF89a", { "Content-Type": "image/gif" })), "1 picture of a few bytes"],
    ["data of scripts", record({}, answer(`{"a":1}`, { "Content-Type": "application/json" })), "1 data file"],
    ["a request", record({ "WARC-Type": "request" }, "GET / HTTP/1.1\r\n\r\n"), "1 request"],
    ["a redirect", record({}, answer("", {}, "302 Found")), "1 redirect"],
    ["a server's error", record({}, answer("no", {}, "503 No")), "1 answer without a document"],
    ["a revisit", record({ "WARC-Type": "revisit" }, ""), "1 visit that found what an earlier one had found"],
    ["a page that was never there", record({}, answer("no", {}, "404 Not Found")), "1 page that was not there"],
  ])("%s is left out with one note", async (_, bytes, told) => {
    const { reports, problems, removals } = await take(bytes, REST);
    expect(reports.map(({ name }) => name)).toEqual(["c.warc:2"]);
    expect(problems).toEqual([`note skipped c.warc: left out: ${told} (${URL})`]);
    expect(removals).toEqual([]);
  });

  it("and a JSON Feed that is served as data is read", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Valley Post",
      items: [{ id: "1", content_text: ARTICLE, title: "Closed" }],
    };
    const { reports } = await take(record({}, answer(JSON.stringify(feed), { "Content-Type": "application/json" })));
    expect(reports).toMatchObject([{ headline: "Closed" }]);
  });
});

describe("a page that is gone", () => {
  const at = (date: string, status = "200 OK") =>
    record({ "WARC-Date": date }, answer(status === "200 OK" ? ARTICLE : "no", {}, status));
  it.each([
    ["was there before", [at("2031-03-04T08:00:00Z"), at("2031-03-05T08:00:00Z", "410 Gone")], [URL]],
    [
      "was there before, though it stands later in the file",
      [at("2031-03-05T08:00:00Z", "404 Not Found"), at("2031-03-04T08:00:00Z")],
      [URL],
    ],
    [
      "was found gone twice",
      [
        at("2031-03-04T08:00:00Z"),
        at("2031-03-05T08:00:00Z", "404 Not Found"),
        at("2031-03-06T08:00:00Z", "404 Not Found"),
      ],
      [URL],
    ],
    ["was not yet there", [at("2031-03-04T08:00:00Z", "404 Not Found"), at("2031-03-05T08:00:00Z")], []],
    [
      "came back",
      [at("2031-03-04T08:00:00Z"), at("2031-03-05T08:00:00Z", "404 Not Found"), at("2031-03-06T08:00:00Z")],
      [],
    ],
  ])("and %s", async (_, records, removed) => {
    expect((await take(...records)).removals).toEqual(removed);
  });
});

describe("a damaged web archive", () => {
  it.each([
    [
      "bytes between its records",
      [record({}, answer(ARTICLE)), Buffer.from("garbage\x00\xff\nmore\n")],
      "has 16 bytes that belong to no record",
    ],
    [
      "a length that is too small",
      [record({ "Content-Length": "40" }, answer(ARTICLE))],
      "bytes that belong to no record",
    ],
    ["a length that is none", [record({ "Content-Length": "many" }, answer(ARTICLE))], "does not state its length"],
    [
      "a line without an end",
      [Buffer.from(`WARC/1.1\r\nX: ${"x".repeat(300_000)}\r\n\r\n`)],
      "does not state its length",
    ],
  ])("with %s is read on after it", async (_, records, problem) => {
    const { reports, problems } = await take(...records, REST);
    expect(reports.at(-1)).toMatchObject({ url: "https://post.example/rest" });
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });

  it("that is torn gives what came before", async () => {
    const bytes = Buffer.concat([REST, record({}, answer(ARTICLE))]);
    const { reports, problems } = await takeBytes("c.warc", bytes.subarray(0, -20));
    expect(reports).toHaveLength(2);
    expect(problems).toEqual([
      expect.stringMatching(/^error malformed-document c\.warc:2: breaks off after \d+ of \d+ bytes/),
    ]);
  });

  it("never throws, however its bytes are changed", async () => {
    const original = Buffer.concat([
      REST,
      record({}, answer(chunked(gzipSync(ARTICLE)), { "Transfer-Encoding": "chunked", "Content-Encoding": "gzip" })),
      REST,
    ]);
    const change = fc.record({ at: fc.nat(original.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), fc.nat(original.length), async (changes, cut) => {
        const bytes = Buffer.from(original);
        for (const { at, byte } of changes) bytes[at] = byte;
        const { reports, problems } = await takeBytes("c.warc", bytes.subarray(0, original.length - (cut % 200)));
        expect(reports.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

it("what another program writes is read, packed record by record", async () => {
  const chunk = async function* () {
    yield Buffer.from(ARTICLE);
  };
  const records = await Promise.all(
    (["WARC/1.0", "WARC/1.1"] as const).map(async (warcVersion, n) => {
      const made = WARCRecord.create(
        {
          type: "response",
          url: `${URL}/${n}`,
          date: "2031-03-04T08:00:00Z",
          warcVersion,
          httpHeaders: { "Content-Type": "text/plain" },
        },
        chunk(),
      );
      return WARCSerializer.serialize(made, { gzip: true });
    }),
  );
  const { reports, problems } = await takeBytes("c.warc.gz", Buffer.concat(records));
  expect(reports).toMatchObject([
    { name: "c.warc.gz:1", url: `${URL}/0` },
    { name: "c.warc.gz:2", url: `${URL}/1` },
  ]);
  expect(problems).toEqual([]);
});
