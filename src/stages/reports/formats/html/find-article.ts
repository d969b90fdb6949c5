import { isClutter, wordsOfClass } from "./around/clutter.js";
import { type Element, isBlock } from "./markup.js";

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
  const clutter = new Map<Element, boolean>();
  const leavesOut = (element: Element): boolean => {
    const known = clutter.get(element);
    if (known !== undefined) return known;
    const all = raw.get(element) ?? NOTHING;
    const out =
      (isClutter(element) && (isCertain(element) || all.words <= total * MOST_OF_PAGE)) || isLinks(element, all);
    clutter.set(element, out);
    return out;
  };
  const weights = new Map<Element, Weight>();
  weigh(page, weights, leavesOut);
  let root = page;
  let best = 0;
  for (const [element, { value }] of weights) {
    const score = value * preference(element);
    if (score > best) [root, best] = [element, score];
  }
  root = innermost(root, weights);
  const { words, linked } = weights.get(root) ?? NOTHING;
  return { root, leavesOut, words, linked };
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

/** Readers' comments may be longer than the article. */
function isCertain(element: Element): boolean {
  const named = wordsOfClass(element);
  return ["comments", "comment", "commentlist", "disqus", "respond"].some((word) => named.has(word));
}

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
