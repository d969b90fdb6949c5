import { canonicalJson, digestOf } from "./record/digest.js";
import { compareInstants, type Instant, isBy } from "./record/instant.js";
import type { Problem } from "./record/problem.js";
import { judgeSources, type PersonGrade, type SourceKnowledge } from "./stages/assessment/records/reliability.js";
import { attribute } from "./stages/attributions/attribute.js";
import type { AttributedReading } from "./stages/attributions/attribution.js";
import { vocabularies } from "./stages/claims/propositions/vocabulary.js";
import { knownAtOf } from "./stages/claims/telling.js";
import { ACCOUNT_SCHEMA, type Account } from "./stages/dossier/account-document.js";
import { accountReport, compileStory, latestOf } from "./stages/dossier/compile.js";
import type { Decision } from "./stages/dossier/decisions/decision.js";
import { ruleAccount } from "./stages/dossier/decisions/rule-account.js";
import { correctionsOf, findWithdrawals } from "./stages/provenance/corrections/find-withdrawals.js";
import { reportStandings } from "./stages/provenance/corrections/report-standing.js";
import { setAsideAs } from "./stages/provenance/corrections/set-aside.js";
import { findReuse } from "./stages/provenance/reuse.js";
import { read } from "./stages/reading/read.js";
import { versionTimes } from "./stages/reports/pieces/versions.js";
import type { Report, ReportRemoval, SetAside } from "./stages/reports/report.js";
import { withCalendars } from "./stages/stories/calendar/read-calendar.js";
import { groupStories } from "./stages/stories/group.js";
import { MADE_BY } from "./version.js";

/** How an account is to be made. */
export interface AccountOptions {
  /**
   * Leave out what was not known by then: reports whose publication time (stated or told by the text, else capture time) may lie
   * after it. A report of which only the day is known was known when the day was over.
   */
  readonly asOf?: Instant;
  /** Reports that are not to stand any longer, each from a moment on: from then it is as if they had never come, but for the record of it. */
  readonly withdrawals?: readonly SetAside[];
  /** What persons decided, each from its moment on: it goes over what the machine finds, and both are told. */
  readonly decisions?: readonly Decision[];
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
  const readings = reports.map((report, i) => {
    const reading = readReport(report);
    options.onRead?.(i + 1, reports.length);
    return reading;
  });
  return accountFrom(readings, options);
}

/**
 * The account of reports that have been read. What could not be known at `asOf` is left out, what was withdrawn by then is told as
 * withdrawn and has no part in any story. `compile` compiles a story; whoever keeps stories may hand out one it has.
 */
