import type { Instant } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import type { SourceKnowledge } from "../../assessment/records/reliability.js";
import type { Report, SetAside } from "../../reports/report.js";
import type { Account } from "../account-document.js";
import type { Decision } from "../decisions/decision.js";

/** How many of a kind of thing were looked at, and how many of them hold. */
export interface Tally {
  readonly checked: number;
  readonly hold: number;
}

/** What one kind of check found. */
export interface Check extends Tally {
  readonly problems: readonly Problem[];
}

/** What was known and decided beside the reports when an account was made. */
export interface RebuildOptions {
  readonly sources: SourceKnowledge;
  readonly sourcesAsOf: Instant;
  readonly withdrawals: readonly SetAside[];
  readonly decisions: readonly Decision[];
}

/** Makes an account from reports and what was known beside them: the same function that made the account in question. */
export type Rebuild = (reports: readonly Report[], options: RebuildOptions) => Account;
