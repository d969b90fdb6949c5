import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FetcherOptions, openFetcher } from "../../../../src/stages/reports/fetching/fetcher.js";
import { concerning } from "../../../../src/stages/reports/fetching/robots.js";
import { type LoopbackSite, openLoopbackSite, page, plain, redirect, sleptClock, status } from "./loopback-site.js";

let site: LoopbackSite;
let clock: ReturnType<typeof sleptClock>;

beforeEach(async () => {
  site = await openLoopbackSite({ "/open": page("open"), "/closed": page("closed"), "/closed/not": page("not") });
  clock = sleptClock();
});
afterEach(() => site.close());

const openOne = (given: Partial<FetcherOptions> = {}) =>
  openFetcher({ ...clock, agent: "hearsay/0.1.0", allowPrivate: true, gap: 0, ...given });

/** The paths that may be opened under a `robots.txt`. */
async function allowed(robots: string, paths = ["/open", "/closed", "/closed/not"]): Promise<string[]> {
  site.put("/robots.txt", plain(robots));
  const fetcher = openOne();
  const found = await Promise.all(paths.map((path) => fetcher.fetch(site.origin + path)));
  return paths.filter((_, index) => "outcome" in (found[index] ?? {}));
}

describe("the rules of a site", () => {
  it.each([
    ["for all", "User-agent: *\nDisallow: /closed", ["/open"]],
    [
      "for this program, which go over those for all",
      "User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nDisallow: /open",
      ["/closed", "/closed/not"],
    ],
    [
      "for several at once",
      "User-agent: other\nUser-agent: HEARSAY/9\nUser-agent: third\nDisallow: /closed",
      ["/open"],
    ],
    [
      "in two groups of one name",
      "User-agent: hearsay\nDisallow: /open\nUser-agent: x\nDisallow: /\nUser-agent: hearsay\nDisallow: /closed",
      [],
    ],
    [
      "of which the longest goes first",
      "User-agent: *\nDisallow: /closed\nAllow: /closed/not",
      ["/open", "/closed/not"],
    ],
    ["with stars and an end", "User-agent: *\nDisallow: /*closed$", ["/open", "/closed/not"]],
    ["that are for others", "User-agent: otherbot\nDisallow: /", ["/open", "/closed", "/closed/not"]],
    ["that forbid nothing", "User-agent: *\nDisallow:", ["/open", "/closed", "/closed/not"]],
    ["that are a page of HTML", "<html><body>Welcome", ["/open", "/closed", "/closed/not"]],
    [
      "with remarks, odd ends of lines and a mark",
      "\ufeffUser-agent: * # all\r\rdisallow : /closed # not this",
      ["/open"],
    ],
  ])("%s are kept", async (_, robots, paths) => {
    expect(await allowed(robots)).toEqual(paths);
    for (const path of ["/open", "/closed", "/closed/not"]) expect(site.count(path)).toBe(paths.includes(path) ? 1 : 0);
  });

  it("are told with what to do when they forbid", async () => {
    site.put("/robots.txt", plain("User-agent: *\nDisallow: /"));
    expect(await openOne().fetch(`${site.origin}/open`)).toMatchObject({
      code: "not-fetched",
      message: expect.stringContaining("save the page yourself"),
    });
    expect(await openOne({ robots: false }).fetch(`${site.origin}/open`)).toMatchObject({ outcome: "new" });
  });

  it("are asked for once a day and site, by however many at once", async () => {
    const fetcher = openOne();
    await Promise.all(["/open", "/closed", "/none"].map((path) => fetcher.fetch(site.origin + path)));
    await fetcher.fetch(`${site.origin}/open`);
    expect(site.count("/robots.txt")).toBe(1);
    await clock.sleep(86_400_000);
    await fetcher.fetch(`${site.origin}/open`);
    expect(site.count("/robots.txt")).toBe(2);
  });

  it("hold for where a redirect leads", async () => {
    site.put("/robots.txt", plain("User-agent: *\nDisallow: /closed"));
    site.put("/away", redirect("/closed"));
    expect(await openOne().fetch(`${site.origin}/away`)).toMatchObject({ code: "not-fetched" });
    expect(site.count("/closed")).toBe(0);
  });

  it("are followed where they were moved to", async () => {
    site.put("/robots.txt", redirect("/rules"));
    site.put("/rules", plain("User-agent: *\nDisallow: /closed"));
    expect(await openOne().fetch(`${site.origin}/closed`)).toMatchObject({ code: "not-fetched" });
  });

  it.each([404, 403, 401, 410])("that do not exist (%i) forbid nothing", async (code) => {
    site.put("/robots.txt", status(code));
    expect(await openOne().fetch(`${site.origin}/open`)).toMatchObject({ outcome: "new" });
  });

  it("that cannot be had forbid everything for a while, and no longer", async () => {
    site.put("/robots.txt", status(503));
    const fetcher = openOne();
    const found = await fetcher.fetch(`${site.origin}/open`);
    expect(found).toMatchObject({ code: "not-fetched", message: expect.stringContaining("answers 503") });
    await fetcher.fetch(`${site.origin}/open`);
    expect(site.count("/robots.txt")).toBe(4);
    site.put("/robots.txt", status(404));
    await clock.sleep(600_000);
    expect(await fetcher.fetch(`${site.origin}/open`)).toMatchObject({ outcome: "new" });
  });

  it("ask for a gap that is kept, up to half a minute", async () => {
    site.put("/robots.txt", plain("User-agent: *\nCrawl-delay: 4"));
    const fetcher = openOne({ gap: 1000 });
    for (const path of ["/open", "/closed"]) await fetcher.fetch(site.origin + path);
    expect(clock.slept.at(-1)).toBe(4000);
    await site.close();
    site = await openLoopbackSite({ "/open": page("open"), "/closed": page("closed") });
    site.put("/robots.txt", plain("User-agent: *\nCrawl-delay: 86400"));
    for (const path of ["/open", "/closed"]) await fetcher.fetch(site.origin + path);
    expect(clock.slept.at(-1)).toBe(30_000);
  });
});

describe("rules made to harm", () => {
  it.each([
    ["many names over many rules", "user-agent: a\nuser-agent: *\n".repeat(9000) + "disallow: /x\n".repeat(20_000)],
    ["rules of stars", `user-agent: *\n${`disallow: /${"*a".repeat(1000)}b\n`.repeat(250)}`],
    ["long rules of one letter", `user-agent: *\n${`disallow: /*${"a".repeat(200)}b\n`.repeat(2400)}`],
    ["no line ends", `user-agent: *${" ".repeat(500_000)}`],
    ["colons", ":".repeat(500_000)],
  ])("of %s are cut to what can be kept and held against an address", async (_, robots) => {
    const kept = concerning(robots).split("\n");
    const starred = kept.filter((line) => /^(?:dis)?allow: .*\*/.test(line));
    expect(starred.join("").length).toBeLessThan(20_000);
    expect(kept.filter((line) => line.startsWith("user-agent")).length).toBeLessThan(3);
    site.put("/robots.txt", plain(robots));
    const path = `/${"a".repeat(4000)}`;
    site.put(path, page("x"));
    expect(await openOne().fetch(site.origin + path)).toMatchObject({ outcome: "new" });
  });
});
