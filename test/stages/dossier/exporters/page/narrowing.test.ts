/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { makeAccount } from "../../../../../src/account.js";
import { compareInstants } from "../../../../../src/record/instant.js";
import type { Account } from "../../../../../src/stages/dossier/account-document.js";
import { claimAnchor } from "../../../../../src/stages/dossier/exporters/html/anchors.js";
import { writePage } from "../../../../../src/stages/dossier/exporters/html/page.js";
import { Replay } from "../../../../../src/stages/dossier/exporters/html/replay.js";
import { statusLabel } from "../../../../../src/stages/dossier/exporters/wording/labels.js";
import { indexStory } from "../../../../../src/stages/dossier/exporters/wording/story-index.js";
import { takeIn } from "../../../../../src/stages/reports/take-in.js";
import { describeInBrowser } from "../browser.js";

const root = join(import.meta.dirname, "../../../../..");

describeInBrowser("the page without a script", (browser) => {
  let account: Account;
  let markup: string;

  beforeAll(async () => {
    account = makeAccount((await takeIn([join(root, "test/events/flood-tolls/reports")])).reports);
    markup = writePage(account);
  }, 60_000);

  const open = async (from: Browser): Promise<Page> => {
    const context = await from.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await context.route("**/*", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: markup }));
    await page.goto("http://dossier.test/");
    return page;
  };

  /** What stands in the cards of the claims that are shown. */
  const shown = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".claim-card")]
        .filter((card) => card.checkVisibility())
        .map((card) => ({
          id: card.id,
          status: [...card.querySelectorAll<HTMLElement>(".line .status")]
            .filter((status) => status.checkVisibility({ contentVisibilityAuto: false }))
            .map(({ textContent }) => textContent),
        })),
    );

  it("replays the account with the arrow keys: at each step the claims that were known, with the status that stood", async () => {
    const page = await open(browser());
    const [story] = account.stories;
    if (!story) throw new Error("no story");
    const replay = new Replay(indexStory(account, story));
    expect(replay.steps.length).toBeGreaterThan(3);
    await page.locator(".at:checked").focus();
    for (const step of replay.steps.toReversed()) {
      const known = (at: string | undefined): boolean => at === undefined || compareInstants(at, step.at) <= 0;
      const expected = story.claims
        .filter((claim) => known(replay.ofClaim(claim)))
        .map((claim) => {
          const last = claim.history.findLast(({ knownAt }) => known(knownAt));
          return { id: claimAnchor(claim), status: last ? [statusLabel(last.status).words] : [] };
        });
      const cards = await shown(page);
      expect(cards.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      for (const { id, status } of expected.filter(({ status: told }) => told.length > 0))
        expect(cards.find((card) => card.id === id)?.status).toEqual(status);
      await page.keyboard.press("ArrowLeft");
    }
    await page.context().close();
  }, 60_000);

  it("shows of what is chosen no more and no less, and all again when the choice is taken back", async () => {
    const page = await open(browser());
    const all = await shown(page);
    const choice = page.locator(".choice select").first();
    const name = (await choice.locator("option").nth(1).innerText()).trim();
    await choice.selectOption({ index: 1 });
    expect(await page.locator(".narrowed").isVisible()).toBe(true);
    const [story] = account.stories;
    const party = story?.parties.find((one) => one.name === name);
    const speaking = new Set(
      story?.statements.filter(({ by }) => (typeof by === "string" ? by : by.party) === party?.id).map(({ id }) => id),
    );
    const expected = story?.claims.filter(({ statements }) => statements.some(({ id }) => speaking.has(id))) ?? [];
    expect((await shown(page)).map(({ id }) => id).sort()).toEqual(expected.map(claimAnchor).sort());
    expect(expected.length).toBeLessThan(all.length);
    await choice.selectOption({ index: 0 });
    expect(await shown(page)).toEqual(all);
    expect(await page.locator(".narrowed").isVisible()).toBe(false);
    await page.context().close();
  }, 60_000);

  it("sets two reports side by side: the same rows left and right, each opening its words", async () => {
    const page = await open(browser());
    const pair = page.locator("details.pair").first();
    // By keys: parts of the page that are not drawn yet move what a pointer aims at.
    await pair.locator("summary").press("Enter");
    expect(await pair.getAttribute("open")).not.toBeNull();
    const [left, right] = await pair
      .locator(".sides.shared > p:not(.across) a")
      .evaluateAll((links) => links.slice(0, 2).map((link) => link.textContent?.trim().split(/\s/)[0]));
    expect(left).not.toBe(right);
    const labels = await pair.locator(".sides.shared a.q .ref").allInnerTexts();
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) expect([left, right]).toContain(label.replace(/\d+$/, ""));
    await pair.locator(".sides.shared a.q").first().press("Enter");
    expect(await page.locator("mark:target, mark :target").count()).toBeGreaterThan(0);
    await page.context().close();
  }, 60_000);
});
