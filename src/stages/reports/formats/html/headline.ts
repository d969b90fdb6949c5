import { wordsOf } from "./linked-data.js";
import { elementsOf } from "./markup.js";
import type { Page } from "./page.js";
import { wordsIn } from "./words-in.js";

/**
 * The headline as the page shows it: its first heading that is not the outlet's name; else what its metadata states; else the page's
 * title without the outlet's name.
 */
export function headlineOf(page: Page, publisher: string | undefined): string | undefined {
  const stated = wordsOf(page.article?.headline);
  const title = page.meta.get("og:title") ?? page.meta.get("twitter:title") ?? page.meta.get("dc.title") ?? page.title;
  return shownHeadline(page, publisher, stated ?? title) ?? stated ?? withoutOutlet(title, page, publisher);
}

function shownHeadline(page: Page, publisher: string | undefined, stated: string | undefined): string | undefined {
  const [named] = page.properties.get("headline") ?? [];
  const property = named !== undefined && named.name !== "meta" ? wordsIn(named) : undefined;
  if (property !== undefined && property.length <= 400) return property;
  const shown: string[] = [];
  for (const element of elementsOf(page.root)) {
    if (element.name !== "h1") continue;
    const words = wordsIn(element);
    if (words !== undefined && words.length <= 400 && !isSame(words, publisher)) shown.push(words);
    if (shown.length === 20) break;
  }
  // A page may have the outlet's slogan as its first heading: the one that the metadata repeats is the headline.
  const repeated = shown.find((words) => stated !== undefined && simple(stated).includes(simple(words)));
  return repeated ?? (shown.length === 1 || stated === undefined ? shown[0] : undefined);
}

/** `Bridge closed | Lenn Courier` without the outlet that the page names elsewhere. */
function withoutOutlet(title: string | undefined, page: Page, publisher: string | undefined): string | undefined {
  const outlet = publisher ?? page.meta.get("og:site_name");
  if (title === undefined || outlet === undefined) return title;
  const parts = title.split(/ (?:[|–—:»·-]|::) /);
  const kept = parts.filter((part) => !isSame(part, outlet));
  return kept.length === parts.length || kept.length === 0
    ? title
    : title.slice(title.indexOf(kept[0] ?? "")).slice(0, spanOf(title, kept));
}

/** Length from the first to the last part that is kept. */
function spanOf(title: string, kept: readonly string[]): number {
  const first = title.indexOf(kept[0] ?? "");
  const last = kept[kept.length - 1] ?? "";
  return title.lastIndexOf(last) + last.length - first;
}

const simple = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** True for the same words, whatever their case and the marks between them. */
export const isSame = (a: string, b: string | undefined): boolean => b !== undefined && simple(a) === simple(b);
