import type { Instant } from "../../record/instant.js";
import type { Position } from "../../record/position.js";
import { type Passage, passageAt } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Vocabulary } from "../claims/propositions/vocabulary.js";
import { knownAtOf, timeOf } from "../claims/telling.js";

/** That a party takes back what it had reported. */
export interface Retraction {
  /** Keys of the parties named in the sentence, in its report. */
  readonly parties: readonly string[];
  readonly report: string;
  /** Kinds of event that the taking back names, in its sentence or the sentences around it. */
  readonly concepts: ReadonlySet<string>;
  readonly passage: Passage;
  readonly at: Instant;
  readonly knownAt: Instant;
}

/**
 * The sentences in which somebody takes a report back ("X withdraws its report of 14:12"): a verb of taking back with the name
 * of the thing taken back right behind it. Hearsay of a withdrawal in another report counts like the withdrawal itself.
 */
export function findRetractions(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Retraction[] {
  return readings.flatMap((reading) => {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) return [];
    return reading.sentences.flatMap((sentence, i): Retraction[] => {
      const tokens = reading.tokens.slice(sentence.first, sentence.last);
      const verb = tokens.findIndex((t) => t.tag === "VERB" && vocabulary.words.takingBack.has(t.lemma.toLowerCase()));
      if (verb < 0) return [];
      const object = tokens
        .slice(verb + 1, verb + 6)
        .some((t) => vocabulary.words.takenBack.has(t.lemma.toLowerCase()));
      if (!object) return [];
      const before = reading.sentences[i - 1];
      const after = reading.sentences[i + 1];
      const around = reading.tokens.slice(before?.first ?? sentence.first, after?.last ?? sentence.last);
      return [
        {
          parties: partiesIn(reading, { start: sentence.start, end: sentence.end }),
          report: reading.report.id,
          concepts: new Set(around.flatMap((t) => vocabulary.eventOf(t) ?? [])),
          passage: passageAt(reading.report, sentence),
          at: timeOf(reading),
          knownAt: knownAtOf(reading),
        },
      ];
    });
  });
}

const partiesIn = (reading: AttributedReading, at: Position): string[] =>
  reading.parties.filter((p) => p.names.some((n) => n.start >= at.start && n.end <= at.end)).map((p) => p.key);
