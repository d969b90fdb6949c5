import { idOf } from "../../record/digest.js";
import type { StoryDecision } from "./decision.js";
import { OpenStories } from "./open-stories.js";
import type { Story } from "./story.js";
import { byTime } from "./story-of.js";
import { knownAtOf, type StoryInput } from "./take-in.js";

/** What grouping is to hold to. */
export interface GroupOptions {
  /** What a person decided of the reports; the later of two that contradict each other holds. */
  readonly decisions?: Iterable<StoryDecision>;
}

/**
 * The stories that reports tell, each report in exactly one, ordered by their oldest report. The reports are taken in one by one
 * as `OpenStories` does, in the order in which they could be known and with nothing let go, so that the order of the input
 * does not matter. Reports are likened by TF-IDF cosine, with rarity from ordinary news and from the reports at hand, and joined
 * by average-link clustering; publication times, where known, keep apart what lies far apart. The id of a story is made from
 * the ids of its reports.
 */
export function groupStories(readings: readonly StoryInput[], { decisions = [] }: GroupOptions = {}): Story[] {
  const open = new OpenStories({ days: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY, decisions });
  const inputs = readings.map((input) => ({ input, knownAt: knownAtOf(input), id: input.report.id }));
  for (const { input } of inputs.sort(byTime)) open.add(input);
  return open.stories().map((story) => ({ ...story, id: idOf("story", [...story.reports].sort()) }));
}
