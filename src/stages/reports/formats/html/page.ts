import { attributeOf, type Element, elementsOf } from "./markup.js";
import { parseMarkup } from "./parse-markup.js";
import { isArticle, type Thing, thingsIn } from "./stated/linked-data.js";
import { wordsIn } from "./words-in.js";

/** A page, and what its markup states beside its words. */
export interface Page {
  readonly root: Element;
  /** What the page's bringer says its address is. */
  readonly toldUrl?: string;
  readonly title?: string;
  /** The language attribute of the page. */
  readonly language?: string;
  readonly base?: string;
  readonly canonical?: string;
  /** `<meta>` by name, property or http-equiv in small letters: the first one that has content; `all` for those that may come again. */
  readonly meta: ReadonlyMap<string, string>;
  /** Elements by each word of their `itemprop`. */
  readonly properties: ReadonlyMap<string, readonly Element[]>;
  /** Everything in its JSON-LD. */
  readonly things: readonly Thing[];
  /** The thing that is the article. */
  readonly article?: Thing;
  /** JSON-LD scripts that are no JSON. */
  readonly broken: number;
}

/** What the markup of a page states. */
export function pageOf(markup: string, toldUrl?: string): Page {
  const root = parseMarkup(markup);
  const meta = new Map<string, string>();
  const properties = new Map<string, Element[]>();
  const things: Thing[] = [];
  const stated: Record<"title" | "language" | "base" | "canonical", string | undefined> = {
    title: undefined,
    language: undefined,
    base: undefined,
    canonical: undefined,
  };
  let broken = 0;
  for (const element of elementsOf(root)) {
    const { name, attributes } = element;
    for (const property of attributes.get("itemprop")?.split(/\s+/, 8) ?? []) {
      const found = properties.get(property);
      if (found === undefined) properties.set(property, [element]);
      else if (found.length < 50) found.push(element);
    }
    if (name === "meta") addMeta(element, meta);
    else if (name === "title" && element.parent?.name !== "svg") stated.title ??= wordsIn(element);
    else if (name === "html" || name === "body")
      stated.language ??= attributeOf(element, "lang") ?? attributeOf(element, "xml:lang");
    else if (name === "base") stated.base ??= attributeOf(element, "href");
    else if (name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get("rel") ?? ""))
      stated.canonical ??= attributeOf(element, "href");
    else if (name === "script" && /ld\+json/i.test(attributes.get("type") ?? "")) {
      const found = thingsIn(element.children.filter((child) => typeof child === "string").join(""));
      if (found === undefined) broken++;
      else things.push(...found);
    }
  }
  const article = things.find((thing) => isArticle(thing) && thing.headline !== undefined) ?? things.find(isArticle);
  return {
    root,
    meta,
    properties,
    things,
    broken,
    ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    ...(toldUrl !== undefined && { toldUrl }),
    ...(article !== undefined && { article }),
  };
}

function addMeta(element: Element, meta: Map<string, string>): void {
  const content = attributeOf(element, "content");
  if (content === undefined) return;
  for (const by of ["property", "name", "http-equiv"]) {
    const key = attributeOf(element, by)?.toLowerCase();
    if (key === undefined) continue;
    const before = meta.get(key);
    if (before === undefined) meta.set(key, content);
    // Several authors of one article come in several elements.
    else if (/author|creator/.test(key) && before.length < 500 && before !== content)
      meta.set(key, `${before}, ${content}`);
  }
}
