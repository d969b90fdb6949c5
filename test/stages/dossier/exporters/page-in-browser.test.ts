/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import type { Account } from "../../../../src/stages/dossier/account-document.js";
import { writePage } from "../../../../src/stages/dossier/exporters/html/page.js";
import { hostileAccount } from "../hostile-account.js";
import { sampleAccount } from "../sample-account.js";
import { describeInBrowser } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const twoStories: Account = {
  ...sampleAccount,
  stories: sampleAccount.stories.flatMap((story) => [story, { ...story, id: "story-2" }]),
};

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
  readonly faults: readonly string[];
}

const opened: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
});

async function open(
  browser: Browser,
  markup: string,
  how: { width?: number; dark?: boolean; scripts?: boolean } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1280, height: 900 },
    colorScheme: how.dark ? "dark" : "light",
    javaScriptEnabled: how.scripts ?? true,
  });
  opened.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const dialogs: string[] = [];
  const faults: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await context.route("**/*", (route) => {
    requests.push(route.request().url());
    return route.request().url() === "http://dossier.test/"
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: markup })
      : route.abort();
  });
  await page.goto("http://dossier.test/");
  return { page, requests, dialogs, faults };
}

const violations = async (page: Page): Promise<string[]> => {
  const found = (await page.evaluate(`${axe}; axe.run(document, { resultTypes: ["violations"] })`)) as {
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
};

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const DEAD_LINKS = () =>
  [...document.querySelectorAll("a")]
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => !href.startsWith("#") || document.getElementById(href.slice(1)) === null);

const REPEATED_IDS = () => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
};

describeInBrowser("the dossier page in Chromium", (browser) => {
  const sample = writePage(sampleAccount);
  const hostile = writePage(hostileAccount());

  for (const dark of [false, true]) {
    for (const [name, markup, width] of [
      ["the example", sample, 1280],
      ["the example on a phone", sample, 360],
      ["two stories", writePage(twoStories), 1280],
    ] as const) {
      it(`axe finds nothing in ${name}, ${dark ? "dark" : "light"}`, async () => {
        const { page } = await open(browser(), markup, { dark, width });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        expect(await violations(page)).toEqual([]);
      }, 60_000);
    }

    it(`axe finds nothing at an earlier step and with something chosen, ${dark ? "dark" : "light"}`, async () => {
      const { page } = await open(browser(), sample, { dark });
      await page.locator(".at").first().check();
      expect(await violations(page)).toEqual([]);
      await page.locator(".at").last().check();
      await page.locator(".choice select").first().selectOption({ index: 1 });
      expect(await violations(page)).toEqual([]);
      await page.locator(".lead .ref").first().click();
      expect(await violations(page)).toEqual([]);
    }, 60_000);
  }

  it("asks for nothing but itself and reports no fault", async () => {
    const { requests, faults } = await open(browser(), sample);
    expect(requests).toEqual(["http://dossier.test/"]);
    expect(faults).toEqual([]);
  });

  it("has its style although the policy forbids all but the one it names", async () => {
    const { page } = await open(browser(), sample);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe("0px");
    expect(await page.locator("[style], script, link, img, iframe, form, button").count()).toBe(0);
  });

  for (const width of [320, 360, 768, 1024, 1440]) {
    it(`has no sideways scrolling at ${width} pixels`, async () => {
      const { page } = await open(browser(), sample, { width });
      expect(await overflow(page)).toBe(0);
    });
  }

  it("reads the same without scripts", async () => {
    const { page } = await open(browser(), sample, { scripts: false });
    expect(await page.locator("h1").innerText()).toContain("N. Korean Soldier Captured");
    expect(await page.locator(".lead .status").innerText()).toBe("Officially confirmed");
    expect(await page.locator("article.report").count()).toBe(2);
  });

  it("has no dead link, no repeated id, and a way back from every mark", async () => {
    for (const markup of [sample, hostile, writePage(twoStories)]) {
      const { page } = await open(browser(), markup);
      expect(await page.evaluate(DEAD_LINKS)).toEqual([]);
      expect(await page.evaluate(REPEATED_IDS)).toEqual([]);
    }
    const { page } = await open(browser(), sample);
    const without = await page.evaluate(() => {
      // From the mark itself where its words are the link, else from the number behind it.
      const count = (text: Element, selector: string): number => text.querySelectorAll(selector).length;
      return [...document.querySelectorAll(".text")]
        .filter((text) => count(text, "mark[id]") !== count(text, "a.n[href]") + count(text, "mark > a[title][href]"))
        .map((text) => text.closest(".report")?.id);
    });
    expect(without).toEqual([]);
  });

  it("draws all of its drawings, wherever the reader stands", async () => {
    const { page } = await open(browser(), sample);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll(".wide-only svg text, svg.count text")]
        .filter((text) => !text.checkVisibility({ contentVisibilityAuto: true }))
        .map(({ textContent }) => textContent),
    );
    expect(hidden).toEqual([]);
  });

  it("opens the exact words when a sentence's reference is followed, and comes back", async () => {
    const { page } = await open(browser(), sample);
    await page.locator(".lead .told .ref").first().click();
    const mark = page.locator("mark:target");
    expect(await mark.count()).toBe(1);
    expect(await mark.innerText()).toContain("Through real-time information sharing");
    expect(await mark.isVisible()).toBe(true);
    expect(await mark.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await page.locator(".lead .told").evaluate((told) => told.getBoundingClientRect().top > 0)).toBe(true);
    await page.locator("mark:target + .n").click();
    expect(await page.locator(".account :target").count()).toBe(1);
  });

  it("is walked by the keyboard in reading order, each stop with a visible outline", async () => {
    const { page } = await open(browser(), sample);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the account");
    let last = -1;
    for (let n = 0; n < 30; n++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const all = [...document.querySelectorAll("*")];
        const own = document.activeElement;
        const drawn = own?.querySelector(".hit, .box") ?? own;
        const style = drawn && getComputedStyle(drawn);
        return {
          place: own ? all.indexOf(own) : -1,
          seen: style ? style.outlineStyle !== "none" || style.strokeWidth === "3px" : false,
        };
      });
      expect(stop.place).toBeGreaterThan(last);
      expect(stop.seen).toBe(true);
      last = stop.place;
    }
  });

  it("prints all of it: the folded parts, the drawings and the reports", async () => {
    const { page } = await open(browser(), sample);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".appearances").first().isVisible()).toBe(true);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(50_000);
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(5);
  }, 30_000);

  it("lets hostile text neither run nor break out of its place", async () => {
    const { page, dialogs, requests, faults } = await open(browser(), hostile);
    expect(dialogs).toEqual([]);
    expect(faults).toEqual([]);
    expect(requests).toEqual(["http://dossier.test/"]);
    expect(await page.locator("script, img, iframe, object, embed, form").count()).toBe(0);
    expect(await page.evaluate(() => [...document.body.children].map(({ tagName }) => tagName))).toEqual([
      "UL",
      "MAIN",
      "FOOTER",
    ]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("head style").count()).toBe(1);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => name.startsWith("on")),
    );
    expect(handlers).toEqual([]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBe(0);
    }
  }, 60_000);

  it("shows a report's text character by character as it is, its marks aside", async () => {
    const { page } = await open(browser(), sample);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll(".report .text")].map((text) => {
        const copy = text.cloneNode(true) as Element;
        for (const back of copy.querySelectorAll(".n")) back.remove();
        return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
      }),
    );
    const texts = sampleAccount.reports.map(({ text }) => text.replace(/\s+/g, " ").trim());
    expect(shown.sort()).toEqual(texts.sort());
  });
});
