import { canonicalJson, digestOf } from "./record/digest.js";
import { compareInstants, type Instant, spanOf } from "./record/instant.js";
import type { Problem } from "./record/problem.js";
import { judgeSources, type SourceKnowledge } from "./stages/assessment/records/reliability.js";
import { attribute } from "./stages/attributions/attribute.js";
import type { AttributedReading } from "./stages/attributions/attribution.js";
import { withCalendars } from "./stages/claims/calendar/read-calendar.js";
import { vocabularies } from "./stages/claims/propositions/vocabulary.js";
import { knownAtOf } from "./stages/claims/telling.js";
import { ACCOUNT_SCHEMA, type Account } from "./stages/dossier/account-document.js";
import { accountReport, compileStory, latestOf } from "./stages/dossier/compile.js";
import { findReuse } from "./stages/provenance/reuse.js";
import { read } from "./stages/reading/read.js";
import type { Report } from "./stages/reports/report.js";
import { groupStories } from "./stages/stories/group.js";
import { MADE_BY } from "./version.js";

/** How an account is to be made. */
export interface AccountOptions {
  /** Leave out what could not be known then: reports whose publication time (stated or told by the text, else capture time) lies after it. */
  readonly asOf?: Instant;
  /** Problems met while taking the reports in; they are part of the account. */
  readonly problems?: readonly Problem[];
  /** Grades and records of sources; those of a later moment than the account's are not known yet. */
  readonly sources?: SourceKnowledge;
  /** The moment as of which these are known, where it is not the account's own. */
  readonly sourcesAsOf?: Instant;
  /** Told of each report as it has been read. */
  readonly onRead?: (done: number, of: number) => void;
}

/**
 * The reading of one report with who said what in it: sentences, names, dates, quantities, attributions and the parties behind
 * them, all with positions in `report.text`. Pure; never throws on any text.
 *
 * @example
 * readReport(reportFrom({ text: "Two people died, police said." })).attributions[0].cue // "said"
 */
export const readReport = (report: Report, options: { readonly reference?: Instant } = {}): AttributedReading =>
  attribute(read(report, options));

/**
 * The account of a pile of reports: one story for each event they tell, with who said what through whom, how many independent
 * origins each claim has, what stands since when, which figures clash and what is unknown. The same reports give the same
 * account in whatever order they come, to the byte; the time is an argument.
 */
export function makeAccount(reports: readonly Report[], options: AccountOptions = {}): Account {
  const taken = reports.map((report, i) => {
    const reading = readReport(report);
    options.onRead?.(i + 1, reports.length);
    return reading;
  });
  const undated = taken
    .filter((reading) => isKnown(reading, options.asOf))
    .sort(inOrder)
    .map((reading, order) => ({ ...reading, report: { ...reading.report, order } }));
  const grouped = groupStories(undated);
  const readings = withCalendars(undated, grouped);
  const vocabularyFor = vocabularies();
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const derivations = findReuse(readings);
  const asOf = options.asOf ?? latestOf(readings);
  const reliabilityOf = judgeSources(options.sources ?? {}, options.sourcesAsOf ?? asOf);
  const stories = grouped.map((story) => {
    const members = story.reports.flatMap((id) => byId.get(id) ?? []);
    const own = derivations.filter((d) => story.reports.includes(d.later) && story.reports.includes(d.earlier));
    return compileStory(story, members, own, vocabularyFor, reliabilityOf);
  });
  const account = {
    schema: ACCOUNT_SCHEMA as typeof ACCOUNT_SCHEMA,
    asOf,
    madeBy: MADE_BY,
    reports: readings.map(accountReport),
    stories,
    problems: withoutRepeats([...(options.problems ?? []), ...readings.flatMap((r) => r.problems)]),
  };
  return { ...account, digest: digestOf(canonicalJson(account)) };
}

/** The same note may come from taking a report in and from reading it. */
const withoutRepeats = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [canonicalJson({ ...p }), { ...p }])).values(),
];

function isKnown(reading: AttributedReading, asOf: Instant | undefined): boolean {
  if (asOf === undefined) return true;
  const limit = spanOf(asOf);
  const at = spanOf(knownAtOf(reading));
  return limit === undefined || at === undefined || at.from < limit.to;
}

/** One order for any order of arrival, and for the account's own texts when it is verified: by when they could be known, then by id. */
const inOrder = (a: AttributedReading, b: AttributedReading): number =>
  compareInstants(knownAtOf(a), knownAtOf(b)) || (a.report.id < b.report.id ? -1 : 1);
