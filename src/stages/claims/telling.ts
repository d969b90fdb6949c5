import type { Instant } from "../../record/instant.js";
import { contains, type Position } from "../../record/position.js";
import type { AttributedReading, Attribution } from "../attributions/attribution.js";
import type { Quantity } from "../reading/reading.js";
import type { By } from "./party.js";
import type { Proposition } from "./propositions/proposition.js";

/** An attribution seen from the story: its parties are the story's, and what its content says is found. */
export interface Telling {
  readonly reading: AttributedReading;
  readonly attribution: Attribution;
  readonly by: By;
  /** Ids of the parties that relay it in this report, nearest to the source first. */
  readonly via: readonly string[];
  readonly basis?: By;
  /** What its content says; for a pronoun ("This was reported by ..."), what the words it stands for say. */
  readonly propositions: readonly Proposition[];
  /** The quantities with a measure that lie in the content. */
  readonly quantities: readonly Quantity[];
  /** When it was said, where the text tells. */
  readonly saidAt?: Instant;
  /** When it was said, else the earliest the report tells of itself: publication, the day it reports on, capture. */
  readonly time: Instant;
  /** The source's own words, for the passages. */
  readonly source: readonly Position[];
}

/** When a report was written, as it states or its story tells (an interval where several days are possible), else when it was captured. */
export const timeOf = (reading: AttributedReading): Instant =>
  reading.knownAt ??
  reading.report.publishedAt ??
  writtenAt(reading) ??
  reading.notBefore ??
  reading.report.capture.capturedAt;

const writtenAt = ({ written }: AttributedReading): Instant | undefined =>
  written?.from === undefined || written.from === written.to ? written?.from : `${written.from}/${written.to ?? ".."}`;

/** Whether it is known when it was told: from what was said of the saying, or from its report, whose capture alone tells nothing. */
export const isDated = ({ time, reading }: Telling): boolean =>
  time !== timeOf(reading) || (reading.knownAt ?? reading.report.publishedAt ?? writtenAt(reading)) !== undefined;

/** When we could know what a report says: when its version was made, its publication where it states one, else its capture. */
export const knownAtOf = (reading: AttributedReading): Instant =>
  reading.knownAt ?? reading.report.publishedAt ?? reading.report.capture.capturedAt;

/** The words of a clause: where a cue stands between ("The boat, she said, sank"), they are in several places. */
export function placesOf({ attribution }: Telling, clause: Position): Position[] {
  const inside = attribution.content.at.flatMap(({ start, end }) => {
    const at = { start: Math.max(start, clause.start), end: Math.min(end, clause.end) };
    return at.start < at.end ? [at] : [];
  });
  return inside.length > 0 ? inside : [clause];
}

/**
 * True when the source stands for a clause as it is worded. "denied that talks were held" does not; "There are no talks," by
 * which a company denies them, does, and so does "said that there were no talks": what denies there are its own words.
 * Undefined where no stand is taken.
 */
export function standsFor({ attribution }: Telling, negated: boolean): boolean | undefined {
  const { stance, manner, negation, cue } = attribution;
  if (stance === "asserts" || stance === "confirms") return true;
  if (stance !== "denies") return undefined;
  const byCue = negation !== undefined && cue.at.some((at) => contains(at, negation.at));
  return negated && (manner !== "indirect" || !byCue);
}
