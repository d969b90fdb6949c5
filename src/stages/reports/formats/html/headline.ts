import { wordsOfClass } from "./around/clutter.js";
import { attributeOf, type Element, elementsOf } from "./markup.js";
import type { Page } from "./page.js";
import { wordsOf } from "./stated/linked-data.js";
import { wordsIn } from "./words-in.js";

const LONGEST = 400;
/** Headings that are looked at. */
const MOST = 100;

/**
 * The headline as the page shows it: the heading that its metadata repeats, else its first heading that is not the outlet's name; else
 * what its metadata states; else the page's title, without the outlet's name where the page names it or the article begins with the rest.
 */
export function headlineOf(page: Page, publisher: string | undefined, text: string): string | undefined {
  const stated = wordsOf(page.article?.headline) ?? page.meta.get("og:title") ?? page.meta.get("twitter:title");
  const title = stated ?? page.meta.get("dc.title") ?? page.meta.get("dcterms.title") ?? page.title;
  return (
    shownHeadline(page, publisher, stated, title) ??
    (stated === undefined && title ? largeLine(page, title, publisher) : undefined) ??
    (title && (shownPart(page, title) ?? withoutOutlet(title, publisher, text)))
  );
}

/** The line in large type on an old page that has the words of its title, though in another order or more of them. */
function largeLine({ root }: Page, title: string, publisher: string | undefined): string | undefined {
  const outlet = new Set(longWords(publisher ?? ""));
  const wanted = longWords(title).filter((word) => !outlet.has(word));
  let left = 2000;
  for (const element of elementsOf(root)) {
    if (--left === 0) return undefined;
    if (!isLarge(element)) continue;
    const words = wordsIn(element, 200);
    if (words === undefined || words.length < 10 || isSame(words, publisher)) continue;
    const own = new Set(longWords(words));
    if (wanted.filter((word) => own.has(word)).length >= Math.max(2, wanted.length / 2)) return words;
  }
  return undefined;
}

const longWords = (words: string): string[] => (words.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu) ?? []).slice(0, 60);

const isLarge = (element: Element): boolean =>
  element.name === "big" || (element.name === "font" && /^(?:[4-7]|\+[1-4])$/.test(attributeOf(element, "size") ?? ""));

/** The part of the title that the page shows as words of their own: old pages have headlines that are no headings. */
function shownPart({ root }: Page, title: string): string | undefined {
  const parts = partsOf(title).filter((part) => part.trim().length >= 8);
  if (parts.length < 2) return undefined;
  let left = 2000;
  for (const element of elementsOf(root)) {
    if (--left === 0) return undefined;
    if (!MAY_BE_HEADLINE.has(element.name) || element.children.length > 3) continue;
    const words = wordsIn(element, 200);
    if (words !== undefined && parts.slice(1).some((part) => isSame(part, words))) return words;
  }
  return undefined;
}

const MAY_BE_HEADLINE: ReadonlySet<string> = new Set("div td p b strong font span center h4 h5".split(" "));

const partsOf = (title: string): string[] => title.slice(0, 2000).split(/\s(?:[|–—:»·-]|::)\s|[｜|]/u);

function shownHeadline(page: Page, publisher?: string, stated?: string, title?: string): string | undefined {
  const [named] = page.properties.get("headline") ?? [];
  const property = named !== undefined && named.name !== "meta" ? wordsIn(named, LONGEST) : undefined;
  if (property !== undefined) return property;
  const first: string[] = [];
  const others: string[] = [];
  for (const element of elementsOf(page.root)) {
    if (!/^h[1-3]$/.test(element.name)) continue;
    const words = isLogo(element) ? undefined : wordsIn(element, LONGEST);
    if (words === undefined || isSame(words, publisher)) continue;
    (element.name === "h1" ? first : others).push(words);
    if (first.length + others.length === MOST) break;
  }
  const repeated = (words: string): boolean => title !== undefined && words.length >= 10 && isWithin(words, title);
  const shown = first.find(repeated) ?? others.find(repeated);
  // A page with one first heading that its metadata does not repeat shows its readers another headline than it tells machines.
  return shown ?? (first.length === 1 || stated === undefined ? first[0] : undefined);
}

/** True for a heading that only leads to the front page. */
export function isLogo(heading: Element): boolean {
  const named = wordsOfClass(heading);
  if (named.has("logo") || named.has("brand") || named.has("site")) return true;
  const [only, ...more] = heading.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (only === undefined || typeof only === "string" || more.length > 0 || only.name !== "a") return false;
  return /^(?:https?:\/\/[^/]{1,300})?\/?(?:index\.\w{2,5})?$/i.test(attributeOf(only, "href") ?? "x");
}

/** `Bridge closed | Lenn Courier` without what is not the headline. */
function withoutOutlet(title: string, outlet: string | undefined, text: string): string {
  const parts = partsOf(title);
  const lines = text.slice(0, 1000).split("\n").slice(0, 4);
  const repeated = parts.find((part) => part.trim().length >= 8 && lines.some((line) => isSame(line, part)));
  if (repeated !== undefined) return repeated.trim();
  const kept = parts.filter((part) => !isSame(part, outlet));
  if (kept.length === parts.length || kept.length === 0) return title;
  const from = title.indexOf(kept[0] ?? "");
  const last = kept[kept.length - 1] ?? "";
  return title.slice(from, title.lastIndexOf(last) + last.length).trim();
}

const simple = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** True where the whole has the words of the part, whatever their case and the marks between them. */
export const isWithin = (part: string, whole: string): boolean => simple(whole).includes(simple(part));

/** True for the same words, whatever their case and the marks between them. */
export const isSame = (a: string, b: string | undefined): boolean =>
  b !== undefined && simple(a) === simple(b) && simple(a) !== "";
