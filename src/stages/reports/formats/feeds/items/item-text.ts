import { isSameOutlet } from "../outlets.js";
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
  said: { outlet?: string; byline?: string; feed?: string } = {},
): string {
  const paragraphs = words === "" ? [] : words.split("\n\n");
  if (headline !== undefined && paragraphs.length > 0) {
    const [first = ""] = (paragraphs[0] ?? "").split("\n");
    if (said.outlet !== undefined && bare(first) === bare(headline + said.outlet)) return headline;
    if (isHeadlineAgain(paragraphs[0] ?? "", headline, said.byline ?? "")) paragraphs.shift();
  }
  const last = paragraphs.pop() ?? "";
  const lines = last.split("\n");
  if (isFooter(lines.at(-1) ?? "", headline, [said.outlet, said.feed])) lines.pop();
  if (!POINTER.test(lines.join("\n")) && lines.length > 0) paragraphs.push(lines.join("\n"));
  return [headline ?? "", ...paragraphs].filter((paragraph) => paragraph !== "").join("\n\n");
}

/** Some systems begin the words with the headline, and after it what else they know of the item: its author, its date. */
function isHeadlineAgain(paragraph: string, headline: string, byline: string): boolean {
  const [words, title] = [bare(paragraph), bare(headline)];
  if (words === title) return true;
  const after = words.startsWith(title + bare(byline)) ? words.slice((title + bare(byline)).length) : undefined;
  return byline !== "" && after !== undefined && /^(?:\p{L}{0,12}\d[\p{L}\d]{2,20})?$/u.test(after);
}

/** The line that WordPress puts below every item, in the languages of its larger translations: which piece, and whose. */
const FOOTERS: readonly RegExp[] = [
  /^The (?:post|article) (.{1,500}) (?:appeared first on|first appeared on) (.{1,200})$/,
  /^Der Beitrag (.{1,500}) erschien zuerst auf (.{1,200})$/,
  /^L[’'](?:article|articolo) (.{1,500}) (?:est apparu en premier sur|proviene da) (.{1,200})$/,
  /^(?:La entrada|O post|A entrada) (.{1,500}) (?:se publicó primero en|apareceu primeiro em|aparece primeiro em) (.{1,200})$/,
  /^(?:Het bericht|Artykuł|Innlegget|Inlägget|Indlægget) (.{1,500}) (?:verscheen eerst op|pochodzi z serwisu|dukket først opp på|dök först upp på|blev først udgivet på) (.{1,200})$/,
  /^(?:Сообщение|Запись) (.{1,500}) (?:появились сначала на|впервые появилась|впервые появилась на) (.{1,200})$/,
];

/** True for such a line where it names this piece or the feed's own outlet: "the post ... appeared first on Monday" is a sentence. */
function isFooter(line: string, headline: string | undefined, outlets: readonly (string | undefined)[]): boolean {
  const [, title, site] = FOOTERS.flatMap((footer) => footer.exec(line) ?? []);
  if (title === undefined || site === undefined) return false;
  const [own, named] = [bare(headline ?? ""), bare(title)];
  if (own !== "" && named !== "" && (own.startsWith(named) || named.startsWith(own))) return true;
  return outlets.some((outlet) => outlet !== undefined && isSameOutlet(outlet, site));
}
