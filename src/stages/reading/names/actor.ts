import { lowerAt, type NameLine, nameTagAt } from "./name-line.js";

const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be", "been", "being"]);
/** Behind these a place is only where something is. */
const LEADS: ReadonlySet<string> = new Set([
  ...["in", "at", "near", "from", "to", "of", "by", "outside", "around", "into", "with", "against", "between"],
  ...["and", "or", ","],
]);
const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "'"]);

/** True where a country or capital does or says something: "Oslo said", "Oslo has sent ships", "talks: Oslo". */
export function actsAt(line: NameLine, first: number, last: number): boolean {
  if (LEADS.has(lowerAt(line, first - 1))) return false;
  if (last === line.tokens.length && lowerAt(line, first - 1) === ":") return true;
  if (first === 0 && lowerAt(line, last) === ":") return true;
  if (lowerAt(line, last) === "'s") return line.naming.bodies.has(lowerAt(line, last + 1));
  let passive = false;
  for (let i = last; i < last + 6; i++) {
    const tag = nameTagAt(line, i);
    const word = lowerAt(line, i);
    if (tag === "ADV" || word === "not" || QUOTES.has(word)) continue;
    if (tag === "AUX") {
      passive = BE.has(word);
      continue;
    }
    if (tag !== "VERB") return false;
    return !passive || word.endsWith("ing");
  }
  return false;
}
