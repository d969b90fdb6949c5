import { contains, inReadingOrder } from "../../../../record/position.js";
import { type Passage, passageAt } from "../../../../text/passage.js";
import type { AttributedReading } from "../../../attributions/attribution.js";
import type { Quantity, Sentence } from "../../../reading/reading.js";
import { tokensIn } from "../../../reading/tokens-in.js";
import type { MatchedClaim } from "../../match.js";
import { findPropositions } from "../../propositions/find-propositions.js";
import { clashes, matchPropositions } from "../../propositions/match-propositions.js";
import type { Proposition } from "../../propositions/proposition.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import { numbersApartIn } from "../numbers-apart.js";

/** A clause with the quantities that stand in it. */
interface Clause {
  readonly reading: AttributedReading;
  readonly proposition: Proposition;
  readonly quantities: readonly Quantity[];
}

/**
 * The claims, each with the places where a report that puts it into nobody's mouth tells it all the same: sentences of its own,
 * outside everything attributed, that name the same event of the same and give no other figure. Nothing is known of where such
 * a sentence comes from; it is no statement, and may add an origin or none.
 */
export function withOwnVoice(
  claims: readonly MatchedClaim[],
  readings: readonly AttributedReading[],
  vocabulary: Vocabulary,
): MatchedClaim[] {
  const index = indexOf(claims);
  const told = new Map<MatchedClaim, Passage[]>();
  const numbersApart = numbersApartIn(vocabulary.lexicon);
  for (const reading of readings) {
    for (const sentence of ownSentences(reading)) {
      const propositions = findPropositions(tokensIn(reading, [sentence]), vocabulary).filter(
        (p) => p.event && !p.prospective,
      );
      const clauses = propositions.map((p) => ({
        reading,
        proposition: p,
        quantities: within(reading.quantities, p),
      }));
      const meant = new Map(
        clauses.flatMap((clause) =>
          claimsSaid(clause, index, vocabulary, numbersApart).map((claim) => [claim, clause]),
        ),
      );
      for (const [claim, { proposition }] of meant) {
        if (carries(claim, reading)) continue;
        told.set(claim, [...(told.get(claim) ?? []), passageAt(reading.report, proposition.at)].slice(0, MOST));
      }
    }
  }
  return claims.map((claim) => {
    const ownVoice = told.get(claim);
    return ownVoice ? { ...claim, claim: { ...claim.claim, ownVoice } } : claim;
  });
}

/** Places shown of one claim, and clauses looked at under one kind of event. */
const MOST = 100;
const BUCKET = 60;

type Index = ReadonlyMap<string, readonly { readonly claim: MatchedClaim; readonly clause: Clause }[]>;

/** The clauses by which claims are asserted, by kind of event. */
function indexOf(claims: readonly MatchedClaim[]): Index {
  const index = new Map<string, { claim: MatchedClaim; clause: Clause }[]>();
  for (const claim of claims) {
    for (const { told, relation, propositions } of claim.members) {
      if (relation !== "asserts" && relation !== "confirms") continue;
      for (const proposition of propositions) {
        const telling = told.tellings.find((t) => t.propositions.includes(proposition));
        if (!telling || !proposition.event || proposition.negated) continue;
        const bucket = index.get(proposition.concept) ?? [];
        if (bucket.length < BUCKET)
          bucket.push({
            claim,
            clause: { reading: telling.reading, proposition, quantities: within(telling.quantities, proposition) },
          });
        index.set(proposition.concept, bucket);
      }
    }
  }
  return index;
}

const claimsSaid = (
  own: Clause,
  index: Index,
  vocabulary: Vocabulary,
  numbersApart: ReturnType<typeof numbersApartIn>,
): MatchedClaim[] => {
  const { proposition, quantities } = own;
  const asserted = index.get(proposition.concept) ?? [];
  const said = asserted.filter(
    ({ clause }) =>
      matchPropositions(proposition, clause.proposition, vocabulary)?.relation === "same" &&
      clause.quantities.length > 0 === quantities.length > 0 &&
      !clashes(clause.quantities, quantities) &&
      !clashes(quantities, clause.quantities) &&
      !numbersApart(placeOf(own), placeOf(clause)),
  );
  return [...new Set(said.map(({ claim }) => claim))];
};

const placeOf = ({ reading, proposition: { at } }: Clause) => ({ reading, at });

const within = (quantities: readonly Quantity[], { at }: Proposition): Quantity[] =>
  quantities.filter((q) => q.measure !== undefined && contains(at, q.at));

/** A report that has it from somebody adds nothing by telling it again. */
const carries = (claim: MatchedClaim, reading: AttributedReading): boolean =>
  claim.members.some(({ told }) => told.tellings.some((t) => t.reading === reading));

/** The sentences that no attribution touches, in order. */
function ownSentences(reading: AttributedReading): Sentence[] {
  const said = reading.attributions
    .flatMap(({ source, cue, content }) => [...source.at, ...cue.at, ...content.at])
    .sort(inReadingOrder);
  let next = 0;
  let reach = 0;
  return reading.sentences.filter((sentence) => {
    while (next < said.length && (said[next]?.start ?? 0) < sentence.end)
      reach = Math.max(reach, said[next++]?.end ?? 0);
    const own = sentence.kind === "body" || sentence.kind === "headline" || sentence.kind === "caption";
    return own && sentence.repeats === undefined && reach <= sentence.start;
  });
}
