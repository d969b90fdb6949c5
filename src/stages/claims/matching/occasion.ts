import { type Instant, spanOf } from "../../../record/instant.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import { isDated, type Telling } from "../telling.js";

const DAY = 86_400_000;
/** Days within which a party that says the same again, no day being told, is taken to have said it once. */
const ONE_OCCASION = 3;
/** A report may be a day older by the clock of its place than what it tells. */
const SLACK = DAY;

/**
 * Why two tellings cannot be of one occasion, `undefined` where nothing keeps them apart: said on different days, told before
 * it was said, to different outlets, or once in writing and once aloud.
 */
export function occasionsApart(a: Telling, b: Telling, vocabulary: Vocabulary): string | undefined {
  if (a.saidAt !== undefined && b.saidAt !== undefined) {
    if (!overlap(a.saidAt, b.saidAt)) return "said on different days";
  } else if (!isWritten(a, b) && !withinDays(toldWithin(a), toldWithin(b), ONE_OCCASION)) return "told days apart";
  if (toldBefore(a, b) || toldBefore(b, a)) return "one was told before the other was said";
  const [x, y] = [hearersOf(a), hearersOf(b)];
  if (x.size > 0 && y.size > 0 && ![...x].some((hearer) => y.has(hearer))) return "told to different outlets";
  const [m, n] = [mediumOf(a, vocabulary), mediumOf(b, vocabulary)];
  return m !== undefined && n !== undefined && m !== n ? `one was ${m}, the other ${n}` : undefined;
}

/** A document says what it says once, whenever it is told of. */
const isWritten = (a: Telling, b: Telling): boolean =>
  a.attribution.source.kind === "document" && b.attribution.source.kind === "document";

function overlap(a: Instant, b: Instant): boolean {
  const x = spanOf(a);
  const y = spanOf(b);
  return !x || !y || (x.from < y.to && y.from < x.to);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const withinDays = (x: Span, y: Span, days: number): boolean => Math.max(x.from - y.to, y.from - x.to) <= days * DAY;

/** When it can have been told: where nothing tells the day, at some time before it was captured. */
function toldWithin(telling: Telling): Span {
  const { reading, time } = telling;
  const [told, captured] = [spanOf(time), spanOf(reading.report.capture.capturedAt)];
  if (isDated(telling)) return told ?? EVER;
  const from = reading.notBefore === undefined ? undefined : spanOf(reading.notBefore)?.from;
  return { from: from ?? EVER.from, to: captured?.to ?? EVER.to };
}

const EVER: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function toldBefore(telling: Telling, other: Telling): boolean {
  const published = telling.reading.report.publishedAt;
  const told = published === undefined ? undefined : spanOf(published);
  const said = other.saidAt === undefined ? undefined : spanOf(other.saidAt);
  return told !== undefined && said !== undefined && told.to + SLACK <= said.from;
}

/** The named outlets that heard it themselves: "told AFP"; "told reporters" names none. */
function hearersOf({ attribution, via }: Telling): ReadonlySet<string> {
  const told = attribution.via.filter((link) => link.link === "told");
  const named = told.length === 1 && told[0]?.kind === "outlet" && told[0].several !== true;
  return new Set(
    named && via.length === attribution.via.length
      ? [via[attribution.via.indexOf(told[0] as (typeof told)[0])] ?? ""]
      : [],
  );
}

/** How it was said, where the report tells: in writing, aloud or in a post. */
function mediumOf({ attribution: { medium } }: Telling, { words }: Vocabulary): string | undefined {
  if (medium === undefined) return undefined;
  return [...words.occasions].find(([, kind]) => kind.test(medium))?.[0];
}
