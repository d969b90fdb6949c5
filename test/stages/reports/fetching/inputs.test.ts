import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fetcher, openFetcher } from "../../../../src/stages/reports/fetching/fetcher.js";
import { type TakeInOptions, takeIn } from "../../../../src/stages/reports/take-in.js";
import { answer, feed, type LoopbackSite, openLoopbackSite, plain, redirect, sleptClock } from "./loopback-site.js";

const FERRY = "A ferry hit a pier in Orva on Monday, the port authority said. Twelve people were hurt.\n";
const PIER = "The pier in Orva is closed until Friday, the harbour master said.\n";
let site: LoopbackSite;
let fetcher: Fetcher;
let folder: string;

beforeEach(async () => {
  site = await openLoopbackSite({ "/ferry": plain(FERRY), "/pier": plain(PIER) });
  fetcher = openFetcher({ ...sleptClock(), allowPrivate: true, gap: 0 });
  folder = mkdtempSync(join(tmpdir(), "inputs-"));
});
afterEach(async () => {
  await fetcher.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function take(inputs: readonly string[], options: TakeInOptions = { fetcher }) {
  const { reports, problems } = await takeIn(inputs, options);
  const named = problems.map(({ code, severity, input }) => `${severity} ${code} ${input?.replace(site.origin, "")}`);
  return { reports, problems, named };
}

describe("an address among the inputs", () => {
  it("is a report with the address it was found at, captured when it came, named as it was given", async () => {
    site.put("/short", redirect("/ferry"));
    const { reports, problems } = await take([`${site.origin}/short#top`]);
    expect(problems).toEqual([]);
    expect(reports).toMatchObject([
      {
        text: FERRY,
        url: `${site.origin}/ferry`,
        capture: { name: `${site.origin}/short#top`, capturedAt: "2031-03-04T08:00:00Z", size: FERRY.length },
      },
    ]);
  });

  it("keeps its place between files and other addresses, whichever comes first", async () => {
    const file = join(folder, "a.txt");
    writeFileSync(file, "The mayor of Orva thanked the crews.\n");
    site.put("/slow", (request, response) => {
      setTimeout(() => plain("Slowly told, the mayor said.\n")(request, response), 40);
    });
    const { reports } = await take([`${site.origin}/slow`, file, `${site.origin}/ferry`]);
    expect(reports.map(({ text }) => text.split(" ")[0])).toEqual(["Slowly", "The", "A"]);
  });

  it("that gives many reports is read as many, none of them under the list's address", async () => {
    const lines = ["One was hurt.", "Two were hurt."].map((text) => `${JSON.stringify({ text })}\n`).join("");
    site.put("/all.jsonl", answer(lines, { "content-type": "application/jsonl" }));
    const { reports } = await take([`${site.origin}/all.jsonl`]);
    expect(reports.map(({ capture }) => capture.name)).toEqual([1, 2].map((n) => `${site.origin}/all.jsonl:${n}`));
    expect(reports.map(({ url }) => url)).toEqual([undefined, undefined]);
  });

  it("is read in the encoding that its server says, where the bytes leave it open", async () => {
    const words = "Паром ударился о причал, сообщили в порту.";
    const bytes = Uint8Array.from(words, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    site.put("/ru", answer(bytes, { "content-type": "text/plain; charset=windows-1251" }));
    expect((await take([`${site.origin}/ru`])).reports).toMatchObject([{ text: words }]);
  });

  it("that is named twice is fetched once, and one that is gone or refused does not stop the rest", async () => {
    const ferry = `${site.origin}/ferry`;
    const { reports, named } = await take([ferry, "file:///etc/passwd", ferry, `${site.origin}/none`]);
    expect(reports).toHaveLength(1);
    expect(named).toEqual([
      "error address-refused file:///etc/passwd",
      "note skipped /ferry",
      "error not-fetched /none",
    ]);
    expect(site.count("/ferry")).toBe(1);
  });

  it("is not opened without a fetcher", async () => {
    const { reports, named } = await take([`${site.origin}/ferry`], {});
    expect(reports).toEqual([]);
    expect(named).toEqual(["error address-not-fetched /ferry"]);
    expect(site.asked).toEqual([]);
  });
});

describe("the pages of a feed", () => {
  const item = (title: string, link: string, words: string): string =>
    `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${link}#id</guid>
     <pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate><description>${words}</description></item>`;
  const rss = (...items: string[]): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Orva Post</title><link>https://post.example/</link>
     <description>News</description>${items.join("")}</channel></rss>`;
  const twoAndOne = (): string =>
    rss(
      item("Ferry hits pier", `${site.origin}/ferry`, "A ferry hit a pier."),
      item("Gone", `${site.origin}/gone`, "The page of this one is gone, the paper said."),
      item("Secret", "http://169.254.169.254/keys", "The link of this one leads elsewhere, the paper said."),
    );

  it("are not opened unless they are asked for", async () => {
    site.put("/feed", feed(twoAndOne()));
    const { reports } = await take([`${site.origin}/feed`]);
    expect(reports).toHaveLength(3);
    expect(site.asked.map(({ path }) => path)).toEqual(["/robots.txt", "/feed"]);
  });

  it("stand in place of its items, with what the feed says of them; an item without a page stays", async () => {
    site.put("/feed", feed(twoAndOne()));
    const { reports, named } = await take([`${site.origin}/feed`], { fetcher, pages: true });
    expect(reports.map(({ capture }) => capture.name.replace(site.origin, ""))).toEqual([
      "/ferry",
      "/feed:2",
      "/feed:3",
    ]);
    expect(reports[0]).toMatchObject({
      text: FERRY,
      url: `${site.origin}/ferry`,
      publisher: "Orva Post",
      publishedAt: "2031-03-03T10:00:00Z",
      headline: "Ferry hits pier",
    });
    expect(named).toEqual(["error not-fetched /gone", "error address-refused http://169.254.169.254/keys"]);
  });

  it("are fetched once for each address, and a hundred at most", async () => {
    const many = Array.from({ length: 110 }, (_, n) =>
      item(`No ${n}`, `${site.origin}/p${n % 105}`, `Item ${n} says so.`),
    );
    for (let n = 0; n < 105; n++) site.put(`/p${n}`, plain(`Page ${n} says so, officials said.`));
    site.put("/feed", feed(rss(...many)));
    const { named } = await take([`${site.origin}/feed`], { fetcher, pages: true });
    expect(site.asked.filter(({ path }) => path.startsWith("/p"))).toHaveLength(100);
    expect(named).toEqual(["note skipped /feed"]);
  });

  it("of what is no feed are none", async () => {
    const { reports } = await take([`${site.origin}/ferry`], { fetcher, pages: true });
    expect(reports).toMatchObject([{ text: FERRY }]);
  });
});
