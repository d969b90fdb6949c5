import type { Instant } from "../../record/instant.js";

/** The reports that tell one event. */
export interface Story {
  readonly id: string;
  /** Ids, oldest first by when they could be known. */
  readonly reports: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  /** Why each report after the first joined: which report it is nearest to and what they share. */
  readonly joins: readonly { readonly report: string; readonly to: string; readonly why: string }[];
}
