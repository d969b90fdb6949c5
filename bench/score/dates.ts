import { type Rates, rates } from "./rates.js";

/** A dated expression of a text with its value (ISO 8601 or TIMEX3). */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string;
}

/** How well dated expressions are found, and how many calendar dates have the right value. */
export interface DateScore {
  readonly gold: number;
  readonly given: number;
  /** Overlapping spans, one to one, the longest overlap first. */
  readonly extent: Rates;
  /** The same with equal spans. */
  readonly strict: Rates;
  /** Share of gold calendar dates whose day, month or year is given, neither finer nor coarser. */
  readonly calendar: { readonly n: number; readonly accuracy: number };
}

const calendarOf = (value: string | undefined): string | undefined =>
  /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T~?%])/.exec(value ?? "")?.[0];

/** The scores over texts, by id. */
export function scoreDates(
  gold: ReadonlyMap<string, readonly DatedSpan[]>,
  given: ReadonlyMap<string, readonly DatedSpan[]>,
): DateScore {
  const sum = { matched: 0, strict: 0, gold: 0, given: 0, calendars: 0, right: 0 };
  for (const [id, expected] of gold) {
    const found = given.get(id) ?? [];
    sum.gold += expected.length;
    sum.given += found.length;
    const partner = matchSpans(expected, found);
    sum.matched += partner.size;
    for (const one of expected) {
      const other = partner.get(one);
      if (other && other.start === one.start && other.end === one.end) sum.strict++;
      const want = one.type === "DATE" || one.type === "TIME" ? calendarOf(one.value) : undefined;
      if (want === undefined) continue;
      sum.calendars++;
      if (other && calendarOf(other.value) === want) sum.right++;
    }
  }
  return {
    gold: sum.gold,
    given: sum.given,
    extent: rates(sum.matched, sum.given, sum.matched, sum.gold),
    strict: rates(sum.strict, sum.given, sum.strict, sum.gold),
    calendar: { n: sum.calendars, accuracy: sum.calendars === 0 ? 0 : sum.right / sum.calendars },
  };
}

function matchSpans(gold: readonly DatedSpan[], given: readonly DatedSpan[]): Map<DatedSpan, DatedSpan> {
  const candidates = gold
    .flatMap((a) => given.map((b) => ({ a, b, both: Math.min(a.end, b.end) - Math.max(a.start, b.start) })))
    .filter(({ both }) => both > 0)
    .sort((x, y) => y.both - x.both);
  const partner = new Map<DatedSpan, DatedSpan>();
  const taken = new Set<DatedSpan>();
  for (const { a, b } of candidates) {
    if (partner.has(a) || taken.has(b)) continue;
    partner.set(a, b);
    taken.add(b);
  }
  return partner;
}
