import type { Passage } from "../../../text/passage.js";
import type { MatchedClaim, Member } from "../../claims/match.js";
import type { Disagreement } from "./disagreement.js";
import { settledBy } from "./settled-by.js";
import { type Ground, namesOf, type Side, tellSides } from "./side.js";

const says = ({ relation }: Member): boolean => relation === "asserts" || relation === "confirms";
/** A rival figure is told with the figures. */
const opposes = ({ relation, byFigure }: Member): boolean =>
  (relation === "denies" || relation === "doubts") && !byFigure;

const contentOf = (members: readonly Member[]): Passage[] =>
  members.flatMap(({ told }) => told.statement.appearances.map((a) => a.content[0]).filter((p) => p !== undefined));

const sideOf = (members: readonly Member[], point: readonly Passage[] = contentOf(members)): Side => ({
  passages: contentOf(members),
  point,
  told: members.map(({ told }) => told),
});

/** Where one source says it and another says that it is not so. */
export function disagreementsOverClaims(claims: readonly MatchedClaim[], ground: Ground): Disagreement[] {
  return claims.flatMap(({ claim, members }): Disagreement[] => {
    const [one, other] = [members.filter(says), members.filter(opposes)];
    if (one.length === 0 || other.length === 0) return [];
    const sides = [sideOf(one, [claim.text]), sideOf(other)];
    const question = { over: "polarity", kind: "contradicts" } as const;
    return [
      {
        ...question,
        about: claim.text.exact,
        ...tellSides(sides, ground),
        settledBy: settledBy(question, sides, ground),
        claims: [claim.id],
        why: `${sides.map(({ told }) => `${namesOf(told, ground).join(", ")} on ${told === sides[0]?.told ? "one" : "the other"} side`).join(", ")}.`,
      },
    ];
  });
}

/** Where one account names a place and a source of another says that the place is not known. */
export function disagreementsOverUnknownPlaces(claims: readonly MatchedClaim[], ground: Ground): Disagreement[] {
  return claims.flatMap(({ claim, members, about }): Disagreement[] => {
    const placing = members.filter(says);
    const unknowing = members.filter(({ relation }) => relation === "does-not-know");
    if (about !== "place" || placing.length === 0 || unknowing.length === 0) return [];
    const placed = sideOf(placing, [claim.text]);
    const sides = [{ ...placed, passages: [claim.text, ...placed.passages] }, sideOf(unknowing)];
    const question = { over: "place", kind: "does-not-know" } as const;
    return [
      {
        ...question,
        about: "where it happened",
        ...tellSides(sides, ground),
        settledBy: settledBy(question, sides, ground),
        claims: [claim.id],
        why: `Named as “${claim.text.exact}”, but not known to ${namesOf(
          unknowing.map(({ told }) => told),
          ground,
        ).join(", ")}.`,
      },
    ];
  });
}
