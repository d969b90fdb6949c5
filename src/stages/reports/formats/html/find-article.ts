import { isAdvert, isCertain, isClutter, wordsOfClass } from "./around/clutter.js";
import { discussionIn } from "./around/discussion.js";
import { type Element, elementsOf, isBlock } from "./markup.js";

/** Where the article of a page stands. */
export interface FoundArticle {
  readonly root: Element;
  /** True for an element in it that is no part of the article. */
  readonly leavesOut: (element: Element) => boolean;
  /** Characters of its paragraphs, and how many of them are links. */
  readonly words: number;
  readonly linked: number;
}

/** What is known of the words at and below an element. */
interface Weight {
  /** Characters in paragraphs, those in links. */
  readonly words: number;
  readonly linked: number;
  /** Characters in those paragraphs that are no short lines. */
  readonly long: number;
  /** Grows with paragraphs, falls with links and scraps. */
  readonly value: number;
}

const NOTHING: Weight = { words: 0, linked: 0, long: 0, value: 0 };
/** Fewer characters than this are a scrap: a label, a button, a date. */
const SCRAP = 25;
/** What has as many is no line by the headline or at the foot of the page. */
const LONG = 55;
/** What carries more than this share of all paragraphs is the article, whatever its name. */
const MOST_OF_PAGE = 0.5;
/** What stands around the article costs the element that holds it too. */
const CLUTTER_COST = 10;
const SILENT: ReadonlySet<string> = new Set(
  "script style noscript template svg head iframe object select textarea button nav form video audio".split(" "),
);

/**
 * The element whose paragraphs are the article. Each paragraph counts by its length, less its links; scraps and lists of links count against;
 * the element with the greatest sum is it, the innermost of those that hold the same. A body that the page declares is preferred. After the
 * scoring of Readability (Mozilla), summed over all of the tree instead of two levels, in time by the number of elements.
 */
export function findArticle(page: Element): FoundArticle {
  const raw = new Map<Element, Weight>();
  weigh(page, raw, () => false);
  const total = raw.get(page)?.words ?? 0;
  const discussion = discussionIn(page);
  const clutter = new Map<Element, boolean>();
  const leavesOut = (element: Element): boolean => {
    const known = clutter.get(element);
    if (known !== undefined) return known;
    const all = raw.get(element) ?? NOTHING;
    const out =
      discussion.has(element) ||
      (all.words <= total * MOST_OF_PAGE && isAdvert(element)) ||
      (isClutter(element) && (isCertain(element) || all.words <= total * MOST_OF_PAGE)) ||
      isLinks(element, all);
    clutter.set(element, out);
    return out;
  };
  const weights = new Map<Element, Weight>();
  weigh(page, weights, leavesOut);
  const named = articleNamed(page, weights, leavesOut);
  const found = heaviest(named ?? page, weights);
  // One paragraph alone is heavier than the element that also holds the short ones beside it.
  const root =
    (found?.name === "p" ? (named ?? aroundParagraph(found)) : found) ?? named ?? aroundHeadline(page) ?? page;
  const { words, linked } = weights.get(root) ?? NOTHING;
  return { root, leavesOut, words, linked };
}

/** The element with the greatest sum; `undefined` where no paragraph is long enough. */
function heaviest(within: Element, weights: ReadonlyMap<Element, Weight>): Element | undefined {
  let found: Element | undefined;
  let best = 0;
  for (const element of elementsOf(within)) {
    const score = (weights.get(element)?.value ?? 0) * preference(element);
    if (score > best) [found, best] = [element, score];
  }
  return found && innermost(found, weights);
}

/** What holds a paragraph with others, or with the headline; else the paragraph. */
function aroundParagraph(paragraph: Element): Element {
  const { parent } = paragraph;
  const beside = parent?.children.filter((child) => typeof child === "object").map(({ name }) => name) ?? [];
  return parent !== undefined && (beside.includes("h1") || beside.every((name) => name === "p")) ? parent : paragraph;
}

/** What carries less than this share of the words is not the article, though the page calls it so. */
const SHARE_OF_NAMED = 0.2;

/** The only `articleBody` of a page, or the only `<article>` with the headline and paragraphs: nothing outside of it is of the article. */
function articleNamed(
  page: Element,
  weights: ReadonlyMap<Element, Weight>,
  leavesOut: (element: Element) => boolean,
): Element | undefined {
  const bodies: Element[] = [];
  const articles: Element[] = [];
  const walk = (element: Element, inArticle: boolean): void => {
    for (const child of element.children) {
      if (typeof child === "string" || SILENT.has(child.name) || leavesOut(child)) continue;
      const isBody = /(?:^|\s)articleBody(?:\s|$)/.test(child.attributes.get("itemprop") ?? "");
      if (isBody) bodies.push(child);
      else if (child.name === "article" && !inArticle) articles.push(child);
      if (!isBody) walk(child, inArticle || child.name === "article");
    }
  };
  walk(page, false);
  const least = (weights.get(page)?.words ?? 0) * SHARE_OF_NAMED;
  const [only, ...more] = bodies.length === 1 ? bodies : articles.filter(hasHeadline);
  return only !== undefined && more.length === 0 && (weights.get(only)?.words ?? 0) >= Math.max(least, 1)
    ? only
    : undefined;
}

