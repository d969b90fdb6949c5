import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  feed,
  inTurn,
  type LoopbackSite,
  openLoopbackSite,
  plain,
  silence,
  status,
} from "../stages/reports/fetching/loopback-site.js";
import { hearsay, linesOf } from "./recorded-terminal.js";

const FERRY = "At least 12 people were hurt when a ferry hit a pier in Orva on Monday, the port authority said.\n";
let site: LoopbackSite;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  site = await openLoopbackSite({ "/ferry": plain(FERRY) });
});
afterEach(() => site.close());

describe("an address on the command line", () => {
  it.each(["read", "stories", "reuse", "account"])("is an input of %s", async (command) => {
    const format = command === "account" ? "json" : "jsonl";
    const done = await hearsay([command, `${site.origin}/ferry`, "--allow-private", "--format", format]);
    expect(done).toMatchObject({ status: 0, notes: expect.not.stringContaining("error") });
    expect(site.asked.map(({ path, headers }) => [path, headers["user-agent"]])).toEqual([
      ["/robots.txt", "hearsay/0.1.0"],
      ["/ferry", "hearsay/0.1.0"],
    ]);
  });

  it("of this machine is refused without the flag, with what to do", async () => {
    const { status, out, notes } = await hearsay(["read", `${site.origin}/ferry`]);
    expect([status, out]).toEqual([1, ""]);
    expect(notes).toMatch(/error: http:\S+: leads to 127\.0\.0\.1, .*--allow-private.* \[address-refused\]/);
    expect(site.asked).toEqual([]);
  });

  it("that its site asks programs to leave alone is left alone, unless the user answers for it", async () => {
    site.put("/robots.txt", plain("User-agent: *\nDisallow: /"));
    const args = ["read", `${site.origin}/ferry`, "--allow-private", "--format", "jsonl"];
    const { status, notes } = await hearsay(args);
    expect(status).toBe(1);
    expect(notes).toContain("robots.txt");
    expect((await hearsay([...args, "--no-robots"])).status).toBe(0);
  });

  it("has as long as it is given", async () => {
    site.put("/ferry", silence);
    const args = ["read", `${site.origin}/ferry`, "--allow-private", "--timeout"];
    expect((await hearsay([...args, "0.05"])).notes).toContain("[not-fetched]");
    expect(await hearsay([...args, "soon"])).toMatchObject({ status: 2, notes: expect.stringContaining("seconds") });
  });

  it("of a feed gives its pages where they are asked for", async () => {
    const item = `<item><title>Ferry</title><link>${site.origin}/ferry</link><description>In short.</description></item>`;
    site.put("/feed", feed(`<rss version="2.0"><channel><title>Orva Post</title>${item}</channel></rss>`));
    const args = ["read", `${site.origin}/feed`, "--allow-private", "--format", "jsonl"];
    const [short] = linesOf((await hearsay(args)).out);
    expect(short).toMatchObject({ report: { publisher: "Orva Post", text: expect.stringContaining("In short.") } });
    const [whole] = linesOf((await hearsay([...args, "--pages"])).out);
    expect(whole).toMatchObject({ report: { publisher: "Orva Post", text: FERRY } });
  });

  it("is told to a watcher while it is waited for", async () => {
    site.put("/ferry", inTurn(status(429, { "retry-after": "9" }), plain(FERRY)));
    const sleep = () => new Promise<void>((resolve) => setTimeout(resolve, 900));
    const network = { now: () => "2031-03-04T08:00:00.000Z", sleep, random: () => 0.5 };
    const args = ["read", `${site.origin}/ferry`, "--allow-private", "--no-robots"];
    const { notes } = await hearsay(args, { watched: true, network });
    expect(notes).toMatch(/Waiting 9 seconds to ask again: http:/);
  });
});

describe("no connection", () => {
  const connections: unknown[] = [];
  const count = (message: unknown) => connections.push(message);
  beforeAll(() => subscribe("net.client.socket", count));
  afterAll(() => void unsubscribe("net.client.socket", count));
  beforeEach(() => connections.splice(0));

  it("is opened when only files are given, whatever addresses stand in them", async () => {
    const put = (name: string, words: string): string => {
      writeFileSync(join(folder, name), words);
      return join(folder, name);
    };
    const link = `${site.origin}/ferry`;
    const inputs = [
      put("a.txt", `${FERRY}Read more: ${link}\n`),
      put("b.jsonl", `${JSON.stringify({ text: FERRY, url: link, publisher: "Orva Post" })}\n`),
      put(
        "c.xml",
        `<rss version="2.0"><channel><title>P</title><item><title>T</title><link>${link}</link><description>It burned, police said. &lt;img src="${link}"&gt;</description></item></channel></rss>`,
      ),
      put(
        "d.html",
        `<!doctype html><html><head><link rel="canonical" href="${link}"><meta http-equiv="refresh" content="0;url=${link}"><script src="${link}"></script></head><body><article><h1>Ferry</h1><p>${FERRY.repeat(5)}</p><img src="${link}"></article></body></html>`,
      ),
      put("e.opml", `<opml version="2.0"><body><outline type="rss" xmlUrl="${link}"/></body></opml>`),
      put("f.xml", `<!DOCTYPE rss SYSTEM "${link}"><rss version="2.0"><channel><title>P</title></channel></rss>`),
    ];
    for (const command of ["read", "stories", "reuse"])
      await hearsay([command, ...inputs, "--pages", "--allow-private"]);
    const page = join(folder, "page.html");
    await hearsay(["account", ...inputs, "--pages", "--allow-private", "--page", page]);
    expect(connections).toEqual([]);
    expect(site.asked).toEqual([]);
  });

  it("is opened to verify an account, which is done offline", async () => {
    const account = join(folder, "account.json");
    const ferry = join(folder, "ferry.txt");
    writeFileSync(ferry, FERRY);
    await hearsay(["account", ferry, "--format", "json", "--out", account]);
    const { notes } = await hearsay(["verify", account, `${site.origin}/ferry`]);
    expect(notes).toContain("[address-not-fetched]");
    expect(connections).toEqual([]);
  });

  it("is what the count above would have missed otherwise", async () => {
    await hearsay(["read", `${site.origin}/ferry`, "--allow-private"]);
    expect(connections.length).toBeGreaterThan(0);
  });
});
