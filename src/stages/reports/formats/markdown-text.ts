import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ReportImage } from "../report.js";
import { markupToText } from "./html/markup-to-text.js";

/** What a text in Markdown says, without its marks. */
export interface MarkdownText {
  /** Paragraphs parted by blank lines, items of lists and rows of tables one a line. */
  readonly text: string;
  readonly images: readonly ReportImage[];
  /** The words of the heading it opens with. */
  readonly heading?: string;
}

/** The text of Markdown: links keep their words, pictures go to `images`, HTML within is read as HTML is. */
export function markdownText(markdown: string): MarkdownText {
  const images: ReportImage[] = [];
  const { children } = fromMarkdown(markdown);
  const blocks = children.flatMap((block) => blocksOf(block, images));
  const [first] = children;
  const [opening] = blocks;
  const heading = first?.type === "heading" && opening !== undefined ? { heading: opening } : {};
  return { text: blocks.join("\n\n"), images, ...heading };
}

/** The paragraphs of a block. */
function blocksOf(block: RootContent, images: ReportImage[]): string[] {
  switch (block.type) {
    case "list": {
      const items = block.children.map((item) => item.children.flatMap((part) => blocksOf(part, images)).join("\n"));
      return filled(items.filter((item) => item !== "").join("\n"));
    }
    case "blockquote":
      return block.children.flatMap((part) => blocksOf(part, images));
    case "html": {
      const { text, images: own } = markupToText(block.value);
      images.push(...own.filter(({ href }) => isPicturePlace(href)));
      return filled(text);
    }
    case "code":
      return filled(block.value.trim());
    case "definition":
    case "thematicBreak":
      return [];
    default:
      return filled(rowsOrWords(wordsOf(block, images)));
  }
}

const filled = (text: string): string[] => (text.trim() === "" ? [] : [text]);

/** The words of a paragraph; a new line stands only where it was asked for. */
function wordsOf(node: Nodes, images: ReportImage[]): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "image":
      if (isPicturePlace(node.url)) {
        images.push({
          href: node.url,
          ...(node.alt ? { alt: node.alt } : {}),
          ...(node.title ? { caption: node.title } : {}),
        });
      }
      return "";
    default:
      return "children" in node ? node.children.map((child) => wordsOf(child, images)).join("") : "";
  }
}

/** White space single; the rows of a table one a line, without the marks between their cells. */
function rowsOrWords(words: string): string {
  const lines = words.split("\n").map((line) => line.replace(/\s+/gu, " ").trim());
  if (lines.length < 2 || !lines.every((line) => line.startsWith("|"))) return lines.join(" ").trim();
  return lines
    .filter((line) => !/^[|:\- ]{3,400}$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim())
        .join(" | "),
    )
    .join("\n");
}

/** An address of the web, or a path; no other scheme. */
const isPicturePlace = (href: string): boolean =>
  href !== "" && href.length <= 2048 && (/^https?:\/\//i.test(href) || !/^(?:[a-z][a-z\d+.-]{0,30}:|\/\/)/i.test(href));
