import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeIn } from "../../../src/stages/reports/take-in.js";
import { inTurn, openLoopbackSite, status, versioned } from "../../stages/reports/fetching/loopback-site.js";

const MAIN = join(import.meta.dirname, "../../../dist/cli/main.js");
const KILLS = 20;

interface Line {
  readonly number: number;
  readonly event: "new" | "changed" | "removed";
  readonly report: { readonly id: string; readonly text: string; readonly piece: string };
}

/** Follows until it is killed, or, with `--once`, to its end. Gives the whole lines that it wrote. */
async function follow(args: readonly string[], killAfter?: number): Promise<Line[]> {
  const child = spawn(process.execPath, [MAIN, "follow", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let notes = "";
  child.stdout.on("data", (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on("data", (data: Buffer) => {
    notes += data.toString();
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  expect(notes).not.toContain("hearsay failed");
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** `npm test` builds the program first. */
describe.skipIf(!existsSync(MAIN))("a run that is killed again and again", () => {
  it("ends with every version once, and can be told again from any event", async () => {
    const site = await openLoopbackSite();
    const folder = mkdtempSync(join(tmpdir(), "follow-"));
    const live = new Map<number, number>();
    const expected: string[] = [];
    const words = (n: number, version: number): string =>
      `Bridge ${n} over the Lenn stays closed for ${version + 1} days, police said on Monday.`;
    const listFeed = (round: number): void => {
      const items = [...live.keys()]
        .sort((a, b) => b - a)
        .map((n) => {
          const url = `${site.origin}/p${n}`;
          const time = new Date(Date.UTC(2031, 2, 3, 0, n)).toUTCString();
          return `<item><title>Bridge ${n}</title><link>${url}</link><guid>${url}</guid><pubDate>${time}</pubDate><description>${words(n, live.get(n) ?? 0)}</description></item>`;
        });
      const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>Valley Post</title><link>${site.origin}/</link>${items.join("")}</channel></rss>`;
      const served = versioned(xml, `feed-${round}`, { "content-type": "application/rss+xml" });
      site.put("/feed", round % 5 === 4 ? inTurn(status(429, { "retry-after": "0" }), served) : served);
    };
    const put = (n: number, version: number): void => {
      live.set(n, version);
      expected.push(`${site.origin}/p${n} ${version}`);
      const more =
        "Nobody was hurt, and traffic was led over the old road, the ministry of transport said in a statement.";
      const html = `<!doctype html><html lang="en"><head><title>Bridge ${n}</title><meta property="og:site_name" content="Valley Post"></head><body><article><h1>Bridge ${n}</h1><p>${words(n, version)}</p><p>${more}</p></article></body></html>`;
      site.put(`/p${n}`, versioned(html, `p${n}-${version}`));
    };
    try {
      const args = [`${site.origin}/feed`, "--state", join(folder, "state"), "--allow-private", "--gap", "0.01"];
      let chance = 7;
      const random = (): number => {
        chance = (chance * 16_807) % 2_147_483_647;
        return chance / 2_147_483_647;
      };
      const gone: string[] = [];
      put(1, 0);
      put(2, 0);
      listFeed(0);
      for (let round = 1; round <= KILLS; round++) {
        await follow([...args, "--every", "0.1s"], 250 + random() * 550);
        if (round === KILLS) await follow([...args, "--once"]);
        if (round === KILLS) break;
        if (round % 5 === 0) {
          // Only what was seen can be seen to change: a version that nobody looked at in time never came.
          await follow([...args, "--once"]);
          put(round - 1, 1);
          put(round, 1);
          site.withdraw(`/p${round - 2}`);
          live.delete(round - 2);
          gone.push(`${site.origin}/p${round - 2}`);
        }
        put(round + 2, 0);
        listFeed(round);
      }
      const told = await follow([...args, "--once", "--from", "1"]);
      expect(told.map(({ number }) => number)).toEqual(told.map((_, i) => i + 1));
      const versions = told.filter(({ event }) => event !== "removed");
      const named = versions.map(
        ({ report }) => `${report.piece} ${Number(/for (\d+) days/.exec(report.text)?.[1]) - 1}`,
      );
      expect(named.sort()).toEqual(expected.sort());
      expect(told.filter(({ event }) => event === "removed").map(({ report }) => report.piece)).toEqual(gone);
      expect((await follow([...args, "--once", "--from", "5"])).map(({ number }) => number)).toEqual(
        told.slice(4).map(({ number }) => number),
      );
      const { reports } = await takeIn([join(folder, "state")]);
      expect(reports.map(({ id }) => id)).toEqual(versions.map(({ report }) => report.id));
    } finally {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
