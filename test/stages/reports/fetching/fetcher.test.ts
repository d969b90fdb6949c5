import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createRawServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Fetched,
  type Fetcher,
  type FetcherOptions,
  openFetcher,
} from "../../../../src/stages/reports/fetching/fetcher.js";
import { nextAddress } from "../../../../src/stages/reports/fetching/redirects.js";
import {
  answer,
  bomb,
  cutShort,
  drip,
  endless,
  inTurn,
  type LoopbackSite,
  openLoopbackSite,
  page,
  redirect,
  reset,
  silence,
  sleptClock,
  status,
  versioned,
} from "./loopback-site.js";

let site: LoopbackSite;
let clock: ReturnType<typeof sleptClock>;
let open: Fetcher[];

beforeEach(async () => {
  site = await openLoopbackSite();
  clock = sleptClock();
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((fetcher) => fetcher.close()));
  await site.close();
});

function fetcherWith(given: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = openFetcher({ ...clock, agent: "hearsay/0.1.0", allowPrivate: true, gap: 0, ...given });
  open.push(fetcher);
  return fetcher;
}

/** What a path gives, as `code message` where it gives nothing. */
async function fetchFrom(path: string, given: Partial<FetcherOptions> = {}): Promise<Fetched | string> {
  const found = await fetcherWith(given).fetch(path.startsWith("/") ? site.origin + path : path);
  return "code" in found ? `${found.code} ${found.message}` : found;
}

