import { type FoundName, type NameKind, titleEnd } from "./classify.js";
import { knownAt } from "./known.js";
import type { NameLine } from "./name-line.js";
import { LABELS } from "./tagger/decode.js";

/**
 * The names that the tagger found, with what the rules know of them (title, country, seat). A name that only the rules
 * found stays where a list, a telling word or its return in the report (`repeated`) speaks for it.
 */
export function tagged(
  line: NameLine,
  rules: readonly FoundName[],
  labels: Int8Array,
  repeated: ReadonlySet<string>,
): FoundName[] {
  const spans = spansOf(labels);
  const ruleAt: (FoundName | undefined)[] = [];
  for (const rule of rules) for (let i = rule.first; i < rule.last; i++) ruleAt[i] = rule;
  const found = spans.flatMap(({ first, last, kind }) => {
    // "With Carpat Press": the word that opens the sentence.
    const from =
      first < last - 1 && line.openers.has(line.lower[first] ?? "") && (line.lower[first] ?? "") !== "the"
        ? first + 1
        : first;
    return fromSpan(line, ruleAt, from, last, kind);
  });
  const taken = new Set<number>();
  for (const { first, last } of found) for (let i = first; i < last; i++) taken.add(i);
  const free = rules.filter((rule) => {
    for (let i = rule.first; i < rule.last; i++) if (taken.has(i)) return false;
    return stays(line, rule, repeated);
  });
  const names = [...new Set([...found, ...free])].sort((a, b) => a.first - b.first || b.last - a.last);
  return names.filter((name, i) => !names.slice(Math.max(0, i - 3), i).some((other) => overlap(other, name)));
}

const overlap = (a: FoundName, b: FoundName): boolean => a.first < b.last && b.first < a.last;

/** Does a list, a telling word or its return in the report speak for it? Two letters of the lists ("AP") may mean much else. */
function stays(line: NameLine, { first, last, firm }: FoundName, repeated: ReadonlySet<string>): boolean {
  const word = line.written[first] ?? "";
  if (last - first === 1 && /^\p{Lu}{1,4}$/u.test(word) && firm < 3) return repeated.has(wordsOf(line, first, last));
  return (firm > 1 && (last - first > 1 || word.length > 2)) || repeated.has(wordsOf(line, first, last));
}

/** The words of a name, lower case. */
export const wordsOf = (line: NameLine, first: number, last: number): string => line.lower.slice(first, last).join(" ");

const CAPITAL = /\p{Lu}|[_@.]/u;

/** In a line with capitals a word without one is no name, whatever the tagger learnt from chat. */
const isWritten = (line: NameLine, first: number, last: number): boolean =>
  line.written.slice(first, last).some((word) => CAPITAL.test(word)) ||
  !line.written.some((word) => /^\p{Lu}/u.test(word));

function spansOf(labels: Int8Array): { first: number; last: number; kind: NameKind }[] {
  const found: { first: number; last: number; kind: NameKind }[] = [];
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first] ?? 0;
    if (label % 2 === 0) continue;
    let last = first + 1;
    while (labels[last] === label + 1) last++;
    found.push({ first, last, kind: (LABELS[label] ?? "").slice(2) as NameKind });
    first = last - 1;
  }
  return found;
}

function fromSpan(
  line: NameLine,
  ruleAt: readonly (FoundName | undefined)[],
  first: number,
  last: number,
  kind: NameKind,
): FoundName[] {
  if (!isWritten(line, first, last)) return [];
  const at = ruleAt[first];
  const same = at?.first === first && at.last === last ? at : undefined;
  if (same) return [same.kind === kind || same.firm === 3 ? same : { ...same, kind, firm: 2 }];
  const isWider = at?.firm === 3 && at.kind === "organisation" && at.last > last;
  if (at && isWider && kind === "organisation") return [at];
  if (kind === "person") {
    const title = titleEnd(line, first, last);
    if (title !== undefined && title >= last) return [];
    const end = ruleAt[last - 1];
    const inner = end?.last === last && end.first > first && end.kind === "person" ? end : undefined;
    if (inner) return [inner];
    if (title !== undefined) return [{ first: title, last, kind, firm: 2, roleFrom: first }];
  }
  const known = knownAt(line, first);
  if (known && known.last < last - 1 && line.lower[known.last] === "'s") {
    // "Norway's Meteorological Institute": the land is a name by itself.
    const land = at?.first === first && at.last === known.last ? at : undefined;
    return [...(land ? [land] : []), ...fromSpan(line, ruleAt, known.last + 1, last, kind)];
  }
  if (known?.as === "demonym" && known.last >= last) return [];
  const country = known?.country === undefined ? {} : { country: known.country };
  const seat = kind === "place" && known?.last === last && known.as !== "place" ? { seat: true } : {};
  return [{ first, last, kind, firm: 2, ...(kind === "person" ? {} : country), ...seat }];
}
