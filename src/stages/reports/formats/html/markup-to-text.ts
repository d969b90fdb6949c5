import { attributeOf, type Element, elementsOf } from "./markup.js";
import { parseMarkup } from "./parse-markup.js";
import { writeText } from "./write-text.js";

/** What a piece of markup says, and the pictures in it. */
export interface MarkupText {
  /** Paragraphs parted by blank lines; empty where there are no words. */
  readonly text: string;
  readonly images: readonly MarkupImage[];
}

/** A picture as the markup has it; `href` as written there. */
export interface MarkupImage {
  readonly href: string;
  readonly caption?: string;
  readonly alt?: string;
}

/**
 * The text and the pictures of a fragment of HTML, as feeds and mails carry it: captions go to the pictures, scripts, forms and what is hidden are
 * left out, everything else is kept. For a whole page use `readPage`, which finds the article in it. Never throws; time and memory grow
 * with the length of the markup alone, however it nests.
 *
 * @example
 * markupToText("<p>Two bridges were <b>closed</b>.</p><p>Nobody was hurt.</p>").text; // "Two bridges were closed.\n\nNobody was hurt."
 */
export function markupToText(markup: string): MarkupText {
  const root = parseMarkup(markup);
  return { text: writeText(root.children, isCaption), images: imagesIn(root) };
}

/** The pictures at and below an element, each once. */
function imagesIn(root: Element): MarkupImage[] {
  const images = new Map<string, MarkupImage>();
  const captions = new Map<Element, string | undefined>();
  for (const element of elementsOf(root)) {
    if (element.name !== "img") continue;
    const href = attributeOf(element, "src");
    if (href === undefined || NO_ADDRESS.test(href) || images.has(href) || isDot(element)) continue;
    const figure = figureAround(element);
    if (figure !== undefined && !captions.has(figure)) captions.set(figure, captionIn(figure));
    const caption = figure && captions.get(figure);
    const alt = attributeOf(element, "alt");
    images.set(href, { href, ...(caption !== undefined && { caption }), ...(alt !== undefined && { alt }) });
  }
  return [...images.values()];
}

/** A picture of one pixel shows nothing: it counts readers. */
const isDot = (image: Element): boolean =>
  [attributeOf(image, "width"), attributeOf(image, "height")].some((size) => /^[01](?:px)?$/.test(size ?? ""));

/** `javascript:`, `data:` and everything else that is not fetched from somewhere. */
const NO_ADDRESS = /^(?!https?:)[a-z][a-z0-9+.-]{0,20}:/i;

const isFigure = ({ name, attributes }: Element): boolean =>
  name === "figure" || /\bwp-caption\b(?!-)/.test(attributes.get("class") ?? "");
const isCaption = ({ name, attributes }: Element): boolean =>
  name === "figcaption" || /\bwp-caption-text\b/.test(attributes.get("class") ?? "");

function figureAround({ parent }: Element): Element | undefined {
  let around = parent;
  for (let i = 0; i < 6 && around !== undefined; i++, around = around.parent) if (isFigure(around)) return around;
  return undefined;
}

/** The words of the caption of a figure, not of one within it. */
function captionIn(figure: Element): string | undefined {
  for (const child of figure.children) {
    if (typeof child === "string" || isFigure(child)) continue;
    const caption = isCaption(child) ? writeText(child.children, () => false).replace(/\s+/g, " ") : captionIn(child);
    if (caption !== undefined && caption !== "") return caption;
  }
  return undefined;
}
