import type { Token } from "../../languages/pack.js";
import type { Instant } from "../../record/instant.js";
import type { Position } from "../../record/position.js";
import type { Problem } from "../../record/problem.js";
import type { Passage } from "../../text/passage.js";
import type { Report } from "../reports/report.js";

/** What a stretch of a report is for. Only `headline`, `caption` and `body` carry statements. */
export type SentenceKind = "headline" | "byline" | "credit" | "caption" | "body";

/** A sentence, or a line that stands by itself (headline, byline, caption), with the tokens from `tokens[first]` to before `tokens[last]`. */
export interface Sentence extends Position {
  readonly kind: SentenceKind;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  /** Index of its first token in `Reading.tokens`. */
  readonly first: number;
  /** Index after its last token. */
  readonly last: number;
  /** Index of the earlier sentence whose words it repeats (a caption printed twice). */
  readonly repeats?: number;
}

/** The head of a report as newsrooms write it, each part with its place in the text. */
export interface Masthead {
  readonly headline?: Position;
  readonly byline?: Position;
  /** "Seoul, (APP - ...)": the place the report was filed from. */
  readonly dateline?: Position;
  /** The words that state the publication time. */
  readonly published?: Position;
  /** Credits of wires and agencies: "(APP - UrduPoint ...)", "(Reuters) -", "AFP". Each position is the credited name. */
  readonly credits: readonly Position[];
  /** First body sentence. */
  readonly lede?: Position;
}

/** Where a place lies, in degrees of WGS 84, to about a kilometre. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A name of a person, organisation or place, without its title. */
export interface NameMention {
  readonly at: Position;
  readonly kind: "person" | "organisation" | "place";
  /** Title, role or description in front of or behind the name: "Ukrainian President". */
  readonly role?: Position;
  /** ISO 3166-1 alpha-2 code of the country that a place, demonym or body belongs to, where it is known. */
  readonly country?: string;
  /** Of a place in a region, or of a region: ISO 3166-2 ("US-TX"), or the code of GeoNames where the ISO has none ("PS.GZ"). */
  readonly region?: string;
  /** Of a city, where it is known which one is meant. */
  readonly coordinates?: Coordinates;
  /** True where a place, capital or demonym stands for its government or people: "Oslo said", "Danish soldiers". */
  readonly actor?: boolean;
  /** Key of the party in this report: mentions with one key name one party. */
  readonly party?: string;
}

/** Parts of a date: what the words state, and what was taken from elsewhere. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday, Monday 1. */
  readonly weekday?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** "MO" | "MI" | "AF" | "EV" | "NI" */
  readonly partOfDay?: string;
}

/** A dated expression and its value (ISO 8601, EDTF or TIMEX3 duration). */
export interface DateMention {
  readonly at: Position;
  readonly kind: "date" | "time" | "duration" | "set";
  /** `2024-12-23`, `2024-06`, `P3D`, `2024-12-26TEV`; `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` for "now", "recently", "soon"; "XXXX-12-26" where the year is open. */
  readonly value: string;
  /** `approx`, `before`, `after`, `early`, `mid`, `late`, `more-than`, `less-than`. */
  readonly modifier?: string;
  readonly stated: DateParts;
  readonly implied: DateParts;
  /**
   * The stretch of time it begins, ends or fills, with the words that tell it: both ends of "between Monday and Thursday" have
   * `2024-12-23/2024-12-26`, "since August" is `2024-08/..`, "the past two weeks" the days they take.
   */
  readonly interval?: { readonly at: Position; readonly value: Instant };
}

/** When a report was written, as the reports of its story tell together: the first and last day possible, and the words that tell it. */
export interface Written {
  readonly from?: Instant;
  readonly to?: Instant;
  readonly because: readonly Passage[];
}

/** A number with its bounds, what is counted, and the measure where it is one of the published vocabulary. */
export interface Quantity {
  /** The number words with their bound: "at least 100", "nearly 3,000", "thousands". */
  readonly at: Position;
  readonly low?: number;
  readonly high?: number;
  readonly about?: number;
  readonly unit?: string;
  /** The words for what is counted: "Danish soldiers". */
  readonly of?: Position;
  /** killed, injured, killed or injured, missing, captured, deployed, displaced, ... */
  readonly measure?: string;
  /** The words that gave the measure: "had been killed". */
  readonly measureAt?: Position;
  /** True for a running total ("bringing the toll to 12"), false for an increment ("three more died"), absent when not told. */
  readonly cumulative?: boolean;
}

/** A quotation in another language than its report, marks included. */
export interface ForeignQuotation extends Position {
  /** ISO 639-1 code. */
  readonly language: string;
}

/** What is to be found in one report by itself. Every position slices back to its words in `report.text`. */
export interface Reading {
  /** The report, completed by what its text says of itself (headline, byline, dateline, publication time, publisher). */
  readonly report: Report;
  readonly masthead: Masthead;
  /** The day the text reports on, where the text fixes it by itself ("Friday, December 27"): the report cannot be older. */
  readonly notBefore?: Instant;
  /** When we could know it, where that is not its publication: a later version of its piece. Set once they are read together. */
  readonly knownAt?: Instant;
  /** When it was written, where the other reports of its story tell it; set once they are read together. */
  readonly written?: Written;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  /** Absent where every quotation is in the language of the report, or too short to tell. */
  readonly foreignQuotations?: readonly ForeignQuotation[];
  readonly problems: readonly Problem[];
}
