import type { Instant } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import type { SourceKnowledge } from "../../assessment/records/reliability.js";
import type { Report } from "../../reports/report.js";
import type { Account } from "../account-document.js";

/** How many of a kind of thing were looked at, and how many of them hold. */
export interface Tally {
  readonly checked: number;
  readonly hold: number;
}

/** What one kind of check found. */
export interface Check extends Tally {
  readonly problems: readonly Problem[];
}

/** Makes an account from reports and what was known of sources: the same function that made the account in question. */
export type Rebuild = (
  reports: readonly Report[],
  options: { readonly sources: SourceKnowledge; readonly sourcesAsOf: Instant },
) => Account;
