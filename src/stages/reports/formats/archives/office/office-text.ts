import { attributeOf, childOf, childrenOf, type XmlElement, type XmlNode } from "../../xml/xml-element.js";

/** How a kind of office document writes what is looked for. */
interface Dialect {
  readonly paragraphs: ReadonlySet<string>;
  /** Characters that a reader sees: everything between tags, or only what stands in some. */
  readonly words?: string;
  readonly row: string;
  readonly cells: ReadonlySet<string>;
  /** Deleted words, notes of who edited, settings. */
  readonly unread: ReadonlySet<string>;
  readonly breaks: Readonly<Record<string, string>>;
  isTitle(paragraph: XmlElement): boolean;
  isItem(paragraph: XmlElement): boolean;
  /** An element whose paragraphs are items of a list. */
  readonly list?: string;
}

const styleOf = (paragraph: XmlElement): string =>
  attributeOf(childOf(childOf(paragraph, "w:ppr"), "w:pstyle"), "w:val") ?? "";

/** WordprocessingML (ECMA-376). */
export const WORD: Dialect = {
  paragraphs: new Set(["w:p"]),
  words: "w:t",
  row: "w:tr",
  cells: new Set(["w:tc"]),
  unread: new Set(["w:del", "w:movefrom", "w:instrtext", "w:ppr", "w:rpr", "w:sdtpr", "mc:fallback"]),
  breaks: { "w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:nobreakhyphen": "-" },
  isTitle: (paragraph) => /^title$/i.test(styleOf(paragraph)),
  isItem: (paragraph) => childOf(childOf(paragraph, "w:ppr"), "w:numpr") !== undefined,
};

/** The text of OpenDocument (ISO/IEC 26300). */
export const OPEN_DOCUMENT: Dialect = {
  paragraphs: new Set(["text:p", "text:h"]),
  row: "table:table-row",
  cells: new Set(["table:table-cell"]),
  unread: new Set(["text:tracked-changes", "office:annotation", "office:forms", "text:note", "text:sequence-decls"]),
  breaks: { "text:tab": " ", "text:s": " ", "text:line-break": "\n" },
  isTitle: (paragraph) => /^title$/i.test(attributeOf(paragraph, "text:style-name") ?? ""),
  isItem: () => false,
  list: "text:list",
};

/** What an office document says. */
export interface OfficeText {
  readonly text: string;
  /** The paragraph that the document calls its title. */
  readonly headline?: string;
}

/** The paragraphs of an office document, parted by blank lines; items of lists and rows of tables one a line. What was deleted is not read. */
export function officeText(root: XmlElement | undefined, dialect: Dialect): OfficeText {
  const blocks: { readonly words: string; readonly of?: "list" | "table" | undefined }[] = [];
  let headline: string | undefined;
  const visit = (element: XmlElement, isInList: boolean): void => {
    const { name } = element;
    if (dialect.unread.has(name)) return;
    if (name === dialect.row) {
      const cells = childrenOf(element, ...dialect.cells).map((cell) =>
        tidied(wordsIn(cell, dialect)).replace(/\s+/g, " "),
      );
      blocks.push({ words: cells.filter((cell) => cell !== "").join(" | "), of: "table" });
      return;
    }
    if (dialect.paragraphs.has(name)) {
      const words = tidied(wordsIn(element, dialect));
      if (words !== "" && dialect.isTitle(element)) headline ??= words.replace(/\s+/g, " ");
      blocks.push({ words, of: isInList || dialect.isItem(element) ? "list" : undefined });
      return;
    }
    for (const child of childrenOf(element)) visit(child, isInList || name === dialect.list);
  };
  if (root !== undefined) visit(root, false);
  const spoken = blocks.filter(({ words }) => words !== "");
  const text = spoken.map(({ words, of }, at) => {
    const gap = of !== undefined && of === spoken[at - 1]?.of ? "\n" : "\n\n";
    return `${at === 0 ? "" : gap}${words}`;
  });
  return { text: text.join(""), ...(headline !== undefined && { headline }) };
}

function wordsIn(element: XmlElement, dialect: Dialect): string {
  const take = (node: XmlNode): string => {
    if (typeof node === "string") return dialect.words === undefined || element.name === dialect.words ? node : "";
    if (dialect.unread.has(node.name)) return "";
    const words = dialect.breaks[node.name] ?? wordsIn(node, dialect);
    return dialect.paragraphs.has(node.name) ? `\n${words}` : words;
  };
  return element.children.map(take).join("");
}

const tidied = (words: string): string =>
  words
    .replace(/[ \t\r\f\v]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
