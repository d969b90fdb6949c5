/**
 * What became of the stories when a report came or a person decided. `started`, `joined`: the report makes a story, or is of
 * one. `merged`: a story went into another, and its id is no more. `split`: reports left a story and make a new one. `moved`:
 * reports left a story for another. `left`: the oldest reports of a story that goes on were let go. `closed`: a story that no
 * report joined for as long as the window lasts was let go, with all its reports.
 */
export interface StoryChange {
  readonly kind: "started" | "joined" | "merged" | "moved" | "split" | "left" | "closed";
  /** The story that has the reports now; for `left` and `closed`, the one that had them. */
  readonly story: string;
  /** The reports that the change is of. */
  readonly reports: readonly string[];
  /** The story that the reports came from, if they were in one. */
  readonly from?: string;
  /** In plain words. */
  readonly why: string;
}
