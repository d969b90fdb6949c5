import type { NamingWords } from "../../../languages/naming.js";
import type { Position } from "../../../record/position.js";
import type { Container, FindContainers } from "./sense.js";

/** The larger places that a name may be said to lie in, and where their name begins. */
export interface Beside {
  readonly containers: readonly Container[];
  readonly start: number;
}

const REACH = 70;
const AFTER =
  /^((?:,? in |, | \()(?:the )?)(\p{Lu}[\p{L}.'’-]{0,30}(?: (?:of (?:the )?)?\p{Lu}[\p{L}.'’-]{0,30}){0,3})/u;
const BEFORE = /((?:\p{Lu}[\p{L}.-]{0,30} ){0,2}\p{Lu}[\p{L}.-]{0,30})(['’]s)? ((?:[a-z][a-z-]{0,20} ){0,4})$/u;

/**
 * The country or region that the words around a place say it lies in: "Paris, Texas", "Tripoli in Lebanon", "the Lebanese
 * port of Tripoli", "Syria's Aleppo". Several where the name of the larger place is itself of two meanings.
 */
export function toldBeside(text: string, at: Position, naming: NamingWords, find: FindContainers): Beside | undefined {
  return toldAfter(text, at, find) ?? toldBefore(text, at, naming, find);
}

function toldAfter(text: string, at: Position, find: FindContainers): Beside | undefined {
  const [, lead = "", name = ""] = AFTER.exec(text.slice(at.end, at.end + REACH)) ?? [];
  const words = name === "" ? [] : name.split(" ");
  for (let length = words.length; length > 0; length--) {
    const containers = find(words.slice(0, length).join(" "), false);
    if (containers.length > 0) return { containers, start: at.end + lead.length };
  }
  return undefined;
}

function toldBefore(text: string, at: Position, naming: NamingWords, find: FindContainers): Beside | undefined {
  const from = Math.max(0, at.start - REACH);
  const match = BEFORE.exec(text.slice(from, at.start));
  if (!match) return undefined;
  const [, name = "", owner, link = ""] = match;
  const kind = link.trim().replace(/ of$/, "").split(" ").at(-1) ?? "";
  if (!(owner !== undefined && link === "") && !naming.placeKinds.has(kind)) return undefined;
  const words = name.split(" ");
  for (let first = 0; first < words.length; first++) {
    const containers = find(words.slice(first).join(" "), owner === undefined);
    if (containers.length > 0) return { containers, start: from + match.index };
  }
  return undefined;
}
