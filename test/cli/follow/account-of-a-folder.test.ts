import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { followFeeds } from "../../../src/follow/follow-feeds.js";
import { type OpenAccount, openAccount } from "../../../src/open-account.js";
import { openArchive } from "../../../src/stages/reports/archive/open-archive.js";
import { openFetcher } from "../../../src/stages/reports/fetching/fetcher.js";
import type { Report } from "../../../src/stages/reports/report.js";
import { feed, openLoopbackSite, page, sleptClock } from "../../stages/reports/fetching/loopback-site.js";
import { hearsay, linesOf } from "../recorded-terminal.js";

const TOLD = {
  train: ["10:00", "Trains between Marn and Orte will run again on Monday, the railway said."],
  bridge: ["09:30", "The old bridge at Marn was closed on Friday, the road authority said."],
  lenn: ["09:10", "Two people were killed when a wall of the Lenn reservoir gave way, police said."],
  school: ["08:00", "Schools in Orte stay closed on Friday, the town said."],
} as const;
const MORE =
  "About 400 people were brought to safety, and nobody is missing, the ministry of the interior said on Friday.";
const LATER = TOLD.lenn[1].replace("Two", "Three");

type Name = keyof typeof TOLD;

/** A site with a feed of the pages named, the newest first. */
async function valleyPost() {
  const site = await openLoopbackSite();
  const put = (name: Name, words: string = TOLD[name][1]): void =>
    site.put(
      `/${name}`,
      page(
        `<!doctype html><html lang="en"><head><title>${name}</title><meta property="og:site_name" content="Valley Post"></head><body><article><h1>News of the ${name}</h1><p>${words}</p><p>${MORE}</p></article></body></html>`,
      ),
    );
  const list = (names: readonly Name[], words: Partial<Record<Name, string>> = {}): void => {
    const items = names.map((name) => {
      const url = `${site.origin}/${name}`;
      const [time, own] = TOLD[name];
      return `<item><title>${name}</title><link>${url}</link><guid>${url}</guid><pubDate>Fri, 28 Feb 2031 ${time}:00 GMT</pubDate><description>${words[name] ?? own}</description></item>`;
    });
    site.put("/feed", feed(`<rss version="2.0"><channel><title>Valley Post</title>${items.join("")}</channel></rss>`));
  };
  return { ...site, put, list };
}

/** Does to an open account what one look at a feed tells. */
async function look(
  address: string,
  state: string,
  open: OpenAccount,
  known: Report[],
  at?: string,
): Promise<string[]> {
  const clock = sleptClock(at);
  const archive = await openArchive(state, { ...clock, madeBy: "test 1" });
  const fetcher = openFetcher({ ...clock, allowPrivate: true, gap: 0 });
  const events: string[] = [];
  for await (const told of followFeeds([address], { archive, fetcher, once: true, ...clock })) {
    if (!("event" in told)) throw new Error(told.message);
    events.push(`${told.number} ${told.event} ${told.report.piece?.replace(/.*\//, "")}`);
    if (told.event !== "removed") {
      known.push(told.report);
      open.add(told.report);
      continue;
    }
    const { report: gone, kind, why, at } = told;
    for (const report of known) if (report.piece === gone.piece) open.add({ ...report, removals: [{ kind, why, at }] });
  }
  await fetcher.close();
  await archive.close();
  return events;
}

it("what follow keeps gives the account that its events give one by one, and holds when it is checked", async () => {
  const folder = mkdtempSync(join(tmpdir(), "follow-account-"));
  const site = await valleyPost();
  const state = join(folder, "river");
  const open = openAccount();
  const known: Report[] = [];
  try {
    for (const name of ["bridge", "lenn", "school", "train"] as const) site.put(name);
    site.list(["bridge", "lenn", "school"]);
    expect(await look(`${site.origin}/feed`, state, open, known)).toEqual([
      "1 new bridge",
      "2 new lenn",
      "3 new school",
    ]);
    site.put("lenn", LATER);
    site.withdraw("/bridge");
    site.list(["train", "lenn", "school"], { lenn: LATER });
    expect(await look(`${site.origin}/feed`, state, open, known)).toEqual([
      "4 new train",
      "5 changed lenn",
      "6 removed bridge",
    ]);
    const made = await hearsay(["account", state, "--format", "json"]);
    expect(made.status).toBe(0);
    expect(JSON.parse(made.out)).toEqual(open.account());
    expect(
      open
        .account()
        .reports.filter(({ removals }) => removals)
        .map(({ text }) => text),
    ).toEqual([expect.stringContaining(TOLD.bridge[1])]);
    expect(linesOf((await hearsay(["read", state, "--format", "jsonl"])).out).length).toBe(5);
    const account = join(folder, "account.json");
    writeFileSync(account, made.out);
    expect(await hearsay(["verify", account, state])).toMatchObject({ status: 0 });
    expect(await hearsay(["verify", state])).toMatchObject({ status: 0 });
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it("a page that is there again in other words after it was removed is not deleted in these", async () => {
  const folder = mkdtempSync(join(tmpdir(), "follow-account-"));
  const site = await valleyPost();
  const state = join(folder, "river");
  try {
    const told: string[] = [];
    for (const [hour, words] of [TOLD.bridge[1], undefined, `${TOLD.bridge[1]} It is open again.`].entries()) {
      if (words === undefined) site.withdraw("/bridge");
      else site.put("bridge", words);
      site.list(["bridge"], { bridge: `look ${hour}` });
      told.push(...(await look(`${site.origin}/feed`, state, openAccount(), [], `2031-03-04T0${hour}:00:00.000Z`)));
    }
    expect(told).toEqual(["1 new bridge", "2 removed bridge", "3 changed bridge"]);
    const { reports } = JSON.parse((await hearsay(["account", state, "--format", "json"])).out);
    expect(reports.map((report: Report) => [report.text.includes("again"), report.removals !== undefined])).toEqual([
      [false, true],
      [true, false],
    ]);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
