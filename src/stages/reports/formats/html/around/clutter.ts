import { type Element, elementsOf, isBlock } from "../markup.js";

/** The words of the class, id and other names of an element, in small letters. */
export function wordsOfClass({ name, attributes }: Element): ReadonlySet<string> {
  let written = name.includes("-") ? name : "";
  for (const attribute of NAMED) {
    const value = attributes.get(attribute);
    if (value !== undefined) written += ` ${value}`;
  }
  if (written.trim() === "") return NONE;
  return new Set(
    written
      .slice(0, 400)
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^\p{L}]+/u),
  );
}

const NAMED = [
  "class",
  "id",
  "data-component",
  "data-testid",
  "data-type",
  "role",
  "itemprop",
  "aria-label",
  "name",
  "data-gu-name",
] as const;
const NONE: ReadonlySet<string> = new Set();
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that hold no part of an article by their very name. */
const NEVER = words(
  "nav menu dialog fieldset legend label form amp-ad amp-sidebar amp-social-share amp-consent amp-user-notification figcaption",
);

/** What is around an article, by the words in the names of its elements. */
const AROUND = words(
  "related share sharing shares social newsletter newsletters subscribe subscription signup promo promos promotion advert advertisement " +
    "advertising ad ads adslot adsense adsbygoogle dfp sponsor sponsored outbrain taboola recirc recirculation recommended recommendations recommendation " +
    "readmore trending popular mostread comments comment commentlist commentarea disqus respond breadcrumb breadcrumbs navigation navbar menu sidebar toolbar tags taglist " +
    "keywords pagination pager cookie cookies consent gdpr popup paywall regwall caption player podcast sr srt visuallyhidden carousel " +
    "poll quiz donate donation contribution teaser teasers jetpack sharedaddy addtoany skip print toc crumbs yarpp noprint livechat login " +
    "discussion discussions responses replies jp addthis postmeta postmetadata banner footer masthead topbar gnav gnb lnb entrymeta bio pagenav outlinks morelinks infobox copyright overlay tooltip rating votes counter views weather ticker",
);
/** Pairs of words that mean it only together. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["read", "more"],
  ["read", "next"],
  ["most", "read"],
  ["more", "stories"],
  ["more", "on"],
  ["see", "also"],
  ["up", "next"],
  ["also", "read"],
  ["screen", "reader"],
  ["visually", "hidden"],
  ["about", "author"],
  ["author", "box"],
  ["author", "info"],
  ["post", "meta"],
  ["entry", "meta"],
  ["article", "meta"],
  ["story", "meta"],
  ["post", "tags"],
  ["follow", "us"],
  ["link", "list"],
  ["links", "block"],
  ["app", "download"],
  ["post", "navigation"],
  ["image", "credit"],
  ["photo", "credit"],
  ["read", "time"],
  ["reading", "time"],
];
/** Short lines by the headline that are told in the fields of a report. */
const HEAD = words(
  "byline author authors timestamp date published updated pubdate datepublished datemodified time kicker category eyebrow topic topics byl dek deck standfirst subtitle tagline",
);
/** What stays wherever it stands. */
const NOTES = words("correction corrections clarification retraction erratum amendment editorsnote");

/** True for a note of the editors on the article: a correction, a clarification, a retraction. */
export function isNote(element: Element): boolean {
  const named = wordsOfClass(element);
  for (const word of named) if (NOTES.has(word)) return true;
  return named.has("note") && (named.has("editor") || named.has("editors") || named.has("update"));
}

