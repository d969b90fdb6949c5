import type { Position } from "../../src/record/position.js";
import type { AttributedReading, Attribution, Source } from "../../src/stages/attributions/attribution.js";
import { indexOf } from "../../src/stages/attributions/detail/index-of.js";
import { sourceAt } from "../../src/stages/attributions/detail/source-kind.js";
import { findParties } from "../../src/stages/attributions/parties.js";
import { identifyParties } from "../../src/stages/claims/parties/identify.js";
import type { Vocabulary } from "../../src/stages/claims/propositions/vocabulary.js";
import { tellStory } from "../../src/stages/claims/tell-story.js";
import type { Reading } from "../../src/stages/reading/reading.js";
import type { MarkedMention, PartyCase } from "./party-case.js";

/** The id of the party that a mention was taken for, `undefined` where it was found to be nobody's. */
export type PartyAt = (mention: MarkedMention) => string | undefined;

/** Who is who when the program finds the sources itself. */
export function foundParties(
  readings: readonly AttributedReading[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): PartyAt {
  return lookup(readings, tellStory(readings, vocabularyFor).partyId);
}

/** Who is who when the program is told where sources stand, and only has to tell who they are. */
export function partiesOfGiven({ mentions }: PartyCase, readings: readonly Reading[]): PartyAt {
  const told = readings.map((reading): AttributedReading => {
    const index = indexOf(reading);
    const sources = mentions.filter(({ at, speaks }) => speaks && at.report === reading.report.id);
    const { attributions, parties } = findParties(
      reading,
      sources.map(({ at }) => saying(sourceAt(reading, index, [{ start: at.start, end: at.end }]))),
    );
    return { ...reading, attributions, parties };
  });
  return lookup(told, identifyParties(told).partyId);
}

const saying = (source: Source): Attribution => ({
  id: `${source.at[0]?.start}`,
  source,
  via: [],
  cue: { at: [] },
  content: { at: [] },
  manner: "indirect",
  stance: "asserts",
  confidence: 1,
});

interface Named {
  readonly at: Position;
  readonly keys: readonly string[];
}

function lookup(
  readings: readonly AttributedReading[],
  partyId: (report: string, key: string) => string | undefined,
): PartyAt {
  const sources = new Map(readings.map((reading) => [reading.report.id, sourcesOf(reading)]));
  const names = new Map(
    readings.map(({ report, parties }) => [
      report.id,
      parties.flatMap(({ key, names }) => names.map((at): Named => ({ at, keys: [key] }))),
    ]),
  );
  return ({ at, speaks }) => {
    const found =
      nearest((speaks ? sources : names).get(at.report) ?? [], at) ?? nearest(names.get(at.report) ?? [], at);
    const ids = found?.keys.flatMap((key) => partyId(at.report, key) ?? []);
    return ids === undefined || ids.length === 0 ? undefined : [...new Set(ids)].sort().join("+");
  };
}

const sourcesOf = ({ attributions }: AttributedReading): Named[] =>
  attributions
    .flatMap(({ source, via, basis }) => [source, ...via, ...(basis ? [basis] : [])])
    .flatMap(({ at, party, parties = party === undefined ? [] : [party] }) =>
      // Of a source in several places, each place is one of those who speak.
      at.map((each, i) => ({ at: each, keys: at.length === parties.length ? parties.slice(i, i + 1) : parties })),
    );

/** The place that shares most with a mention: at least two thirds of both together, or the same end. */
function nearest(places: readonly Named[], at: Position): Named | undefined {
  let best: Named | undefined;
  let most = 0;
  for (const place of places) {
    const both = Math.min(place.at.end, at.end) - Math.max(place.at.start, at.start);
    if (both <= 0) continue;
    const share = (2 * both) / (place.at.end - place.at.start + at.end - at.start);
    if (share > most && (share >= 2 / 3 || place.at.end === at.end)) [best, most] = [place, share];
  }
  return best;
}
