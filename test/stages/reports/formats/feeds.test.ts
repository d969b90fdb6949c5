import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Content, type Found, headOf, isProblem } from "../../../../src/stages/reports/format.js";
import { feed } from "../../../../src/stages/reports/formats/feed.js";
import type { Feed } from "../../../../src/stages/reports/formats/feeds/feed.js";
import { feedsOf } from "../../../../src/stages/reports/formats/feeds/opml.js";
import { isSameOutlet, outletOf, withoutOutlet } from "../../../../src/stages/reports/formats/feeds/outlets.js";
import { readFeed } from "../../../../src/stages/reports/formats/feeds/read-feed.js";
import { opml } from "../../../../src/stages/reports/formats/opml.js";

const FOLDER = join(import.meta.dirname, "feeds");
const source = { name: "feed.xml", capturedAt: "2031-03-04T08:00:00Z", maxSize: 10_000_000 };
const fixture = (name: string): Buffer => readFileSync(join(FOLDER, name));
const head = (text: string) => headOf(Buffer.from(text), true);
const rss = (items: string, channel = ""): string =>
  `<rss version="2.0"><channel><title>Post</title><link>https://post.example/</link>${channel}${items}</channel></rss>`;

function readAs(text: string | Uint8Array, maxSize = source.maxSize): Feed {
  const read = readFeed(Buffer.from(text), { ...source, maxSize });
  if (isProblem(read)) throw new Error(read.message);
  return read;
}

