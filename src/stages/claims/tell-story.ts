import type { AttributedReading } from "../attributions/attribution.js";
import type { Figure, FigureRelation } from "./figure.js";
import { collectFigures } from "./figures/collect-figures.js";
import { countKey, kindCounted } from "./figures/count-key.js";
import { opposeByFigures } from "./figures/oppose-by-figures.js";
import { relateCasualties } from "./figures/relate-casualties.js";
import { relateFigures } from "./figures/relate-figures.js";
import { joinPointers, type MatchedClaim, matchClaims } from "./match.js";
import { joinRows } from "./matching/join-rows.js";
import { joinUtterances } from "./matching/join-utterances.js";
import { withOwnVoice } from "./matching/own-voice.js";
import { findPlaceClaims } from "./matching/place-claims.js";
import { renderingsOf } from "./matching/rendering.js";
import { findSameSayings } from "./matching/same-saying.js";
import { withHeadlineSpeakers } from "./parties/headline-speakers.js";
import { identifyParties } from "./parties/identify.js";
import { joinsByWhatIsSaid, mergeParties } from "./parties/merge-parties.js";
import type { Party } from "./party.js";
import type { Vocabulary } from "./propositions/vocabulary.js";
import { statementsFrom, type ToldStatement, withUpdates } from "./statements.js";
import { tell } from "./tell.js";
import type { Telling } from "./telling.js";

/** What the claims stage hands on: who speaks in a story, what they say, and the claims and figures it comes to. */
export interface ToldStory {
  readonly parties: readonly Party[];
  readonly told: readonly ToldStatement[];
  readonly claims: readonly MatchedClaim[];
  readonly figures: readonly Figure[];
  readonly figureRelations: readonly FigureRelation[];
  /** The story's party for a report's party key. */
  readonly partyId: (report: string, key: string) => string | undefined;
}

/**
 * The statements, claims and figures of one story's reports, in order. Parties are told apart first by their names; what
 * they say then shows which unnamed ones are the same.
 */
export function tellStory(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): ToldStory {
  const identified = identifyParties(readings);
  const first = tell(readings, identified, vocabularyFor);
  const vocabulary = vocabularyFor(readings[0]?.report.language ?? "und") ?? vocabularyFor("en");
  if (!vocabulary)
    return {
      parties: identified.parties,
      told: [],
      claims: [],
      figures: [],
      figureRelations: [],
      partyId: identified.partyId,
    };
  const same = findSameSayings(first, vocabulary);
  const renderings = renderingsOf(first, same, vocabulary);
  const { parties, tellings, rename } = mergeParties(
    identified.parties,
    withHeadlineSpeakers(renderings, identified.parties, vocabulary),
    joinsByWhatIsSaid(renderings, same, identified.parties, vocabulary),
  );
  const utterances = joinUtterances(
    renderings.map((rendering, i) => ({ ...rendering, telling: tellings[i] as Telling })),
    vocabulary,
  );
  const told = statementsFrom(tellings, utterances);
  const rows = joinRows(same, utterances, tellings, vocabulary.lexicon);
  const events = joinPointers(matchClaims(told, tellings, rows), told, vocabulary);
  const found = collectFigures(readings, told);
  const { figures, relations: ofOneMeasure } = relateFigures(found, countKey);
  const relations = [...ofOneMeasure, ...relateCasualties(found, ({ figure }) => kindCounted(figure))];
  const claims = withOwnVoice(opposeByFigures(events, found, relations, told), readings, vocabulary);
  return {
    parties,
    told: withUpdates(told, figures),
    claims: [...claims, ...findPlaceClaims(claims, told, vocabularyFor)],
    figures,
    figureRelations: relations,
    partyId: (report, key) => {
      const id = identified.partyId(report, key);
      return id === undefined ? undefined : rename(id);
    },
  };
}
