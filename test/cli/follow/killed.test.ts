import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { takeIn } from "../../../src/stages/reports/take-in.js";
import { inTurn, openLoopbackSite, status, versioned } from "../../stages/reports/fetching/loopback-site.js";
import { hearsay } from "../recorded-terminal.js";

const DIST = join(import.meta.dirname, "../../../dist");
const KILLS = 20;
/** So many requests one look makes at most, and so long its last one may be past, in milliseconds. */
const REQUESTS = 6;
const AFTER = 30;

interface Line {
  readonly number: number;
  readonly event: "new" | "changed" | "removed";
  readonly report: { readonly id: string; readonly text: string; readonly piece: string };
}

const inDist = (path: string): string => JSON.stringify(pathToFileURL(join(DIST, path)).href);

/** The installed program, with all that following loads, waiting for its arguments: the next ones start while one is killed. */
const PROGRAM = `
const [{ run }, { processTerminal }] = await Promise.all(
  [${["cli/run.js", "cli/terminal.js", "follow/follow-feeds.js", "stages/reports/archive/open-archive.js", "stages/reports/fetching/fetcher.js"].map(inDist)}].map((path) => import(path)),
);
process.once("message", async (args) => {
  process.disconnect();
  process.exitCode = await run(args, processTerminal(process));
});
process.send("ready");
`;

interface Started {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;
  readonly closed: Promise<unknown>;
  readonly wrote: { out: string; notes: string };
}

function start(): Started {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const wrote = { out: "", notes: "" };
  child.stdout?.on("data", (data: Buffer) => {
    wrote.out += data.toString();
  });
  child.stderr?.on("data", (data: Buffer) => {
    wrote.notes += data.toString();
  });
  const closed = once(child, "close");
  return { child, ready: Promise.race([once(child, "message"), closed]), closed, wrote };
}

const linesOf = (out: string): Line[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** One look to its end; tells again from `from` on. */
async function lookOnce(args: readonly string[], from?: number): Promise<Line[]> {
  const network = {
    now: () => new Date().toISOString(),
    sleep: (milliseconds: number) => wait(milliseconds),
    random: () => 0,
  };
  const again = from === undefined ? [] : ["--from", String(from)];
  const done = await hearsay(["follow", ...args, "--once", ...again], { network });
  expect(done.notes).toBe("");
  return linesOf(done.out);
}

/** A feed of pages about bridges, each with versions. */
async function bridgeFeed() {
  const site = await openLoopbackSite();
  const live = new Map<number, number>();
  const words = (n: number, version: number): string =>
    `Bridge ${n} over the Lenn stays closed for ${version + 1} days, police said on Monday.`;
  const more = "Nobody was hurt, and traffic was led over the old road, the ministry of transport said in a statement.";
  const address = (n: number): string => `${site.origin}/p${n}`;
  return {
    ...site,
    address,
    set(n: number, version: number): void {
      live.set(n, version);
      const html = `<!doctype html><html lang="en"><head><title>Bridge ${n}</title><meta property="og:site_name" content="Valley Post"></head><body><article><h1>Bridge ${n}</h1><p>${words(n, version)}</p><p>${more}</p></article></body></html>`;
      site.put(`/p${n}`, versioned(html, `p${n}-${version}`));
    },
    drop(n: number): void {
      live.delete(n);
      site.withdraw(`/p${n}`);
    },
    /** Lists what is there; in every fifth round its server asks for patience first. */
    list(round: number): void {
      const items = [...live.keys()]
        .sort((a, b) => b - a)
        .map((n) => {
          const time = new Date(Date.UTC(2031, 2, 3, 0, n)).toUTCString();
          return `<item><title>Bridge ${n}</title><link>${address(n)}</link><guid>${address(n)}</guid><pubDate>${time}</pubDate><description>${words(n, live.get(n) ?? 0)}</description></item>`;
        });
      const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Valley Post</title><link>${site.origin}/</link>${items.join("")}</channel></rss>`;
      const served = versioned(xml, `feed-${round}`, { "content-type": "application/rss+xml" });
      site.put("/feed", round % 5 === 4 ? inTurn(status(429, { "retry-after": "0" }), served) : served);
    },
  };
}

/** Numbers from 0 up to 1, the same in every run. */
function chances(): () => number {
  let chance = 7;
  return () => {
    chance = (chance * 16_807) % 2_147_483_647;
    return chance / 2_147_483_647;
  };
}

/** `npm test` builds the program first. */
describe.skipIf(!existsSync(join(DIST, "cli/main.js")))("a run that is killed again and again", () => {
  it("ends with every version once, has told nothing that is not kept, and can be told again from any event", async () => {
    const site = await bridgeFeed();
    const folder = mkdtempSync(join(tmpdir(), "follow-"));
    const random = chances();
    const expected: string[] = [];
    const gone: string[] = [];
    const printed: Line[] = [];
    const put = (n: number, version: number): void => {
      site.set(n, version);
      expected.push(`${site.address(n)} ${version}`);
    };
    const state = join(folder, "state");
    const args = [`${site.origin}/feed`, "--state", state, "--allow-private", "--gap", "0.01"];
    const ahead = [start(), start()];
    try {
      put(1, 0);
      put(2, 0);
      site.list(0);
      for (let round = 1; round <= KILLS; round++) {
        const { child, ready, closed, wrote } = ahead.shift() ?? start();
        if (round + ahead.length < KILLS) ahead.push(start());
        await ready;
        const enough = site.asked.length + Math.floor(random() * REQUESTS);
        child.send(["follow", ...args, "--every", "0.03s"]);
        while (site.asked.length < enough && child.exitCode === null) await wait(1);
        await wait(random() * AFTER);
        child.kill("SIGKILL");
        const ended = await closed;
        expect(wrote.notes).toBe("");
        expect(ended).toEqual([null, "SIGKILL"]);
        printed.push(...linesOf(wrote.out));
        if (round % 5 === 0) {
          // only what was seen can be seen to change: a version that nobody looked at in time never came
          await lookOnce(args);
          if (round === KILLS) break;
          put(round - 1, 1);
          put(round, 1);
          site.drop(round - 2);
          gone.push(site.address(round - 2));
        }
        put(round + 2, 0);
        site.list(round);
      }
      const told = await lookOnce(args, 1);
      expect(told.map(({ number }) => number)).toEqual(told.map((_, i) => i + 1));
      const versions = told.filter(({ event }) => event !== "removed");
      const named = versions.map(
        ({ report }) => `${report.piece} ${Number(/for (\d+) days/.exec(report.text)?.[1]) - 1}`,
      );
      expect(named.sort()).toEqual(expected.sort());
      expect(told.filter(({ event }) => event === "removed").map(({ report }) => report.piece)).toEqual(gone);
      expect(printed.length).toBeGreaterThan(0);
      expect(printed).toEqual(printed.map(({ number }) => told[number - 1]));
      expect((await lookOnce(args, 5)).map(({ number }) => number)).toEqual(told.slice(4).map(({ number }) => number));
      const { reports } = await takeIn([state]);
      expect(reports.map(({ id }) => id)).toEqual(versions.map(({ report }) => report.id));
    } finally {
      for (const { child } of ahead) child.kill("SIGKILL");
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
