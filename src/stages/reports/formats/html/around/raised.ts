import { attributeOf, type Element, type Node } from "../markup.js";

/** What a raised or linked sign is written as: nothing for the sign of a note, other words where it would be glued to a number. */
export type Written = string | undefined;

/** `3`, `[3]`, `*`, `a` in brackets, `1,2`: signs that lead to notes. */
const SIGN =
  /^(?:\[\s?(?:\d{1,3}|\p{L}{1,3}|(?:note|n|nb|lower-alpha)\s?\d{1,3})\s?\]|[*†‡§¶#⁎∗]{1,4}|\(?\d{1,3}\)?(?:\s?[,;–-]\s?\d{1,3}){0,9})$/iu;
const NAMED = /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|note-?refs?|fn-?refs?|fnref\d{0,4}|doc-noteref)(?:$|[\s_:-])/i;
/** Behind these a raised 2 or 3 makes a square or a cube of a measure; `s`, `h` and `d` are times in it. */
const MEASURE = /(?:^|[^\p{L}])(?:[kcdmµ]?m|ft|mi|yd|in|sq|[sh]|км|м|см|мм|дм|(?:kilo|centi|milli)?met(?:er|re)s?)$/u;
/** `CO2` is often written with its number raised. */
const FORMULA = /(?:^|[^\p{L}])(?:CO|NO|SO|N|O|H|PM)$/u;
/** `5 × 10` and the like: what is raised behind it is its power. */
const POWER = /[×x·*]\s?10$/;
const HIGH: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
  "−": "⁻",
  "+": "⁺",
};

/** Characters before an element that are looked at. */
export const BEFORE = 12;

/**
 * What stands in the text for a `<sup>` or a link to a note: an empty string for the sign of a note, which would make another number of the
 * one that it stands behind; `km²` and `10⁶` with raised figures; `undefined` for everything else, which is written as it is (`21st`). `before` is
 * the end of what was written before it, `next` what follows.
 */
export function writtenRaised(element: Element, before: string, next: Node | undefined): Written {
  const { name } = element;
  if (name !== "sup" && name !== "a" && name !== "span") return undefined;
  const isNamed = NAMED.test(namesOf(element));
  if (name === "span" && !isNamed) return undefined;
  const words = shortWords(element)?.trim();
  if (words === undefined || words === "" || words.length > 24) return undefined;
  if (isNamed && (SIGN.test(words) || /^\p{L}{1,2}$/u.test(words))) return "";
  if (name === "a") return isJump(element) && SIGN.test(words) && /[^\s([]$/u.test(before) ? "" : undefined;
  if (name !== "sup") return undefined;
  if (holdsJump(element) && (SIGN.test(words) || /^\p{L}$/u.test(words))) return "";
  if (/^[-−+]?\d{1,3}$/.test(words)) return figures(words, before, next);
  return SIGN.test(words) ? "" : undefined;
}

/** A raised number: a power, the upper half of a fraction, the mass of a nucleus, or the sign of a note. */
function figures(words: string, before: string, next: Node | undefined): Written {
  const after = typeof next === "string" ? next : "";
  if (/^[-−]?[1-4]$/.test(words) && MEASURE.test(before)) return raised(words);
  if (POWER.test(before)) return raised(words);
  if (/^\s?[/⁄]/.test(after)) return /\d$/.test(before) ? ` ${words}` : undefined;
  if (words === "2" && FORMULA.test(before)) return undefined;
  if (/^\p{L}/u.test(after) && (before === "" || /[\s(]$/.test(before))) return undefined;
  return "";
}

const raised = (words: string): string => Array.from(words, (c) => HIGH[c] ?? c).join("");

const namesOf = (element: Element): string =>
  ["class", "id", "role", "epub:type", "rel"].map((name) => (attributeOf(element, name) ?? "").slice(0, 200)).join(" ");

/** True for a link to another place of the same page. */
const isJump = ({ name, attributes }: Element): boolean => name === "a" && /^#./.test(attributes.get("href") ?? "");

const holdsJump = (element: Element): boolean =>
  isJump(element.parent ?? element) || element.children.some((child) => typeof child !== "string" && isJump(child));

/** The words of an element that has few. */
function shortWords({ children }: Element, depth = 0): string | undefined {
  if (children.length > 6 || depth > 4) return undefined;
  let words = "";
  for (const child of children) {
    const inner = typeof child === "string" ? child : shortWords(child, depth + 1);
    if (inner === undefined || inner.length > 60) return undefined;
    words += inner;
  }
  return words;
}
