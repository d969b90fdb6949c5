import type { Item, Origin } from "./event.js";
import type { Piece, SetMark } from "./piece.js";
import type { Mark } from "./segments.js";
import type { Carried, EditKind, ReportTruth, TrueClaim, TrueOrigin, TrueUtterance } from "./world-report.js";

const instant = (at: number): string => new Date(Math.ceil(at / 1000) * 1000).toISOString().replace(".000Z", "Z");

/** Kinds of edit that keep the words of the copy, or nearly. */
const KEEPS_WORDS: ReadonlySet<EditKind> = new Set([
  "verbatim",
  "cut",
  "reordered",
  "local lede",
  "light",
  "mash",
  "brief",
  "expanded",
  "late",
]);

/** The truth about a piece as it was set. */
export function truthOf(piece: Piece, marks: readonly SetMark[], ids: ReadonlyMap<Piece, string>): ReportTruth {
  const claims = new Map<string, TrueClaim>();
  const utterances = new Map<string, TrueUtterance>();
  const origins = new Map<string, TrueOrigin>();
  const carries = marks.map(({ mark, at, sentence }): Carried => {
    const { claim, utterance } = mark;
    const { speaker, supersedes } = utterance;
    const known = knownBy(mark);
    for (const origin of known) origins.set(origin.id, origin);
    claims.set(claim.id, {
      id: claim.id,
      fact: claim.fact.key,
      ...(claim.value === undefined ? {} : { value: claim.value }),
      ...(claim.mistaken ? { mistaken: true as const } : {}),
    });
    utterances.set(utterance.id, {
      id: utterance.id,
      speaker: speaker.person?.full ?? speaker.body ?? speaker.descriptor ?? "",
      at: instant(utterance.at),
      ...(supersedes === undefined ? {} : { supersedes: supersedes.id }),
    });
    return {
      at,
      sentence,
      claim: claim.id,
      utterance: utterance.id,
      origins: known.map(({ id }) => id),
      stance: mark.stance,
      shown: mark.shown,
      end: endOf(mark),
      firstHand: mark.firstHand,
      desk: mark.desk,
      copied: mark.desk !== piece.desk.id && KEEPS_WORDS.has(piece.kind),
      translation: mark.translation,
    };
  });
  const { event, kind, flaws, from, retracts } = piece;
  const idsOf = (pieces: readonly Piece[]): string[] => pieces.flatMap((one) => ids.get(one) ?? []);
  return {
    story: event.id,
    event: {
      kind: event.kind.name,
      place: event.setting.town,
      country: event.setting.country,
      at: instant(event.at),
      ...(event.twinOf === undefined ? {} : { twinOf: event.twinOf }),
    },
    kind,
    flaws,
    madeFrom: idsOf(from),
    retracts: idsOf(retracts),
    carries,
    claims: [...claims.values()],
    utterances: [...utterances.values()],
    origins: [...origins.values()],
  };
}

const itemOf = ({ claim, utterance }: Mark): Item | undefined =>
  utterance.items.find((item) => item.claim.id === claim.id.split("~")[0]);

/** Who knows it first behind an utterance; nobody knows what a desk got wrong. */
function knownBy(mark: Mark): readonly Origin[] {
  if (mark.claim.mistaken) return [];
  return itemOf(mark)?.route?.origins ?? [mark.utterance.speaker.origin];
}

/** Whom a reader must take for the end of the trail. */
function endOf(mark: Mark): string {
  const { utterance, shown, desk } = mark;
  if (shown === "named") return utterance.speaker.origin.id;
  const route = itemOf(mark)?.route;
  if (shown === "cites named" && route !== undefined && route.by.descriptor === undefined) return route.by.origin.id;
  return `open:${utterance.id}:${desk}`;
}
