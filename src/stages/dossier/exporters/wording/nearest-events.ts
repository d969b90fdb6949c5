import { spanOf } from "../../../../record/instant.js";
import type { TimelineEvent } from "../../account-document.js";

const DAY = 86_400_000;
const YEAR = 366 * DAY;

/**
 * Which events of a time line are shown where there is no room for all: those nearest to the day that most reports tell of, in
 * their order. A day a year away counts as far; what is dated to a decade comes after all that is dated.
 *
 * @returns Places in the time line, rising; all of them where there are no more than `most`.
 * @example nearestEvents(story.timeline, 20) // [3, 4, 5, ...]
 */
export function nearestEvents(timeline: readonly TimelineEvent[], most: number): number[] {
  const all = timeline.map(placed);
  if (all.length <= most) return all.map((_, at) => at);
  const centre = mostTold(all);
  return all
    .map((one, at) => ({ ...one, at, far: farness(one, centre) }))
    .sort((a, b) => a.far - b.far || b.reports - a.reports || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

interface PlacedEvent {
  readonly from: number;
  readonly length: number;
  readonly reports: number;
}

function placed({ at, passages }: TimelineEvent): PlacedEvent {
  const span = spanOf(at);
  const reports = new Set(passages.map(({ report }) => report)).size;
  return span === undefined
    ? { from: Number.NaN, length: Number.POSITIVE_INFINITY, reports }
    : { from: span.from, length: span.to - span.from, reports };
}

/** The day of which most reports tell; of equals the latest. */
function mostTold(events: readonly PlacedEvent[]): number {
  const days = new Map<number, number>();
  for (const { from, length, reports } of events) {
    if (length > 2 * DAY) continue;
    const day = Math.floor(from / DAY);
    days.set(day, (days.get(day) ?? 0) + reports);
  }
  let best: { day: number; reports: number } | undefined;
  for (const [day, reports] of days)
    if (best === undefined || reports > best.reports || (reports === best.reports && day > best.day))
      best = { day, reports };
  return best === undefined ? Math.max(...events.map(({ from }) => from || 0)) : best.day * DAY;
}

/** In doublings of the distance in days, so that near days are told by how many reports tell of them. */
const farness = ({ from, length }: PlacedEvent, centre: number): number =>
  length > YEAR || Number.isNaN(from)
    ? Number.POSITIVE_INFINITY
    : Math.floor(Math.log2(1 + Math.abs(from - centre) / DAY));
