import { decode } from "../encoding.js";
import type { Content, Format, Found, Head } from "../format.js";
import { isJsonObject } from "./json-object.js";
import { membersOf, parsedJson, topLevelOf } from "./json-scan.js";
import { startOf } from "./start-of.js";
import { guessProblem } from "./text.js";
import { tooLarge } from "./whole.js";

/** IPTC ninjs 1.x to 3.x: one item, a list of items, or an item a line. */
export const ninjs: Format = {
  name: "ninjs",
  recognises: (head) => isNinjsHead(head),
  async *read(content: Content): AsyncGenerator<Found> {
    const { ninjsItem, ninjsItems } = await import("./wires/ninjs-item.js");
    const { foundInWireItem } = await import("./wires/wire-item.js");
    const { name, capturedAt, maxSize, told } = content;
    const bytes = await startOf(content);
    const isOver = bytes.length > maxSize;
    if (isOver) yield tooLarge(name, maxSize);
    const { text, encoding, guess } = decode(bytes.subarray(0, maxSize), told?.charset);
    yield* guessProblem(guess, name);
    for (const { own, place } of itemsIn(text, name, isOver)) {
      const value = parsedJson(own);
      if (!isJsonObject(value)) {
        yield { code: "malformed-line", severity: "error", message: "is no item in JSON", input: place };
        continue;
      }
      let number = 0;
      for (const item of ninjsItems(value)) {
        const within = number++ === 0 ? place : `${place}/${number - 1}`;
        yield* foundInWireItem(ninjsItem(item, own), { name: within, encoding, capturedAt });
      }
    }
  },
};

/** Keys that only a news item has, in small letters; an address alone is in every record of the web. */
const SIGNS = [
  "versioncreated",
  "pubstatus",
  "body_xhtml",
  "body_html",
  "body_text",
  "bodies",
  "headlines",
  "copyrightholder",
  "usageterms",
];

function isNinjsHead(head: Head): boolean {
  const top = topLevelOf(head.text);
  if (top === undefined) return false;
  const keys = new Set([...top.keys()].map((key) => key.toLowerCase()));
  return keys.has("uri") && SIGNS.some((sign) => keys.has(sign));
}

/** What should be an item, as it is written, and its name. */
interface Written {
  readonly own: string;
  readonly place: string;
}

/** The items of a list, of lines, or of a document that is one. */
function itemsIn(text: string, name: string, isOver: boolean): Written[] {
  const numbered = (own: string, index: number): Written => ({ own, place: `${name}:${index + 1}` });
  if (text.trimStart().startsWith("[")) {
    const { members, isWhole } = membersOf(text);
    return [...members, ...(isWhole || isOver ? [] : [""])].map(numbered);
  }
  const lines = text.split("\n");
  // The last line of what was read in part is torn.
  if (isOver) lines.pop();
  const first = lines.find((line) => line.trim() !== "") ?? "";
  if (parsedJson(first) === undefined || lines.filter((line) => line.trim() !== "").length === 1)
    return [{ own: text, place: name }];
  return lines.map(numbered).filter(({ own }) => own.trim() !== "");
}