async function textOf(found: Fetched | string): Promise<string> {
  if (typeof found === "string") return found;
  const chunks: Uint8Array[] = [];
  for await (const chunk of found.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe("a page", () => {
  it("comes with what tells where it is from and what was said on the wire", async () => {
    site.put(
      "/ferry?day=3",
      answer("<p>The ferry is back.", {
        "content-type": 'Text/HTML; Charset="Windows-1251"',
        etag: '"v1"',
        "last-modified": "Mon, 03 Mar 2031 10:00:00 GMT",
      }),
    );
    const found = await fetchFrom("/ferry?day=3#top");
    expect(found).toMatchObject({
      outcome: "new",
      requested: `${site.origin}/ferry?day=3#top`,
      url: `${site.origin}/ferry?day=3`,
      redirects: [],
      status: 200,
      capturedAt: "2031-03-04T08:00:00Z",
      mediaType: "text/html",
      charset: "windows-1251",
      validators: { etag: '"v1"', lastModified: "Mon, 03 Mar 2031 10:00:00 GMT" },
      exchange: { ip: "127.0.0.1" },
    });
    expect(await textOf(found)).toBe("<p>The ferry is back.");
    const { exchange } = found as Fetched;
    expect(exchange.requestHead).toBe(site.asked.at(-1)?.head);
    expect(exchange.responseHead).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: Text\/HTML.*\r\n(.+\r\n)+\r\n$/);
  });

  it("is asked for under the program's own name, and nothing of the machine's or the user's is said", async () => {
    site.put("/", page("x"));
    await fetchFrom("/");
    expect(Object.keys(site.asked.at(-1)?.headers ?? {}).sort()).toEqual(
      ["accept", "accept-encoding", "connection", "host", "user-agent"].sort(),
    );
    expect(site.asked.at(-1)?.headers["user-agent"]).toBe("hearsay/0.1.0");
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["gzip, br", (bytes: Buffer) => brotliCompressSync(gzipSync(bytes))],
  ])("packed as %s is unpacked, and kept as it was transferred", async (coding, pack) => {
    const packed = pack(Buffer.from("The pier stands. ".repeat(100)));
    site.put("/", answer(packed, { "content-encoding": coding }));
    const found = await fetchFrom("/");
    expect(await textOf(found)).toBe("The pier stands. ".repeat(100));
    expect(Buffer.from((found as Fetched).body)).toEqual(packed);
  });

  it("that has not changed is told as unchanged, by its own validators", async () => {
    site.put("/", versioned("one", "v1"));
    const fetcher = fetcherWith();
    const first = (await fetcher.fetch(`${site.origin}/`)) as Fetched;
    const again = await fetcher.fetch(`${site.origin}/`, first.validators);
    expect(again).toMatchObject({ outcome: "unchanged", status: 304, validators: { etag: '"v1"' } });
    expect(await textOf(again as Fetched)).toBe("");
    site.put("/", versioned("two", "v2"));
    expect(await textOf((await fetcher.fetch(`${site.origin}/`, first.validators)) as Fetched)).toBe("two");
    const torn = await fetcher.fetch(`${site.origin}/`, { etag: '"\ufffd\r\nx: y"' });
    expect(torn).toMatchObject({ outcome: "new" });
    await fetcher.fetch(`${site.origin}/`, { lastModified: "Mon, 03 Mar 2031 10:00:00 GMT" });
    expect(site.asked.at(-1)?.headers["if-modified-since"]).toBe("Mon, 03 Mar 2031 10:00:00 GMT");
  });

  it("that is gone is told as gone", async () => {
    site.put("/a", page("x"));
    site.withdraw("/a");
    expect(await fetchFrom("/a")).toMatchObject({ outcome: "gone", status: 410 });
    expect(await fetchFrom("/none")).toMatchObject({ outcome: "gone", status: 404 });
  });

  it.each([
    [401, "user name"],
    [403, "not open to programs"],
    [451, "legal"],
    [418, "does not come"],
    [206, "does not come"],
    [302, "does not come"],
    [304, "does not come"],
  ])("refused with %i is a problem that says what to do", async (code, words) => {
    site.put("/", status(code));
    expect(await fetchFrom("/")).toMatch(new RegExp(`^not-fetched .*${words}.*${code}`));
  });
});

describe("redirects", () => {
  it("are followed and told", async () => {
    site.put("/a", redirect("/b?x=1", 301));
    site.put("/b?x=1", redirect(`${site.origin}/c#end`, 307));
    site.put("/c", page("here"));
    expect(await fetchFrom("/a")).toMatchObject({
      requested: `${site.origin}/a`,
      url: `${site.origin}/c`,
      redirects: [
        { from: `${site.origin}/a`, to: `${site.origin}/b?x=1`, status: 301 },
        { from: `${site.origin}/b?x=1`, to: `${site.origin}/c`, status: 307 },
      ],
    });
  });

  it("in a circle, and without end, are ended", async () => {
    site.put("/a", redirect("/b"));
    site.put("/b", redirect("/a"));
    expect(await fetchFrom("/a")).toContain("in a circle");
    expect(site.count("/a")).toBe(1);
    for (let n = 0; n < 30; n++) site.put(`/on/${n}`, redirect(`/on/${n + 1}`));
    expect(await fetchFrom("/on/0")).toContain("after 10 redirects");
    expect(site.asked.length).toBeLessThan(20);
  });

  it.each([
    ["http://169.254.169.254/latest/meta-data/", "no page is for the public"],
    ["http://[fd00:ec2::254]/", "no page is for the public"],
    ["file:///etc/passwd", "begins with file:"],
    ["javascript:alert(1)", "begins with javascript:"],
    ["//user:secret@post.example/", "user name or a password"],
    ["http://post.example:25/", "port 25"],
    ["http://[::1", "written in a way"],
  ])("to %s lead nowhere", async (to, words) => {
    site.put("/a", redirect(to));
    const found = await fetchFrom("/a");
    expect(found).toContain("address-refused leads on to an address that ");
    expect(found).toContain(words);
  });

  it.each([
    ["https://post.example/", "http://post.example/", false, "which is not encrypted"],
    ["https://post.example/", "http://10.0.0.1/", false, "address of this machine or of a private network"],
    ["https://post.example/", "/a", false, undefined],
    ["http://post.example/", "https://other.example/a", false, undefined],
    ["http://10.0.0.1/", "http://10.0.0.2/", true, undefined],
  ])("from %s to %s are opened or not", (from, to, mayBePrivate, why) => {
    const head = { requestHead: "", responseHead: "", ip: "", body: new Uint8Array() };
    const next = nextAddress(new URL(from), { ...head, status: 301, header: () => to }, mayBePrivate);
    if (why === undefined) expect(next).toEqual(new URL(to, from));
    else expect(next).toMatchObject({ code: "address-refused", why: expect.stringContaining(why) });
  });

  it("and links of a public page open no private address, whatever is allowed", async () => {
    const fetcher = fetcherWith();
    const from = (ip: string) => fetcher.fetch(`${site.origin}/`, {}, ip);
    expect(await from("93.184.216.34")).toMatchObject({ code: "address-refused" });
    expect(site.asked).toEqual([]);
    expect(await from("10.0.0.7")).toMatchObject({ outcome: "gone" });
  });
});

describe("a name", () => {
  it("that leads to a private address is refused before anything is sent", async () => {
    for (const ips of [
      ["127.0.0.1"],
      ["93.184.216.34", "127.0.0.1"],
      ["::ffff:127.0.0.1"],
      ["169.254.169.254"],
      ["0.0.0.0"],
      ["fe80::1%eth0"],
    ]) {
      const found = await fetchFrom(`http://post.example:${site.port}/`, {
        allowPrivate: false,
        resolve: async () => ips,
      });
      expect(found).toContain("address-refused leads to");
    }
    expect(site.asked).toEqual([]);
  });

  it("is looked up once for each connection, and what was judged is what is connected to", async () => {
    site.put("/", page("x"));
    let lookups = 0;
    const rebinding = async () => (lookups++ === 0 ? ["127.0.0.1"] : ["127.0.0.2"]);
    const found = await fetchFrom(`http://post.example:${site.port}/`, { robots: false, resolve: rebinding });
    expect(found).toMatchObject({ outcome: "new", exchange: { ip: "127.0.0.1" } });
    expect(lookups).toBe(1);
    expect(site.asked.at(-1)?.headers.host).toBe(`post.example:${site.port}`);
  });

  it("that changes its mind between two requests is judged again", async () => {
    let lookups = 0;
    const resolve = async () => (lookups++ === 0 ? ["127.0.0.1"] : ["169.254.169.254"]);
    site.put("/a", redirect("/b"));
    expect(await fetchFrom(`http://post.example:${site.port}/a`, { robots: false, resolve })).toContain(
      "address-refused",
    );
    expect(site.count("/b")).toBe(0);
  });

  it("that nobody knows is said to be unknown, at once", async () => {
    const unknown = async () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(await fetchFrom("http://post.example/", { resolve: unknown })).toContain("not known");
    expect(await fetchFrom("http://post.example/", { resolve: async () => [] })).toContain("not known");
    expect(clock.slept).toEqual([]);
  });
});

describe("what is too much", () => {
  it.each<[string, Parameters<LoopbackSite["put"]>[1], Partial<FetcherOptions>, string]>([
    ["a body without end", endless, { maxSize: 1_000_000 }, "not-fetched is larger than the limit of 1 MB"],
    [
      "an announcement",
      answer("x", { "content-length": "2000000" }),
      { maxSize: 1_000_000 },
      "larger than the limit of 1 MB",
    ],
    ["a refusal without end", (request, response) => endless(request, response, 403), {}, "not open to programs"],
    ["a bomb", bomb(50_000_000), { maxSize: 1_000_000 }, "unpacks-too-large came packed in 48.6 kB"],
    ["silence", silence, { timeout: 80 }, "not-fetched has a host that did not begin to answer"],
    ["a drip", drip(5), { slowest: { bytes: 1000, within: 60 } }, "not-fetched comes too slowly"],
    ["a long drip", drip(5), { timeout: 600 }, "not-fetched is not there whole after 0.6 seconds"],
    [
      "a head without end",
      (_, response) => response.writeHead(200, { a: "b".repeat(40_000) }).end(),
      {},
      "head larger than 16 kB",
    ],
    ["coding over coding", answer("x", { "content-encoding": "gzip,gzip,gzip,gzip" }), {}, "packed 4 times over"],
    ["an unknown coding", answer("x", { "content-encoding": "zstd" }), {}, 'packed as "zstd"'],
    ["broken gzip", answer("no gzip", { "content-encoding": "gzip" }), {}, "came damaged"],
    [
      "cut gzip",
      answer(gzipSync("x".repeat(1000)).subarray(0, 15), { "content-encoding": "gzip" }),
      {},
      "came damaged",
    ],
    ["less than announced", cutShort("half a page"), {}, "fewer or more bytes than its host had announced"],
    ["a torn connection", reset, {}, "broke off"],
  ])("%s is ended and named", async (_, serve, given, words) => {
    site.put("/", serve);
    expect(await fetchFrom("/", given)).toContain(words);
  });

  it("in chunks of one byte takes no more room than in large ones", async () => {
    site.put("/", (_, response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" });
      response.flushHeaders();
      response.socket?.end(`${"1\r\nx\r\n".repeat(300_000)}0\r\n\r\n`);
    });
    const { body } = (await fetchFrom("/")) as Fetched;
    expect(body).toHaveLength(300_000);
    expect(body.buffer.byteLength).toBeLessThan(600_000);
  });

  it("is a name that is never found", async () => {
    const forever = () => new Promise<string[]>(() => undefined);
    expect(await fetchFrom("http://post.example/", { resolve: forever, timeout: 60 })).toContain(
      "did not begin to answer",
    );
  });

  it("or no HTTP at all is named", async () => {
    const server = createRawServer((socket) => socket.end("SSH-2.0-OpenSSH_9.0\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await fetchFrom(`http://127.0.0.1:${port}/`)).toContain("no HTTP");
    server.close();
    expect(await fetchFrom(`http://127.0.0.1:${port}/`, { robots: false })).toContain("takes no connection");
  });

  it("is not waited for when the fetcher is closed", async () => {
    site.put("/", silence);
    const fetcher = fetcherWith();
    const found = fetcher.fetch(`${site.origin}/`);
    setTimeout(() => fetcher.close(), 30);
    expect(await found).toMatchObject({ code: "not-fetched", message: expect.stringContaining("the program ends") });
    expect(await fetcher.fetch(`${site.origin}/`)).toMatchObject({ code: "not-fetched" });
  });
});

describe("any answer", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "HTTP/1.1 200 OK",
      "HTTP/1.1 302 Found",
      "HTTP/1.0 404",
      "HTTP/1.1 304 Not Modified",
      "HTTP/1.1 103 Hints",
      "",
    ),
    fc.constantFrom("content-length: 5", "content-length: -1", "transfer-encoding: chunked", "content-encoding: gzip"),
    fc.constantFrom(
      "location: /",
      "location: //[",
      "location: http://127.1:1/",
      "content-type: ;;;=\u0000",
      "retry-after: -5",
    ),
    fc.constantFrom("connection: keep-alive", "upgrade: h2c", "5", "hello", "0", "ffffffffffffffffff"),
    fc.string({ maxLength: 40 }),
  );

  it("of a server is a result or a named problem, never an exception, and none is waited for", async () => {
    let words = "";
    const server = createRawServer((socket) => {
      socket.on("error", () => undefined);
      socket.end(words);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.boolean(), async (lines, begun) => {
          words = `${begun ? "HTTP/1.1 200 OK\r\n" : ""}${lines.join("\r\n")}\r\n\r\nhello`;
          const fetcher = fetcherWith({ robots: false, timeout: 2000 });
          const found = await fetcher.fetch(`http://127.0.0.1:${port}/`);
          if ("code" in found) expect(["not-fetched", "address-refused", "unpacks-too-large"]).toContain(found.code);
          else expect(["new", "unchanged", "gone"]).toContain(found.outcome);
        }),
        { numRuns: 150 },
      );
    } finally {
      server.close();
    }
  });
});

