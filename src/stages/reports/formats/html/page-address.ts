import type { Page } from "./page.js";
import { nameOf, wordsOf } from "./stated/linked-data.js";

/** An absolute address of the web; `undefined` for everything else that links may hold. */
export function addressOf(href: string | undefined, base?: string): string | undefined {
  if (href === undefined || href.length > 4000) return undefined;
  try {
    const address = new URL(href, base);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/** Parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_.{0,40}|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|ocid|cmpid|ns_.{0,40}|at_.{0,40}|ref|ref_src|referrer|source|share|smid|smtyp|sref|amp|outputtype|print)$/i;

/** An address by which the piece is known again: without fragment and without what tells only how a reader came. */
export function pieceAddress(address: string): string {
  const url = new URL(address);
  url.hash = "";
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key);
  return url.href;
}

/** Where a page stands, and where what it reprints stood first. */
export interface PageAddress {
  readonly url?: string;
  /** The address on another site that the page itself says is the first. */
  readonly original?: string;
}

/** Hosts that show others' pages as they are. */
const MIRRORS =
  /(?:^|\.)(?:ampproject\.org|web\.archive\.org|archive\.org|googleusercontent\.com|translate\.goog|archive\.ph)$/;

/**
 * The address of a page: its canonical link, unless that leads to another site than the page's own address, which is how reprints point to
 * the original.
 */
export function addressOfPage(page: Page): PageAddress {
  const base = page.toldUrl;
  const canonical = addressOf(page.canonical, base);
  const own =
    addressOf(page.meta.get("og:url"), base) ??
    addressOf(wordsOf(page.article?.url), base) ??
    addressOf(wordsOf(page.article?.mainEntityOfPage), base);
  const told = page.toldUrl !== undefined && !MIRRORS.test(new URL(page.toldUrl).hostname) ? page.toldUrl : undefined;
  if (canonical === undefined) return own === undefined ? (told === undefined ? {} : { url: told }) : { url: own };
  const here = told ?? own;
  return here !== undefined && siteOf(here) !== siteOf(canonical)
    ? { url: own !== undefined && siteOf(own) === siteOf(here) ? own : here, original: canonical }
    : { url: canonical };
}

/** The part of a host that one publisher has: `www.post.example` and `m.post.example` are one site. */
function siteOf(address: string): string {
  const labels = new URL(address).hostname.split(".");
  const second = labels[labels.length - 2] ?? "";
  return labels.slice(second.length <= 3 && labels.length > 2 ? -3 : -2).join(".");
}

/** The outlet that the page says the original is of, where it names one. */
export function originalPublisher(page: Page): string | undefined {
  const basis = [page.article?.isBasedOn, page.article?.sourceOrganization, page.article?.copyrightHolder].flat();
  for (const one of basis) {
    const thing = typeof one === "object" && one !== null ? (one as Readonly<Record<string, unknown>>) : undefined;
    const name = nameOf((thing?.publisher as typeof thing) ?? thing);
    if (name !== undefined) return name;
  }
  return page.meta.get("syndication-source-name") ?? page.meta.get("original-publisher");
}
