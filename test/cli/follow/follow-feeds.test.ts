import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { followFeeds } from "../../../src/follow/follow-feeds.js";
import { openArchive } from "../../../src/stages/reports/archive/open-archive.js";
import { type Fetcher, openFetcher } from "../../../src/stages/reports/fetching/fetcher.js";
import { isProblem } from "../../../src/stages/reports/format.js";
import { takeIn } from "../../../src/stages/reports/take-in.js";
import { answer, feed, openLoopbackSite, sleptClock } from "../../stages/reports/fetching/loopback-site.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "follow-feeds-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = (): string => "2031-03-04T08:00:00Z";

/** One look at a file; its events as lines. */
async function look(path: string): Promise<string[]> {
  const archive = await openArchive(join(folder, "state"), { now, madeBy: "test 1" });
  const given = { archive, once: true, now, sleep: async () => undefined, random: () => 0 };
  const told: string[] = [];
  for await (const one of followFeeds([path], given)) {
    told.push("event" in one ? `${one.number} ${one.event} ${one.report.piece}` : one.code);
  }
  await archive.close();
  return told;
}

it("a file that grows and changes is told of once each, over runs, and its archive holds the same", async () => {
  const path = join(folder, "wire.jsonl");
  const line = (piece: string, text: string): string => `${JSON.stringify({ piece, text })}\n`;
  writeFileSync(path, line("a", "The dam held, police said."));
  expect(await look(path)).toEqual(["1 new a"]);
  expect(await look(path)).toEqual([]);
  writeFileSync(path, line("a", "The dam held, police said.") + line("b", "Two bridges closed, police said."));
  expect(await look(path)).toEqual(["2 new b"]);
  writeFileSync(path, line("a", "The dam broke, police said.") + line("b", "Two bridges closed, police said."));
  expect(await look(path)).toEqual(["3 changed a"]);
  const { reports, problems } = await takeIn([join(folder, "state")]);
  expect(reports.map(({ text }) => text)).toEqual([
    "The dam held, police said.",
    "Two bridges closed, police said.",
    "The dam broke, police said.",
  ]);
  expect(problems).toEqual([]);
});

it("what a list of feeds names may be private where a person or a private server gave the list, never where a public one did", async () => {
  const site = await openLoopbackSite();
  const item = "<item><title>Dam</title><guid>dam</guid><description>The dam held, police said.</description></item>";
  site.put("/inner", feed(`<rss version="2.0"><channel><title>Desk</title>${item}</channel></rss>`));
  const list = `<opml version="2.0"><body><outline type="rss" xmlUrl="${site.origin}/inner"/></body></opml>`;
  site.put("/list", answer(list, { "content-type": "text/x-opml" }));
  const file = join(folder, "feeds.opml");
  writeFileSync(file, list);
  const fetcher = openFetcher({ ...sleptClock(), allowPrivate: true, gap: 0 });
  /** The same, but that the list's server is at an address of the open network. */
  const fromOutside: Fetcher = {
    ...fetcher,
    fetch: async (address, known, from) => {
      const fetched = await fetcher.fetch(address, known, from);
      if (isProblem(fetched) || !address.endsWith("/list")) return fetched;
      return { ...fetched, exchange: { ...fetched.exchange, ip: "93.184.216.34" } };
    },
  };
  const told: string[][] = [];
  for (const [given, through] of [
    [file, fetcher],
    [`${site.origin}/list`, fetcher],
    [`${site.origin}/list`, fromOutside],
  ] as const) {
    const archive = await openArchive(join(folder, `state-${told.length}`), { now, madeBy: "test 1" });
    const options = { archive, fetcher: through, once: true, ...sleptClock() };
    const events: string[] = [];
    for await (const one of followFeeds([given], options)) events.push("event" in one ? one.event : one.code);
    await archive.close();
    told.push(events);
  }
  expect(told).toEqual([["new"], ["new"], ["address-refused"]]);
  expect(site.count("/inner")).toBe(2);
  await fetcher.close();
  await site.close();
});
