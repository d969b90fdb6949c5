import { type MarkupText, markupToText } from "../html/markup-to-text.js";

const TAG = /<\/?[a-z][a-z0-9]{0,20}(?:\s|\/?>)|<!--|<!\[CDATA\[/i;

/** The words of a field that may hold HTML. Where it holds none, its line breaks are the writer's: blank lines part paragraphs. */
export function fromMarkup(field: string): MarkupText {
  if (TAG.test(field)) return markupToText(field);
  return fromPlain(field.includes("&") ? field.split(/\n/).map(lineOf).join("\n") : field);
}

/** The words of plain text: blank lines part paragraphs, white space within one is single. */
export const fromPlain = (field: string): MarkupText => ({
  text: field
    .split(/\n[\t \r]{0,100}\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n"),
  images: [],
});

/** The words of a field that may hold HTML, as one line: a headline, a name. */
export const lineOf = (field: string): string => {
  const text = /[<&]/.test(field) ? markupToText(field).text : field;
  return text.replace(/\s+/g, " ").trim();
};

/** Letters and digits alone, in small letters: for asking whether two writings are the same words. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** True where two names are those of one outlet, written in full or in part: `Valley Post` and `Valley Post | World`. */
export function isSameOutlet(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}

/** A headline without the outlet's name that aggregators put behind it, where the item itself names that outlet: `Dam holds - Valley Post`. */
export function withoutOutlet(headline: string, outlet: string | undefined): string {
  if (outlet === undefined) return headline;
  const ending = / [-–—|·] ([^-–—|·]{1,200})$/.exec(headline) ?? / [-–—|·] (.{1,200})$/.exec(headline);
  if (ending !== null && bare(ending[1] ?? "") === bare(outlet)) return headline.slice(0, ending.index).trim();
  const before = headline.slice(0, -outlet.length);
  return headline.endsWith(outlet) && / [-–—|·] $/.test(before) ? before.slice(0, -3).trim() : headline;
}

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

/** Some systems begin the words with the headline, and what they know of the item: its author, its date. */
function isHeadlineAgain(paragraph: string, headline: string, byline: string): boolean {
  const [words, title] = [bare(paragraph), bare(headline)];
  if (words === title || !words.startsWith(title + bare(byline))) return words === title;
  const rest =
    paragraph.length > headline.length + byline.length + 60 ? undefined : words.slice((title + bare(byline)).length);
  return byline !== "" && rest !== undefined && (rest === "" || /^\p{L}{0,12}\d[\p{L}\d]{2,20}$/u.test(rest));
}

/** The line that WordPress puts below every item. */
const isFooter = (paragraph: string, headline: string | undefined): boolean =>
  headline !== undefined &&
  /\b(?:appeared first on|first appeared on)\b/.test(paragraph) &&
  bare(paragraph).startsWith(bare(`The post ${headline}`));

/** The two letters of a language's tag, `undefined` where it has none. */
export const languageOf = (tag: string | undefined): string | undefined =>
  /^\s{0,9}([a-z]{2})(?![a-z])/i.exec(tag ?? "")?.[1]?.toLowerCase();

/** An address of the web, made absolute; `undefined` for what is none, such as `javascript:` and `mailto:`. */
export function addressOf(written: string | undefined, base?: string): string | undefined {
  const address = written?.trim();
  if (address === undefined || address === "" || address.length > 8000 || /\s/.test(address)) return undefined;
  const from = base !== undefined && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(address, from)) return undefined;
  const url = new URL(address, from);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}