describe("trying again", () => {
  it("is done with waits that double, and no more than four times", async () => {
    site.put("/", status(503));
    expect(await fetchFrom("/")).toContain("HTTP status 503");
    expect(site.count("/")).toBe(4);
    expect(clock.slept).toEqual([1000, 2000, 4000]);
  });

  it("waits between half and the whole of it, as chance has it", async () => {
    site.put("/", status(500));
    await fetchFrom("/", { random: () => 0 });
    expect(clock.slept).toEqual([500, 1000, 2000]);
  });

  it.each([
    ["seconds", "7", 7000],
    ["a date", "Tue, 04 Mar 2031 08:01:30 GMT", 90_000],
    ["a date that is over", "Tue, 04 Mar 2031 07:00:00 GMT", 0],
    ["nothing that can be understood", "soon", 1000],
  ])("waits for %s that the host asks for", async (_, value, wait) => {
    site.put("/", inTurn(status(429, { "retry-after": value }), page("x")));
    expect(await fetchFrom("/")).toMatchObject({ outcome: "new" });
    expect(clock.slept).toEqual([wait]);
  });

  it("is left to the user where the host asks for long", async () => {
    site.put("/", status(503, { "retry-after": "3600" }));
    expect(await fetchFrom("/")).toContain("asked again in 60 minutes");
    expect(clock.slept).toEqual([]);
  });

  it("gives what came at last, and is told to whoever watches", async () => {
    const waits: [string, number][] = [];
    site.put("/", inTurn(reset, cutShort("x"), page("whole")));
    const found = await fetchFrom("/", { onWait: (...wait) => waits.push(wait) });
    expect(await textOf(found)).toBe("whole");
    expect(waits).toEqual([
      [`${site.origin}/`, 1000],
      [`${site.origin}/`, 2000],
    ]);
  });

  it("ends when as much time has gone as one answer may take", async () => {
    let at = 0;
    site.put("/", status(503));
    await fetchFrom("/", {
      robots: false,
      timeout: 10_000,
      sleep: async () => undefined,
      now: () => {
        at += 4000;
        return new Date(at).toISOString();
      },
    });
    expect(site.count("/")).toBeLessThan(4);
  });

  it("makes no sense where the answer is sure", async () => {
    site.put("/", status(403));
    await fetchFrom("/");
    expect(site.count("/")).toBe(1);
  });
});

