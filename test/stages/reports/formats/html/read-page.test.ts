import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headOf, isProblem } from "../../../../../src/stages/reports/format.js";
import { readPage } from "../../../../../src/stages/reports/formats/html/read-page.js";
import type { ReportFields } from "../../../../../src/stages/reports/report-from.js";
import type { ReportImage } from "../../../../../src/stages/reports/report.js";
import { html } from "../../../../../src/stages/reports/formats/html.js";

const page = (head: string, body: string): string =>
  `<!doctype html><html><head><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`;
const BODY =
  "<h1>Two bridges closed</h1><p>Two bridges over the Lenn were closed on Monday, police said. Nobody was hurt.</p>";

/** The report of a page, or the code of the problem that it is none. */
function read(
  markup: string,
  url?: string,
): Partial<ReportFields> & { images?: readonly ReportImage[]; code?: string } {
  const found = readPage(markup, { name: "page.html", ...(url !== undefined && { url }) });
  return isProblem(found) ? { code: found.code } : { ...found.fields, images: found.images };
}

const recognises = (text: string): boolean => html.recognises(headOf(Buffer.from(text), true));

describe("a page is recognised", () => {
  it.each([
    ["by its doctype", "<!DOCTYPE html><p>x"],
    ["by its root", "<html lang=en>"],
    ["after a byte order mark and blank lines", "\ufeff\n\n  <HTML>"],
    ["after comments", "<!-- a --><!-- b\n --> <html>"],
    ["with the prologue of XML", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html>'],
    [
      "with a style sheet of XML",
      '<?xml version="1.0"?><?xml-stylesheet href="a"?><html xmlns="http://www.w3.org/1999/xhtml">',
    ],
    ["without a head", "<div class=a><p>one</p><p>two</p></div>"],
    ["from its title on", "<title>x</title><meta name=a content=b><h1>x</h1><p>y"],
  ])("%s", (_, text) => expect(recognises(text)).toBe(true));

  it.each([
    ["words with a bracket", "<3 is all she wrote, police said."],
    ["one tag before plain words", "<p>One paragraph and nothing else of markup in it."],
    ["a feed", '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'],
    ["another document of XML", "<?xml version='1.0'?><note><to>x</to></note>"],
    ["a news item of XML", "<newsItem xmlns='x'><p>x</p><p>y</p></newsItem>"],
    ["JSON with markup in it", '{"text": "<html><p>x</p></html>"}'],
    ["words about pages", "The tag <html> begins a page, <p> a paragraph, </p> ends it, <br> breaks a line."],
    ["a comment that nobody ends", "<!-- <html>"],
    ["a tag that only begins like one", "<htmlish><p>x</p><p>y</p>"],
  ])("and not %s", (_, text) => expect(recognises(text)).toBe(false));
});

describe("what must never get into the text", () => {
  const NEVER = "SHOULD NOT BE READ AS A PART OF THE ARTICLE BY ANYBODY";
  it.each([
    ["a menu", `<nav><p>${NEVER}</p></nav>`],
    ["an advert", `<div class="ad-slot"><p>${NEVER}</p></div>`],
    ["share buttons", `<div class="social-share">${NEVER}</div>`],
    ["related stories", `<aside class="related"><p>${NEVER}</p></aside>`],
    ["a link to another story", `<p><a href="/x">${NEVER}</a></p>`],
    ["a caption", `<figure><img src="/a.jpg"><figcaption>${NEVER}</figcaption></figure>`],
    ["a caption in a div", `<figure><img src="/a.jpg"><div>${NEVER}</div></figure>`],
    ["a call to subscribe", `<div class="newsletter-signup"><p>${NEVER}</p></div>`],
    ["readers' comments", `<section id="comments"><p>${NEVER}</p></section>`],
    ["a form", `<form><p>${NEVER}</p></form>`],
    ["a script", `<script>document.write("<p>${NEVER}</p>")</script>`],
    ["a script's state", `<script type="application/json">{"a":"${NEVER}"}</script>`],
    ["a style", `<style>p::before{content:"${NEVER}"}</style>`],
    ["a comment", `<!-- <p>${NEVER}</p> -->`],
    ["words hidden by style", `<p style="display: none">${NEVER}</p>`],
    ["words of no size", `<p style="color:red;font-size:0">${NEVER}</p>`],
    ["words far outside of the page", `<p style="position:absolute; left: -9999px">${NEVER}</p>`],
    ["an advert that only its label tells", `<div>Advertisement<br>${NEVER}</div>`],
    ["words hidden by attribute", `<p hidden>${NEVER}</p>`],
    ["words for screen readers", `<span class="visually-hidden">${NEVER}</span>`],
    ["what stands where scripts are off", `<noscript><p>${NEVER}</p></noscript>`],
    ["a template", `<template><p>${NEVER}</p></template>`],
    ["a frame", `<iframe srcdoc="<p>${NEVER}</p>">${NEVER}</iframe>`],
    ["a cookie notice", `<div class="cookie-banner"><p>${NEVER}</p></div>`],
    ["an attribute", `<p title="${NEVER}"></p>`],
    ["a dialog", `<div role="alertdialog"><p>${NEVER}</p></div>`],
    ["a tool that asks for consent", `<div id="onetrust-banner-sdk"><p>${`${NEVER} `.repeat(9)}</p></div>`],
    ["a longer notice on cookies", `<div class="site-cookie-notice"><p>${`${NEVER} `.repeat(9)}</p></div>`],
  ])("%s", (_, markup) => {
    const { text } = read(
      page("", `<article>${BODY}${markup}<p>The mayor denied on Tuesday that she had known of it.</p></article>`),
    );
    expect(text).toContain("police said");
    expect(text).toContain("The mayor denied");
    expect(text).not.toContain(NEVER);
  });
});

describe("readers' comments never get into the text", () => {
  const ARTICLE = "<h1>School roof falls in</h1><p>Six pupils were hurt when a roof fell in, the council said on Friday.</p>";
  const SAID = "Forty were hurt, my sister the nurse saw the list. ".repeat(12);
  it.each([
    ["behind a number of responses", `<div><h3>37 responses</h3><div class="x"><b>ann</b><p>${SAID}</p></div></div>`],
    ["behind a number of replies", `<h4>2 replies</h4><p>${SAID}</p>`],
    ["behind a heading that has a parent of its own", `<div><h2>Comments (1,204)</h2></div><div><p>${SAID}</p></div>`],
    ["behind thoughts", `<h2>14 thoughts on “School roof falls in”</h2><ol><li><p>${SAID}</p></ol>`],
    ["behind an invitation", `<section><h3>Join the conversation</h3><div><p>${SAID}</p></div></section>`],
    ["in another language", `<div><h3>3 Kommentare</h3><p>${SAID}</p></div>`],
    ["in Russian", `<div><h3>Комментарии (12)</h3><p>${SAID}</p></div>`],
    ["in an element that is named so", `<div class="discussion"><p>${SAID.slice(0, 60)}</p></div>`],
  ])("%s", (_, comments) => {
    expect(read(page("", `<div>${ARTICLE}${comments}</div>`)).text).toBe(
      "School roof falls in\n\nSix pupils were hurt when a roof fell in, the council said on Friday.",
    );
  });

  it.each([
    ["a link above the article that leads to the comments", `<h5><a href="#c">37 comments</a></h5>${ARTICLE}`],
    ["a subheading with more words", `${ARTICLE}<h3>Comments from the council</h3>`],
    ["a subheading that counts something else", `${ARTICLE}<h3>37 responses to the fire brigade's question were late</h3>`],
  ])("and %s is no such heading", (_, markup) => {
    expect(read(page("", `<div>${markup}<p>Head teacher Ros Imber said that lessons would go on.</p></div>`)).text).toContain(
      "Ros Imber",
    );
  });
});

describe("of a page with one article", () => {
  const OUTSIDE = "<div><p>This stands on every page of the site, and it says nothing of the news.</p></div>";
  it.each([
    ["the element of the article", "<article><h1>Tram derails</h1><p>A tram left the rails on Wednesday; nobody was hurt, the operator said.</p></article>"],
    [
      "what is named as its body",
      '<h1>Tram derails</h1><div itemprop="articleBody"><p>A tram left the rails on Wednesday; nobody was hurt, the operator said.</p></div>',
    ],
  ])("nothing outside of %s is read", (_, article) => {
    expect(read(page("", `${OUTSIDE}${article}${OUTSIDE}`)).text).toBe(
      "Tram derails\n\nA tram left the rails on Wednesday; nobody was hurt, the operator said.",
    );
  });
});

describe("a paragraph of its own", () => {
  const around = (paragraph: string): string =>
    `<article><h1>Dam holds</h1><p>The Mill dam will hold, engineers said on Monday.</p>${paragraph}<p>Nobody was told to leave, they said.</p></article>`;
  const TEXT = "Dam holds\n\nThe Mill dam will hold, engineers said on Monday.\n\nNobody was told to leave, they said.";
  it.each([
    "Follow us on Telegram: t.me/oblenreview",
    "Follow the Oblen Review on Facebook and X",
    "Sign up to our daily newsletter.",
    "Get the latest news straight to your inbox: <a href=/s>sign up here</a>",
    "Join our WhatsApp channel",
    "Article continues below advert",
    "ADVERTISEMENT",
    "Подписывайтесь на наш телеграм-канал",
    "Folgen Sie uns auf Mastodon",
  ])("that only calls on readers is left out: %s", (call) =>
    expect(read(page("", around(`<p>${call}</p>`))).text).toBe(TEXT),
  );

  it.each([
    "“Follow us on Telegram,” the group wrote on Monday.",
    "Followers of the minister met on Telegram.",
    "Subscribers to the water works were told on Friday.",
    "Join the army or leave, the mayor told them.",
    "Source: a clerk who asked not to be named, and two more.",
  ])("stays where it is news: %s", (line) => expect(read(page("", around(`<p>${line}</p>`))).text).toContain(line));

  it.each([
    ["above the article", "<article><h1>Dam holds</h1><div>Source: LPA</div><p>The Mill dam will hold, engineers said.</p></article>"],
    ["below it", "<article><h1>Dam holds</h1><p>The Mill dam will hold, engineers said.</p><p>Source: LPA</p></article>"],
  ])("that names the source %s is the credit", (_, body) => {
    const { text, credit } = read(page("", body));
    expect({ text, credit }).toEqual({ text: "Dam holds\n\nThe Mill dam will hold, engineers said.", credit: "LPA" });
  });

  it.each([
    ["below a table is the table's", "<p>It holds.</p><table><tr><td>Level</td><td>9 m</td></tr></table><p>Source: Water Office</p>"],
    ["that says more than a name", "<p>It holds.</p><p>Source: two people, who asked not to be named</p>"],
  ])("on a source %s", (_, body) => expect(read(page("", `<article><h1>Dam holds</h1>${body}</article>`)).credit).toBeUndefined());

  it("that names the outlet itself as source is left out, and is no credit", () => {
    const { text, credit } = read(
      page('<meta property="og:site_name" content="LPA">', "<article><h1>Dam holds</h1><p>The dam will hold.</p><p>Source: LPA</p></article>"),
    );
    expect({ text, credit }).toEqual({ text: "Dam holds\n\nThe dam will hold.", credit: undefined });
  });
});

describe("what stands directly below the headline", () => {
  const BODY = "<p>The Mill dam will hold, engineers said on Monday, though water stands near its crest.</p>";
  const SAYS = 'Strand calls reports "invented"';
  it.each([
    ["a subtitle", `<article><h1>Dam holds</h1><h2 class="subtitle">${SAYS}</h2>${BODY}</article>`],
    ["a standfirst outside of the body", `<h1>Dam holds</h1><p class="standfirst">${SAYS}</p><div class="article-body">${BODY}</div>`],
    ["a second heading", `<header><h1>Dam holds</h1><h2>${SAYS}</h2></header><div class="article-body">${BODY}</div>`],
    ["a lead outside of the body", `<div><h1>Dam holds</h1><time>1 May</time><p class="article__lead">${SAYS}</p></div><div class="article-body">${BODY}</div>`],
  ])("is the first paragraph: %s", (_, body) =>
    expect(read(page("", body)).text).toBe(
      `Dam holds\n\n${SAYS}\n\nThe Mill dam will hold, engineers said on Monday, though water stands near its crest.`,
    ),
  );

  it.each([
    ["a standfirst that the body repeats", `<h1>Dam holds</h1><p class="standfirst">The Mill dam will hold, engineers said on Monday</p><div class="article-body">${BODY}</div>`],
    ["a link to another story", `<h1>Dam holds</h1><h2><a href="/x">Dam of Arva fell in 1961</a></h2><div class="article-body">${BODY}</div>`],
    ["the caption of the first picture", `<h1>Dam holds</h1><div class="lead-media"><img src=a.jpg><p>The dam seen from above</p></div><div class="article-body">${BODY}</div>`],
  ])("is not said twice and is nothing else: %s", (_, body) =>
    expect(read(page("", body)).text).toBe(
      "Dam holds\n\nThe Mill dam will hold, engineers said on Monday, though water stands near its crest.",
    ),
  );
});

describe("short news", () => {
  const bare = (body: string): string => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
  it.each([
    ["one sentence in an article", "<article><h1>Roof falls</h1><p>Six pupils were hurt.</p></article>", "Roof falls\n\nSix pupils were hurt."],
    [
      "a sentence and a line that promises more",
      "<article><h1>Two dead in Harl</h1><p>Two people are dead, police said.</p><p>More to follow.</p></article>",
      "Two dead in Harl\n\nTwo people are dead, police said.\n\nMore to follow.",
    ],
    [
      "paragraphs below a heading",
      "<nav>Home News</nav><h1>Café shuts</h1><p>The café will shut, its owner said on Monday.</p><p>Nobody knows why.</p>",
      "Café shuts\n\nThe café will shut, its owner said on Monday.\n\nNobody knows why.",
    ],
    ["in a script without spaces", "<h1>港口起火</h1><div><p>警方称三人受伤。</p></div>", "港口起火\n\n警方称三人受伤。"],
    ["that ends with a quotation", "<h1>Minister resigns</h1><p>She said: “I have failed.”</p>", "Minister resigns\n\nShe said: “I have failed.”"],
  ])("is a report: %s", (_, body, text) => expect(read(bare(body)).text).toBe(text));

  it.each([
    ["a label below a heading", "<h1>Valley Post</h1><p>News from the valley</p>"],
    ["links below a heading", "<h1>Floods</h1><p><a href=/1>Two bridges closed.</a></p><p><a href=/2>Dam holds.</a></p>"],
    ["teasers that break off", "<h1>Search results</h1><div><a href=/1>Two bridges</a><p>Police closed two bridges ...</p></div>"],
    [
      "a front page of cards",
      "<h1>Lenn Daily</h1>".concat("<div><h3><a href=/1>Bridge shut</a></h3><p>The bridge was shut on Monday.</p></div>".repeat(3)),
    ],
    [
      "a front page of few articles",
      "<h1>Lenn Daily</h1>".concat("<article><a href=/1><h2>Bridge shut</h2></a><p>The bridge was shut on Monday.</p></article>".repeat(3)),
    ],
    ["a sentence without a heading", "<p>You need to enable scripts to read this page.</p>"],
    ["an error", "<h1>Page not found</h1><p>This page is not here.</p>"],
    ["a check for robots", "<h1>Just a moment...</h1><p>We must see that you are human.</p>"],
    ["a wall of consent", '<div role="dialog"><h1>We value your privacy</h1><p>We use cookies, and others do.</p></div>'],
    ["a page to log in", '<h1>Welcome</h1><p>Write your password here.</p><input type="password">'],
    ["a front page of articles", "<h1>Post</h1>".concat("<article><h2>Dam holds</h2><p>The dam will hold.</p></article>".repeat(4))],
  ])("is not %s", (_, body) => expect(read(bare(body)).code).toBe("no-article"));
});

describe("what a page states", () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      "an address without what tells how a reader came",
      '<link rel=canonical href="https://a.example/x?id=7&utm_source=b&fbclid=c#d">',
      { piece: "https://a.example/x?id=7" },
    ],
    [
      "the time that can be understood of two",
      '<meta property="article:published_time" content="yesterday"><meta name="date" content="2031-03-04T08:00:00Z">',
      { publishedAt: "2031-03-04T08:00:00Z" },
    ],
    ["a byline without By", '<meta name="author" content="By Ada Brill">', { byline: "Ada Brill" }],
    [
      "no byline that is an address",
      '<meta property="article:author" content="https://social.example/ada">',
      { byline: undefined },
    ],
    [
      "a wire as credit, not as byline",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"@type":"NewsMediaOrganization","name":"Meridian Wire"},"publisher":{"name":"Post"}}</script>',
      { credit: "Meridian Wire", byline: undefined, publisher: "Post" },
    ],
    [
      "an agency as byline, which is the credit too",
      '<meta name="author" content="By Lenn Press Agency">',
      { byline: "Lenn Press Agency", credit: "Lenn Press Agency" },
    ],
    ["an agency by its letters", '<meta name="author" content="LPA">', { byline: "LPA", credit: "LPA" }],
    ["agencies without a name are no credit", '<meta name="author" content="Staff and agencies">', { credit: undefined }],
    ["a person is no credit", '<meta name="author" content="Ada Brill">', { credit: undefined }],
    [
      "an outlet behind a bar, where the heading is the rest of the title",
      "<title>Two bridges closed | Tarn Valley News</title>",
      { publisher: "Tarn Valley News", headline: "Two bridges closed" },
    ],
    [
      "an outlet behind a dash that the page's address has too",
      '<title>Two bridges closed - page 1 of 2 - Oblen Review</title><link rel=canonical href="https://www.oblenreview.example/b">',
      { publisher: "Oblen Review" },
    ],
    ["no section as outlet", "<title>Two bridges closed | World</title>", { publisher: undefined }],
    ["no outlet where the heading is something else", "<title>Floods | Some Words</title>", { publisher: undefined }],
    [
      "outlet and time of a page that is a video",
      '<title>Watch: two bridges</title><script type="application/ld+json">{"@type":"VideoObject","name":"x","uploadDate":"2031-08-17T12:00:00Z","publisher":{"@type":"Organization","name":"Channel Nine"}}</script>',
      { publisher: "Channel Nine", publishedAt: "2031-08-17T12:00:00Z" },
    ],
    [
      "no publisher that nothing names",
      "<title>Two bridges closed - Some Words</title>",
      { publisher: undefined, headline: "Two bridges closed" },
    ],
    [
      "several authors",
      '<script type="application/ld+json">{"@type":"Article","headline":"x","author":[{"name":"A One"},{"name":"B Two"}]}</script>',
      { byline: "A One, B Two" },
    ],
    [
      "a thing within a list within a graph",
      '<script type="application/ld+json">[{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"x","articleSection":["World"]}}]}]</script>',
      { section: "World" },
    ],
    ["a language by its subtag", '<meta property="og:locale" content="pt_BR">', { language: "pt" }],
    ["no address that runs something", '<link rel=canonical href="javascript:alert(1)">', { url: undefined }],
  ])("%s", (_, head, fields) => {
    const found = new Map<string, unknown>(Object.entries(read(page(head, BODY))));
    expect(Object.fromEntries(Object.keys(fields).map((key) => [key, found.get(key)]))).toEqual(fields);
  });

  it("a mirror's address is not the page's", () => {
    const canonical = '<link rel="canonical" href="https://post.example/a">';
    const found = read(page(canonical, BODY), "https://web.archive.org/web/2031/https://post.example/a");
    expect(found).toMatchObject({ url: "https://post.example/a" });
  });

  it("a reprint whose first outlet is not named has no carrier", () => {
    const head = '<link rel="canonical" href="https://first.example/a"><meta property="og:site_name" content="Second">';
    const found = read(page(head, BODY), "https://second.example/b");
    expect(found).toMatchObject({ publisher: "Second", url: "https://second.example/b" });
    expect(found).not.toHaveProperty("carrier");
  });

  it("pictures have absolute addresses where the page's is known, and stay as written where they may lie beside it", () => {
    const body = `<article>${BODY}<img src="img/a.jpg"><img src="/b.jpg"></article>`;
    const hrefs = (url?: string) => read(page("", body), url).images?.map(({ href }) => href);
    expect(hrefs("https://a.example/news/1")).toEqual(["https://a.example/news/img/a.jpg", "https://a.example/b.jpg"]);
    expect(hrefs()).toEqual(["img/a.jpg"]);
  });
});

