import type { StoryVector } from "./story-vector.js";

/** Terms of a report through which others are found: its heaviest. */
const PROBES = 24;
/** A term that more reports use than this finds nothing: it would compare everything with everything. */
const MOST_REPORTS = 400;
/** Most candidates kept a report. */
const KEPT = 60;
const LEAST = 0.03;

/** Two reports, by index, that share rare terms, and the cosine of their vectors. */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

/**
 * The pairs of reports that may tell one event, found through an inverted index over their heaviest terms; never all pairs.
 * A report is compared in full with the reports that share most of its weight.
 */
export function findCandidates(vectors: readonly StoryVector[]): CandidatePair[] {
  const index = indexOf(vectors);
  const found: CandidatePair[] = [];
  const seen = new Set<number>();
  const full = vectors.map((vector) => new Map(vector.terms.map((term, i) => [term, vector.weights[i] ?? 0])));
  vectors.forEach((vector, a) => {
    const shared = new Map<number, number>();
    for (let i = 0; i < Math.min(PROBES, vector.terms.length); i++) {
      const list = index.get(vector.terms[i] ?? -1) ?? [];
      if (list.length > MOST_REPORTS) continue;
      const weight = vector.weights[i] ?? 0;
      for (const b of list) if (b !== a) shared.set(b, (shared.get(b) ?? 0) + weight);
    }
    const nearest = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, KEPT);
    for (const [b] of nearest) {
      const key = Math.min(a, b) * vectors.length + Math.max(a, b);
      if (seen.has(key)) continue;
      seen.add(key);
      const cosine = dot(vector, full[b]);
      if (cosine >= LEAST) found.push({ a: Math.min(a, b), b: Math.max(a, b), cosine });
    }
  });
  return found;
}

const indexOf = (vectors: readonly StoryVector[]): Map<number, number[]> => {
  const index = new Map<number, number[]>();
  vectors.forEach((vector, report) => {
    for (const term of vector.terms.slice(0, PROBES)) {
      const list = index.get(term);
      if (list === undefined) index.set(term, [report]);
      else list.push(report);
    }
  });
  return index;
};

const dot = (a: StoryVector, b: ReadonlyMap<number, number> | undefined): number => {
  let sum = 0;
  for (let i = 0; i < a.terms.length; i++) sum += (a.weights[i] ?? 0) * (b?.get(a.terms[i] ?? -1) ?? 0);
  return sum;
};
