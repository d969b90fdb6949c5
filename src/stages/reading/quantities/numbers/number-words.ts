import type { Interval } from "../../../../languages/counting.js";

/** A number as read: its tokens (`last` exclusive) and its value or interval, before any bound. */
export interface NumberWords {
  readonly first: number;
  readonly last: number;
  readonly value?: number;
  readonly interval?: Interval;
  /** A part of a whole: "a third". */
  readonly share?: boolean;
  /** Currency sign in front: ISO 4217 code. */
  readonly currency?: string;
  /** The unit written twice inside a range: "between 51% and 54%". */
  readonly unit?: string;
  /** True for digits and number words; false for "dozens", "a few". */
  readonly precise: boolean;
}
