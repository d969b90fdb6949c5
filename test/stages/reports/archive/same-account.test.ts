import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makeAccount } from "../../../../src/account.js";
import { canonicalJson } from "../../../../src/record/digest.js";
import { openFetcher } from "../../../../src/stages/reports/fetching/fetcher.js";
import { type TakeInOptions, type TakenIn, takeIn } from "../../../../src/stages/reports/take-in.js";
import { answer, feed, openLoopbackSite, plain, redirect, sleptClock } from "../fetching/loopback-site.js";
import { opened, testFolder } from "./archive-folder.js";

const { path } = testFolder();
const FERRY = "A ferry hit a pier in Orva on Monday, the port authority said. Twelve people were hurt.\n";
const LATER =
  "Two more people were hurt when the ferry was moved away from the pier on Tuesday, the port authority of Orva said in the evening.";
const PIER = "The pier in Orva is closed until Friday, the harbour master said.\n";
const page = (words: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry</title></head><body><article><h1>Ferry hits pier</h1><p>${words}</p><p>${PIER}</p><img src="img/pier.png" alt="The pier"></article></body></html>`;

const put = (name: string, content: string | Uint8Array): void => {
  const file = path(name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, 1_900_000_000, 1_900_000_000);
};

/** What is taken in while it is kept, and what is taken in from the archive alone: moved elsewhere, everything else gone. */
async function both(inputs: readonly string[], options: TakeInOptions = {}): Promise<readonly [TakenIn, TakenIn]> {
  const archive = await opened(path("case"));
  const live = await takeIn(inputs, { ...options, archive });
  await archive.close();
  renameSync(path("case"), path("moved"));
  for (const name of readdirSync(path("."))) if (name !== "moved") rmSync(path(name), { recursive: true });
  return [live, await takeIn([path("moved")])];
}

const accountOf = ({ reports, problems }: TakenIn): string => canonicalJson(makeAccount(reports, { problems }));

describe("an account made from an archive alone is the account that was made when it was filled, byte for byte", () => {
  it("of files, folders and standard input, with whatever could not be read in its place", async () => {
    put("in/a.txt", FERRY);
    put("in/b.jsonl", `${JSON.stringify({ text: PIER, publisher: "Orva Post", id: "one" })}\nno JSON\n`);
    put("in/c/d.txt.gz", gzipSync("Twelve people were hurt in Orva, the mayor said.\n"));
    put("in/c/e.bin", Buffer.from([0, 1, 2, 3, 0, 0]));
    put("in/c/.hidden", "no");
    put("in/f.txt", "");
    put("in/g.txt", FERRY);
    const standardInput = {
      chunks: (async function* () {
        yield Buffer.from("Nobody is missing in Orva, police said.\n");
      })(),
      capturedAt: "2031-03-04T08:00:00Z",
    };
    const [live, kept] = await both([path("in/a.txt"), path("in"), path("nowhere.txt"), "-"], { standardInput });
    expect(live.reports.length).toBe(4);
    expect(live.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["malformed-line", "skipped", "binary", "empty", "duplicate-report", "not-found"]),
    );
    expect(kept).toEqual(live);
    expect(accountOf(kept)).toBe(accountOf(live));
  });

  it("of pages and the pictures beside them that they show; what they link to and is none stays out", async () => {
    const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: "#386" } })
      .png()
      .toBuffer();
    put("in/a.html", page(FERRY));
    put("in/img/pier.png", picture);
    put("b.html", page(LATER).replace("img/pier.png", "other.html"));
    put("other.html", page(LATER.replace("Two", "Nine")));
    const [live, kept] = await both([path("in/a.html"), path("b.html")]);
    expect(live.reports.length).toBe(2);
    expect(live.reports[0]?.images?.[0]?.picture).toBeDefined();
    expect(kept).toEqual(live);
    expect(accountOf(kept)).toBe(accountOf(live));
  });

  it("of addresses: moved, packed, gone, in an old encoding, and a feed with its pages", async () => {
    const site = await openLoopbackSite({ "/ferry": plain(FERRY), "/moved": redirect("/ferry") });
    const fetcher = openFetcher({ ...sleptClock(), allowPrivate: true, gap: 0 });
    site.put("/packed", answer(gzipSync(page(LATER)), { "content-type": "text/html", "content-encoding": "gzip" }));
    site.put(
      "/old",
      answer(Buffer.from("Le maire a \xe9t\xe9 entendu.\n", "latin1"), {
        "content-type": "text/plain; charset=iso-8859-1",
      }),
    );
    const items = `<item><title>Ferry</title><link>${site.origin}/packed</link><guid>1</guid></item>`;
    site.put("/feed", feed(`<rss version="2.0"><channel><title>Orva Post</title>${items}</channel></rss>`));
    const inputs = ["/moved", "/old", "/gone", "/feed"].map((at) => `${site.origin}${at}`);
    const [live, kept] = await both(inputs, { fetcher, pages: true });
    const asked = site.asked.length;
    await fetcher.close();
    await site.close();
    expect(live.reports.length).toBeGreaterThanOrEqual(3);
    expect(live.problems.map(({ code }) => code)).toContain("not-fetched");
    expect(kept).toEqual(live);
    expect(accountOf(kept)).toBe(accountOf(live));
    expect(asked).toBe(site.asked.length);
    expect(readFileSync(path("moved/manifest.jsonl"), "utf8")).toContain(`"name":"${site.origin}/feed"`);
  });
});

describe("an archive among the inputs", () => {
  it("is not read where the inputs are kept in it", async () => {
    put("in/a.txt", FERRY);
    const archive = await opened(path("in/case"));
    const { reports, problems } = await takeIn([path("in"), path("in/case")], { archive });
    await archive.close();
    expect(reports.length).toBe(1);
    expect(problems.map(({ message }) => message)).toEqual(
      Array(2).fill("is the archive that the inputs are kept in; it is not read"),
    );
  });

  it("stands beside others, and can be kept in another archive", async () => {
    put("in/a.txt", FERRY);
    put("b.txt", PIER);
    const first = await opened(path("first"));
    await takeIn([path("in/a.txt")], { archive: first });
    await first.close();
    const [live, kept] = await both([path("first"), path("b.txt")]);
    expect(live.reports.map(({ text }) => text)).toEqual([FERRY, PIER]);
    expect(kept).toEqual(live);
  });
});
