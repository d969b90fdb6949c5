import { idOf } from "../../../../record/digest.js";
import { contains, inReadingOrder, overlaps, wordsAt } from "../../../../record/position.js";
import { passageAt, passageKey } from "../../../../text/passage.js";
import { UnionFind } from "../../../../text/union-find.js";
import type { AttributedReading } from "../../../attributions/attribution.js";
import type { Quantity, Sentence } from "../../../reading/reading.js";
import { tokensIn } from "../../../reading/tokens-in.js";
import type { MatchedClaim, Voice } from "../../match.js";
import { findPropositions } from "../../propositions/find-propositions.js";
import { clashes, matchPropositions } from "../../propositions/match-propositions.js";
import type { Proposition } from "../../propositions/proposition.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import { OPENS_ELSEWHERE } from "../claim-text.js";
import { numbersApartIn } from "../numbers-apart.js";

/** Sentences in which a report tells what happened before it goes on to who said what. */
const OPENING = 4;
/** Reports that must open with it, where a story has several: what one alone tells is its own. */
const LEAST = 2;
/** So many are told of one story, those that most reports open with. */
const MOST = 12;
/** Clauses with a word in common, and clauses of one group, that one more clause is set beside. */
const LOOKED_AT = 60;
const MEMBERS = 8;
/** One of so many of a group must say the same. */
const SHARE = 3;
/** Share of the words of the shorter clause from which one tells what the other does, and how many words that takes. */
const NEAR = 0.6;
const ENOUGH = 4;

type SaysSame = (a: OwnClause, b: OwnClause) => boolean;

/** A clause of a report's opening that is put into nobody's mouth. */
interface OwnClause {
  readonly reading: AttributedReading;
  readonly proposition: Proposition;
  readonly quantities: readonly Quantity[];
  readonly headline: boolean;
}

/**
 * What the reports of a story open with in their own voice and no claim says yet: one claim for each event that several of them
 * tell, without a statement, for nothing is known of who told them. It holds every place where it is told.
 */
export function findToldEvents(
  claims: readonly MatchedClaim[],
  readings: readonly AttributedReading[],
  vocabulary: Vocabulary,
): MatchedClaim[] {
  const numbersApart = numbersApartIn(vocabulary.lexicon);
  const saysSame: SaysSame = (a, b) =>
    matchPropositions(a.proposition, b.proposition, vocabulary)?.relation === "same" &&
    !clashes(a.quantities, b.quantities) &&
    !clashes(b.quantities, a.quantities) &&
    !numbersApart(placeOf(a), placeOf(b));
  const said = assertedIn(claims);
  const voiced = new Set(claims.flatMap(({ claim }) => (claim.ownVoice ?? []).map(passageKey)));
  const groups = groupClauses(
    readings.flatMap((reading) => openingOf(reading, vocabulary)),
    saysSame,
  );
  return (
    groups
      // what is told in headlines only is told below them in other words
      .filter(
        (group) => reportsOf(group) >= Math.min(LEAST, readings.length) && !group.every(({ headline }) => headline),
      )
      .filter((group) => !group.some((one) => voiced.has(passageKey(passageOf(one))) || isSaid(one, said, saysSame)))
      .sort((a, b) => reportsOf(b) - reportsOf(a))
      .slice(0, MOST)
      .map(claimOf)
  );
}

const placeOf = ({ reading, proposition: { at } }: OwnClause) => ({ reading, at });
const passageOf = ({ reading, proposition }: OwnClause) => passageAt(reading.report, proposition.at);
const reportsOf = (group: readonly OwnClause[]): number => new Set(group.map(({ reading }) => reading)).size;

function openingOf(reading: AttributedReading, vocabulary: Vocabulary): OwnClause[] {
  const said = reading.attributions.flatMap(({ source, cue, content }) => [...source.at, ...cue.at, ...content.at]);
  return openingSentences(reading).flatMap((sentence) =>
    findPropositions(tokensIn(reading, [sentence]), vocabulary)
      .filter((p) => p.telling && !p.nominal && !p.prospective && !p.conditional && !p.open)
      .filter(
        (p) => hasSubject(p, reading) && standsAlone(p, sentence, reading) && !said.some((one) => overlaps(one, p.at)),
      )
      .map((proposition) => ({
        reading,
        proposition,
        quantities: reading.quantities.filter((q) => q.measure !== undefined && contains(proposition.at, q.at)),
        headline: sentence.kind === "headline",
      })),
  );
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);
const VERBS: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** "led the side to its eighth win" tells by itself of nobody. */
function hasSubject({ at }: Proposition, reading: AttributedReading): boolean {
  const first = tokensIn(reading, [at]).find(({ tag }) => NOUNS.has(tag) || VERBS.has(tag));
  return first !== undefined && NOUNS.has(first.tag);
}

/**
 * A whole clause: it opens its sentence or is joined on, and no verb is still to come for it, so that no apposition tells ("Ina Roe, the
 * nurse turned writer, has died"), nor half of a word.
 */
