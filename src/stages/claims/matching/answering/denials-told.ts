import { contains, hull, type Position, wordsAt } from "../../../../record/position.js";
import { passageAt } from "../../../../text/passage.js";
import { type MatchedClaim, type Member, withMembers } from "../../match.js";
import { partyOf } from "../../party.js";

const DENYING: ReadonlySet<Member["relation"]> = new Set(["denies", "doubts"]);

/** A denial with who denies is shown whole up to this length. */
const LONG = 240;

/**
 * The claims, with those that nobody makes and somebody denies told as what they are: the word of who denies, in the words of the
 * report from the speaker to what is denied. One that is told within another claim is left out.
 */
export function withDenialsTold(claims: readonly MatchedClaim[]): MatchedClaim[] {
  const made = claims.filter((claim) => !isDenialOnly(claim));
  const told = claims.filter(isDenialOnly).map(denialTold);
  const isWithin = ({ claim: { text } }: MatchedClaim): boolean =>
    made.some(({ claim: other }) => other.text.report === text.report && contains(other.text.at, text.at));
  const kept = new Map(told.filter((one) => !isWithin(one)).map((one) => [one.claim.id, one]));
  return claims.flatMap((claim) => (isDenialOnly(claim) ? (kept.get(claim.claim.id) ?? []) : [claim]));
}

/** What several deny is worth telling in the words that they deny. */
const isDenialOnly = ({ members }: MatchedClaim): boolean =>
  members.some(({ relation }) => DENYING.has(relation)) &&
  !members.some(({ relation }) => relation === "asserts" || relation === "confirms") &&
  new Set(members.map(({ told }) => partyOf(told.statement.by))).size === 1;

function denialTold(matched: MatchedClaim): MatchedClaim {
  const members = matched.members.map(
    (member): Member =>
      DENYING.has(member.relation)
        ? { ...member, relation: "asserts", why: "its word is that it is not so", denial: true }
        : member,
  );
  const { claim, ...rest } = withMembers(matched, members);
  return { ...rest, claim: { ...claim, text: wholeDenial(matched) ?? claim.text } };
}

/** "She denied taking the money": from who denies to the end of what is denied, where that is all in one sentence. */
function wholeDenial({ members, claim }: MatchedClaim): MatchedClaim["claim"]["text"] | undefined {
  for (const { told } of members) {
    for (const { reading, attribution } of told.tellings) {
      const { report } = reading;
      if (report.id !== claim.text.report || attribution.content.at.every((at) => !contains(at, claim.text.at)))
        continue;
      const at = hull([...attribution.source.at, ...attribution.cue.at, ...attribution.content.at]);
      if (isOneSentence(report.text, at)) return passageAt(report, at);
    }
  }
  return undefined;
}

const isOneSentence = (text: string, at: Position): boolean =>
  at.end - at.start <= LONG && !/[.!?]["”’]?\s+["“‘]?\p{Lu}|\n/u.test(wordsAt(text, at));
