import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";

/** Where systems keep Chromium; one that is named comes first. */
const PLACES = [
  ...(process.env.HEARSAY_CHROMIUM ? [process.env.HEARSAY_CHROMIUM] : []),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

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

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of this machine, if it has one. */
export const browserPath: string | undefined = PLACES.find(canRun);

/**
 * Runs tests in a real Chromium, started once for the group. Where there is none the group is skipped under its own name; with
 * REQUIRE_ALL=1 it fails instead.
 */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (browserPath === undefined && process.env.REQUIRE_ALL === "1") {
    it(name, () => {
      throw new Error(`${name}: no Chromium in ${PLACES.join(", ")}`);
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
