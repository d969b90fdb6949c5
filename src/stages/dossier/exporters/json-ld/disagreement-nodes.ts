import type { Disagreement, Unknown } from "../../account-document.js";
import { type Node, present, some } from "./node.js";
import type { StoryTerms } from "./story-terms.js";

/** A disagreement: its sides in order, each with the words that stand on it, who says them and how many origins it has. */
export const disagreementNode = (one: Disagreement, { id, by, target }: StoryTerms): Node =>
  present({
    type: "hearsay:Disagreement",
    over: one.over,
    kind: one.kind,
    claim: some(one.claims.map((claim) => id("claim", claim))),
    hasTarget: some(one.point.map(target)),
    side: one.sides.map((passages, side) =>
      present({
        wasAttributedTo: some((one.speakers[side] ?? []).map(by)),
        hasTarget: passages.map(target),
        atLeast: one.origins[side]?.atLeast,
        atMost: one.origins[side]?.atMost,
        replaces: one.supersededBy === side ? true : undefined,
      }),
    ),
    reason: [one.why],
    settledBy: one.settledBy,
  });

/** Something that is open, and the words that closed it where some did. */
export const unknownNode = ({ about, kind, at, by, closedBy }: Unknown, terms: StoryTerms): Node =>
  present({
    type: "hearsay:Unknown",
    text: about,
    kind,
    wasAttributedTo: by === undefined ? undefined : terms.by(by),
    hasTarget: terms.target(at),
    closedBy:
      closedBy === undefined
        ? undefined
        : { knownAt: closedBy.knownAt, hasTarget: closedBy.passages.map(terms.target) },
  });