function hasHeadline(article: Element): boolean {
  let [headline, paragraph] = [false, false];
  for (const { name } of elementsOf(article)) {
    if (name === "h1") headline = true;
    else if (name === "p") paragraph = true;
    if (headline && paragraph) return true;
  }
  return false;
}

/** The nearest element around the only first heading that holds a paragraph too: where no paragraph is long enough to find the article by. */
function aroundHeadline(page: Element): Element | undefined {
  const headings: Element[] = [];
  for (const element of elementsOf(page)) if (element.name === "h1") headings.push(element);
  const [heading, ...more] = headings;
  if (heading === undefined || more.length > 0) return undefined;
  let around = heading.parent;
  for (let i = 0; i < 3 && around !== undefined; i++, around = around.parent)
    if (around.children.some((child) => typeof child === "object" && child.name === "p")) return around;
  return undefined;
}

/** The element in it that has nearly all of its words, and all but short lines; or nearly all of its value, where the page calls it the body. */
function innermost(root: Element, weights: ReadonlyMap<Element, Weight>): Element {
  const all = weights.get(root) ?? NOTHING;
  let found = root;
  for (let at: Element | undefined = root; at !== undefined; ) {
    const inner: Element | undefined = at.children.find((child): child is Element => {
      const weight = typeof child === "string" ? undefined : weights.get(child as Element);
      return weight !== undefined && weight.value >= all.value * 0.5;
    });
    if (inner !== undefined && HOLDERS.has(inner.name)) {
      const weight = weights.get(inner) ?? NOTHING;
      if (weight.long === all.long && weight.words >= all.words * 0.7) found = inner;
      else if (isDeclared(wordsOfClass(inner)) && weight.value >= all.value * 0.6) found = inner;
    }
    at = inner;
  }
  return found;
}

const HOLDERS: ReadonlySet<string> = new Set("div section article main td center".split(" "));

/** True for a block of links, as they stand between the paragraphs of an article to lead to others. */
const isLinks = ({ name }: Element, { words, linked }: Weight): boolean =>
  isBlock(name) && linked >= 15 && linked >= words * 0.8;

function preference(element: Element): number {
  const named = wordsOfClass(element);
  if (isDeclared(named)) return 1.25;
  return element.name === "article" ? 1.1 : element.name === "main" ? 1.05 : 1;
}

/** `article-body`, `entry-content`, `story__text`, and `itemprop="articleBody"` apart into words. */
const isDeclared = (named: ReadonlySet<string>): boolean =>
  ["articlebody", "storybody", "bodytext", "articletext", "newstext", "entry"].some((word) => named.has(word)) ||
  (["article", "story", "post", "entry", "news", "single", "field", "available", "gh"].some((word) =>
    named.has(word),
  ) &&
    ["body", "content", "text"].some((word) => named.has(word)));

/** The weights of an element and all below it, the inner ones first. */
function weigh(element: Element, into: Map<Element, Weight>, leavesOut: (element: Element) => boolean): Weight {
  const run = new Run();
  const inner = weighInto(element, run, into, leavesOut, element.name === "a");
  const own = run.end();
  const weight = plus(inner, own);
  into.set(element, weight);
  return weight;
}

/** Sums the blocks in an element; the characters that stand in it outside of blocks go to the run. */
function weighInto(
  element: Element,
  run: Run,
  into: Map<Element, Weight>,
  leavesOut: (element: Element) => boolean,
  inLink: boolean,
): Weight {
  let sum = NOTHING;
  for (const child of element.children) {
    if (typeof child === "string") run.add(child, inLink);
    else if (SILENT.has(child.name)) continue;
    else if (leavesOut(child)) sum = plus(sum, { ...NOTHING, value: -CLUTTER_COST });
    else if (isBlock(child.name) && !inLink) {
      sum = plus(sum, run.end());
      sum = plus(sum, weigh(child, into, leavesOut));
    } else sum = plus(sum, weighInto(child, run, into, leavesOut, inLink || child.name === "a"));
  }
  return sum;
}

const plus = (a: Weight, b: Weight): Weight =>
  b === NOTHING
    ? a
    : a === NOTHING
      ? b
      : { words: a.words + b.words, linked: a.linked + b.linked, long: a.long + b.long, value: a.value + b.value };

/** Characters that stand together outside of blocks. */
class Run {
  #length = 0;
  #linked = 0;

  add(text: string, isLink: boolean): void {
    const length = lengthOf(text);
    this.#length += length;
    if (isLink) this.#linked += length;
  }

  end(): Weight {
    const [length, linked] = [this.#length, this.#linked];
    this.#length = 0;
    this.#linked = 0;
    if (length === 0) return NOTHING;
    const value = length >= SCRAP ? length - 2 * linked : -5 - linked;
    return { words: length, linked, long: length >= LONG ? length - linked : 0, value };
  }
}

/** Characters without white space; those of scripts that write a word in one or two count for two. */
function lengthOf(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code !== 0xa0) length += code >= 0x2e80 && code <= 0xfaff ? 2 : 1;
  }
  return length;
}
