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
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
