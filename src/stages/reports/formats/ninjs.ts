import { decode } from "../encoding.js";
import type { Content, Format, Found, Head } from "../format.js";
import { startOf } from "./bounded.js";
import { topLevelOf } from "./json-head.js";
import { isJsonObject } from "./json-object.js";
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
    for (const { value, place } of valuesIn(text, name, isOver)) {
      if (!isJsonObject(value)) {
        yield { code: "malformed-line", severity: "error", message: "is no item in JSON", input: place };
        continue;
      }
      let number = 0;
      for (const item of ninjsItems(value)) {
        const within = number++ === 0 ? place : `${place}/${number - 1}`;
        yield* foundInWireItem(ninjsItem(item), { name: within, encoding, capturedAt });
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

/** A value that should be an item, and its name; `undefined` for one that is no JSON. */
interface Value {
  readonly value: unknown;
  readonly place: string;
}

/** The items of a document, of a list, or of lines. */
function* valuesIn(text: string, name: string, isOver: boolean): Generator<Value> {
  const whole = parsed(text);
  if (whole !== undefined) {
    if (!Array.isArray(whole)) yield { value: whole, place: name };
    else for (const [index, value] of whole.entries()) yield { value, place: `${name}:${index + 1}` };
    return;
  }
  const lines = text.split("\n");
  if (parsed(lines.find((line) => line.trim() !== "") ?? "") === undefined) {
    yield { value: undefined, place: name };
    return;
  }
  // The last line of what was read in part is torn.
  if (isOver) lines.pop();
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== "") yield { value: parsed(line), place: `${name}:${index + 1}` };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