function standsAlone({ at }: Proposition, sentence: Sentence, reading: AttributedReading): boolean {
  const before = tokensIn(reading, [{ start: sentence.start, end: at.start }]).at(-1);
  const [mark, next] = tokensIn(reading, [{ start: at.end, end: sentence.end }]);
  const opens = before === undefined || before.tag === "CCONJ" || /^["“'‘;]$/.test(before.text);
  const goesOn = mark?.text === "," && next !== undefined && VERBS.has(next.tag) && !/ing$/i.test(next.text);
  return opens && !goesOn && !/^[-–—‑]\p{L}/u.test(reading.report.text.slice(at.end, at.end + 2));
}

const openingSentences = ({ sentences }: AttributedReading): Sentence[] =>
  sentences
    .filter(({ kind, repeats }) => (kind === "body" || kind === "headline") && repeats === undefined)
    .slice(0, OPENING);

/** The clauses that say the same, together: a third of those looked at must, of those that share the event or a name. */
function groupClauses(clauses: readonly OwnClause[], saysSame: SaysSame): OwnClause[][] {
  const groups = new UnionFind(clauses.length);
  const byKey = new Map<string, number[]>();
  for (const [at, clause] of clauses.entries()) {
    const keys = keysOf(clause);
    const near = new Set(keys.flatMap((key) => (byKey.get(key) ?? []).slice(-LOOKED_AT)));
    const alike = new Map<number, { same: number; all: number }>();
    for (const other of near) {
      const group = alike.get(groups.find(other)) ?? { same: 0, all: 0 };
      alike.set(groups.find(other), group);
      if (group.all >= MEMBERS) continue;
      group.all++;
      if (saysSame(clauses[other] as OwnClause, clause)) group.same++;
    }
    for (const [group, { same, all }] of alike) if (same * SHARE >= all) groups.join(group, at);
    for (const key of keys) byKey.get(key)?.push(at) ?? byKey.set(key, [at]);
  }
  return groups.groups().map((group) => group.map((at) => clauses[at] as OwnClause));
}

const keysOf = ({ proposition: { concept, names } }: OwnClause): string[] => [...new Set([concept, ...names])];

/** The clauses by which claims are asserted, by their concepts and names. */
function assertedIn(claims: readonly MatchedClaim[]): ReadonlyMap<string, readonly OwnClause[]> {
  const said = new Map<string, OwnClause[]>();
  for (const { members } of claims) {
    for (const { told, propositions } of members) {
      const tellingOf = new Map(told.tellings.flatMap((one) => one.propositions.map((said) => [said, one] as const)));
      for (const proposition of propositions) {
        const telling = tellingOf.get(proposition);
        if (telling === undefined) continue;
        const quantities = telling.quantities.filter((q) => contains(proposition.at, q.at));
        const clause = { reading: telling.reading, proposition, quantities, headline: false };
        for (const key of keysOf(clause)) {
          const list = said.get(key);
          if (list === undefined) said.set(key, [clause]);
          else if (list.length < LOOKED_AT) list.push(clause);
        }
      }
    }
  }
  return said;
}

const isSaid = (own: OwnClause, said: ReadonlyMap<string, readonly OwnClause[]>, saysSame: SaysSame): boolean =>
  keysOf(own).some((key) => said.get(key)?.some((clause) => saysSame(clause, own) || isNear(clause, own)));

/** Told of the same with nearly the same words, so that it would only be told twice. */
function isNear({ proposition: { words: a } }: OwnClause, { proposition: { words: b } }: OwnClause): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const common = [...small].filter((word) => large.has(word)).length;
  return common >= ENOUGH && common >= NEAR * small.size;
}

function claimOf(group: readonly OwnClause[]): MatchedClaim {
  const best = bestOf(group);
  const voices = voicesOf(group);
  return {
    claim: {
      id: idOf(
        "claim",
        voices.map(({ passage }) => [passage.report, passage.at]),
      ),
      kind: "event",
      text: passageOf(best),
      statements: [],
      ownVoice: voices.map(({ passage }) => passage),
    },
    members: [],
    voices,
    concept: best.proposition.concept,
  };
}

/** Where it is told, in the order of the reports; a report counts once, by the first place in its body. */
function voicesOf(group: readonly OwnClause[]): Voice[] {
  const first = new Map<AttributedReading, OwnClause>();
  for (const one of [...group].sort(bodyFirst)) if (!first.has(one.reading)) first.set(one.reading, one);
  return [...new Set(group.map(({ reading }) => reading))].flatMap((reading) => {
    const one = first.get(reading);
    return one ? [{ reading, passage: passageOf(one) }] : [];
  });
}

const bodyFirst = (a: OwnClause, b: OwnClause): number =>
  Number(a.headline) - Number(b.headline) || inReadingOrder(a.proposition.at, b.proposition.at);

const SHORT = 25;
const LONG = 200;

/** The clause that has most of what the others have: of the body, neither a stub nor a whole paragraph, one that names whom it tells of. */
function bestOf(group: readonly OwnClause[]): OwnClause {
  const frequency = new Map<string, number>();
  for (const { proposition } of group)
    for (const word of proposition.words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const score = ({ reading, proposition, headline }: OwnClause): number => {
    const common = [...proposition.words].reduce((sum, word) => sum + (frequency.get(word) ?? 1) - 1, 0);
    const words = wordsAt(reading.report.text, proposition.at);
    return (
      common / group.length / Math.sqrt(1 + proposition.words.size) -
      Number(headline) -
      Number(words.length < SHORT || words.length > LONG) -
      Number(OPENS_ELSEWHERE.test(words))
    );
  };
  return group.map((one) => ({ one, score: score(one) })).reduce((a, b) => (b.score > a.score ? b : a)).one;
}
