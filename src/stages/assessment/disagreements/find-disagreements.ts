import type { Passage } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { MatchedClaim } from "../../claims/match.js";
import type { AnsweredClaims } from "../../claims/matching/answering/answer-claims.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import { traceOrigins } from "../../provenance/trace.js";
import type { StoryTrails } from "../../provenance/tracing/story-trails.js";
import type { Unknown } from "../unknowns/unknown.js";
import type { Disagreement } from "./disagreement.js";
import { disagreementsOverBackground } from "./over-background.js";
import { disagreementsOverCircumstances } from "./over-circumstances.js";
import { disagreementsOverClaims, disagreementsOverUnknownPlaces } from "./over-claims.js";
import { disagreementsOverDesignations } from "./over-designations.js";
import { disagreementsOverDetails } from "./over-details.js";
import { type CountedFigures, disagreementsOverFigures } from "./over-figures.js";
import { disagreementsOverGround } from "./over-ground.js";
import { disagreementsOverIdentity } from "./over-identity.js";
import { disagreementsOverOwnWords } from "./over-own-words.js";
import type { Ground } from "./side.js";

/** What disagreements are found in. */
export interface Matter {
  readonly told: readonly ToldStatement[];
  readonly claims: readonly MatchedClaim[];
  readonly answers: AnsweredClaims["answers"];
  readonly counted: CountedFigures;
  readonly readings: readonly AttributedReading[];
  readonly unknowns: readonly Unknown[];
  readonly vocabularyFor: (language: string) => Vocabulary | undefined;
}

/** The disagreements of a story, and how many more there are that are not listed. */
export interface FoundDisagreements {
  readonly disagreements: Disagreement[];
  readonly leftOut: number;
}

/** Disagreements of a story that are listed. */
const LISTED = 80;

/** Those that more origins take part in come first, and what is contradicted before what was replaced. */
const weightOf = ({ origins, kind }: Disagreement): number =>
  origins.reduce((sum, { atMost }) => sum + atMost, 0) + (kind === "contradicts" ? 1 : 0);

/**
 * The points on which the reports of a story part: over whether a thing is so, over where it happened, over a figure; each with its
 * sides, their speakers and origins, and what would settle it.
 */
export function findDisagreements(matter: Matter, trails: StoryTrails): FoundDisagreements {
  const { told, claims, answers, counted } = matter;
  const ground: Ground = { parties: trails.parties, originsOf: (some) => originsOf(some, trails) };
  const vocabulary = matter.vocabularyFor(matter.readings[0]?.report.language ?? "und") ?? matter.vocabularyFor("en");
  const overFigures = disagreementsOverFigures(counted, told, ground);
  const parting = overFigures.flatMap(({ figures }) => figures ?? []).flat();
  const rivals = parting.flatMap((i) => counted.figures[i]?.at ?? []);
  const figures = { rivals: byReport(rivals), all: byReport(counted.figures.map(({ at }) => at)) };
  const all = [
    ...disagreementsOverClaims(claims, answers, told, figures, ground, vocabulary),
    ...disagreementsOverUnknownPlaces(claims, ground),
    ...disagreementsOverCircumstances(claims, ground, vocabulary),
    ...disagreementsOverGround(matter.readings, told, ground, matter.vocabularyFor),
    ...disagreementsOverIdentity(matter.unknowns, told, ground),
    ...disagreementsOverDesignations(matter.readings, told, ground, matter.vocabularyFor),
    ...disagreementsOverDetails(matter.readings, told, ground, matter.vocabularyFor),
    ...disagreementsOverOwnWords(matter.readings, told, ground, matter.vocabularyFor),
    ...overFigures,
  ];
  const behind = disagreementsOverBackground(matter.readings, told, ground);
  const disagreements = [...all.sort((a, b) => weightOf(b) - weightOf(a)), ...behind].slice(0, LISTED);
  return { disagreements, leftOut: all.length + behind.length - disagreements.length };
}

function byReport(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) {
    const list = found.get(passage.report);
    if (list) list.push(passage);
    else found.set(passage.report, [passage]);
  }
  return found;
}

/** The origins of statements that say one thing, traced as those of a claim are. */
function originsOf(told: readonly ToldStatement[], trails: StoryTrails): { atLeast: number; atMost: number } {
  const members = told.map((one) => ({
    told: one,
    relation: "asserts" as const,
    why: "",
    propositions: one.tellings.flatMap((t) => t.propositions),
  }));
  const { atLeast, atMost } = traceOrigins({ members }, trails, () => true).independence;
  return { atLeast, atMost };
}
