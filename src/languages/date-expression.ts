import type { Position } from "../record/position.js";

/** A unit of the calendar or the clock. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century";

/** Part of a day, as TIMEX3 writes it: morning, midday, afternoon, evening, night, daytime. */
export type PartOfDay = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

/** The parts of a calendar date that the words state. */
export interface CalendarParts {
  readonly century?: number;
  /** First year of the decade. */
  readonly decade?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday, Monday 1. */
  readonly weekday?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** "SP" | "SU" | "FA" | "WI" */
  readonly season?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `Z` or `+02:00`. */
  readonly zone?: string;
  readonly part?: PartOfDay;
  /** Day and month where the order is open: "03/04/2024". */
  readonly either?: readonly [number, number];
  /** Last year, month and day of a range: "December 26-28", "1998-99". */
  readonly until?: { readonly year?: number; readonly month?: number; readonly day?: number };
}

/** What the words of a dated expression mean, before it is known on which day they were written. */
export type DateMeaning =
  /** A date by its parts. `turn`: "last August" -1, "this Friday" 0, "next May" 1. `yearShift`: "August last year". `weekShift`: "Monday of last week". */
  | {
      readonly is: "calendar";
      readonly parts: CalendarParts;
      readonly turn?: -1 | 0 | 1;
      readonly yearShift?: number;
      readonly weekShift?: number;
      readonly from?: "publication" | "context";
      /** "the week of January 6": the week that the day lies in. */
      readonly whole?: "week";
    }
  /** A unit counted from the present one: "last week" -1, "today" 0, "the previous evening" (day -1, from the context, evening). */
  | {
      readonly is: "unit";
      readonly unit: TimeUnit;
      readonly shift: number;
      readonly from: "publication" | "context";
      readonly part?: PartOfDay;
      readonly season?: string;
      /** "the year-earlier quarter": the unit of the context, so many years before. */
      readonly yearShift?: number;
      /** "10 p.m. yesterday": the clock time on that day. */
      readonly clock?: CalendarParts;
    }
  /** So many units before or after: "two weeks ago". Without an amount: "days later". */
  | {
      readonly is: "offset";
      readonly amount?: number;
      readonly unit: TimeUnit;
      readonly direction: -1 | 1;
      readonly from: "publication" | "context";
    }
  | { readonly is: "duration"; readonly value: string }
  | { readonly is: "set"; readonly value: string }
  | { readonly is: "reference"; readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" };

/** `approx`, `before`, `after`, `early`, `mid`, `late`, `more-than`, `less-than`. */
export type DateModifier = "approx" | "before" | "after" | "early" | "mid" | "late" | "more-than" | "less-than";

/**
 * How an expression bounds or fills a stretch of time, by the words around it: it `begins` or `ends` one ("between Monday and
 * Thursday"; the two stand next to each other), leaves an end open (`since` August, `until` Friday), or is a length laid out from the
 * day of writing (`past` two weeks, `coming` ten days) or from an event (three days `after` the raid).
 */
export interface Stretch {
  readonly part: "begins" | "ends" | "since" | "until" | "past" | "coming" | "after" | "before";
  /** Where its words begin: "between", "since". */
  readonly from: number;
  /** What it is counted from: "raid". Lower case. */
  readonly event?: string;
}

/** A dated expression as the words give it, its position counted in the text it was sought in. */
export interface DateExpression extends Position {
  readonly kind: "date" | "time" | "duration" | "set";
  readonly meaning: DateMeaning;
  readonly modifier?: DateModifier;
  readonly stretch?: Stretch;
}
