import { isHeadLine, isNote, isPictured } from "./around/clutter.js";
import { isCall, sourceIn } from "./around/lines.js";
import type { FoundArticle } from "./find-article.js";
import { isSame } from "./headline.js";
import { type Element, elementsOf } from "./markup.js";
import { markupToText } from "./markup-to-text.js";
import type { Page } from "./page.js";
import { type Thing, wordsOf } from "./stated/linked-data.js";
import { wordsIn } from "./words-in.js";
import { writeText } from "./write-text.js";

/** A line by the headline is no longer than this. */
const LINE = 160;
/** An editors' note is no longer than this. */
const NOTE = 3000;

/** The paragraphs of an article. */
export interface PageText {
  readonly text: string;
  /** The outlet that a line of its own above or below them names as their source. */
  readonly source?: string;
}

/**
 * The paragraphs of a page's article: what stands in its body, with the editors' notes that stand above and below it. Where the page carries
 * its words only in its JSON-LD, as those do that scripts put together, they are taken from there.
 */
export function textOfPage(page: Page, found: FoundArticle): PageText {
  const live = isLive(page);
  const leavesOut = (element: Element): boolean =>
    element.name === "h1" ||
    isPictured(element) ||
    found.leavesOut(element) ||
    (isTime(element) && !live && !isInParagraph(element)) ||
    (!live && isHeadLine(element) && !isInParagraph(element) && wordsIn(element, LINE) !== undefined);
  const { before, after } = notesAround(found);
  const shown = writeText(
    [...before, found.root, ...after],
    (element) => element !== found.root && leavesOut(element),
    false,
  );
  const stated = statedText(page.article);
  const text = stated.length > 80 && shown.length < stated.length / 2 ? stated : shown;
  return withoutSource(withoutFoot(text));
}

/** The text without the line that only names whose copy it is. Below a table, such a line is the table's. */
function withoutSource(text: string): PageText {
  const paragraphs = text.split("\n\n");
  const last = paragraphs.length - 1;
  const at = [0, last, last - 1].find((index) =>
    index === 0 || !paragraphs[index - 1]?.includes("\t") ? sourceIn(paragraphs[index]) !== undefined : false,
  );
  const source = at === undefined || last < 1 ? undefined : sourceIn(paragraphs[at]);
  return source === undefined ? { text } : { text: paragraphs.filter((_, index) => index !== at).join("\n\n"), source };
}

/** What stands below the last paragraph of old pages. */
const FOOT =
  /^(?:copyright\b|©|\(c\)|webmaster\b|all rights reserved|back to\b|zurück\b|source url\b|our standards\b|read more\b|click here\b|print this\b|e-?mail this\b)/i;

function withoutFoot(text: string): string {
  const paragraphs = text.split("\n\n").filter((paragraph) => !isCall(paragraph));
  while (FOOT.test(paragraphs.at(-1) ?? "") && (paragraphs.at(-1)?.length ?? 0) <= 100) paragraphs.pop();
  return paragraphs.join("\n\n");
}

const isTime = ({ name }: Element): boolean => name === "time";

const isInParagraph = ({ parent }: Element): boolean =>
  parent?.name === "p" || parent?.name === "li" || parent?.parent?.name === "p";

/** True for a page of posts that came one after the other: each keeps its time. */
function isLive(page: Page): boolean {
  if (page.things.some((thing) => [thing["@type"]].flat().includes("LiveBlogPosting"))) return true;
  for (const element of elementsOf(page.root)) {
    if (/LiveBlogPosting/.test(element.attributes.get("itemtype") ?? "")) return true;
    if (/\blive-?blog\b/i.test(`${element.attributes.get("class") ?? ""} ${element.attributes.get("id") ?? ""}`))
      return true;
  }
  return false;
}

/** Editors' notes outside of the body: those of the article around it, else of the page. */
function notesAround({ root }: FoundArticle): { readonly before: Element[]; readonly after: Element[] } {
  let scope: Element = root;
  while (scope.parent !== undefined && scope.name !== "article" && scope.name !== "main") scope = scope.parent;
  const before: Element[] = [];
  const after: Element[] = [];
  let notes = before;
  const walk = (element: Element): void => {
    if (element === root) notes = after;
    else if (isNote(element) && wordsIn(element, NOTE) !== undefined) notes.push(element);
    else if (element.name !== "aside" && element.name !== "nav")
      for (const child of element.children) if (typeof child !== "string") walk(child);
  };
  if (scope !== root) walk(scope);
  return { before, after };
}

/** The words that the JSON-LD of a page gives its article, or the posts of its live page. */
function statedText(article: Thing | undefined): string {
  if (article === undefined) return "";
  const body = wordsOf(article.articleBody);
  if (body !== undefined) return paragraphsOf(body);
  const posts = [article.liveBlogUpdate].flat().slice(0, 2000);
  return posts
    .flatMap((post): string[] => {
      if (typeof post !== "object" || post === null) return [];
      const { datePublished, headline, articleBody } = post as Thing;
      const words = wordsOf(articleBody);
      return [wordsOf(datePublished), wordsOf(headline), words && paragraphsOf(words)].filter(
        (part) => part !== undefined,
      );
    })
    .join("\n\n");
}

const paragraphsOf = (words: string): string =>
  /<\/?[a-z][^<>]{0,200}>/i.test(words)
    ? markupToText(words).text
    : words
        .split(/\s*\n\s*/)
        .map((line) => line.replace(/[\t \u00a0]+/g, " ").trim())
        .filter((line) => line !== "")
        .join("\n\n");

/** The headline is the first line already; a body that repeats it does not say it twice. */
export function withoutHeadline(text: string, headline: string | undefined): string {
  const end = text.indexOf("\n");
  const first = end === -1 ? text : text.slice(0, end);
  return isSame(first, headline) ? text.slice(first.length).trimStart() : text;
}
