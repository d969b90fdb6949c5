// Every public name, in the order of the line: what goes in, each stage, what comes out.

export { type AccountOptions, makeAccount, readReport } from "./account.js";
export type { FollowEvent } from "./follow/follow-event.js";
export { type FollowOptions, followFeeds } from "./follow/follow-feeds.js";
export { type OpenAccount, openAccount } from "./open-account.js";
export type { Instant } from "./record/instant.js";
export type { Position } from "./record/position.js";
export { type Problem, type ProblemCode, problemCodes } from "./record/problem.js";
export type { WeighClaim } from "./stages/assessment/claims-table.js";
export { weigh } from "./stages/assessment/weigh.js";
export { attribute } from "./stages/attributions/attribute.js";
export type {
  Attitude,
  AttributedReading,
  Attribution,
  Hedge,
  Link,
  LinkKind,
  Negation,
  ReportParty,
  Source,
  Stance,
  Tense,
} from "./stages/attributions/attribution.js";
export { compareStatements } from "./stages/claims/compare.js";
export {
  ACCOUNT_SCHEMA,
  type Account,
  type AccountClaim,
  type AccountReport,
  type AccountSentence,
  type AccountStory,
  type By,
  type Derivation,
  type Disagreement,
  type Figure,
  type FigureRelation,
  type Origin,
  type Party,
  type Statement,
  type Status,
  type TimelineEvent,
  type Unknown,
} from "./stages/dossier/account-document.js";
export type { Decision, RecordedDecision, Target } from "./stages/dossier/decisions/decision.js";
export { readDecisions } from "./stages/dossier/decisions/read-decisions.js";
export { type Exporter, exporters } from "./stages/dossier/exporters/index.js";
export { verifyAccount } from "./stages/dossier/verify.js";
export { type Credit, creditsOf, wireOf } from "./stages/provenance/credits.js";
export { findReuse, openReuse, type ReuseChange, type ReuseStream } from "./stages/provenance/reuse.js";
export { read } from "./stages/reading/read.js";
export type { DateMention, NameMention, Quantity, Reading, Sentence } from "./stages/reading/reading.js";
export { type Archive, ArchiveFailed, type ArchiveOptions } from "./stages/reports/archive/archive.js";
export { openArchive } from "./stages/reports/archive/open-archive.js";
export { type Fetched, type Fetcher, type FetcherOptions, openFetcher } from "./stages/reports/fetching/fetcher.js";
export type { Capture, Report } from "./stages/reports/report.js";
export { reportFrom } from "./stages/reports/report-from.js";
export { takeIn } from "./stages/reports/take-in.js";
export type { StoryChange } from "./stages/stories/change.js";
export type { StoryDecision } from "./stages/stories/decision.js";
export { groupStories } from "./stages/stories/group.js";
export { OpenStories } from "./stages/stories/open-stories.js";
export type { Story } from "./stages/stories/story.js";
export { type Passage, passageAt } from "./text/passage.js";
