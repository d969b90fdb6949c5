import type { Problem } from "../../../record/problem.js";
import type { DateMention, Written } from "../../reading/reading.js";

/** What the reports of a story, read together, tell of the days in one of them. */
export interface ReportCalendar {
  /** When it was written; absent where nothing tells. */
  readonly written?: Written;
  /** Its dated mentions, those fixed that the story fixes; in the order of the reading. */
  readonly dates: readonly DateMention[];
  /** The notes of the reading, without those that the story answers, and with what does not fit. */
  readonly problems: readonly Problem[];
}

/** The calendar of a story, by report id. A report that states when it was published, or that nothing is told of, has no entry. */
export type StoryCalendar = ReadonlyMap<string, ReportCalendar>;
