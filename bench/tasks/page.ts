import { chromium } from "playwright-core";
import { browserPath } from "../../scripts/ensure.mjs";
import { makeAccount } from "../../src/account.js";
import { writePage } from "../../src/stages/dossier/exporters/html/page.js";
import { printRow } from "../print.js";
import { oneStory } from "../worlds/one-story.js";
import type { Task } from "./task.js";

const REPORTS = 200;
const SEED = 71;
const ROUNDS = 5;

/** The page of one generated story: its size, and how long Chromium takes until it is loaded and painted. */
export const page: Task = {
  name: "page",
  paths: "[REPORTS] [SEED]",
  about: `the page of one generated story of ${REPORTS} reports, if not said otherwise: its size and how soon it is open`,
  least: 0,
  async run([count = String(REPORTS), seed = String(SEED)]) {
    const own = oneStory(Number(count), Number(seed));
    const body = writePage(makeAccount(own));
    printRow("reports", String(own.length));
    printRow("size, KB", String(Math.round(body.length / 1000)));
    printRow("elements", String(body.match(/<[a-z]/g)?.length ?? 0));
    const executablePath = browserPath();
    if (executablePath === undefined) throw new Error("no Chromium here; name one in HEARSAY_CHROMIUM");
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    const times: string[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await openIn(browser, body));
    await browser.close();
    printRow("loaded, painted, ms", times.join("; "));
  },
};

async function openIn(browser: Awaited<ReturnType<typeof chromium.launch>>, body: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  await context.route("**/*", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await tab.goto("http://dossier.test/", { waitUntil: "load" });
  const loaded = await tab.evaluate("Math.round(performance.now())");
  const painted = await tab.evaluate(
    "new Promise((done) => requestAnimationFrame(() => done(Math.round(performance.now()))))",
  );
  await context.close();
  return `${loaded}, ${painted}`;
}
