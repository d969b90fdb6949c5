import type { Position } from "./position.js";

/**
 * Every kind of problem the program can meet, one code each. A code is explained under its own heading in
 * `docs/reference/problems.md`; a test demands it.
 */
export const problemCodes = [
  "not-found",
  "not-readable",
  "empty",
  "too-large",
  "binary",
  "format-not-supported",
  "address-not-fetched",
  "address-refused",
  "not-fetched",
  "unpacks-too-large",
  "malformed-document",
  "no-article",
  "incomplete",
  "hidden-characters",
  "embargoed",
  "removal-unmatched",
  "picture-not-read",
  "picture-unused",
  "archive-differs",
  "skipped",
  "malformed-line",
  "malformed-field",
  "duplicate-id",
  "duplicate-report",
  "encoding-guessed",
  "language-not-supported",
  "date-not-understood",
  "later-than-as-of",
  "decision-overruled",
  "decision-waiting",
  "not-an-account",
  "digest-differs",
  "passage-differs",
  "report-missing",
  "reference-missing",
  "sentence-not-supported",
  "account-differs",
] as const;

/** The code of a problem. */
export type ProblemCode = (typeof problemCodes)[number];

/**
 * Something in the input that is not as it should be. Bad input never throws: it becomes a problem and the rest of
 * the work goes on. `error`: something of the input is missing from the result. `note`: everything is there, but a
 * choice was made that the reader should know of.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "note";
  /** What happened and what to do about it, in one sentence. */
  readonly message: string;
  /** The input it happened in, as the user named it; `path:line` for a line of a file. */
  readonly input?: string;
  /** The report it happened in. */
  readonly report?: string;
  /** Where in the report's text. */
  readonly at?: Position;
}
