import type { Gathered } from "./judge.js";
import type { StoryVector } from "./story-vector.js";

/** What of a report counts in a bundle. */
export interface Bundled {
  readonly vector: StoryVector;
  /** When it was published, in milliseconds, where it says so. */
  readonly time?: number;
  /** The earliest day that it tells of, where that lies before. */
  readonly since?: number;
}

/** Reports taken together: the sum of their vectors and what is judged of them. */
export class Bundle implements Gathered {
  count = 0;
  size = 0;
  square = 0;
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  since = Number.POSITIVE_INFINITY;
  readonly sum = new Map<number, number>();

  /** The product of the sum with the vector of a report. */
  with({ vector }: Bundled): number {
    let product = 0;
    for (let i = 0; i < vector.terms.length; i++) {
      product += (vector.weights[i] ?? 0) * (this.sum.get(vector.terms[i] ?? 0) ?? 0);
    }
    return product;
  }

  /** The product of the sums of two bundles. */
  withAll(other: Bundle): number {
    const [small, large] = this.sum.size <= other.sum.size ? [this.sum, other.sum] : [other.sum, this.sum];
    let product = 0;
    for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
    return product;
  }

  put(report: Bundled): void {
    const { terms, weights } = report.vector;
    this.square += 2 * this.with(report) + (terms.length > 0 ? 1 : 0);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      this.sum.set(term, (this.sum.get(term) ?? 0) + (weights[i] ?? 0));
    }
    this.size = (this.size * this.count + terms.length) / ++this.count;
    this.from = Math.min(this.from, report.time ?? Number.POSITIVE_INFINITY);
    this.to = Math.max(this.to, report.time ?? Number.NEGATIVE_INFINITY);
    this.since = Math.min(this.since, report.since ?? report.time ?? Number.POSITIVE_INFINITY);
  }
}

/** What is judged of one report by itself. */
export const aloneOf = ({ vector, time, since }: Bundled): Gathered => ({
  count: 1,
  size: vector.terms.length,
  square: vector.terms.length > 0 ? 1 : 0,
  from: time ?? Number.POSITIVE_INFINITY,
  to: time ?? Number.NEGATIVE_INFINITY,
  since: since ?? time ?? Number.POSITIVE_INFINITY,
});

/** The bundle of some reports. */
export function bundleOf(reports: Iterable<Bundled>): Bundle {
  const bundle = new Bundle();
  for (const report of reports) bundle.put(report);
  return bundle;
}
