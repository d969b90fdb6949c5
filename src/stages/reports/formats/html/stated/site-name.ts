import { isLogo, isSame, isWithin } from "../headline.js";
import { elementsOf } from "../markup.js";
import type { Page } from "../page.js";
import { wordsIn } from "../words-in.js";
import { nameOf, typesOf } from "./linked-data.js";

/** Labels that stand in the place of an outlet's name. */
const LABELS =
  /^(?:news|world|local|politics|business|sports?|opinion|home|blog|video|live|latest|culture|science|health|page\s\d{1,4}(?:\sof\s\d{1,4})?|\d{1,4})$/i;
const MOST_HEADINGS = 20;
const MOST_FOOT = 4000;

/**
 * The outlet that a page's title ends with, as in `Bridge closed | Lenn Courier`, where the heading of the page is the rest of it. A dash also parts a
 * headline in two, so a name behind a dash needs another that agrees: the line of copyright, a name in the JSON-LD, the page's address.
 */
export function siteInTitle(page: Page): string | undefined {
  const match = /^(.{1,400}\S)\s{0,3}(?:\s([|·•]|[–—-])\s|([｜|]))\s{0,3}([^|｜]{2,60})$/su.exec(
    (page.title ?? "").slice(0, 500),
  );
  const rest = match?.[1];
  const name = match?.[4]?.trim();
  if (rest === undefined || name === undefined || LABELS.test(name) || /[.!?]$/.test(name)) return undefined;
  const dash = /^[–—-]$/.test(match?.[2] ?? "");
  const headed = headings(page).some((words) => isSame(words, rest) || (words.length >= 10 && isWithin(words, rest)));
  return (headed && !dash) || agrees(page, name) ? name : undefined;
}

function headings({ root }: Page): string[] {
  const found: string[] = [];
  for (const element of elementsOf(root)) {
    if (element.name !== "h1" || isLogo(element)) continue;
    const words = wordsIn(element);
    if (words !== undefined) found.push(words);
    if (found.length === MOST_HEADINGS) break;
  }
  return found;
}

/** True where the page names the outlet in another place too. */
function agrees(page: Page, name: string): boolean {
  const organisations = page.things.filter((thing) =>
    typesOf(thing).some((type) => /Organization$|^WebSite$/.test(type)),
  );
  if (organisations.some((thing) => isSame(name, nameOf(thing)))) return true;
  const address = page.canonical ?? page.meta.get("og:url") ?? page.toldUrl ?? "";
  const host = /^https?:\/\/(?:www\.|m\.)?([^/:?#]{3,200})/i.exec(address)?.[1] ?? "";
  const labels = host.split(".").map((label) => label.replace(/[^\p{L}\p{N}]+/gu, ""));
  return labels.some((label) => label.length >= 4 && isSame(label, name)) || copyrighted(page, name);
}

/** True where a line `© Lenn Courier 2031` names it. */
function copyrighted({ root }: Page, name: string): boolean {
  let left = MOST_FOOT;
  for (const { children } of elementsOf(root)) {
    if (--left === 0) return false;
    for (const child of children)
      if (typeof child === "string" && child.length < 300 && /©|\(c\)|copyright/i.test(child) && isWithin(name, child))
        return true;
  }
  return false;
}
