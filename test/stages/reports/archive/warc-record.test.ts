import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { WARCParser, type WARCRecord } from "warcio";
import { input, opened, testFolder } from "./archive-folder.js";

const { path } = testFolder();
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** What another program reads in a WARC file: its records in their order, each with the payload as that program gives it. */
async function readByAnother(file: string): Promise<{ readonly record: WARCRecord; readonly payload: Buffer }[]> {
  const found = [];
  for await (const record of new WARCParser(createReadStream(file) as AsyncIterable<Uint8Array>)) {
    found.push({ record, payload: Buffer.from(await record.readFully(true)) });
  }
  return found;
}

const field = ({ record }: { readonly record: WARCRecord }, name: string): string | undefined =>
  record.warcHeaders.headers.get(name) ?? undefined;

const page = "<p>Two bridges were closed, police said.</p>";
const requestHead = "GET /a?b=1 HTTP/1.1\r\nHost: post.example\r\n\r\n";
const answer = (more = ""): string => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${more}\r\n`;

async function filled(): Promise<Awaited<ReturnType<typeof readByAnother>>> {
  const archive = await opened(path("case"), { collector: "Night desk" });
  await archive.keep(
    input("a folder/ö.txt", "Words of a file.", { told: { mediaType: "text/plain", charset: "utf-8" } }),
  );
  const told = { url: "https://post.example/a?b=1", mediaType: "text/html" };
  const exchange = { requestHead, responseHead: answer("Transfer-Encoding: chunked\r\n"), ip: "192.0.2.7" };
  await archive.keep(input("https://post.example/a?b=1", page, { told, exchange }));
  await archive.keep(input("https://post.example/a?b=1", page, { told, exchange }));
  const packed = { requestHead, responseHead: answer("Content-Encoding: gzip\r\n"), body: gzipSync(page) };
  await archive.keep(input("https://post.example/c", page, { exchange: packed }));
  await archive.note({ kind: "note", about: "https://post.example/d", message: "left its feed" });
  await archive.close();
  return readByAnother(path("case/captures-00001.warc.gz"));
}

describe("a WARC file of an archive, read by another program", () => {
  it("holds each capture as it came, with what was asked for it", async () => {
    const records = await filled();
    expect(
      records.map((one) => [field(one, "WARC-Type"), field(one, "WARC-Target-URI"), one.payload.toString()]),
    ).toEqual([
      ["warcinfo", undefined, expect.stringContaining("operator: Night desk\r\n")],
      ["resource", "urn:hearsay:input:a%20folder/%C3%B6.txt", "Words of a file."],
      ["request", "https://post.example/a?b=1", ""],
      ["response", "https://post.example/a?b=1", page],
      ["request", "https://post.example/a?b=1", ""],
      ["revisit", "https://post.example/a?b=1", ""],
      ["request", "https://post.example/c", ""],
      ["response", "https://post.example/c", page],
      ["metadata", undefined, '{"about":"https://post.example/d","message":"left its feed"}'],
    ]);
    expect(records[2]?.record.httpHeaders?.statusline).toBe("GET /a?b=1 HTTP/1.1");
    expect(records[3]?.record.httpHeaders?.statusline).toBe("HTTP/1.1 200 OK");
    expect(records[3]?.record.httpHeaders?.headers.get("x-archive-orig-transfer-encoding")).toBe("chunked");
  });

  it("has the fields that the standard asks of every record, and those of its kind", async () => {
    const records = await filled();
    const ids = new Set<string>();
    for (const one of records) {
      expect(one.record.warcHeaders.statusline).toBe("WARC/1.1");
      expect(field(one, "WARC-Record-ID")).toMatch(
        /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
      );
      ids.add(field(one, "WARC-Record-ID") ?? "");
      expect(field(one, "WARC-Date")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(field(one, "Content-Length")).toMatch(/^\d+$/);
      expect(field(one, "Content-Type")).toBeTruthy();
      const type = field(one, "WARC-Type") ?? "";
      expect(field(one, "WARC-Warcinfo-ID") === undefined).toBe(type === "warcinfo");
      expect(field(one, "WARC-Target-URI") !== undefined).toBe(
        ["resource", "request", "response", "revisit"].includes(type),
      );
      if (type === "resource") expect(field(one, "WARC-Payload-Digest")).toBe(sha256(one.payload));
    }
    expect(ids.size).toBe(records.length);
    const [info, , request, response, , revisit, , packed] = records;
    expect(info && field(info, "WARC-Filename")).toBe("captures-00001.warc.gz");
    expect(request && field(request, "WARC-Concurrent-To")).toBe(response && field(response, "WARC-Record-ID"));
    expect(response && field(response, "WARC-IP-Address")).toBe("192.0.2.7");
    expect(revisit && field(revisit, "WARC-Profile")).toBe(
      "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
    );
    expect(revisit && field(revisit, "WARC-Refers-To")).toBe(response && field(response, "WARC-Record-ID"));
    expect(revisit && field(revisit, "WARC-Refers-To-Target-URI")).toBe("https://post.example/a?b=1");
    expect(revisit && field(revisit, "WARC-Refers-To-Date")).toBe("2030-01-02T03:04:05Z");
    expect(packed && field(packed, "WARC-Payload-Digest")).toBe(sha256(gzipSync(page)));
  });

  it("takes nothing of a name or a head for a field of its own", async () => {
    const archive = await opened(path("case"));
    const told = { mediaType: "text/html\r\nWARC-Type: response" };
    await archive.keep(input("a\r\nWARC-Type: request\r\n\r\n", "Words.", { told }));
    const exchange = {
      requestHead: `${requestHead}X: 1\r\n\r\n`,
      responseHead: "HTTP/1.1 200 OK\nX: 1\n\n\r\n<p>not yet</p>",
    };
    await archive.keep(input("https://post.example/a", page, { exchange }));
    await archive.close();
    const records = await readByAnother(path("case/captures-00001.warc.gz"));
    expect(records.map((one) => field(one, "WARC-Type"))).toEqual(["warcinfo", "resource", "request", "response"]);
    expect(records[3]?.payload.toString()).toBe(page);
  });
});
