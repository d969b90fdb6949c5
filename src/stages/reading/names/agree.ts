import type { FoundName, NameKind } from "./classify.js";
import type { NameLine } from "./name-line.js";

/** A name and the line it stands in. */
export interface NameInLine {
  readonly line: NameLine;
  readonly name: FoundName;
}

/**
 * The names with kinds that agree over the report: a weakly known name takes the kind of a firmly known one with the same
 * words, a single word that of a person's full name it ends or of a body it opens.
 */
export function agree(found: readonly NameInLine[]): NameInLine[] {
  const kinds = new Map<string, { kind: NameKind; firm: number }>();
  const put = (words: string, kind: NameKind, firm: number): void => {
    const known = kinds.get(words);
    if (words.length > 1 && (!known || known.firm < firm)) kinds.set(words, { kind, firm });
  };
  for (const { line, name } of found) {
    const words = wordsOf(line.lower, name);
    const parts = words.split(" ");
    put(words, name.kind, name.firm);
    if (parts.length < 2 || name.firm < 2) continue;
    if (name.kind === "person") put(parts.at(-1) ?? "", "person", 2.5);
    else if (name.kind === "organisation" && (parts[0] ?? "").length > 3) put(parts[0] ?? "", "organisation", 2.2);
  }
  const agreed = found.map((item) => {
    const best = kinds.get(wordsOf(item.line.lower, item.name));
    if (!best || best.firm <= item.name.firm || best.kind === item.name.kind) return item;
    return { line: item.line, name: { ...item.name, kind: best.kind } };
  });
  return agreed.map((item, i) => listed(agreed, i) ?? item);
}

/** "Tallinn, Gdynia and Aarhus": what is told of one of a list holds for all. */
function listed(found: readonly NameInLine[], i: number): NameInLine | undefined {
  const item = found[i];
  if (!item || item.name.firm > 1) return undefined;
  for (const side of [i - 1, i + 1]) {
    const other = found[side];
    if (other?.line !== item.line || other.name.firm < 2 || other.name.kind === item.name.kind) continue;
    const [left, right] = side < i ? [other.name, item.name] : [item.name, other.name];
    const between = item.line.lower.slice(left.last, right.first).join(" ");
    if (/^(?:,|and|or|, and)$/.test(between)) return { line: item.line, name: { ...item.name, kind: other.name.kind } };
  }
  return undefined;
}

const wordsOf = (lower: readonly string[], name: FoundName): string => lower.slice(name.first, name.last).join(" ");
