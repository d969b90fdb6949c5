import { compareInstants, type Instant, spanOf } from "../../../../../record/instant.js";
import type { TimelineEvent } from "../../../account-document.js";
import { inWords } from "../../wording/instants.js";

const DAY = 86_400_000;

const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** A gap this long is not drawn to scale: the axis breaks and says how long it is. */
const BREAK = 3 * DAY;

/** One event on the axis of when things happened or were said. */
export interface AxisEvent {
  readonly event: TimelineEvent;
  /** Its place in the story's time line. */
  readonly index: number;
  /** The date, unless the event before has the same. */
  readonly date?: string;
  /** Time or part of the day, where it is known. */
  readonly clock?: string;
  /** "5 months": how long after the event before, where the axis breaks. */
  readonly gap?: string;
  /** Place among the moments, from 0. */
  readonly moment: number;
}

/** A moment at which events could be known: when reports came out or were captured. */
export interface Moment {
  readonly at: Instant;
  readonly words: string;
  readonly gap?: string;
}

/** How long, in the largest fitting unit: "4 days", "5 months", "2 years". */
export function lengthInWords(milliseconds: number): string {
  const days = Math.round(milliseconds / DAY);
  const unit = days < 28 ? "day" : days < 731 ? "month" : "year";
  const count = unit === "day" ? days : Math.round(days / (unit === "month" ? 30.44 : 365.25));
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function gapBetween(earlier: Instant | undefined, later: Instant): string | undefined {
  const from = earlier === undefined ? undefined : spanOf(earlier);
  const to = spanOf(later);
  if (!from || !to || !Number.isFinite(from.to) || !Number.isFinite(to.from)) return undefined;
  const gap = to.from - from.to;
  return gap > BREAK ? lengthInWords(gap) : undefined;
}

/** "26 Dec 2024" and "evening"; an interval has no clock. */
function dateAndClock(instant: Instant): readonly string[] {
  const words = inWords(instant, true);
  return instant.includes("/") ? [words] : words.split(", ");
}

/** The two clocks of a time line, or of some of its places: the events in the order of when, and the moments at which they could be known. */
export function twoClocks(
  timeline: readonly TimelineEvent[],
  places: readonly number[] = [...timeline.keys()],
): { events: AxisEvent[]; moments: Moment[] } {
  const chosen = places.flatMap((index) => (timeline[index] ? [{ event: timeline[index], index }] : []));
  const known = [...new Set(chosen.map(({ event }) => event.knownAt))].sort(compareInstants);
  // 14:12 in Budapest comes before 13:58 in London: without their zones the moments would seem out of order.
  const mixed = new Set(known.filter((at) => at.includes("T")).map((at) => ZONE.exec(at)?.[0])).size > 1;
  const moments = known.map((at, place) => {
    const gap = gapBetween(known[place - 1], at);
    return { at, words: inWords(at, true, mixed), ...(gap ? { gap } : {}) };
  });
  const ordered = chosen.sort((a, b) => compareInstants(a.event.at, b.event.at) || a.index - b.index);
  const events = ordered.map(({ event, index }, place) => {
    const before = ordered[place - 1]?.event.at;
    const gap = gapBetween(before, event.at);
    const [date = "", clock] = dateAndClock(event.at);
    return {
      event,
      index,
      moment: known.indexOf(event.knownAt),
      ...(before !== undefined && dateAndClock(before)[0] === date ? {} : { date }),
      ...(clock ? { clock } : {}),
      ...(gap ? { gap } : {}),
    };
  });
  return { events, moments };
}
