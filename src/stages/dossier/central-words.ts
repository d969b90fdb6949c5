import type { Position } from "../../record/position.js";
import type { Passage } from "../../text/passage.js";
import type { AttributedReading } from "../attributions/attribution.js";
import type { Vocabulary } from "../claims/propositions/vocabulary.js";
import { tokensIn } from "../reading/tokens-in.js";

const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const LEDES = 2;

/**
 * Tells how near a passage is to what its story is about, 0..1 and a little more for long ones: the share of reports whose
 * headline or first sentences have its words, added up over the words and divided by the root of their number.
 */
export function centrality(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): (passage: Passage) => number {
  const share = new Map<string, number>();
  for (const reading of readings) {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) continue;
    for (const concept of conceptsIn(reading, topOf(reading), vocabulary)) {
      share.set(concept, (share.get(concept) ?? 0) + 1 / readings.length);
    }
  }
  const byId = new Map(readings.map((r) => [r.report.id, r]));
  return ({ report, at }) => {
    const reading = byId.get(report);
    const vocabulary = reading && vocabularyFor(reading.report.language);
    if (!reading || !vocabulary) return 0;
    const concepts = conceptsIn(reading, [at], vocabulary);
    const sum = [...concepts].reduce((total, concept) => total + (share.get(concept) ?? 0), 0);
    return sum / Math.sqrt(concepts.size + 1);
  };
}

/** Headline and the first sentences of the body. */
function topOf({ sentences }: AttributedReading): Position[] {
  const body = sentences.filter((s) => s.kind === "body").slice(0, LEDES);
  return [...sentences.filter((s) => s.kind === "headline").slice(0, 1), ...body];
}

const conceptsIn = (reading: AttributedReading, at: readonly Position[], vocabulary: Vocabulary): Set<string> =>
  new Set(
    tokensIn(reading, at)
      .filter((t) => CONTENT.has(t.tag) && !vocabulary.isStop(t))
      .map((t) => vocabulary.conceptOf(t)),
  );
