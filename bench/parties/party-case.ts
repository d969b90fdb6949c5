import type { Report } from "../../src/stages/reports/report.js";
import type { Place } from "../gold/expected/expected.js";

/** A mention of a party where an editor marked it; `party` is the editor's key. */
export interface MarkedMention {
  readonly at: Place;
  readonly party: string;
  /** True for the source, relay or basis of what is said. */
  readonly speaks: boolean;
}

/** The reports of one story with the mentions an editor marked in them. `Place.report` is the report's id. */
export interface PartyCase {
  readonly name: string;
  readonly reports: readonly Report[];
  readonly mentions: readonly MarkedMention[];
}
