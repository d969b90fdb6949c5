import type { StoryPicture } from "../../account-document.js";
import { iri, type Node, present } from "./node.js";
import type { StoryTerms } from "./story-terms.js";

/** Images that are one photo, each with the one that it is like, and what is remarked on them. */
export function pictureNode({ shown, remarks }: StoryPicture, { target }: StoryTerms): Node {
  const idOf = ({ report, image }: { readonly report: string; readonly image: number }): string =>
    iri("image", report, String(image));
  return {
    type: "hearsay:Picture",
    shown: shown.map((one) => {
      const other = one.like === undefined ? undefined : shown[one.like];
      return present({ about: idOf(one), like: other && idOf(other), kind: one.edit, reason: one.why && [one.why] });
    }),
    side: remarks.map(({ kind, why, of, passages }) => ({
      kind,
      reason: [why],
      about: of.map(idOf),
      hasTarget: passages.map(target),
    })),
  };
}
