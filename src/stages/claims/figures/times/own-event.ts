import type { AttributedReading } from "../../../attributions/attribution.js";
import type { Quantity } from "../../../reading/reading.js";

/** A quantity that may be a figure of its story, and of which older event, if any, its words make it. */
export interface Dated {
  readonly reading: AttributedReading;
  readonly quantity: Quantity & { readonly measure: string };
  /** The year of the older event, "" where its words tell of an older event and no year. */
  readonly older?: string;
  /** Its sentence tells that somebody is charged with it or tried for it. */
  readonly accused?: boolean;
}

/** Reports that must tell a count without a date for it to be one of the story's own event. */
const REPORTS = 2;

/**
 * Which quantities count for the story's own event though it lies long before its reports, as in a trial: what several
 * reports tell without a date ("the man who killed four"), others tell with one ("killed four in March of last year"); so
 * is what several tell as what somebody is accused of, and all that is told of that year.
 */
export function ownEvent(rows: readonly Dated[]): (row: Dated) => boolean {
  const tellers = new Map<string, Set<AttributedReading>>();
  for (const row of rows) {
    if ((row.older === undefined || row.accused) && isCount(row))
      tellers.set(keyOf(row), (tellers.get(keyOf(row)) ?? new Set()).add(row.reading));
  }
  const isOwn = (row: Dated): boolean => (tellers.get(keyOf(row))?.size ?? 0) >= REPORTS;
  const years = new Set(rows.flatMap((row) => (row.older && isOwn(row) ? [row.older] : [])));
  return (row) => row.older === undefined || years.has(row.older) || isOwn(row);
}

/** Counts only: of two quakes with one magnitude both were. */
const isCount = ({ quantity: { unit, measure } }: Dated): boolean => unit === undefined && measure !== "magnitude";

function keyOf({ reading: { report }, quantity: { measure, low, high, about, unit, of } }: Dated): string {
  const head =
    of &&
    report.text
      .slice(of.start, of.end)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .at(-1);
  return [measure, low, high, about, unit, head].join("|");
}