describe("a feed is recognised", () => {
  it.each([
    ["RSS behind blank lines", `\n\n  <rss version="2.0"><channel>`],
    [
      "RSS behind a style sheet and a comment",
      `<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- a > b --><rss\n version="2.0">\n<channel>`,
    ],
    ["RSS behind a document type with entities", `<!DOCTYPE rss [<!ENTITY a "<rss>">]><rss version="0.91"><channel>`],
    ["RSS 1.0", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">`],
    [
      "RSS 0.90",
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">`,
    ],
    ["Atom under a prefix", `<a:feed xmlns:a="http://www.w3.org/2005/Atom">`],
    ["Atom 0.3", `<feed version="0.3" xmlns="http://purl.org/atom/ns#">`],
    ["Atom without a namespace", `<feed><title>x</title><entry>`],
    ["an Atom entry", `<entry xmlns='http://www.w3.org/2005/Atom'>`],
    ["JSON Feed", `{"title":"x","version":"https://jsonfeed.org/version/1","items":[`],
    [
      "JSON Feed whose version comes after its items",
      `{"items":[{"id":"a"}],"version":"https://jsonfeed.org/version/1.1"}`,
    ],
  ])("%s", (_, text) => expect(feed.recognises(head(text))).toBe(true));

  it.each([
    ["a page", `<!DOCTYPE html><html><body>&lt;rss&gt;<rss></rss>`],
    ["a page in XML", `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><feed/>`],
    [
      "other RDF",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/">`,
    ],
    ["a feed of animals", `<feed xmlns="urn:farm"><hay/></feed>`],
    ["prose about tags", `<rss> is how every feed began, the engineer said.`],
    ["a list of feeds", `<opml version="2.0"><body/></opml>`],
    ["a sitemap", `<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>`],
    ["JSON lines that quote a feed", `{"text":"\\"version\\": \\"https://jsonfeed.org/version/1\\""}`],
    ["JSON that holds a feed further in", `{"meta":{"version":"https://jsonfeed.org/version/1"},"items":[]}`],
    ["JSON of another version", `{"version":"1.1","items":[]}`],
    ["plain text", `The feed was late, farmers said.`],
    ["nothing", ``],
  ])("not in %s", (_, text) => expect(feed.recognises(head(text))).toBe(false));
});

describe("what a feed asks of those who come back", () => {
  it.each([
    ["ttl in minutes", rss("<item><title>a</title></item>", "<ttl>15</ttl>"), { every: 900 }],
    [
      "sy:updatePeriod",
      rss(
        "<item><title>a</title></item>",
        "<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>",
      ),
      { every: 21_600 },
    ],
    ["nonsense", rss("<item><title>a</title></item>", "<ttl>soon</ttl>"), {}],
  ])("%s", (_, text, hints) => expect(readAs(text).hints).toEqual(hints));

  it("is its own address, its next page and its hub", () => {
    expect(readAs(fixture("feedburner.xml")).hints).toEqual({
      every: 900,
      self: "http://feeds.burner.example/harbour/local",
      hub: "http://hub.example/",
    });
    expect(readAs(fixture("json-feed-11.json")).hints).toEqual({
      self: "https://fjord.example/feed.json",
      next: "https://fjord.example/feed.json?page=2",
      hub: "https://hub.example/",
    });
    expect(readAs(fixture("planet.atom")).hints.self).toBe("https://planet.example/atom.xml");
  });
});

describe("an item's mark", () => {
  const markOf = (item: string): string | undefined => readAs(rss(item)).items[0]?.mark;
  it("stays where only its time changed, and changes with its words", () => {
    const first = markOf(
      "<item><guid>a</guid><title>Dam holds</title><pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate></item>",
    );
    expect(
      markOf("<item><guid>a</guid><title>Dam holds</title><pubDate>Mon, 03 Mar 2031 11:00:00 GMT</pubDate></item>"),
    ).toBe(first);
    expect(markOf("<item><guid>a</guid><title>Dam breaks</title></item>")).not.toBe(first);
  });
});

describe("an item that names a source", () => {
  const fieldsOf = (items: string) => readAs(rss(items)).items.map(({ report }) => report.fields);
  const SOURCE = '<source url="https://wire.example">Lenn Agency</source>';
  it("is its source's, which the feed carries", () =>
    expect(
      fieldsOf(
        `<item><guid>a</guid><title>Dam holds</title>${SOURCE}</item><item><guid>b</guid><title>Fair</title></item>`,
      ),
    ).toMatchObject([{ publisher: "Lenn Agency", carrier: "Post" }, { publisher: "Post" }]));

  it.each([
    ["guid", "<guid>a</guid>"],
    ["link", "<link>https://post.example/a</link>"],
  ])("is a version of the feed's own where the same %s stands without one", (_, name) => {
    const fields = fieldsOf(
      `<item>${name}<title>Dam holds</title>${SOURCE}</item><item>${name}<title>Dam still holds</title></item>`,
    );
    expect(fields).toMatchObject([{ publisher: "Post", credit: "Lenn Agency" }, { publisher: "Post" }]);
    expect(fields.map(({ carrier }) => carrier)).toEqual([undefined, undefined]);
    expect(fields[0]?.piece).toBe(fields[1]?.piece);
  });
});

describe("names of outlets", () => {
  it.each([
    ["Dam holds - The Lenn Herald", "The Lenn Herald", "Dam holds"],
    ["Dam holds | Herald", "herald", "Dam holds"],
    ["Dam holds – what we know – Radio Oberlenn", "Radio Oberlenn", "Dam holds – what we know"],
    ["Dam holds - Port-au-Lenn News", "Port-au-Lenn News", "Dam holds"],
    ["Ministry - no danger", "Herald", "Ministry - no danger"],
    ["Herald - no danger", "Herald", "Herald - no danger"],
  ])("%s by %s", (headline, outlet, words) => expect(withoutOutlet(headline, outlet)).toBe(words));

  it.each([
    ["Valley Post", "valley post | World", true],
    ["Valley Post", "Lenn Herald", false],
    ["", "Lenn Herald", false],
    ["***", "---", false],
  ])("%s and %s", (a, b, same) => expect(isSameOutlet(a, b)).toBe(same));
});

describe("the outlet of a feed", () => {
  it.each([
    ["Harl Echo » News", { link: "https://www.harlecho.example/news" }, "Harl Echo"],
    ["News | Harl Echo", { link: "https://harl-echo.co.example/" }, "Harl Echo"],
    ["World - Echo", { link: "https://theecho.example/world" }, "Echo"],
    [
      "Harl Echo – Sport",
      { link: "https://echo.example/", rights: "© 2031 Harl Echo. All rights reserved." },
      "Harl Echo",
    ],
    ["Harl Echo » News", { link: "https://press.example/" }, "Harl Echo » News"],
    ["Harl Echo » News", { link: "https://news.example/" }, "Harl Echo » News"],
    ["Harl Echo » News", {}, "Harl Echo » News"],
    ["Harl-Echo", { link: "https://harl.example/" }, "Harl-Echo"],
    ["Harl - harl", { link: "https://harl.example/" }, "Harl - harl"],
    ["Echo", { link: "not an address" }, "Echo"],
  ])("%s with %j is %s", (title, beside, outlet) => expect(outletOf({ title, ...beside })).toBe(outlet));
});

describe("the last line of an item", () => {
  const textOf = (last: string, title = "Tram derails") =>
    readAs(
      rss(
        `<item><title>${title}</title><description>&lt;p&gt;Nobody was hurt.&lt;/p&gt;&lt;p&gt;${last}&lt;/p&gt;</description></item>`,
        "<dc:publisher>Harl Post</dc:publisher>",
      ),
    ).items[0]?.report.fields.text;
  it.each([
    "The post Tram derails appeared first on Harl Echo.",
    "The post Tram off the rails appeared first on Harl Post.",
    "The article Tram derails first appeared on Harl Echo.",
    "Der Beitrag Tram derails erschien zuerst auf Harl Echo.",
    "L’article Tram derails est apparu en premier sur Harl Echo.",
    "La entrada Tram derails se publicó primero en Harl Echo.",
    "L'articolo Tram derails proviene da Harl Echo.",
    "Het bericht Tram derails verscheen eerst op Harl Echo.",
    "Сообщение Tram derails появились сначала на Harl Echo.",
  ])("is left out: %s", (last) => expect(textOf(last)).toBe("Tram derails\n\nNobody was hurt."));

  it("is left out where the headline was changed since", () =>
    expect(textOf("The post Tram derails appeared first on Echo.", "Tram derails in Harl, nobody hurt")).toBe(
      "Tram derails in Harl, nobody hurt\n\nNobody was hurt.",
    ));

  it.each([
    "The post about the tram appeared first on Monday.",
    "The post by the driver appeared first on a channel for trams, police said.",
    "He saw the post Tram derails, which appeared first on Harl Post.",
  ])("stays where it is a sentence: %s", (last) => expect(textOf(last)).toContain(last));
});

describe("a list of feeds", () => {
  it("gives each feed once, at any depth, and is recognised", () => {
    const bytes = fixture("list.opml");
    expect(opml.recognises(headOf(bytes, true))).toBe(true);
    expect(feedsOf(bytes, "list.opml")).toEqual({
      feeds: [
        { url: "https://post.example/feed/", title: "Lenn Valley Post", site: "https://post.example/" },
        { url: "https://herald.example/feed", title: "The Herald" },
      ],
      problems: [],
    });
  });

  it("names what is no address, and is none where the bytes are something else", () => {
    const list = feedsOf(
      Buffer.from(
        `<opml><body><outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="https://a.example/f"/></body></opml>`,
      ),
      "l",
    );
    expect(list?.feeds).toEqual([{ url: "https://a.example/f" }]);
    expect(list?.problems.map(({ code }) => code)).toEqual(["malformed-document"]);
    expect(feedsOf(Buffer.from("<html></html>"), "l")).toBeUndefined();
  });
});

describe("a hostile feed", () => {
  const item = `<item><title>Stands</title></item>`;
  const deep = "<a>".repeat(10_000);
  it.each([
    ["ten thousand nested elements in an item", rss(`${item}<item><title>x</title>${deep}</item>${item}`), 3],
    ["ten thousand elements that never end", rss(`${item}<item><title>x</title>${deep}${item}`), 3],
    ["an attribute of a megabyte", rss(`${item}<item a="${"x".repeat(1_000_000)}"><title>x</title></item>`), 2],
    [
      "fifty thousand attributes",
      rss(`<item ${Array.from({ length: 50_000 }, (_, n) => `a${n}="x"`).join(" ")}><title>x</title></item>`),
      1,
    ],
    [
      "a title of a megabyte of dashes",
      rss(`<item><title>${"- ".repeat(500_000)}</title><source>Herald</source></item>`),
      1,
    ],
    ["only the beginnings of tags", rss(`${item}<item><title>${"<".repeat(1_000_000)}`), 1],
    ["end tags without start", rss(`${item}${"</b>".repeat(200_000)}${item}`), 2],
    ["a CDATA that never ends", rss(`${item}<item><title><![CDATA[`), 1],
    [
      "a scheme for its link",
      rss(`<item><title>x</title><link>data:text/html,x</link><guid>javascript:alert(1)</guid></item>`),
      1,
    ],
  ])("with %s is read around it", (_, text, count) => {
    const started = performance.now();
    const read = readAs(text);
    expect(read.items).toHaveLength(count);
    for (const { link } of read.items) expect(link).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("expands no entity", () => {
    const { items, problems } = readAs(fixture("laughs.xml"));
    expect(items[0]?.report.fields.text.length).toBeLessThan(100);
    expect(problems[0]?.message).toContain("not expanded");
  });

  it("that never ends is read as far as the limit goes, and asks for no more", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`<rss version="2.0"><channel><title>Post</title>`);
      for (;;)
        yield Buffer.from(`<item><guid>https://post.example/${given++}</guid><title>Item ${given}</title></item>`);
    }
    const content: Content = {
      name: "feed.xml",
      capturedAt: source.capturedAt,
      head: head("<rss>"),
      chunks: endless(),
      maxSize: 20_000,
    };
    const found: Found[] = [];
    for await (const one of feed.read(content)) found.push(one);
    const problems = found.filter(isProblem);
    expect(problems.map(({ code, input }) => `${code} ${input?.replace(/:\d+$/, ":n")}`)).toEqual([
      "too-large feed.xml",
      "malformed-document feed.xml:n",
    ]);
    expect(found.length - problems.length).toBeGreaterThan(200);
    expect(given).toBeLessThan(500);
  });

  it("in JSON that is cut off or holds a broken item gives the others", () => {
    const items = `{"title":"items","items":[{"id":"a","title":"One, [two] {three}"},{"id":"b",title:"broken"},7,{"id":"c","title":"Last \\"whole\\" one"}`;
    const places = (text: string) => readAs(text).problems.map(({ code, input }) => `${code} ${input}`);
    expect(readAs(`${items},{"id":"d","ti`).items.map(({ number, piece }) => `${number} ${piece}`)).toEqual([
      "1 a",
      "4 c",
    ]);
    expect(places(`${items},{"id":"d","ti`)).toEqual([
      "malformed-document feed.xml",
      "malformed-document feed.xml:2",
      "malformed-document feed.xml:3",
    ]);
    expect(places(`${items}]}`)).toEqual(["malformed-document feed.xml:2", "malformed-document feed.xml:3"]);
    const deep = `{"items":[{"id":"a","title":"x","_":${"[".repeat(200_000)}${"]".repeat(200_000)}},{"id":"b","title":"y"}]}`;
    expect(readAs(deep).items.map(({ piece }) => piece)).toContain("b");
  });

  it("that is a page is told as no feed", () => {
    expect(readFeed(Buffer.from("<html><body>502 Bad Gateway</body></html>"), source)).toMatchObject({
      code: "format-not-supported",
      message: expect.stringContaining("html"),
    });
    expect(readFeed(Buffer.from("Bad Gateway"), source)).toMatchObject({ code: "format-not-supported" });
    expect(readFeed(Buffer.from(""), source)).toMatchObject({ code: "format-not-supported" });
    expect(readFeed(Buffer.from(`{"error": 1}`), source)).toMatchObject({ code: "format-not-supported" });
  });
});

it("any change of a feed is read without a throw, every item with words", () => {
  const fixtures = readdirSync(FOLDER)
    .filter((name) => !name.endsWith(".expected.json"))
    .map(fixture);
  const change = fc.tuple(fc.nat(8000), fc.nat(60), fc.uint8Array({ maxLength: 12 }));
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(change, { minLength: 1, maxLength: 4 }), (bytes, changes) => {
      let changed: Uint8Array = bytes;
      for (const [at, drop, put] of changes) {
        changed = Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + drop)]);
      }
      const read = readFeed(changed, source);
      feedsOf(changed, "x");
      if (isProblem(read)) return;
      for (const { report, link } of read.items) {
        expect(report.fields.text.trim()).not.toBe("");
        expect(report.fields.text.length).toBeLessThan(4 * bytes.length);
        if (link !== undefined) expect(link).toMatch(/^https?:/);
      }
    }),
    { numRuns: 100 },
  );
});
