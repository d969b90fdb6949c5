import type { NameInLine } from "../names.js";
import type { FoundName, NameKind } from "./classify.js";

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
    else if (name.kind === "organisation" && (parts[0] ?? "").length > 3) put(parts[0] ?? "", "organisation", 1.5);
  }
  return found.map((item) => {
    const best = kinds.get(wordsOf(item.line.lower, item.name));
    if (!best || best.firm <= item.name.firm || best.kind === item.name.kind) return item;
    return { line: item.line, name: { ...item.name, kind: best.kind } };
  });
}

const wordsOf = (lower: readonly string[], name: FoundName): string => lower.slice(name.first, name.last).join(" ");
