import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { browserPath as findBrowser } from "../../../../scripts/ensure.mjs";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const browserPath = findBrowser();

/**
 * Runs tests in a real Chromium, started once for the group. Where there is none the group is skipped under its own name; with
 * REQUIRE_ALL=1 it fails instead.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (browserPath === undefined && process.env.REQUIRE_ALL === "1") {
    it(name, () => {
      throw new Error(`${name}: no Chromium here; name one in HEARSAY_CHROMIUM`);
    });
    return;
  }
  describe.skipIf(browserPath === undefined)(browserPath === undefined ? `${name} (no Chromium here)` : name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: browserPath ?? "", args: FLAGS });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => {
      if (!browser) throw new Error("the browser has not started");
      return browser;
    });
  });
}
