/** How many of the earliest reports with a shingle are looked at: of a thousand copies the first ones lead to the original. */
const EARLIEST = 16;
/** From so many shingles on, only a quarter of them (by hash) are indexed, to bound memory. */
const SAMPLED_FROM = 3_000_000;
const SAMPLE = 4;
/** Most candidates a report keeps. */
const KEPT = 24;
const LEAST_SHARED = 3;

/**
 * For each report the earlier ones (by index) that share at least a few shingles with it, those with most in common first. One
 * sorted list of (shingle, report) stands for an inverted index, so time and memory go with the amount of text.
 */
export function findReuseCandidates(shingles: readonly ReadonlySet<number>[]): number[][] {
  const { entries, bits } = sortedEntries(shingles);
  const earliest = new Map<number, Map<number, number>>();
  const reportMask = 2 ** bits;
  let from = 0;
  while (from < entries.length) {
    const shingle = Math.floor((entries[from] ?? 0) / reportMask);
    let to = from + 1;
    while (to < entries.length && Math.floor((entries[to] ?? 0) / reportMask) === shingle) to++;
    for (let i = from + 1; i < to; i++) {
      const later = (entries[i] ?? 0) % reportMask;
      const counts = earliest.get(later) ?? new Map<number, number>();
      earliest.set(later, counts);
      for (let k = from; k < Math.min(i, from + EARLIEST); k++) {
        const earlier = (entries[k] ?? 0) % reportMask;
        counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
      }
    }
    from = to;
  }
  return shingles.map((_, report) =>
    [...(earliest.get(report) ?? [])]
      .filter(([, shared]) => shared >= LEAST_SHARED)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, KEPT)
      .map(([earlier]) => earlier),
  );
}

/** Shingle and report packed into one exact double, sorted: the reports of a shingle stand together, the earliest first. */
const sortedEntries = (shingles: readonly ReadonlySet<number>[]): { entries: Float64Array; bits: number } => {
  const bits = Math.min(20, Math.max(1, Math.ceil(Math.log2(shingles.length + 1))));
  let total = 0;
  for (const set of shingles) total += set.size;
  const step = total > SAMPLED_FROM ? SAMPLE : 1;
  const packed: number[] | Float64Array = new Float64Array(total);
  let n = 0;
  shingles.forEach((set, report) => {
    for (const shingle of set) {
      if (shingle % step === 0) packed[n++] = shingle * 2 ** bits + report;
    }
  });
  return { entries: packed.subarray(0, n).sort(), bits };
};
