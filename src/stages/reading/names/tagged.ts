import { wordSet } from "../../../text/word-set.js";
import { type FoundName, mayBeSurname, type NameKind, titleEnd } from "./classify.js";
import { knownAt } from "./known.js";
import { isCapital, joinedAt, lowerAt, type NameLine } from "./name-line.js";
import { LABELS } from "./tagger/tag-lines.js";

/**
 * The names that the tagger found, with what the rules know of them (title, country, seat). A name that only the rules
 * found stays where a list or a telling word speaks for it, or its return in the report (`repeated`).
 */
export function tagged(
  line: NameLine,
  rules: readonly FoundName[],
  labels: ArrayLike<number>,
  repeated: ReadonlySet<string>,
): FoundName[] {
  const ruleAt: (FoundName | undefined)[] = [];
  for (const rule of rules) for (let i = rule.first; i < rule.last; i++) ruleAt[i] = rule;
  const found = joined(hyphenated(line, spansOf(labels)), ruleAt).flatMap((span) => fromSpan(line, ruleAt, span));
  const taken = new Set<number>();
  for (const { first, last } of found) for (let i = first; i < last; i++) taken.add(i);
  const isFree = ({ first, last }: FoundName): boolean => {
    for (let i = first; i < last; i++) if (taken.has(i)) return false;
    return true;
  };
  const free = rules.filter((rule) => isFree(rule) && stays(line, rule, repeated));
  const names = [...new Set([...found, ...free])].sort((a, b) => a.first - b.first || b.last - a.last);
  let reached = 0;
  return names.filter(({ first, last }) => {
    if (first < reached) return false;
    reached = last;
    return true;
  });
}

/** Is it the name of a country or a capital, or does it return in the report? */
const stays = (line: NameLine, rule: FoundName, repeated: ReadonlySet<string>): boolean =>
  rule.seat === true || (rule.firm > 1 && repeated.has(wordsOf(line, rule.first, rule.last)));

/** The words of a name, lower case. */
export const wordsOf = (line: NameLine, first: number, last: number): string => line.lower.slice(first, last).join(" ");

/** Tokens as the tagger took them for a name, `last` exclusive. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

function spansOf(labels: ArrayLike<number>): Span[] {
  const found: Span[] = [];
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

/** "Mehdi Kohan-Nezhad": the name of a person in full goes on over a hyphen that stands close; "the Ruiz-Lund talks" are of two. */
function hyphenated(line: NameLine, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const before = found.at(-1);
    const isFull = before?.kind === "person" && span.kind === "person" && before.last > before.first + 1;
    if (isFull && span.first === before.last + 1 && span.last === span.first + 1 && tightHyphen(line, before.last))
      found[found.length - 1] = { ...before, last: span.last };
    else found.push(span);
  }
  return found;
}

const tightHyphen = (line: NameLine, i: number): boolean =>
  line.written[i] === "-" && joinedAt(line, i) && joinedAt(line, i + 1) && isCapital(line, i + 1);

/** "Joint Committee on Fisheries": a telling word holds together what the tagger parts. */
function joined(spans: readonly Span[], ruleAt: readonly (FoundName | undefined)[]): readonly Span[] {
  const parts = new Map<FoundName, Span[]>();
  for (const span of spans) {
    const rule = ruleAt[span.first];
    if (rule?.firm !== 3 || rule.kind !== "organisation" || span.kind !== rule.kind || span.last > rule.last) continue;
    parts.set(rule, [...(parts.get(rule) ?? []), span]);
  }
  const whole = new Map<Span, FoundName | undefined>();
  for (const [rule, inside] of parts) {
    if (inside.length < 2) continue;
    for (const span of inside) whole.set(span, span === inside[0] ? rule : undefined);
  }
  return spans.flatMap((span) => (whole.has(span) ? (whole.get(span) ?? []) : [span]));
}

function fromSpan(line: NameLine, ruleAt: readonly (FoundName | undefined)[], span: Span): FoundName[] {
  const { first, last, kind } = span;
  const suffix = suffixIn(line, first, last);
  if (suffix !== undefined)
    return [
      ...fromSpan(line, ruleAt, { first, last: suffix, kind: "person" }),
      ...fromSpan(line, ruleAt, { first: suffix, last, kind }),
    ];
  const known = knownAt(line, first);
  if (known?.as === "demonym" && known.last >= last) return [];
  // "Ferry Hit 11 Times": a count in a headline, no newspaper.
  if (line.lower[last - 1] === "times" && /^\d+$/.test(line.written[last - 2] ?? "")) return [];
  if (known && known.last < last - 1 && line.lower[known.last] === "'s") {
    // "Norway's Meteorological Institute": the land is a name by itself.
    return [
      ...fromSpan(line, ruleAt, { first, last: known.last, kind: "place" }),
      ...fromSpan(line, ruleAt, { first: known.last + 1, last, kind }),
    ];
  }
  const rule = ruleAt[last - 1];
  const same = rule?.first === first && rule.last === last ? rule : undefined;
  if (kind === "person") return person(line, span, rule);
  if (same?.kind === kind) return [{ ...same, firm: same.firm === 3 ? 3 : 2 }];
  const country = known?.country === undefined ? {} : { country: known.country };
  const isSeat = known?.last === last && (known.as === "country" || known.as === "capital");
  return [{ first, last, kind: isSeat ? "place" : kind, firm: 2, ...country, ...(isSeat ? { seat: true } : {}) }];
}

const OFFICE = wordSet("department ministry bureau office board");

/** Where "Jr." ends a person's name inside a find: "Carl Dunn Jr. | Department of Fisheries". */
function suffixIn(line: NameLine, first: number, last: number): number | undefined {
  for (let i = first + 2; i < last - 1; i++) {
    if (!/^[js]r\.?$/.test(lowerAt(line, i))) continue;
    const end = lowerAt(line, i + 1) === "." ? i + 2 : i + 1;
    return end < last && OFFICE.has(lowerAt(line, end)) && lowerAt(line, end + 1) === "of" ? end : undefined;
  }
  return undefined;
}

/** A person's name without its title. `rule` is what the rules found at its end. */
function person(line: NameLine, { first, last }: Span, rule: FoundName | undefined): FoundName[] {
  const isThis = rule?.kind === "person" && rule.last === last;
  if (isThis && (rule.first === first || (rule.first > first && (rule.roleFrom ?? last) <= first))) {
    return [{ ...rule, firm: rule.firm === 3 ? 3 : 2 }];
  }
  const name = titleEnd(line, first, last) ?? first;
  if (name >= last) return mayBeSurname(line, first, last) ? [{ first, last, kind: "person", firm: 2 }] : [];
  return [{ first: name, last, kind: "person", firm: 2, ...(name > first ? { roleFrom: first } : {}) }];
}
