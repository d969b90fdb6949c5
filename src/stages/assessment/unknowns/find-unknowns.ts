import type { AttributedReading } from "../../attributions/attribution.js";
import type { Party } from "../../claims/party.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import type { ToldStatement } from "../../claims/statements.js";
import { closeQuestions } from "./close-questions.js";
import { notTold } from "./not-told.js";
import { saidUnknown, sayingsByReport } from "./said-unknown.js";
import type { Unknown } from "./unknown.js";
import { unnamedSources } from "./unnamed-sources.js";

/** The unknowns of a story, and how many more there are that are not listed. */
export interface FoundUnknowns {
  readonly unknowns: Unknown[];
  readonly leftOut: number;
}

/** Unknowns of one sort that a story lists, and how often it lists one in the same words. */
const LISTED = 100;
const REPEATED = 4;

/**
 * What reports say is unknown, unclear, not given or withheld, each with the words that say it and, where a later report answers it,
 * the words that do; which sources they do not name; and what none of them tells though what they tell calls for it.
 */
export function findUnknowns(
  readings: readonly AttributedReading[],
  told: readonly ToldStatement[],
  parties: readonly Party[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): FoundUnknowns {
  const wordsFor = (language: string) => vocabularyFor(language)?.words.unknowns;
  const sayings = sayingsByReport(told);
  const said = readings.flatMap((reading) => {
    const words = wordsFor(reading.report.language);
    return words ? saidUnknown(reading, words, sayings.get(reading.report.id) ?? []) : [];
  });
  const listed = said
    .filter(seldom(({ unknown }) => `${unknown.kind} ${unknown.at.exact.toLowerCase()}`))
    .slice(0, LISTED);
  const others = [...unnamedSources(told, parties, readings, wordsFor), ...notTold(readings, vocabularyFor)];
  const unknowns = [
    ...closeQuestions(listed, readings, sayings, vocabularyFor),
    ...others.filter(seldom(({ at }) => at.exact.toLowerCase())).slice(0, LISTED),
  ];
  return { unknowns, leftOut: said.length + others.length - unknowns.length };
}

/** Lets each key through a few times. */
function seldom<One>(keyOf: (one: One) => string): (one: One) => boolean {
  const seen = new Map<string, number>();
  return (one) => {
    const times = (seen.get(keyOf(one)) ?? 0) + 1;
    seen.set(keyOf(one), times);
    return times <= REPEATED;
  };
}
