import { bare } from "../words.js";

/** What feeds put at the end of an excerpt and nobody wrote as part of it. */
const POINTER =
  /^(?:continue reading|keep reading|read more|read the (?:full|whole|rest)|weiterlesen|lire la suite|leer más|читать (?:далее|полностью))(?!\p{L}).{0,300}$/iu;

/**
 * A headline and the words below it as one text. Left out of the words: the headline again, the line "headline, outlet" of aggregators with the
 * other outlets' headlines below it, "The post ... appeared first on ..." and "Continue reading" at the end.
 */
export function textOf(
  headline: string | undefined,
  words: string,
  said: { outlet?: string; byline?: string } = {},
): string {
  const paragraphs = words === "" ? [] : words.split("\n\n");
  if (headline !== undefined && paragraphs.length > 0) {
    const [first = ""] = (paragraphs[0] ?? "").split("\n");
    if (said.outlet !== undefined && bare(first) === bare(headline + said.outlet)) return headline;
    if (isHeadlineAgain(paragraphs[0] ?? "", headline, said.byline ?? "")) paragraphs.shift();
  }
  const last = paragraphs[paragraphs.length - 1] ?? "";
  if (POINTER.test(last) || isFooter(last, headline)) paragraphs.pop();
  return [...(headline === undefined ? [] : [headline]), ...paragraphs].join("\n\n");
}

/** Some systems begin the words with the headline, and after it what else they know of the item: its author, its date. */
function isHeadlineAgain(paragraph: string, headline: string, byline: string): boolean {
  const [words, title] = [bare(paragraph), bare(headline)];
  if (words === title) return true;
  const after = words.startsWith(title + bare(byline)) ? words.slice((title + bare(byline)).length) : undefined;
  return byline !== "" && after !== undefined && /^(?:\p{L}{0,12}\d[\p{L}\d]{2,20})?$/u.test(after);
}

/** The line that WordPress puts below every item. */
const isFooter = (paragraph: string, headline: string | undefined): boolean =>
  headline !== undefined &&
  /\b(?:appeared first on|first appeared on)\b/.test(paragraph) &&
  bare(paragraph).startsWith(bare(`The post ${headline}`));