/** What tools that ask for consent call themselves, and comments, whose words are often more than the article's. */
const CERTAIN = words(
  "comments comment commentlist disqus respond onetrust cookiebot cybot didomi usercentrics truste trustarc termly iubenda cmpbox cmp klaro " +
    "borlabs cookielaw cookieconsent cookieyes cky complianz cmplz osano quantcast tarteaucitron axeptio sourcepoint cookiebanner cookienotice cookiebar",
);
const CERTAIN_PAIRS: readonly (readonly [string, string])[] = [
  ["cookie", "banner"],
  ["cookie", "notice"],
  ["cookie", "bar"],
  ["cookie", "consent"],
  ["cookie", "popup"],
  ["cookie", "law"],
  ["consent", "banner"],
  ["sp", "message"],
  ["fc", "consent"],
];

/** True for clutter whose name leaves no doubt, though it may have more words than the article: comments, consent tools, dialogs. */
export function isCertain(element: Element): boolean {
  const { name, attributes } = element;
  const role = attributes.get("role");
  if (name === "dialog" || role === "dialog" || role === "alertdialog") return !holdsArticle(element);
  const named = wordsOfClass(element);
  for (const word of named) if (CERTAIN.has(word)) return true;
  return named.size > 1 && CERTAIN_PAIRS.some(([a, b]) => named.has(a) && named.has(b));
}

/** Some sites open their articles in a dialog over the page. */
function holdsArticle(dialog: Element): boolean {
  let left = 300;
  for (const { name } of elementsOf(dialog)) {
    if (name === "article") return true;
    if (--left === 0) return false;
  }
  return false;
}

/** True for what stands around an article or between its paragraphs and is no part of it, by its element and its names. */
export function isClutter(element: Element): boolean {
  const { name, attributes } = element;
  if (NEVER.has(name) || attributes.get("aria-hidden") === "true") return true;
  if (isNote(element)) return false;
  if (name === "aside" || name === "footer") return true;
  const role = attributes.get("role");
  if (
    role === "navigation" ||
    role === "complementary" ||
    role === "banner" ||
    role === "contentinfo" ||
    role === "dialog" ||
    role === "alertdialog"
  )
    return true;
  if (name === "body" || name === "html" || name === "article" || name === "main") return false;
  const named = wordsOfClass(element);
  for (const word of named) if (AROUND.has(word) || CERTAIN.has(word)) return true;
  if (named.has("header") && !PARTS.some((word) => named.has(word))) return true;
  return named.size > 1 && [...PAIRS, ...CERTAIN_PAIRS].some(([a, b]) => named.has(a) && named.has(b));
}

const LABEL = /^\s{0,99}(?:advertisement|anzeige|werbung|реклама|publicidad|publicité|pubblicità)\s{0,99}$/iu;

/** True for a cell or a block of a page whose first words are the label of an advert, alone in their line; not for one that holds a headline. */
export function isAdvert(element: Element): boolean {
  if (element.name !== "td" && element.name !== "div") return false;
  let left = 40;
  let first: string | undefined;
  for (const inner of elementsOf(element)) {
    if (/^(?:h[1-3]|article|table)$/.test(inner.name)) return false;
    if (element.name === "div" && inner !== element && first === undefined && isBlock(inner.name)) return false;
    first ??= inner.children.find((child): child is string => typeof child === "string" && child.trim() !== "");
    if (first !== undefined && !LABEL.test(first)) return false;
    if (--left === 0) break;
  }
  return first !== undefined;
}

const PARTS = ["article", "post", "entry", "story", "content", "section", "page"];

/** True for a figure that shows a picture: its words are the picture's. A figure may also hold a table or a quotation. */
export function isPictured(element: Element): boolean {
  if (element.name !== "figure") return false;
  let pictured = false;
  let left = 100;
  for (const { name } of elementsOf(element)) {
    if (name === "table" || name === "blockquote" || name === "pre") return false;
    if (name === "img" || name === "picture" || name === "video" || name === "amp-img") pictured = true;
    if (--left === 0) break;
  }
  return pictured;
}

/** True for a name that stands for byline, date or kicker. */
export function isHeadLine(element: Element): boolean {
  for (const word of wordsOfClass(element)) if (HEAD.has(word)) return true;
  return element.name === "address" || element.name === "time";
}