export function accountFrom(
  taken: readonly AttributedReading[],
  options: AccountOptions,
  compile: typeof compileStory = compileStory,
): Account {
  const known = atTheirTimes(taken, options.asOf)
    .filter((reading) => options.asOf === undefined || isBy(knownAtOf(reading), options.asOf))
    .sort(inOrder);
  const ruling = ruleAccount(options.decisions ?? [], options.asOf);
  const withdrawals = withdrawnBy([...(options.withdrawals ?? []), ...ruling.setAside], options.asOf);
  const [standing, setAside] = parted(known, ({ report }) => !withdrawals.has(report.id));
  const undated = standing.map((reading, order) => ({ ...reading, report: { ...reading.report, order } }));
  const grouped = groupStories(undated, { decisions: ruling.stories });
  const readings = withCalendars(undated, grouped);
  const vocabularyFor = vocabularies();
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  const derivations = findReuse(readings);
  const records = setAside.flatMap(({ report }) => withdrawals.get(report.id) ?? []);
  const removed = known.flatMap(({ report }) => report.removals?.map(({ at }) => at) ?? []);
  const asOf =
    options.asOf ?? latestOf([...known.map(knownAtOf), ...removed, ...records.map(({ at }) => at), ...ruling.moments]);
  const { grades = [], ...sources } = options.sources ?? {};
  const judge = (own: readonly PersonGrade[]) =>
    judgeSources({ ...sources, grades: withoutRepeats([...grades, ...own]) }, options.sourcesAsOf ?? asOf);
  const reliabilityOf = judge(ruling.grades);
  const texts = new Map(known.map(({ report }) => [report.id, report.text]));
  const decidedOn = {
    textOf: (report: string) => texts.get(report),
    machineReliability: judge([]),
    machineStoryOf: () => {
      const alone = new Map(groupStories(undated).flatMap(({ id, reports }) => reports.map((report) => [report, id])));
      return (report: string) => alone.get(report);
    },
  };
  const storyOf = new Map(grouped.flatMap(({ id, reports }) => reports.map((report) => [report, id])));
  const corrections = findWithdrawals(readings, derivations, (report) => storyOf.get(report));
  const standingOf = reportStandings(corrections, derivations);
  const stories = grouped.map((story) => {
    const members = story.reports.flatMap((id) => byId.get(id) ?? []);
    const isOwn = (report: string): boolean => storyOf.get(report) === story.id;
    const own = {
      derivations: derivations.filter((d) => isOwn(d.later) && isOwn(d.earlier)),
      corrections: correctionsOf(corrections, isOwn),
    };
    const over = ruling.overStory(story.reports, decidedOn);
    // a story that somebody decided about is told anew each time, since what became of the decisions is told with it
    return over
      ? compileStory(story, over.readings(members), own, vocabularyFor, reliabilityOf, over)
      : compile(story, members, own, vocabularyFor, reliabilityOf);
  });
  const account = {
    schema: ACCOUNT_SCHEMA as typeof ACCOUNT_SCHEMA,
    asOf,
    madeBy: MADE_BY,
    reports: [
      ...readings.map((reading, order) => accountReport(reading, order, standingOf(reading.report.id))),
      ...setAside.map((reading, i) => ({
        ...accountReport(reading, readings.length + i),
        withdrawn: setAsideAs(records[i] as SetAside),
      })),
    ],
    stories,
    ...(ruling.isEmpty ? {} : { decisions: ruling.record(decidedOn) }),
    problems: withoutRepeats([
      ...problemsOf(options.problems ?? [], taken, readings),
      ...readings.flatMap((r) => r.problems),
    ]),
  };
  return { ...account, digest: digestOf(canonicalJson(account)) };
}

/**
 * Readings with when their versions could be known, and with what was said of their reports by a moment. A page that was deleted and is
 * there again in other words is not deleted in these.
 */
function atTheirTimes(taken: readonly AttributedReading[], asOf: Instant | undefined): AttributedReading[] {
  const times = versionTimes(taken.map(({ report }) => report));
  return taken.map((reading) => {
    const knownAt = times.get(reading.report.id);
    const { removals, ...report } = reading.report;
    const isAbout = ({ kind, at }: ReportRemoval): boolean =>
      kind === "cancelled" || knownAt === undefined || compareInstants(knownAt, at) <= 0;
    const told = removals?.filter((one) => isAbout(one) && (asOf === undefined || isBy(one.at, asOf))) ?? [];
    return {
      ...reading,
      report: told.length > 0 ? { ...report, removals: told } : report,
      ...(knownAt === undefined ? {} : { knownAt }),
    };
  });
}

/** The withdrawals made by a moment, the earliest of each report. */
function withdrawnBy(all: readonly SetAside[], asOf: Instant | undefined): ReadonlyMap<string, SetAside> {
  const made = all.filter(({ at }) => asOf === undefined || isBy(at, asOf));
  const inTime = made.sort((a, b) => compareInstants(a.at, b.at) || (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  return new Map(inTime.reverse().map((one) => [one.report, one]));
}

/** Those met in taking in a report that could not be known yet, or was withdrawn, are not known either. */
function problemsOf(
  problems: readonly Problem[],
  taken: readonly AttributedReading[],
  kept: readonly AttributedReading[],
): Problem[] {
  const left = new Set(taken.map(({ report }) => report.id));
  for (const { report } of kept) left.delete(report.id);
  return problems.filter(({ report }) => report === undefined || !left.has(report));
}

/** The same note may come from taking a report in and from reading it, the same grade from two files. */
const withoutRepeats = <One extends object>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [canonicalJson({ ...one }), { ...one }])).values(),
];

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** One order for any order of arrival, and for the account's own texts when it is verified: by when they could be known, then by id. */
const inOrder = (a: AttributedReading, b: AttributedReading): number =>
  compareInstants(knownAtOf(a), knownAtOf(b)) || (a.report.id < b.report.id ? -1 : 1);
