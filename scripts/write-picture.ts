// Takes the picture of the example's page that README.md shows: npm run picture.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "./ensure.mjs";

const executablePath = browserPath();
if (executablePath === undefined) throw new Error("write-picture: expected a Chromium; name it in HEARSAY_CHROMIUM");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
await page.goto(pathToFileURL(resolve("out/kursk-capture.html")).href);
await page.screenshot({ path: "docs/pictures/dossier.png" });
await browser.close();
console.error("written: docs/pictures/dossier.png");
