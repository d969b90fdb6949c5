import type { AttributedReading } from "../attributions/attribution.js";
import type { Count, Figure, FigureRelation } from "./figure.js";
import { collectFigures } from "./figures/collect-figures.js";
import { countsByKey, findCounts } from "./figures/find-counts.js";
import { opposeByFigures } from "./figures/oppose-by-figures.js";
import { orderCounts } from "./figures/order-counts.js";
import { relateFigures } from "./figures/relate-figures.js";
import { relateCasualties, relateParts } from "./figures/relate-measures.js";
import { joinPointers, type MatchedClaim, matchClaims } from "./match.js";
import { type AnsweredClaims, answerClaims } from "./matching/answering/answer-claims.js";
import { withDenialsTold } from "./matching/answering/denials-told.js";
import { rewordReplaced } from "./matching/answering/reword-replaced.js";
import { joinUtterances } from "./matching/join-utterances.js";
import { withOwnVoice } from "./matching/own-voice/own-voice.js";
import { findToldEvents } from "./matching/own-voice/told-events.js";
import { findPlaceClaims } from "./matching/place-claims.js";
import { renderingsOf } from "./matching/rendering.js";
import { joinRows } from "./matching/rows/join-rows.js";
import type { Rulings } from "./matching/rulings.js";
import { findSameSayings } from "./matching/same-saying.js";
import { supportByFigures } from "./matching/support-by-figures.js";
import { withHeadlineSpeakers } from "./parties/headline-speakers.js";
import { identifyParties } from "./parties/identify.js";
import { joinsByWhatIsSaid, mergeParties } from "./parties/merge-parties.js";
import { speakingFor, withSpokespersons } from "./parties/spokespersons.js";
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
  readonly counts: readonly Count[];
  /** What denials of few words answer. */
  readonly answers: AnsweredClaims["answers"];
  /** The story's party for a report's party key. */
  readonly partyId: (report: string, key: string) => string | undefined;
}

/**
 * The statements, claims and figures of one story's reports, in order. Parties are told apart first by their names; what
 * they say then shows which unnamed ones are the same. At each step `rulings` has the last word: what persons decided.
 */
export function tellStory(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
  rulings?: Rulings,
): ToldStory {
  const identified = identifyParties(readings, rulings?.parties);
  const first = tell(readings, identified, vocabularyFor);
  const vocabulary = vocabularyFor(readings[0]?.report.language ?? "und") ?? vocabularyFor("en");
  if (!vocabulary)
    return {
      parties: identified.parties,
      told: [],
      claims: [],
      figures: [],
      figureRelations: [],
      counts: [],
      answers: [],
      partyId: identified.partyId,
    };
  const worded = findSameSayings(first, vocabulary);
  const alike = joinUtterances(renderingsOf(first, worded, vocabulary), vocabulary);
  const same = joinRows(worded, alike, first, vocabulary);
  const renderings = renderingsOf(first, same, vocabulary);
  const joins = joinsByWhatIsSaid(renderings, same, identified.parties, vocabulary);
  const speaks = speakingFor(identified.parties, first, identified.rolesOf);
  const named = withHeadlineSpeakers(renderings, identified.parties, speaks, vocabulary);
  const { parties, tellings, rename } = mergeParties(
    identified.parties,
    withSpokespersons(
      renderings.map((rendering, i) => ({ ...rendering, telling: named[i] as Telling })),
      same,
      speaks,
      vocabulary,
    ),
    rulings?.partyJoins(joins, identified.parties) ?? joins,
  );
  const joined = joinUtterances(
    renderings.map((rendering, i) => ({ ...rendering, telling: tellings[i] as Telling })),
    vocabulary,
  );
  const utterances = rulings?.utterances(joined, tellings) ?? joined;
  const told = statementsFrom(tellings, utterances);
  const rows = rulings?.rows(same, tellings) ?? same;
  const matched = joinPointers(matchClaims(told, tellings, { ...rows, fuller: same.fuller }), told, vocabulary);
  const { claims: answered, answers } = answerClaims(matched, told, vocabulary);
  const events = withDenialsTold(answered);
  const collected = collectFigures(readings, told);
  const found = rulings?.figures(collected) ?? collected;
  const byItself = findCounts(found);
  const counts = rulings ? countsByKey(found, byItself, (keyOf) => rulings.countKey(keyOf, found)) : byItself;
  const { figures, relations: ofOneCount } = relateFigures(found, counts);
  const relations = [...ofOneCount, ...relateCasualties(found), ...relateParts(found)];
  const supported = supportByFigures(events, found, counts, told);
  const fresh = rewordReplaced(opposeByFigures(supported, found, relations, told), figures);
  const voiced = withOwnVoice(fresh, readings, vocabulary);
  const claims = [
    ...voiced,
    ...findPlaceClaims(voiced, told, vocabularyFor),
    ...findToldEvents(voiced, readings, vocabulary),
  ];
  return {
    parties,
    told: withUpdates(told, figures),
    claims: rulings?.claims(claims, told) ?? claims,
    figures,
    figureRelations: relations,
    counts: orderCounts(counts, figures, relations),
    answers,
    partyId: (report, key) => {
      const id = identified.partyId(report, key);
      return id === undefined ? undefined : rename(id);
    },
  };
}