describe("politeness", () => {
  it("asks a host for one page at a time, with a gap between two", async () => {
    let running = 0;
    let most = 0;
    for (let n = 0; n < 4; n++) {
      site.put(`/${n}`, (request, response) => {
        most = Math.max(most, ++running);
        response.on("finish", () => running--);
        setTimeout(() => page("x")(request, response), 3);
      });
    }
    const fetcher = fetcherWith({ gap: 1500, robots: false });
    await Promise.all([0, 1, 2, 3].map((n) => fetcher.fetch(`${site.origin}/${n}`)));
    expect(most).toBe(1);
    expect(clock.slept).toEqual([1500, 1500, 1500]);
  });

  it("asks different hosts at the same time, eight at most", async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    site.put("/", (request, response) => {
      waiting.push(() => page("x")(request, response));
      most = Math.max(most, waiting.length);
      // A ninth would come before the eight are answered.
      if (waiting.length === 8) setTimeout(() => waiting.splice(0).forEach((serve) => void serve()), 40);
    });
    const fetcher = fetcherWith({ robots: false, resolve: async () => ["127.0.0.1"] });
    await Promise.all(Array.from({ length: 24 }, (_, n) => fetcher.fetch(`http://h${n}.example:${site.port}/`)));
    expect(most).toBe(8);
    expect(site.count("/")).toBe(24);
  });

  it("leaves the whole host alone while it asks to wait", async () => {
    site.put("/a", inTurn(status(429, { "retry-after": "60" }), page("a")));
    site.put("/b", page("b"));
    const fetcher = fetcherWith({ robots: false });
    await Promise.all([fetcher.fetch(`${site.origin}/a`), fetcher.fetch(`${site.origin}/b`)]);
    expect(site.asked.map(({ path }) => path)).toEqual(["/a", "/a", "/b"]);
    expect(clock.slept).toEqual([60_000]);
  });
});

const hasOpenSsl = spawnSync("openssl", ["version"]).status === 0;

describe.skipIf(!hasOpenSsl)("TLS", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fetcher-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("with a certificate that nobody vouches for is refused, whatever the environment says", async () => {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync(
      "openssl",
      // biome-ignore format: one option a pair
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=post.example", "-addext", "subjectAltName=DNS:post.example"],
      { stdio: "ignore" },
    );
    let asked = 0;
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
      asked++;
      response.end("x");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      const { port } = server.address() as AddressInfo;
      const found = await fetchFrom(`https://post.example:${port}/`, { resolve: async () => ["127.0.0.1"] });
      expect(found).toMatch(/^not-fetched has a certificate that does not hold \(self.signed certificate/);
      expect(asked).toBe(0);
      expect(clock.slept).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
      server.close();
    }
  });
});
