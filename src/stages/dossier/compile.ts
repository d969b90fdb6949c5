import { compareEnds, type Instant } from "../../record/instant.js";
import { contains } from "../../record/position.js";
import { type Passage, passageAt } from "../../text/passage.js";
import { assess } from "../assessment/assess.js";
import { assessTold } from "../assessment/assess-told.js";
import { attest } from "../assessment/attest.js";
import { findDisagreements } from "../assessment/disagreements/find-disagreements.js";
import type { HistoryContext } from "../assessment/history.js";
import type { Reliability } from "../assessment/records/reliability.js";
import { contestsFrom } from "../assessment/timeline/contested.js";
import { makeTimeline } from "../assessment/timeline.js";
import { findUnknowns } from "../assessment/unknowns/find-unknowns.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Figure, FigureRelation } from "../claims/figure.js";
import type { MatchedClaim } from "../claims/match.js";
import type { Party } from "../claims/party.js";
import type { Vocabulary } from "../claims/propositions/vocabulary.js";
import { tellStory } from "../claims/tell-story.js";
import { knownAtOf } from "../claims/telling.js";
import { type Falls, fallsIn } from "../provenance/corrections/falls.js";
import type { Corrections } from "../provenance/corrections/find-withdrawals.js";
import type { ReportStanding } from "../provenance/corrections/report-standing.js";
import type { Derivation } from "../provenance/derivation.js";
import { findPictures } from "../provenance/pictures/find-pictures.js";
import { findRetractions } from "../provenance/retractions.js";
import { tellOrigins, traceOrigins } from "../provenance/trace.js";
import { claimFrom } from "../provenance/tracing/known-by.js";
import { findNear } from "../provenance/tracing/may-say.js";
import { type StoryTrails, storyTrails } from "../provenance/tracing/story-trails.js";
import type { Story } from "../stories/story.js";
import type { AccountClaim, AccountReport, AccountStory } from "./account-document.js";
import { accountImage } from "./account-image.js";
import { centrality } from "./central-words.js";
import type { StoryRuling } from "./decisions/rule-story.js";
import { sayDecided } from "./decisions/say-decided.js";
import { rankClaims } from "./rank-claims.js";
import { writeSentences } from "./sentences.js";

/** What a story's reports took from each other, and which of them no longer stand. */
export interface TakenFrom {
  readonly derivations: readonly Derivation[];
  readonly corrections: Corrections;
}

/** One story of the account, from its reports' readings in the story's order, with what persons decided of it. */
export function compileStory(
  story: Story,
  readings: readonly AttributedReading[],
  { derivations, corrections }: TakenFrom,
  vocabularyFor: (language: string) => Vocabulary | undefined,
  reliabilityOf: (names: readonly string[]) => Reliability,
  ruling?: StoryRuling,
): AccountStory {
  const { parties, told, claims, figures, figureRelations, counts, answers, partyId } = tellStory(
    readings,
    vocabularyFor,
    ruling?.rulings,
  );
  const noticed = new Set(
    corrections.withdrawals.flatMap(({ because }) => because.map(({ report, at }) => `${report} ${at.start}`)),
  );
  // what is known to be about one report takes that report down, not whatever its outlet said
  const retractions = findRetractions(readings, vocabularyFor)
    .filter(({ report, passage }) => !noticed.has(`${report} ${passage.at.start}`))
    .map((r) => ({ ...r, ids: r.parties.flatMap((key) => partyId(r.report, key) ?? []) }));
  const byId = new Map(parties.map((p) => [p.id, p]));
  const context: HistoryContext = {
    parties: byId,
    isOfficial: officeTest(vocabularyFor),
    isHome: homeTest(readings),
    isBelief: (cue) => vocabularyFor("en")?.words.beliefs.test(cue) ?? false,
    retractions,
  };
  const trails = storyTrails(readings, parties, partyId, derivations);
  const falls = fallsIn(corrections, trails);
  const standing = figures.map((figure) => {
    const fall = falls.ofFigure(figure);
    return fall?.lasting ? { ...figure, withdrawn: fall.why } : figure;
  });
  const near = findNear(claims, told, vocabularyFor("en"));
  const assessed = claims
    .map((claim) => ({ ...claim, near: near.get(claim.claim.id) ?? [] }))
    .map((claim) => assessedClaim(claim, trails, falls, context))
    .map((claim) => ruling?.graded(claim) ?? claim);
  const ranked = rankClaims(assessed, {
    readings,
    told,
    figures,
    centralityOf: centrality(readings, vocabularyFor),
    vocabularyFor,
  });
  const open = findUnknowns(readings, told, parties, vocabularyFor);
  // what somebody took back contradicts nobody any longer; what took its place is told
  const stands = ({ kind, between }: FigureRelation): boolean =>
    kind === "supersedes" || between.every((i) => standing[i]?.withdrawn === undefined);
  const counted = { figures, relations: figureRelations.filter(stands), counts };
  const parting = findDisagreements(
    { told, claims, answers, counted, readings, unknowns: open.unknowns, vocabularyFor },
    trails,
  );
  const pictures = findPictures(readings.map((one) => ({ report: one.report, knownAt: knownAtOf(one) })));
  const unwritten = {
    id: story.id,
    headline: headlineOf(readings, corrections, standing),
    from: story.from,
    to: story.to,
    reports: readings.map((r) => r.report.id),
    joins: [...story.joins],
    parties: parties.map((party) => ({ ...party, reliability: reliabilityOf(namesOf(party)) })),
    statements: told.map((t) => t.statement),
    claims: ruling?.ranked(ranked) ?? ranked,
    figures: standing,
    figureRelations: [...figureRelations],
    ledger: attest(counts, standing, told, (members) => {
      const fallOf = falls.over({ members });
      return traceOrigins(
        claimFrom({ members }, (one) => !fallOf(one)?.lasting),
        trails,
        () => true,
      ).independence;
    }),
    disagreements: parting.disagreements,
    unknowns: open.unknowns,
    ...(parting.leftOut + open.leftOut > 0 && {
      leftOut: { disagreements: parting.leftOut, unknowns: open.leftOut },
    }),
    derivations: [...derivations],
    timeline: makeTimeline({
      readings,
      told,
      parties: byId,
      contestsOf: contestsFrom(claims, assessed, parting.disagreements),
      vocabularyFor,
    }),
    ...(pictures.length > 0 && { pictures }),
  };
  const sentences = writeSentences(unwritten);
  const outcomes = ruling?.settle(unwritten, claims) ?? [];
  return { ...unwritten, sentences: sayDecided(sentences, unwritten, outcomes) };
}

