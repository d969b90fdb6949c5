/** What is judged of a group of reports, be it one report or a whole story. */
export interface Gathered {
  readonly count: number;
  /** Distinct terms of a report, on average. */
  readonly size: number;
  /** Square of the length of the sum of the reports' vectors. */
  readonly square: number;
  /** First and last moment of publication, in milliseconds; `from` lies after `to` where none is known. */
  readonly from: number;
  readonly to: number;
  /** The earliest day told of, as far as it may be the event's, if that lies before `from`: a trial tells of the year of the crime. */
  readonly since: number;
}

/** Average likeness from which on two groups of full articles, or of bare headlines, are one story. */
const LONG_THRESHOLD = 0.25;
const SHORT_THRESHOLD = 0.04;
/** From so many distinct terms on a text is as good as a full article; so few has a bare headline. */
const LONG_SIZE = 24;
const SHORT_SIZE = 10;
/** A single report joins a story of this many reports more easily: its words are one choice of many. */
const MANY = 4;
const EASIER = 0.75;
/** Two groups of this many reports each must be about as like each other as their own reports are among themselves. */
const GROWN = 3;
const COHERENCE = 0.85;
/**
 * Copies of one wire text are all but the same; a report in words of its own need not be as like them as that. A group of hardly
 * anything but copies tells nothing of how alike the reports of its event are.
 */
const MOST_COHERENT = 0.4;
const COPIES = 0.7;
const DAY = 86_400_000;
/** The words of full articles tell last week's fire from today's; headlines share all their words, and time must decide. */
const LONG_HALVED_AFTER = 14 * DAY;
const SHORT_HALVED_AFTER = DAY;
/** What comes of an event is told for weeks after: arrests, inquiries, appeals. */
const LONG_GRACE = 90 * DAY;

/** How two groups stand to each other. They are one story when `likeness` is not less than `needed`. */
export interface Verdict {
  /** Average cosine over all pairs of a report of each, less where they lie apart in time. */
  readonly likeness: number;
  readonly needed: number;
}

/**
 * Whether two groups of reports tell one event, from the product of the sums of their vectors. Settings were chosen on the
 * training half of ECB+ (A. Cybulska, P. Vossen 2014), where every event has a similar but different twin.
 */
export function judge(a: Gathered, b: Gathered, product: number): Verdict {
  const full = fullness(a, b);
  const coherence = COHERENCE * full * Math.min(MOST_COHERENT, inner(a), inner(b));
  return {
    likeness: (product / (a.count * b.count)) * nearness(a, b, full),
    needed: Math.max(threshold(a, b, full), coherence),
  };
}

/** How far two groups are above what is needed; below 0 where they are two stories. */
export function marginOf(a: Gathered, b: Gathered, product: number): number {
  const { likeness, needed } = judge(a, b, product);
  return likeness - needed;
}

/** 0 for bare headlines, 1 for full articles. */
const fullness = (a: Gathered, b: Gathered): number => {
  const size = Math.sqrt(a.size * b.size);
  return Math.max(0, Math.min(1, Math.log(size / SHORT_SIZE) / Math.log(LONG_SIZE / SHORT_SIZE)));
};

/** Short texts share few words even when they tell the same, so the threshold goes with the length of the texts. */
const threshold = (a: Gathered, b: Gathered, full: number): number => {
  const single = Math.min(a.count, b.count) === 1 && Math.max(a.count, b.count) >= MANY;
  return (single ? EASIER : 1) * (SHORT_THRESHOLD + (LONG_THRESHOLD - SHORT_THRESHOLD) * full);
};

/**
 * Average likeness of a group's reports among themselves; 0 for a group too small to tell. Last year's quake and this year's
 * share their words, but each story's own reports share far more: they stay two.
 */
const inner = ({ count, square }: Gathered): number => {
  const mean = count < GROWN ? 0 : (square - count) / (count * (count - 1));
  return mean > COPIES ? 0 : mean;
};

/**
 * 1 where the groups touch in time or no time is known, falling as the gap between them grows. What full articles tell of counts as
 * theirs: a report years later that names the day of the event follows it up, one that does not tells of another.
 */
const nearness = (a: Gathered, b: Gathered, full: number): number => {
  if (a.from > a.to || b.from > b.to) return 1;
  const start = ({ from, since }: Gathered) => from - (from - since) * full;
  const gap = Math.max(0, Math.max(start(a), start(b)) - Math.min(a.to, b.to) - LONG_GRACE * full);
  return 2 ** (-gap / (SHORT_HALVED_AFTER + (LONG_HALVED_AFTER - SHORT_HALVED_AFTER) * full));
};
