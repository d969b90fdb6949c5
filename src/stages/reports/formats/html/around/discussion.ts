import { type Element, elementsOf } from "../markup.js";
import { wordsIn } from "../words-in.js";

/** Headings that readers' comments stand behind. */
const OPENS =
  /^(?:[\d.,]{1,9}\s(?:reader\s|user\s)?(?:comments?|responses?|replies|reactions)(?:\s(?:on|to)\s["“‘'«].{0,100})?|[\d.,]{1,9}\sthoughts?\son\b.{0,80}|(?:(?:readers?['’]?s?|user|all|latest|top)\s)?comments?(?:\s?\(?[\d.,]{1,9}\)?)?|join the (?:conversation|discussion|debate)|have your say|leave a (?:comment|reply)|what do you think\??|\d{0,6}\s?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|yorum(?:lar)?|комментари(?:й|я|ев|и)|коментар(?:ів|і)?|댓글|コメント|评论)(?:\s?\(?[\d.,]{1,9}\)?)?)\s?:?$/iu;

/** Fewer characters in a row are no paragraph that comments could be about. */
const PARAGRAPH = 40;
const KEEPS: ReadonlySet<string> = new Set(["#root", "html", "body", "main", "article", "td"]);

/**
 * The elements of a page that hold its readers' comments, as a heading such as `37 responses` tells: what follows the heading in its parent, and the
 * parent where the heading begins it. A heading above all paragraphs tells nothing: it leads to comments below.
 */
export function discussionIn(page: Element): ReadonlySet<Element> {
  const out = new Set<Element>();
  let seen = 0;
  for (const element of elementsOf(page)) {
    for (const child of element.children) if (typeof child === "string" && seen < PARAGRAPH) seen += lengthOf(child);
    if (!/^h[2-6]$/.test(element.name) || seen < PARAGRAPH || out.has(element)) continue;
    const words = wordsIn(element, 120);
    if (words !== undefined && OPENS.test(words)) leaveOutFrom(element, out);
  }
  return out;
}

const lengthOf = (text: string): number => (text.length >= PARAGRAPH ? text.trim().length : 0);

function leaveOutFrom(heading: Element, out: Set<Element>): void {
  let at = heading;
  for (let i = 0; i < 5; i++) {
    out.add(at);
    const { parent } = at;
    if (parent === undefined) return;
    const index = parent.children.indexOf(at);
    const begins = !parent.children.slice(0, index).some(hasWords);
    if (!begins || KEEPS.has(parent.name)) {
      for (const after of parent.children.slice(index + 1))
        if (typeof after === "object" && !holdsHeadline(after)) out.add(after);
      return;
    }
    // A heading with nothing behind it in its parent stands for it: the comments are beside the parent.
    if (parent.children.slice(index + 1).some(hasWords)) {
      out.add(parent);
      return;
    }
    at = parent;
  }
}

const hasWords = (node: Element | string): boolean =>
  typeof node === "string" ? node.trim() !== "" : wordsIn(node, 40) !== undefined || node.children.length > 3;

function holdsHeadline(element: Element): boolean {
  let left = 400;
  for (const { name } of elementsOf(element)) {
    if (name === "h1") return true;
    if (--left === 0) return false;
  }
  return false;
}