/** A story with what is known of its parties' reliability at another moment. */
export const withReliability = (
  story: AccountStory,
  reliabilityOf: (names: readonly string[]) => Reliability,
): AccountStory => ({
  ...story,
  parties: story.parties.map((party) => ({ ...party, reliability: reliabilityOf(namesOf(party)) })),
});

/** The names by which something may be known of a party: none where no report names it. */
const namesOf = ({ kind, name, names }: Party): string[] =>
  kind === "unnamed" ? [] : [name, ...names.map(({ exact }) => exact)];

function assessedClaim(claim: MatchedClaim, trails: StoryTrails, falls: Falls, context: HistoryContext): AccountClaim {
  if (claim.voices) return { ...claim.claim, origins: [], ...assessTold(claim.voices, trails, falls) };
  const { support, assessment } = assess(claim, trails, falls, context);
  return { ...claim.claim, ...tellOrigins(support, trails), ...assessment };
}

/** Share of a story's place names from which a country is where it takes place. */
const AT_HOME = 0.3;

/** Tells whether a country is one that the story takes place in: a good part of its place names lie there. */
function homeTest(readings: readonly AttributedReading[]): (country: string) => boolean {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { kind, actor, country } of readings.flatMap((r) => r.names)) {
    if (kind !== "place" || actor || country === undefined) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  return (country) => (counts.get(country) ?? 0) >= AT_HOME * Math.max(all, 1);
}

/** Tells whether a party's name or role holds a word for a public office, and none of those who plead a cause. */
function officeTest(vocabularyFor: (language: string) => Vocabulary | undefined): (party: Party) => boolean {
  const { offices, pleading } = vocabularyFor("en")?.words ?? {};
  return (party) => {
    if (!["organisation", "person", "country"].includes(party.kind)) return false;
    const names = [party.name, party.role ?? "", ...party.names.map((n) => n.exact)].map((name) => name.toLowerCase());
    const isOffice = (name: string): boolean => (name.match(/\p{L}+/gu) ?? []).some((word) => offices?.has(word));
    return names.some(isOffice) && !names.some((name) => pleading?.test(name));
  };
}

/**
 * The words over a story: the headline that a report sets in its text, else how a report opens; of a report that stands and is no
 * notice that takes another back, and of one that gives no figure that was replaced or taken back, where there is one.
 */
function headlineOf(
  readings: readonly AttributedReading[],
  { withdrawals }: Corrections,
  figures: readonly Figure[],
): Passage {
  const gone = new Set(
    withdrawals.flatMap(({ report, kind, by }) =>
      kind === "retracted" || kind === "cancelled" ? [report, by] : report,
    ),
  );
  const standing = readings.filter(({ report }) => !gone.has(report.id));
  const chosen = standing.length > 0 ? standing : readings;
  const headed = chosen.filter(({ masthead }) => masthead.headline !== undefined);
  const heads = [...headed, ...chosen].map(({ masthead, report }) =>
    passageAt(report, masthead.headline ?? masthead.lede ?? { start: 0, end: Math.min(report.text.length, 100) }),
  );
  const old = [
    ...figures.filter(({ withdrawn }) => withdrawn !== undefined),
    ...figures.flatMap(({ supersedes }) => supersedes.flatMap((i) => figures[i] ?? [])),
  ];
  const isOld = ({ report, at }: Passage): boolean =>
    old.some((figure) => figure.at.report === report && contains(at, figure.at.at));
  return heads.find((head) => !isOld(head)) ?? (heads[0] as Passage);
}

/** A report as the account keeps it, its text whole. */
export function accountReport(reading: AttributedReading, order: number, standing: ReportStanding = {}): AccountReport {
  const { report } = reading;
  const optional = {
    publisher: report.publisher,
    carrier: report.carrier,
    credit: report.credit,
    headline: report.headline,
    byline: report.byline,
    dateline: report.dateline,
    publishedAt: report.publishedAt,
    modifiedAt: report.modifiedAt,
    embargoedUntil: report.embargoedUntil,
    notBefore: reading.notBefore,
    written: reading.written && { ...reading.written, because: [...reading.written.because] },
    url: report.url,
    section: report.section,
    piece: report.piece,
    version: report.version,
    answers: report.answers,
    removals: report.removals?.map((removal) => ({ ...removal })),
    images: report.images?.map(accountImage),
    ...standing,
  };
  return {
    id: report.id,
    digest: report.digest,
    input: report.capture.name,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    capturedAt: report.capture.capturedAt,
    knownAt: knownAtOf(reading),
    language: report.language,
    order,
    text: report.text,
  };
}

/** The latest of some moments. */
export const latestOf = (moments: readonly Instant[]): Instant => [...moments].sort(compareEnds).at(-1) ?? "1970-01-01";
