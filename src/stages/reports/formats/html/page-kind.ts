import type { FoundArticle } from "./find-article.js";
import { type Element, elementsOf } from "./markup.js";
import type { Page } from "./page.js";
import { typesOf } from "./stated/linked-data.js";

/** Fewer characters than this are no article on a page that does not say it has one. */
const SHORT = 120;

const ERROR =
  /^(?:error\s{0,3})?(?:40[0-9]|410|451|50[0-9])\b|\b(?:page|article|story)\s(?:was\s|is\s|could\s)?(?:not\s(?:be\s)?found|gone|unavailable)\b|\bnot found$|^(?:access denied|forbidden|service unavailable|bad gateway|internal server error|seite nicht gefunden|page introuvable|página no encontrada|страница не найдена|сторінку не знайдено)\b/i;
const GUARD =
  /\b(?:are you (?:a )?(?:robot|human)|just a moment|attention required|security check|verify you are human|checking your browser|unusual traffic|captcha)\b/i;
const CONSENT =
  /\b(?:before you continue|we value your privacy|your privacy (?:choices|matters)|cookie (?:consent|settings|wall)|consent|datenschutz-?einstellungen)\b/i;
const LOGIN =
  /^(?:log ?in|sign ?in|anmelden|connexion|iniciar sesi[oó]n|вход|увійти)\b|\b(?:log|sign) in to (?:continue|read|your)\b/i;

/** What a page is instead of an article, in words; `undefined` for one with an article. */
export function otherKind(
  page: Page,
  found: FoundArticle,
  headline: string | undefined,
  text: string,
): string | undefined {
  const title = headline ?? page.title ?? "";
  const short = found.words < 1200;
  const heads = [title, page.title ?? ""];
  if (short && heads.some((head) => ERROR.test(head))) return "is an error page of its site";
  if (short && heads.some((head) => GUARD.test(head))) return "is a check for robots, not the page that was meant";
  if (short && heads.some((head) => CONSENT.test(head)) && page.article === undefined)
    return "is a page that asks for consent, not the page that was meant";
  if (
    found.words < 400 &&
    (heads.some((head) => LOGIN.test(head)) || (page.article === undefined && asksForPassword(page)))
  )
    return "is a page to log in, not the page that was meant";
  if (saysArticle(page)) return text === "" && headline === undefined ? "holds no words of an article" : undefined;
  if (isList(page)) return "is a front page or a list of articles; give the articles";
  if (found.words < SHORT && !isFlash(page, found, headline, text))
    return "holds no article: too few words stand together";
  return found.linked > found.words * 0.5 ? "is a list of links; give the pages that they lead to" : undefined;
}

/** One sentence under a headline is news; a teaser that breaks off, a label or a link is none. */
function isFlash(page: Page, found: FoundArticle, headline: string | undefined, text: string): boolean {
  if (headline === undefined || found.linked > found.words * 0.3 || !text.split("\n").some(isSentence)) return false;
  let around: Element | undefined = found.root;
  while (around !== undefined && around.name !== "article") around = around.parent;
  if (around !== undefined && hasFirstHeading(around)) return true;
  return hasFirstHeading(page.root) && !leadsToOthers(page.root, found);
}

function hasFirstHeading(element: Element): boolean {
  for (const { name } of elementsOf(element)) if (name === "h1") return true;
  return false;
}

/** True for a page with several headings that are links: each is the headline of another page. */
function leadsToOthers(root: Element, found: FoundArticle): boolean {
  let linked = 0;
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === "string" || found.leavesOut(child)) continue;
      const [only] = child.children.filter((node) => typeof node === "object");
      const [heading, link] = child.name === "a" ? [only?.name, child.name] : [child.name, only?.name];
      if (link === "a" && /^h[2-5]$/.test(heading ?? "")) linked++;
      walk(child);
    }
  };
  walk(root);
  return linked >= 2;
}

const isSentence = (line: string): boolean =>
  (line.length >= 12 && /[^.…\s][.!?।۔؟]["'”’»)\]]{0,3}$/u.test(line)) ||
  (line.length >= 6 && /[。！？][”’」』）]{0,3}$/u.test(line));

const saysArticle = (page: Page): boolean =>
  page.article !== undefined ||
  /^(?:article|news)/i.test(page.meta.get("og:type") ?? "") ||
  page.meta.has("article:published_time") ||
  page.properties.has("datePublished") ||
  page.properties.has("articleBody");

/** A page that calls itself a site or a collection, or that holds many articles. */
function isList(page: Page): boolean {
  if (page.things.some((thing) => typesOf(thing).some((type) => type === "CollectionPage" || type === "ItemList")))
    return true;
  let articles = 0;
  for (const { name } of elementsOf(page.root)) if (name === "article") articles++;
  if (articles >= 4) return true;
  const path = page.canonical ?? page.meta.get("og:url") ?? page.toldUrl;
  return page.meta.get("og:type") === "website" && path !== undefined && /^https?:\/\/[^/]{1,300}\/?$/.test(path);
}

function asksForPassword({ root }: Page): boolean {
  for (const { name, attributes } of elementsOf(root))
    if (name === "input" && attributes.get("type") === "password") return true;
  return false;
}
