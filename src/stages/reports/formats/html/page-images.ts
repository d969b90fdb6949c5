import type { ReportImage } from "../../report.js";
import { wordsOfClass } from "./around/clutter.js";
import type { FoundArticle } from "./find-article.js";
import { attributeOf, type Element, elementsOf } from "./markup.js";
import type { Page } from "./page.js";
import { addressOf } from "./page-address.js";
import { wordsIn } from "./words-in.js";

const MOST_IMAGES = 100;
const DECORATION = ["logo", "icon", "avatar", "emoji", "pixel", "spacer", "tracking", "wp-smiley"];

/** The pictures of a page's article with their captions, and the one that its metadata shows for it; each once. */
export function imagesOf(page: Page, found: FoundArticle, url: string | undefined): ReportImage[] {
  const images = new Map<string, ReportImage>();
  const add = (image: ReportImage): void => {
    const key = image.href.replace(/[?#].*$/, "");
    if (!images.has(key) && images.size < MOST_IMAGES) images.set(key, image);
  };
  const captions = new Map<Element, Caption>();
  for (const image of shownIn(scopeOf(found.root), found)) {
    const href = hrefOf(image, page, url);
    if (href === undefined) continue;
    const figure = figureAround(image);
    if (figure !== undefined && !captions.has(figure)) captions.set(figure, captionOf(figure));
    const alt = attributeOf(image, "alt");
    add({ href, ...(figure && captions.get(figure)), ...(alt !== undefined && { alt }) });
    if (images.size === MOST_IMAGES) break;
  }
  const shared = resolved(page.meta.get("og:image") ?? page.meta.get("twitter:image"), page, url);
  if (shared !== undefined) {
    const alt = page.meta.get("og:image:alt");
    add({ href: shared, ...(alt !== undefined && { alt }) });
  }
  return [...images.values()];
}

/** The article around its body: the first picture mostly stands above the text. */
function scopeOf(root: Element): Element {
  for (let around: Element | undefined = root; around !== undefined; around = around.parent)
    if (around.name === "article" || around.name === "main") return around;
  return root;
}

function* shownIn(element: Element, found: FoundArticle): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.name === "img" || child.name === "amp-img") {
      if (!isDecoration(child)) yield child;
    } else if (child.name !== "noscript" && (isFigure(child) || !found.leavesOut(child))) yield* shownIn(child, found);
  }
}

function isDecoration(image: Element): boolean {
  if (Number(attributeOf(image, "width") ?? 100) < 32 || Number(attributeOf(image, "height") ?? 100) < 32) return true;
  const named = wordsOfClass(image);
  return DECORATION.some((word) => named.has(word));
}

function hrefOf(image: Element, page: Page, url: string | undefined): string | undefined {
  for (const name of ["src", "data-src", "data-original", "data-lazy-src"]) {
    const href = resolved(attributeOf(image, name), page, url);
    if (href !== undefined) return href;
  }
  const set = attributeOf(image, "srcset") ?? attributeOf(image, "data-srcset");
  const last = set?.slice(0, 8000).split(/,\s/).at(-1)?.trim().split(/\s/, 1)[0];
  return resolved(last, page, url);
}

/** An absolute address where the page's own is known; else a path as it is written, which may lie beside a saved page. */
function resolved(href: string | undefined, page: Page, url: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const isPath = !/^(?:[a-z][a-z0-9+.-]{0,20}:|\/)/i.test(href);
  if (isPath && page.toldUrl === undefined && page.base === undefined) return href;
  const base = addressOf(page.base, page.toldUrl ?? url) ?? page.toldUrl ?? url;
  return addressOf(href, base);
}

interface Caption {
  readonly caption?: string;
  readonly credit?: string;
}

/** The `<figure>` around a picture, else the outermost of the elements close around it that are named so. */
function figureAround({ parent }: Element): Element | undefined {
  let found: Element | undefined;
  let around = parent;
  for (let i = 0; i < 6 && around !== undefined; i++, around = around.parent) {
    if (around.name === "figure") return around;
    if (isFigure(around)) found = around;
  }
  return found;
}

function isFigure(element: Element): boolean {
  if (element.name === "figure") return true;
  const named = wordsOfClass(element);
  return named.has("figure") || (named.has("caption") && element.name !== "figcaption");
}

const CREDITS = ["credit", "copyright", "attribution", "source"];

/** Caption and credit of a figure, the credit apart where it has an element of its own. */
function captionOf(figure: Element): Caption {
  let caption: string | undefined;
  let credit: string | undefined;
  let left = 200;
  for (const element of elementsOf(figure)) {
    if (left-- === 0) break;
    const named = wordsOfClass(element);
    if (credit === undefined && CREDITS.some((word) => named.has(word))) credit = wordsIn(element, 2000);
    else if (caption === undefined && element !== figure && (element.name === "figcaption" || named.has("caption")))
      caption = captionWords(element);
  }
  if (credit !== undefined && caption?.endsWith(credit))
    caption = caption.slice(0, -credit.length).replace(/[\s|(–—-]+$/, "");
  return { ...(caption && { caption }), ...(credit !== undefined && { credit }) };
}

/** The words of a caption; parts of it that only their elements part are parted by a space. */
function captionWords(caption: Element): string | undefined {
  const parts = caption.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const elements = parts.filter((child) => typeof child !== "string");
  if (elements.length < parts.length) return wordsIn(caption, 2000);
  return elements
    .map((element) => wordsIn(element, 2000))
    .filter((words) => words !== undefined)
    .join(" ");
}
