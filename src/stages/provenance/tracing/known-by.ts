import type { MatchedClaim, Member } from "../../claims/match.js";
import type { ToldStatement } from "../../claims/statements.js";
import type { Telling } from "../../claims/telling.js";
import type { StoryTrails } from "./story-trails.js";

/** A claim as far as some of its tellings tell it: statements that none of them carries are left out. */
export function claimFrom<Told extends Pick<MatchedClaim, "members" | "near">>(
  claim: Told,
  isHeard: (telling: Telling) => boolean,
): Told {
  const { members, near = [] } = claim;
  if ([...members, ...near].every(({ told }) => told.tellings.every(isHeard))) return claim;
  const left = (some: readonly Member[]): Member[] =>
    some.flatMap((member) => {
      const told = heard(member.told, isHeard);
      return told === undefined ? [] : [{ ...member, told }];
    });
  return { ...claim, members: left(members), ...(near.length > 0 && { near: left(near) }) };
}

/** A statement as far as some of its tellings tell it; undefined where none does. */
function heard(told: ToldStatement, isHeard: (telling: Telling) => boolean): ToldStatement | undefined {
  const kept = told.tellings.map(isHeard);
  if (kept.every((one) => one)) return told;
  const tellings = told.tellings.filter((_, i) => kept[i]);
  if (tellings.length === 0) return undefined;
  const { basis: _, basisPassage, ...statement } = told.statement;
  const appearances = statement.appearances.filter((_, i) => kept[i]);
  const based = tellings.find((telling) => telling.basis !== undefined);
  return {
    tellings,
    statement: {
      ...statement,
      ...(based?.basis !== undefined && { basis: based.basis }),
      ...(basisPassage?.report === based?.reading.report.id && { basisPassage }),
      appearances,
      via: statement.via.filter((_, i) => kept[i]),
      passages: appearances.flatMap(({ content }) => content),
    },
  };
}

/** What was known of a story's trails when only some of its reports were. */
export const trailsFrom = (story: StoryTrails, isKnown: (report: string) => boolean): StoryTrails => ({
  ...story,
  takenBy: (report) => story.takenBy(report).filter(({ earlier }) => isKnown(earlier)),
});
