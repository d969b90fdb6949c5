import { contains, type Position } from "../../record/position.js";
import type { AttributedReading, Attribution, ReportParty, Source } from "../attributions/attribution.js";
import { tokensIn } from "../reading/tokens-in.js";
import { withEllipses } from "./matching/answering/ellipsis.js";
import type { Identified } from "./parties/identify.js";
import { withOneName } from "./parties/one-name.js";
import type { By } from "./party.js";
import { findPropositions } from "./propositions/find-propositions.js";
import type { Vocabulary } from "./propositions/vocabulary.js";
import { type Telling, timeOf } from "./telling.js";

/**
 * The attributions of a story's reports as tellings. A joint source ("the channel X and the outlet Y") gives one telling for
 * each of its parties, since each may be an origin by itself; an attribution without a source gives none.
 */
export function tell(
  readings: readonly AttributedReading[],
  identified: Identified,
  vocabularyFor: (language: string) => Vocabulary | undefined,
): Telling[] {
  const all = readings.flatMap((reading) => {
    const vocabulary = vocabularyFor(reading.report.language);
    if (!vocabulary) return [];
    const sayings = sayingsOf(reading);
    const told = reading.attributions.flatMap((attribution) =>
      tellingsOf(reading, attribution, identified, vocabulary, sayings),
    );
    return withEllipses(told, vocabulary);
  });
  const vocabulary = vocabularyFor(readings[0]?.report.language ?? "und") ?? vocabularyFor("en");
  return vocabulary ? withOneName(all, readings, vocabulary) : all;
}

/** The attributions by id, for what they hold of each other. */
const sayingsOf = (reading: AttributedReading): ReadonlyMap<string, Attribution> =>
  new Map(reading.attributions.map((a) => [a.id, a]));

function tellingsOf(
  reading: AttributedReading,
  attribution: Attribution,
  identified: Identified,
  vocabulary: Vocabulary,
  sayings: ReadonlyMap<string, Attribution>,
): Telling[] {
  const meant = attribution.refersTo && meantBy(attribution.refersTo, reading);
  const said = meant?.content.at ?? (attribution.refersTo ? [attribution.refersTo] : attribution.content.at);
  const saidAt = attribution.saidAt?.value ?? meant?.saidAt?.value;
  const calendar = saidAt !== undefined && /^\d{4}/.test(saidAt) ? saidAt : undefined;
  const outer = attribution.within === undefined ? undefined : sayings.get(attribution.within);
  const via = attribution.via.flatMap((source) => partyIdsOf(reading, source, identified));
  const basis = attribution.basis && bysOf(reading, attribution.basis, identified)[0];
  const propositions = findPropositions(tokensIn(reading, said), vocabulary);
  const quantities = reading.quantities.filter(
    (q) => q.measure !== undefined && attribution.content.at.some((at) => contains(at, q.at)),
  );
  return bysOf(reading, attribution.source, identified).map((by, _, all) => ({
    reading,
    attribution,
    by,
    via,
    ...(basis !== undefined && { basis }),
    propositions,
    quantities,
    ...(calendar !== undefined && { saidAt: calendar }),
    time: calendar ?? (outer?.saidAt && /^\d{4}/.test(outer.saidAt.value) ? outer.saidAt.value : timeOf(reading)),
    source:
      all.length > 1
        ? attribution.source.at.flatMap((at) => namedIn(reading, at, idOfBy(by), identified))
        : attribution.source.at,
  }));
}

/** "This was reported by X": what another attribution of the words referred to says. */
const meantBy = (words: Position, reading: AttributedReading): Attribution | undefined =>
  reading.attributions.find((a) => a.refersTo === undefined && a.content.at.some((at) => contains(words, at)));

const idOfBy = (by: By): string => (typeof by === "string" ? by : by.party);

function bysOf(reading: AttributedReading, source: Source, identified: Identified): By[] {
  const found = new Map(
    partiesOf(reading, source).map((party) => [identified.partyId(reading.report.id, party.key), party]),
  );
  return [...found].flatMap(([id, party]): By[] => {
    if (id === undefined) return [];
    if (party.kind !== "unnamed" || identified.isNamed(id)) return [id];
    return [
      {
        unnamed: (source.parties ? undefined : source.descriptor) ?? party.name,
        party: id,
        ...(source.unnamed !== undefined && { type: source.unnamed }),
        ...(source.several !== undefined && { several: source.several }),
      },
    ];
  });
}

const partyIdsOf = (reading: AttributedReading, source: Source, identified: Identified): string[] =>
  bysOf(reading, source, identified).map(idOfBy);

/** Where a position names a party: the whole of it where the party fills most of it, else the party's name there. */
function namedIn(reading: AttributedReading, at: Position, id: string, identified: Identified): Position[] {
  const idOf = (party: ReportParty | undefined) => party && identified.partyId(reading.report.id, party.key);
  const own = reading.parties.filter((party) => idOf(party) === id).flatMap((party) => party.names);
  const inside = own.find((name) => contains(at, name));
  return idOf(namedAt(reading, at)) === id &&
    (inside === undefined || reading.parties.every((p) => idOf(p) === id || !p.names.some((n) => contains(at, n))))
    ? [at]
    : inside
      ? [inside]
      : [];
}

/** The report's parties behind a source: its own, and for a joint source the one that each of its positions names. */
function partiesOf(reading: AttributedReading, source: Source): ReportParty[] {
  const own = reading.parties.find((p) => p.key === source.party);
  if (source.parties) return source.parties.flatMap((key) => reading.parties.find((p) => p.key === key) ?? []);
  if (source.at.length < 2) return own ? [own] : [];
  const each = source.at.flatMap((at) => namedAt(reading, at) ?? []);
  return each.length > 0 ? [...new Set(each)] : own ? [own] : [];
}

/** The party whose name fills most of a position: of "the Telegram channel X" it is the channel, not Telegram. */
function namedAt(reading: AttributedReading, at: Position): ReportParty | undefined {
  let best: { party: ReportParty; length: number } | undefined;
  for (const party of reading.parties) {
    for (const name of party.names) {
      const length = Math.min(name.end, at.end) - Math.max(name.start, at.start);
      if (length > 0 && length > (best?.length ?? 0)) best = { party, length };
    }
  }
  return best?.party;
}
