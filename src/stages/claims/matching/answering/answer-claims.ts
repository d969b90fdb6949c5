import { idOf } from "../../../../record/digest.js";
import { type MatchedClaim, type Member, withMembers } from "../../match.js";
import type { Vocabulary } from "../../propositions/vocabulary.js";
import type { ToldStatement } from "../../statements.js";
import { deniesNothing } from "./denies-nothing.js";
import { type Answer, findAnswers } from "./find-answers.js";
import { conceptsOf, goesOnWith, inOrder, isPointing, type Told } from "./told-in-order.js";

/** Claims with the denials that answer them, and what each of these answers. */
export interface AnsweredClaims {
  readonly claims: readonly MatchedClaim[];
  /** `claim`: the id of the claim that is answered, where what is answered belongs to one. */
  readonly answers: readonly (Answer & { readonly claim?: string })[];
}

const says = ({ relation }: Member): boolean => relation === "asserts" || relation === "confirms";
const opposes = ({ relation, byFigure }: Member): boolean =>
  (relation === "denies" || relation === "doubts") && !byFigure;

/**
 * The claims with those denials among their statements that answer them in few of their words or none. A claim that nobody makes but
 * that is all in such denials is told with what they answer.
 */
export function answerClaims(
  all: readonly MatchedClaim[],
  told: readonly ToldStatement[],
  vocabulary: Vocabulary,
): AnsweredClaims {
  const claims = all.flatMap((claim) => withoutTurnedDown(claim, vocabulary));
  const order = inOrder(told);
  const open = openDenials(claims, [...order.values()].flat(), (one) => goesOnWith(one, order, vocabulary), vocabulary);
  const making = new Map<ToldStatement, MatchedClaim[]>();
  for (const claim of claims) {
    for (const { told: owner } of claim.members.filter(says)) making.set(owner, [...(making.get(owner) ?? []), claim]);
  }
  const answers = findAnswers(open, order, vocabulary).map((answer) => {
    const claim = likestOf(making.get(answer.denied.owner) ?? [], answer.denial, vocabulary);
    return { ...answer, ...(claim && { claim: claim.claim.id }) };
  });
  const answering = new Map<string, ToldStatement[]>();
  for (const { claim, kind, denial } of answers) {
    if (claim !== undefined && kind === "contradicts")
      answering.set(claim, [...(answering.get(claim) ?? []), denial.owner]);
  }
  const placed = new Set([...answering.values()].flat());
  return {
    answers,
    claims: claims
      .filter(({ members }) => members.some(says) || !members.every((member) => placed.has(member.told)))
      .map((claim) => withAnswers(claim, answering.get(claim.claim.id) ?? [])),
  };
}

/**
 * A claim without those who only turn down what it asks for ("rejected calls for an election"): they deny no fact. What each of them does is a
 * claim of its own.
 */
function withoutTurnedDown(claim: MatchedClaim, vocabulary: Vocabulary): MatchedClaim[] {
  if (!claim.members.some(says)) return [claim];
  const turned = claim.members.filter((member) => opposes(member) && deniesNothing(member.told, vocabulary));
  if (turned.length === 0) return [claim];
  const left = withMembers(
    claim,
    claim.members.filter((member) => !turned.includes(member)),
  );
  return [left, ...turned.map((member) => ownClaim(claim, member))];
}

const ownClaim = ({ claim, concept }: MatchedClaim, member: Member): MatchedClaim => {
  const [text = claim.text] = member.told.statement.passages;
  const own = {
    claim: { ...claim, id: idOf("claim", ["turned down", member.told.statement.id]), text },
    members: [],
    concept,
  };
  return withMembers(own, [member]);
};

/** The tellings that may deny something and stand against nothing in any claim, one of each statement. */
function openDenials(
  claims: readonly MatchedClaim[],
  everything: readonly Told[],
  goesOn: (one: Told) => readonly Told[],
  vocabulary: Vocabulary,
): Told[] {
  const inDispute = new Set(
    claims.flatMap(({ members }) =>
      members.some(says)
        ? members.filter((member) => opposes(member) && !deniesNothing(member.told, vocabulary)).map((m) => m.told)
        : [],
    ),
  );
  const further = everything.flatMap((one) =>
    inDispute.has(one.owner) && isPointing(one, vocabulary) ? goesOn(one).map(({ owner }) => owner) : [],
  );
  const seen = new Set([...inDispute, ...further]);
  return everything.filter(({ owner, telling }) => {
    if (seen.has(owner) || !mayDeny(owner, telling.propositions) || deniesNothing(owner, vocabulary)) return false;
    seen.add(owner);
    return true;
  });
}

const mayDeny = ({ statement: { stance } }: ToldStatement, propositions: readonly { negated: boolean }[]): boolean =>
  stance === "denies" ||
  stance === "doubts" ||
  stance === "does-not-know" ||
  propositions.some(({ negated }) => negated);

/** Of the claims that a statement makes, the one that shares most with what denies it. */
function likestOf(made: readonly MatchedClaim[], denial: Told, vocabulary: Vocabulary): MatchedClaim | undefined {
  const own = new Set(conceptsOf(denial, vocabulary));
  const shared = ({ members }: MatchedClaim): number =>
    Math.max(
      ...members.map(({ propositions }) =>
        Math.max(
          0,
          ...propositions.map(({ words, concept }) => [concept, ...words].filter((word) => own.has(word)).length),
        ),
      ),
    );
  return made.reduce<MatchedClaim | undefined>(
    (best, claim) => (best === undefined || shared(claim) > shared(best) ? claim : best),
    undefined,
  );
}

function withAnswers(claim: MatchedClaim, denials: readonly ToldStatement[]): MatchedClaim {
  const fresh = denials.filter((told) => !claim.members.some((member) => member.told === told));
  if (fresh.length === 0) return claim;
  const members = fresh.map(
    (told): Member => ({ told, relation: "denies", why: "it answers what is said", propositions: [], answers: true }),
  );
  return withMembers(claim, [...claim.members, ...members]);
}
