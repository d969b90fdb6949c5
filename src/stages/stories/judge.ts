import type { Cluster, Judge } from "./agglomerate.js";

/** Average likeness from which on two groups of full articles, or of bare headlines, are one story. */
const LONG_THRESHOLD = 0.22;
const SHORT_THRESHOLD = 0.04;
/** Distinct terms of a full article and of a bare headline. */
const LONG_SIZE = 70;
const SHORT_SIZE = 10;
/** A single report joins a story of this many reports more easily: its words are one choice of many. */
const MANY = 4;
const EASIER = 0.75;
/** Two groups of this many reports each must be about as like each other as their own reports are among themselves. */
const GROWN = 6;
const COHERENCE = 0.85;
const DAY = 86_400_000;
const HALVED_AFTER = 14 * DAY;
/** An event is told for some days; full articles have the words to be told apart all the same. */
const GRACE = 5 * DAY;

/**
 * The judge of whether two groups of reports tell one event, from their average likeness. Settings were chosen on the training
 * half of ECB+ (A. Cybulska, P. Vossen 2014), where every event has a similar but different twin.
 */
export function judgeWith(times: readonly (number | undefined)[]): Judge {
  const known = new WeakMap<Cluster, Measured>();
  const measure = (cluster: Cluster): Measured => {
    const measured = known.get(cluster) ?? { inner: inner(cluster), span: spanOfMembers(cluster, times) };
    known.set(cluster, measured);
    return measured;
  };
  return (a, b, cosine) => {
    const [x, y] = [measure(a), measure(b)];
    const coherence = COHERENCE * fullness(a, b) * Math.min(x.inner, y.inner);
    return cosine * nearness(x.span, y.span, GRACE * fullness(a, b)) - Math.max(threshold(a, b), coherence);
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Measured {
  /**
   * Average likeness of the group's reports among themselves. Last year's quake and this year's share their words, but each
   * story's own reports share far more: they stay two.
   */
  readonly inner: number;
  readonly span: Span | undefined;
}

/** 0 for bare headlines, 1 for full articles. */
const fullness = (a: Cluster, b: Cluster): number => {
  const size = Math.sqrt(a.size * b.size);
  return Math.max(0, Math.min(1, Math.log(size / SHORT_SIZE) / Math.log(LONG_SIZE / SHORT_SIZE)));
};

/** Short texts share few words even when they tell the same, so the threshold goes with the length of the texts. */
const threshold = (a: Cluster, b: Cluster): number => {
  const single = Math.min(a.members.length, b.members.length) === 1;
  const easier = single && Math.max(a.members.length, b.members.length) >= MANY ? EASIER : 1;
  return easier * (SHORT_THRESHOLD + (LONG_THRESHOLD - SHORT_THRESHOLD) * fullness(a, b));
};

/** Average likeness of a group's reports among themselves; 0 for a group too small to tell. */
const inner = ({ members, sum }: Cluster): number => {
  const n = members.length;
  if (n < GROWN) return 0;
  let square = 0;
  for (const weight of sum.values()) square += weight * weight;
  return (square - n) / (n * (n - 1));
};

/** 1 where no more than `grace` lies between the groups or no time is known, falling as the gap between them grows. */
const nearness = (x: Span | undefined, y: Span | undefined, grace: number): number => {
  if (x === undefined || y === undefined) return 1;
  const gap = Math.max(0, Math.max(x.from, y.from) - Math.min(x.to, y.to));
  return 2 ** (-Math.max(0, gap - grace) / HALVED_AFTER);
};

const spanOfMembers = ({ members }: Cluster, times: readonly (number | undefined)[]): Span | undefined => {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const time = times[member];
    if (time === undefined) continue;
    from = Math.min(from, time);
    to = Math.max(to, time);
  }
  return from <= to ? { from, to } : undefined;
};
