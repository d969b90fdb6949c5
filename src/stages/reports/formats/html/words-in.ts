import { BEFORE, writtenRaised } from "./around/raised.js";
import { type Element, isBlock } from "./markup.js";
import { isSilent } from "./write-text.js";

/** Elements that are looked through for the words of one. */
const MOST_NODES = 300;

/**
 * The words of an element in one line; `undefined` where there are none, or more than `most` characters. The work for one element is bounded, so that
 * asking it of each of many nested ones is no more than their number.
 */
export function wordsIn(element: Element, most = 600): string | undefined {
  const parts: string[] = [];
  let [nodes, length] = [0, 0];
  const walk = ({ children }: Element): boolean => {
    for (const [index, child] of children.entries()) {
      if (++nodes > MOST_NODES || length > most * 2) return false;
      if (typeof child === "string") {
        parts.push(child);
        length += child.length;
      } else if (!isSilent(child)) {
        const raised = child.name === "sup" ? writtenRaised(child, endOf(parts), children[index + 1]) : undefined;
        if (raised !== undefined) {
          parts.push(raised);
          continue;
        }
        const between = isBlock(child.name) || child.name === "br" ? " " : "";
        parts.push(between);
        if (!walk(child)) return false;
        parts.push(between);
      }
    }
    return true;
  };
  if (!walk(element)) return undefined;
  const words = parts
    .join("")
    .replace(/[\t\n\f\r \u00a0]+/g, " ")
    .trim();
  return words === "" || words.length > most ? undefined : words;
}

const endOf = (parts: readonly string[]): string =>
  parts
    .slice(-6)
    .map((part) => part.slice(-BEFORE))
    .join("");
