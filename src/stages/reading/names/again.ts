import type { NameInLine } from "./agree.js";
import { knownAt } from "./known.js";
import { bareAt, isCapital, lowerAt, type NameLine, opens, type WordUse } from "./name-line.js";

/**
 * The names together with family names that stand alone and were passed over: who is named in full once ("W. Mark Felt") is meant
 * by the word wherever it is written large ("when Felt was asked"), whatever else it may mean where it is written small.
 */
export function withFamilies(found: readonly NameInLine[], lines: readonly NameLine[], use: WordUse): NameInLine[] {
  const families = new Set(
    found.flatMap(({ line, name }) =>
      name.kind === "person" && name.firm > 1 && name.last - name.first > 1 ? lowerAt(line, name.last - 1) : [],
    ),
  );
  if (families.size === 0) return [...found];
  const byLine = new Map<NameLine, NameInLine[]>(lines.map((line) => [line, []]));
  for (const each of found) byLine.get(each.line)?.push(each);
  return [...byLine].flatMap(([line, own]) => withPassedOver(line, own, families, use));
}

function withPassedOver(
  line: NameLine,
  own: readonly NameInLine[],
  families: ReadonlySet<string>,
  use: WordUse,
): readonly NameInLine[] {
  if (line.titleCase) return own;
  const more: NameInLine[] = [];
  for (let i = 0; i < line.tokens.length; i++) {
    if (!isCapital(line, i) || !families.has(lowerAt(line, i)) || !standsAlone(line, i, use)) continue;
    if (own.some(({ name }) => name.first <= i + 1 && i <= name.last)) continue;
    more.push({ line, name: { first: i, last: i + 1, kind: "person", firm: 2 } });
  }
  return more.length === 0 ? own : [...own, ...more].sort((a, b) => a.name.first - b.name.first);
}

/** Not part of a longer name, no word of the lists, and at the head of a sentence only where it is never written small. */
function standsAlone(line: NameLine, i: number, use: WordUse): boolean {
  const word = lowerAt(line, i);
  const { bodies, roles, capitalised, honorifics } = line.naming;
  if (word.length < 3 || bodies.has(word) || roles.has(word) || capitalised.has(word) || knownAt(line, i)) return false;
  if (opens(line, i)) return !use.small.has(word) && !isCapital(line, i + 1);
  return !isCapital(line, i + 1) && (!isCapital(line, i - 1) || honorifics.has(bareAt(line, i - 1)));
}
