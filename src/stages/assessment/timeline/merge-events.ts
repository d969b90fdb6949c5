import { compareInstants, dayOf, spanOf } from "../../../record/instant.js";
import type { Lexicon } from "../../../text/lexicon.js";
import { numbersIn, relateNumbers } from "../../../text/numbers.js";
import { termsOf } from "../../../text/terms.js";
import type { TimelineEvent } from "../assessment.js";

/** Share of the words of the shorter telling that must stand in the other for two to tell one event, and how many at least. */
const ALIKE = 0.6;
const LEAST = 3;
/** So many events of one day are looked at for one more. */
const LOOKED_AT = 200;

/** What an event is likened by. */
interface Likened {
  readonly event: TimelineEvent;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReturnType<typeof numbersIn>;
  readonly negated: boolean;
}

/**
 * What several reports tell in their own voice of one day in much the same words, once: in the words of the report that dates it
 * most finely, of these the first that could be known, with the passages of all. What differs in a number or a negation stays apart.
 */
export function mergeEvents(events: readonly TimelineEvent[], lexicon: Lexicon): TimelineEvent[] {
  const days = new Map<string, Likened[][]>();
  for (const event of [...events].sort(byFineness)) {
    const likened = likenedOf(event, lexicon);
    const day = dayOf(event.at) ?? event.at;
    const groups = days.get(day) ?? [];
    if (groups.length === 0) days.set(day, groups);
    const same = groups
      .slice(0, LOOKED_AT)
      .find(([first]) => first !== undefined && areCompatible(first.event.at, event.at) && tellOne(first, likened));
    if (same) same.push(likened);
    else groups.push([likened]);
  }
  return [...days.values()].flat().flatMap(merged);
}

const lengthOf = (at: string): number => {
  const span = spanOf(at);
  return span ? span.to - span.from : Number.POSITIVE_INFINITY;
};

const byFineness = (a: TimelineEvent, b: TimelineEvent): number =>
  lengthOf(a.at) - lengthOf(b.at) ||
  compareInstants(a.knownAt, b.knownAt) ||
  (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) ||
  ((a.passages[0]?.report ?? "") < (b.passages[0]?.report ?? "") ? -1 : 1);

function likenedOf(event: TimelineEvent, lexicon: Lexicon): Likened {
  const terms = termsOf(event.text, lexicon);
  const told = terms.filter(({ stop, kind, key }) => !stop && kind !== "number" && !lexicon.calendarWords.has(key));
  return {
    event,
    stems: new Set(told.map(({ stem }) => stem)),
    numbers: numbersIn(event.text, terms, lexicon).filter(({ unit }) => unit !== "calendar"),
    negated: terms.some(({ key }) => lexicon.negations.has(key)),
  };
}

/** One instant lies within the other. */
const areCompatible = (a: string, b: string): boolean => {
  const [x, y] = [spanOf(a), spanOf(b)];
  return (
    x !== undefined && y !== undefined && ((x.from >= y.from && x.to <= y.to) || (y.from >= x.from && y.to <= x.to))
  );
};

function tellOne(a: Likened, b: Likened): boolean {
  if (a.negated !== b.negated) return false;
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  const common = [...small].filter((stem) => large.has(stem)).length;
  if (common < LEAST || common < ALIKE * small.size) return false;
  const [few, many] = a.numbers.length <= b.numbers.length ? [a.numbers, b.numbers] : [b.numbers, a.numbers];
  return few.every((x) => many.some((y) => relateNumbers(x, y) === "alike"));
}

function merged(group: readonly Likened[]): TimelineEvent[] {
  const [first, ...others] = group.map(({ event }) => event);
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  const knownAt = [first, ...others].map((event) => event.knownAt).sort(compareInstants)[0] ?? first.knownAt;
  return [{ ...first, knownAt, passages: [first, ...others].flatMap(({ passages }) => passages) }];
}