describe("hostile pages", () => {
  const MANY = 10_000;
  it.each([
    ["nested divs", "<div>".repeat(MANY)],
    ["nested bylines", "<div class=byline>x".repeat(MANY)],
    ["nested headings", "<h1>x".repeat(MANY)],
    ["nested notes", "<div class=correction>x".repeat(MANY)],
    ["nested figures", "<figure class=caption><img src=a><figcaption>c".repeat(MANY)],
    ["properties of microdata", "<span itemprop='author publisher headline'>x".repeat(MANY)],
    [
      "scripts of linked data",
      '<script type="application/ld+json">{"@type":"Article","author":{"@id":"a"}}</script>'.repeat(MANY),
    ],
    ["deep linked data", `<script type="application/ld+json">${"[".repeat(MANY)}${"]".repeat(MANY)}</script>`],
    ["authors", "<meta name=author content=xyz>".repeat(MANY)],
    ["titles", `<title>${"a - ".repeat(MANY)}</title>`],
    ["paragraphs", "<p>word, word, word, word, word".repeat(MANY)],
  ])("%s take time by their length", (_, markup) => {
    const started = performance.now();
    read(page("", `${BODY}${markup}`));
    expect(performance.now() - started).toBeLessThan(8000);
  });

  const layouts = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".html"))
    .map((name) => readFileSync(join(import.meta.dirname, name), "latin1"));

  it("never throw, however a layout is torn and mixed with another", () => {
    const cut = fc
      .tuple(fc.constantFrom(...layouts), fc.nat(6000), fc.nat(6000))
      .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(fc.oneof(cut, fc.string()), { maxLength: 4 }), (parts) => {
        const found = readPage(parts.join(""), { name: "x", url: "https://a.example/b" });
        return isProblem(found) || found.fields.text.trim() !== "";
      }),
      { numRuns: 60 },
    );
  });
});
