import type { FoundName, NameKind } from "./classify.js";
import type { NameLine } from "./name-line.js";

/** A name and the line it stands in. */
export interface NameInLine {
  readonly line: NameLine;
  readonly name: FoundName;
}

/** What a find counts by how firm it is. */
const WEIGHT = { 1: 0.4, 2: 1, 3: 3 } as const;

/**
 * The names with kinds that agree over the report: names of the same words take the kind that most speaks for, a single
 * word that of a person's full name it ends or of a body it opens.
 */
export function agree(found: readonly NameInLine[]): NameInLine[] {
  const votes = new Map<string, Record<NameKind, number>>();
  const vote = (words: string, kind: NameKind, weight: number): void => {
    if (words.length < 2) return;
    const row = votes.get(words) ?? { person: 0, organisation: 0, place: 0 };
    row[kind] += weight;
    votes.set(words, row);
  };
  for (const { line, name } of found) {
    const words = wordsOf(line.lower, name);
    const parts = words.split(" ");
    vote(words, name.kind, WEIGHT[name.firm]);
    if (parts.length < 2 || name.firm < 2) continue;
    if (name.kind === "person") vote(parts.at(-1) ?? "", "person", 1.5);
    else if (name.kind === "organisation" && (parts[0] ?? "").length > 3) vote(parts[0] ?? "", "organisation", 1.2);
  }
  const agreed = found.map((item) => {
    const row = votes.get(wordsOf(item.line.lower, item.name));
    if (!row || item.name.firm === 3) return item;
    const kind = (["person", "organisation", "place"] as const).reduce(
      (a, b) => (row[b] > row[a] ? b : a),
      item.name.kind,
    );
    return kind === item.name.kind ? item : { line: item.line, name: { ...item.name, kind } };
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

const wordsOf = (lower: readonly string[], { first, last }: FoundName): string =>
  last - first === 1 ? (lower[first] ?? "") : lower.slice(first, last).join(" ");
