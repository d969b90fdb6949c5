import { passageAt } from "../../../text/passage.js";
import type { AttributedReading } from "../../attributions/attribution.js";
import type { Vocabulary } from "../../claims/propositions/vocabulary.js";
import { knownAtOf } from "../../claims/telling.js";
import type { Sentence } from "../../reading/reading.js";
import { tokensIn } from "../../reading/tokens-in.js";
import type { Unknown } from "./unknown.js";

/**
 * What no report of a story tells though what they tell calls for it: of an event, where and when it was; of one by which people
 * come to harm, whether anybody did. Only where truly nobody says: one place, day or word of harm anywhere in any report is enough.
 * `at` is the sentence whose event calls for it, of the first report that tells one.
 */
export function notTold(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Unknown[] {
  const calling = firstEvent(readings, vocabularyFor);
  if (!calling || readings.some(({ report }) => !vocabularyFor(report.language))) return [];
  const { reading, sentence, harming } = calling;
  const open = [
    ...(readings.some((one) => tellsPlace(one, vocabularyFor)) ? [] : ["where it happened"]),
    ...(readings.some(tellsTime) ? [] : ["when it happened"]),
    ...(!harming || readings.some((one) => tellsHarm(one, vocabularyFor)) ? [] : ["whether anybody was hurt"]),
  ];
  const at = passageAt(reading.report, sentence);
  return open.map((about) => ({ about, kind: "not told" as const, at, knownAt: knownAtOf(reading) }));
}

/** The first sentence, in the order of the reports, that opens one and tells an event; one by which people come to harm first. */
function firstEvent(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): { reading: AttributedReading; sentence: Sentence; harming: boolean } | undefined {
  const found = readings.flatMap((reading) => {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) return [];
    return reading.sentences
      .filter(({ kind }) => kind === "headline" || kind === "body")
      .slice(0, OPENING)
      .flatMap((sentence) => {
        const events = tokensIn(reading, [sentence]).flatMap((token) => vocabulary.eventOf(token) ?? []);
        const harming = events.some((event) => vocabulary.words.unknowns.harming.has(event.replace(/^event:/, "")));
        return events.length > 0 ? [{ reading, sentence, harming }] : [];
      });
  });
  return found.find(({ harming }) => harming) ?? found[0];
}

/** Sentences with which a report opens. */
const OPENING = 2;

/** A name behind "in" or "at" may be a place that no gazetteer has. */
const tellsPlace = (
  { names, masthead, report }: AttributedReading,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): boolean =>
  vocabularyFor(report.language)?.words.unknowns.somewhere.test(report.text) === true ||
  masthead.dateline !== undefined ||
  report.dateline !== undefined ||
  names.some(({ kind, country }) => kind === "place" || country !== undefined);

const tellsTime = ({ dates, report }: AttributedReading): boolean =>
  report.publishedAt !== undefined || dates.some(({ kind, value }) => kind !== "duration" && !value.endsWith("_REF"));

const tellsHarm = (
  { report, quantities }: AttributedReading,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): boolean =>
  vocabularyFor(report.language)?.words.unknowns.harm.test(report.text) === true ||
  quantities.some(({ measure }) => measure !== undefined && HARM.has(measure));

const HARM = new Set(["killed", "injured", "killed or injured", "missing", "hospitalised", "treated", "infected"]);
