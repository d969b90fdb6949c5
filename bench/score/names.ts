import { type Rates, rates } from "./rates.js";

/** A name's place and kind. */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const TYPES = ["PER", "LOC", "ORG"] as const;

/** Rates over exact spans and over touching ones of the same kind, and the exact F1 of each kind. */
export interface NameScore {
  readonly exact: Rates;
  readonly overlap: Rates;
  readonly types: Readonly<Record<string, number>>;
}

/** A text and its names from tokens with IOB2 tags; the text is the tokens joined by single spaces. */
export function taggedText(tokens: readonly string[], tags: readonly string[]): { text: string; names: TypedSpan[] } {
  const names: { start: number; end: number; type: string }[] = [];
  let length = 0;
  tokens.forEach((token, i) => {
    const start = length + (i === 0 ? 0 : 1);
    length = start + token.length;
    const tag = tags[i] ?? "O";
    const last = names[names.length - 1];
    if (tag.startsWith("B")) names.push({ type: tag.slice(2), start, end: length });
    else if (tag.startsWith("I") && last) last.end = length;
  });
  return { text: tokens.join(" "), names };
}

/** The scores over texts, by id; kinds other than person, place and organisation are left aside. */
export function scoreNames(
  gold: ReadonlyMap<string, readonly TypedSpan[]>,
  given: ReadonlyMap<string, readonly TypedSpan[]>,
): NameScore {
  const counts = new Map(TYPES.map((type) => [type as string, { right: 0, given: 0, gold: 0 }]));
  let touchedGiven = 0;
  let touchedGold = 0;
  const touch = (a: TypedSpan, b: TypedSpan): boolean => a.type === b.type && a.start < b.end && b.start < a.end;
  const equal = (a: TypedSpan, b: TypedSpan): boolean => a.type === b.type && a.start === b.start && a.end === b.end;
  for (const [id, all] of gold) {
    const expected = all.filter(({ type }) => counts.has(type));
    const found = (given.get(id) ?? []).filter(({ type }) => counts.has(type));
    for (const one of found) {
      const count = counts.get(one.type);
      if (!count) continue;
      count.given++;
      if (expected.some((other) => equal(one, other))) count.right++;
      if (expected.some((other) => touch(one, other))) touchedGiven++;
    }
    for (const one of expected) {
      const count = counts.get(one.type);
      if (count) count.gold++;
      if (found.some((other) => touch(one, other))) touchedGold++;
    }
  }
  const sum = (key: "right" | "given" | "gold"): number => [...counts.values()].reduce((n, count) => n + count[key], 0);
  return {
    exact: rates(sum("right"), sum("given"), sum("right"), sum("gold")),
    overlap: rates(touchedGiven, sum("given"), touchedGold, sum("gold")),
    types: Object.fromEntries([...counts].map(([type, n]) => [type, rates(n.right, n.given, n.right, n.gold).f1])),
  };
}
