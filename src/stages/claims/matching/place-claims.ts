import { idOf } from "../../../record/digest.js";
import { contains, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { NameMention } from "../../reading/reading.js";
import { tokensIn } from "../../reading/tokens-in.js";
import type { MatchedClaim, Member } from "../match.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import type { ToldStatement } from "../statements.js";
import type { Telling } from "../telling.js";

interface PlaceOf {
  readonly telling: Telling;
  readonly at: Position;
}

/**
 * Claims on where an event took place, made only where somebody says that the place is not known: the statements of the
 * event that name a place assert it, the statement that the place is unknown does not know it.
 */
export function findPlaceClaims(
  claims: readonly MatchedClaim[],
  told: readonly ToldStatement[],
  vocabularyFor: (language: string) => Vocabulary | undefined,
): MatchedClaim[] {
  const ignorant = told.filter(({ statement }) => statement.stance === "does-not-know");
  return ignorant.flatMap((unknowing) => {
    const telling = unknowing.tellings[0];
    const vocabulary = telling && vocabularyFor(telling.reading.report.language);
    if (!telling || !vocabulary || !isAboutPlace(telling, vocabulary)) return [];
    const concepts = conceptsIn(telling, vocabulary);
    const event = claims
      .filter((c) => concepts.has(c.concept) && c.members.some((m) => placesOf(m.told).length > 0))
      .sort((a, b) => b.members.length - a.members.length)[0];
    return event ? [placeClaim(event, unknowing)] : [];
  });
}

const contentText = ({ attribution, reading }: Telling): string =>
  attribution.content.at.map((at) => reading.report.text.slice(at.start, at.end)).join(" ");

const isAboutPlace = (telling: Telling, { words: { unknowns } }: Vocabulary): boolean =>
  [unknowns.questions, unknowns.topics].some((topics) => topics.get("place")?.test(contentText(telling)));

/** The kinds of event that any word of the content names, in whatever clause: "the location where he was seized". */
function conceptsIn({ reading, attribution }: Telling, vocabulary: Vocabulary): Set<string> {
  const tokens = tokensIn(reading, attribution.content.at);
  return new Set(tokens.flatMap((t) => vocabulary.eventOf(t) ?? []));
}

/** The places that a statement names, a place as an actor aside; with the region word that belongs to it. */
function placesOf({ tellings }: ToldStatement): PlaceOf[] {
  return tellings.flatMap((telling) =>
    telling.reading.names
      .filter((name) => isPlace(name) && telling.attribution.content.at.some((at) => contains(at, name.at)))
      .flatMap((name) => {
        const at = whereAt(telling.reading.report.text, name.at);
        return at ? [{ telling, at }] : [];
      }),
  );
}

const BEFORE = /\b(?:in|at|near|off|outside|around|inside|on|from)\s+(?:[\p{L}\p{M}'’.-]+\s+){0,3}$/iu;
const AFTER =
  /^\s+(?:region|province|city|district|county|area|town|village|state|island|valley|border|oblast|prefecture)\b/i;

/** The whole of "in Norway's Tarn valley", where a name says where; of "the case against Norway" it says nothing. */
function whereAt(text: string, name: Position): Position | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, name.start - 48), name.start));
  if (!before || /[.!?\n]/.test(before[0])) return undefined;
  // "captured in Chile-Peru war" names no place
  if (/^[-–][\p{L}]/u.test(text.slice(name.end, name.end + 2))) return undefined;
  const after = AFTER.exec(text.slice(name.end, name.end + 20));
  return { start: name.start - before[0].length, end: name.end + (after?.[0].length ?? 0) };
}

const isPlace = (name: NameMention): boolean => name.kind === "place" && name.actor !== true;

function placeClaim(event: MatchedClaim, unknowing: ToldStatement): MatchedClaim {
  const placing = event.members.filter((m) => placesOf(m.told).length > 0);
  const first = placesOf((placing[0] as Member).told).at(-1) as PlaceOf;
  const members: Member[] = [
    ...placing.map((m) => ({ ...m, why: "it names the place" })),
    { told: unknowing, relation: "does-not-know", why: "it says that the place is not known", propositions: [] },
  ];
  return {
    claim: {
      id: idOf("claim", ["place", event.claim.id, unknowing.statement.id]),
      kind: "event",
      text: passageAt(first.telling.reading.report, first.at),
      statements: members.map(({ told, relation, why }) => ({ id: told.statement.id, relation, why })),
    },
    members,
    concept: event.concept,
    about: "place",
  };
}
