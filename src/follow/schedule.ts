/** What tells when a feed is to be looked at again, in milliseconds. */
export interface Pace {
  /** What the user asked for: it goes before everything else. */
  readonly every?: number;
  /** What the feed asks for (`ttl`, `sy:updatePeriod`) and how long its server says that it stays fresh (`Cache-Control`). */
  readonly asked?: number;
  readonly fresh?: number;
  /** When its items were published, in any order. */
  readonly published: readonly number[];
  /** How often in succession it could not be read. */
  readonly failures: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of a feed that says nothing of its pace. */
const USUAL = 10 * MINUTE;
const SHORTEST = MINUTE;
const LONGEST = HOUR;
/** A feed may ask for more patience than an hour, and one that fails is left alone for so long at most. */
const MOST_ASKED = 6 * HOUR;

/**
 * How long to wait before the next look at a feed; pure. Twice as often as items come, between a minute and an hour; never sooner than
 * the feed or its server asks for, up to six hours; twice as long after each failure. Up to a tenth is added by chance, so that many feeds do not
 * come at one moment.
 *
 * @example
 * nextLook({ published: [], failures: 0 }, now, 0); // 600000
 */
export function nextLook(
  { every, asked = 0, fresh = 0, published, failures }: Pace,
  now: number,
  chance: number,
): number {
  const own = Math.min(Math.max(asked, fresh), MOST_ASKED);
  const usual = every ?? Math.max(own, Math.min(LONGEST, Math.max(SHORTEST, observed(published, now))));
  const backedOff = failures === 0 ? usual : Math.max(usual, Math.min(usual * 2 ** Math.min(failures, 20), MOST_ASKED));
  return Math.round(backedOff * (1 + (every === undefined || failures > 0 ? chance / 10 : 0)));
}

/** Half the time in which an item comes: from the last ten, and from how long ago the last was. */
function observed(published: readonly number[], now: number): number {
  const latest = published
    .filter((time) => time <= now)
    .sort((a, b) => b - a)
    .slice(0, 10);
  const [first] = latest;
  const last = latest.at(-1);
  if (first === undefined || last === undefined || latest.length < 3) return USUAL;
  return Math.max((first - last) / (latest.length - 1), now - first) / 2;
}

/** When a page is looked at again after it was first met: corrections come soon or not at all. */
const VISITS = [10 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY];

/** True where the page of an item is to be looked at for changes: at growing distances, for thirty days. */
export function isDue(
  { since, visitedAt }: { readonly since: number; readonly visitedAt: number },
  now: number,
): boolean {
  return VISITS.some((after) => visitedAt < since + after && since + after <= now);
}
