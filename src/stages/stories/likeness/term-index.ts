import type { Bundle } from "./bundle.js";
import type { StoryVector } from "./story-vector.js";

/** What can be found by its terms. */
export interface Indexed {
  readonly bundle: Bundle;
  readonly rank: number;
}

/** Most stories looked at for one report, over all its terms, the rarest term first. */
const MOST_LOOKS = 600;
/** Stories that are compared in full. */
const COMPARED = 8;

/** The open stories by the heavy terms of their reports. */
export class TermIndex<Story extends Indexed> {
  readonly #stories: (Set<Story> | undefined)[] = [];

  put(term: number, story: Story): void {
    const stories = this.#stories[term];
    if (stories === undefined) this.#stories[term] = new Set([story]);
    else stories.add(story);
  }

  remove(term: number, story: Story): void {
    const stories = this.#stories[term];
    stories?.delete(story);
    if (stories?.size === 0) this.#stories[term] = undefined;
  }

  /**
   * The stories that share most weight with a report, over its heavy terms, the nearest first. The work is bounded whatever the
   * number of stories: what all of them share finds none.
   */
  nearest(vector: StoryVector): Story[] {
    const lists: { readonly stories: ReadonlySet<Story>; readonly term: number }[] = [];
    for (const term of vector.probes) {
      const stories = this.#stories[term];
      if (stories !== undefined) lists.push({ stories, term });
    }
    lists.sort((a, b) => a.stories.size - b.stories.size || a.term - b.term);
    const found = new Map<Story, number>();
    let looks = 0;
    for (const { stories, term } of lists) {
      looks += stories.size;
      if (looks > MOST_LOOKS) break;
      const weight = weightOf(vector.terms, vector.weights, term);
      for (const story of stories) {
        const { sum, count } = story.bundle;
        found.set(story, (found.get(story) ?? 0) + (weight * (sum.get(term) ?? 0)) / count);
      }
    }
    return [...found]
      .sort((a, b) => b[1] - a[1] || a[0].rank - b[0].rank)
      .slice(0, COMPARED)
      .map(([story]) => story);
  }
}

const weightOf = (terms: Uint32Array, weights: Float64Array, term: number): number => {
  let low = 0;
  let high = terms.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return weights[low] ?? 0;
};
