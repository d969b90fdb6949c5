import { isSame } from "../headline.js";
import { type Element, elementsOf } from "../markup.js";
import { wordsIn } from "../words-in.js";
import { wordsOfClass } from "./clutter.js";

const NAMES = [
  "standfirst",
  "subtitle",
  "dek",
  "deck",
  "subhead",
  "subheadline",
  "subheader",
  "alternativeheadline",
  "lead",
  "lede",
  "intro",
  "ingress",
  "vorspann",
  "chapo",
  "chapeau",
  "entradilla",
  "bajada",
  "copete",
];
const NOT_FOR_READERS = ["author", "byline", "date", "kicker", "section", "category", "caption", "breadcrumb", "share"];
/** Elements behind the headline that are looked at. */
const WITHIN = 15;
const LONGEST = 600;

/** The words directly below the headline that say more of the story: `<h2>` behind the `<h1>`, or what is named a standfirst, subtitle or deck. */
export function standfirstOf(page: Element, headline: string | undefined): string | undefined {
  let left: number | undefined;
  for (const element of elementsOf(page)) {
    if (left === undefined) {
      if (!/^h[1-3]$/.test(element.name) || !isSame(headline ?? "", wordsIn(element))) continue;
      left = WITHIN;
      const next = nextOf(element);
      if (next?.name === "h2" && !isNamed(next, NOT_FOR_READERS)) return wordsOf(next);
    } else if (isStandfirst(element)) {
      const words = wordsOf(element);
      if (words !== undefined) return words;
    } else if (--left === 0) return undefined;
  }
  return undefined;
}

const MAY_BE: ReadonlySet<string> = new Set("p h2 h3 h4 div span strong".split(" "));
const OF_PICTURES = ["media", "image", "photo", "picture", "gallery", "video", "figure", "art"];

function isStandfirst(element: Element): boolean {
  if (!MAY_BE.has(element.name) || !isNamed(element, NAMES) || isNamed(element, [...NOT_FOR_READERS, ...OF_PICTURES]))
    return false;
  let left = 60;
  for (const { name } of elementsOf(element)) if (name === "img" || name === "figure" || --left === 0) return false;
  return true;
}

const isNamed = (element: Element, names: readonly string[]): boolean => {
  const named = wordsOfClass(element);
  return names.some((name) => named.has(name)) || (named.has("sub") && (named.has("headline") || named.has("title")));
};

function wordsOf(element: Element): string | undefined {
  if (element.children.length === 1 && typeof element.children[0] === "object" && element.children[0].name === "a")
    return undefined;
  const words = wordsIn(element, LONGEST);
  return words !== undefined && words.length >= 15 ? words : undefined;
}

function nextOf(element: Element): Element | undefined {
  const beside = element.parent?.children ?? [];
  return beside.slice(beside.indexOf(element) + 1).find((node): node is Element => typeof node === "object");
}
