import type { StatedFeed } from "./items/stated-item.js";
import { bare } from "./words.js";

/** True where two names are those of one outlet, written in full or in part: `Valley Post` and `Valley Post | World`. */
export const isSameOutlet = (a: string, b: string): boolean => isPartOf(a, b) || isPartOf(b, a);

/** True where a name stands in another one: a credit that says no more than the publisher's name does. */
export function isPartOf(name: string, whole: string): boolean {
  const words = bare(name);
  return words !== "" && bare(whole).includes(words);
}

/** A headline without the outlet's name that aggregators put behind it, where the item itself names that outlet: `Dam holds - Valley Post`. */
export function withoutOutlet(headline: string, outlet: string | undefined): string {
  if (outlet === undefined) return headline;
  const ending = / [-–—|·] ([^-–—|·]{1,200})$/.exec(headline) ?? / [-–—|·] (.{1,200})$/.exec(headline);
  if (ending !== null && bare(ending[1] ?? "") === bare(outlet)) return headline.slice(0, ending.index).trim();
  const before = headline.slice(0, -outlet.length);
  return headline.endsWith(outlet) && / [-–—|·] $/.test(before) ? before.slice(0, -3).trim() : headline;
}

const BETWEEN = /\s{1,9}[»«›|·–—-]\s{1,9}/;
/** Parts of a title that are a section's name whatever the site is called, and parts of a host that many sites have. */
const GENERAL = /^(?:news|world|home|blog|feed|rss|latest|nachrichten|actualités|noticias|новости)$/;
const OF_REGISTRIES = /^(?:com?|org|net|gov|gob|gouv|govt|ac|edu|info|or|ne|go|in)$/;

/**
 * The outlet that a feed is of: its title, or of a title in parts ("Harl Echo » News") the one part that its site's host or its line of copyright
 * names too.
 */
export function outletOf({ title, link, rights }: Pick<StatedFeed, "title" | "link" | "rights">): string | undefined {
  const parts = title?.split(BETWEEN).filter((part) => bare(part) !== "" && !GENERAL.test(part.toLowerCase())) ?? [];
  const holder = bare((rights ?? "").replace(/\bcopyright\b|\ball rights reserved\b|\(c\)|\d{4}/gi, ""));
  const names = new Set([hostName(link ?? ""), holder].filter((name) => name !== ""));
  const meant = parts.filter((part) => names.has(bare(part)) || names.has(`the${bare(part)}`));
  return meant.length === 1 ? meant[0]?.trim() : title;
}

/** What the owner of an address called it: `harlecho` of `https://www.harl-echo.co.example/`. */
function hostName(link: string): string {
  const labels = /^https?:\/\/([^/?#:]{1,253})/i.exec(link)?.[1]?.toLowerCase().split(".").slice(0, -1) ?? [];
  if (labels.length > 1 && OF_REGISTRIES.test(labels.at(-1) ?? "")) labels.pop();
  return bare(labels.at(-1) ?? "");
}
