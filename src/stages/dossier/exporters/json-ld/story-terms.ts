import type { Passage } from "../../../../text/passage.js";
import type { Account, AccountStory, By } from "../../account-document.js";
import { codePointsOf } from "./code-points.js";
import { iri, type Node } from "./node.js";

/** What every node of one story is written with: the ids of its things, and its passages. */
export interface StoryTerms {
  readonly story: AccountStory;
  /** The id of a thing of the story; the same id may stand in two stories of an account. */
  id(kind: "party" | "statement" | "appearance" | "claim" | "review" | "figure", ...ids: readonly string[]): string;
  /** The id of the party that somebody is. */
  by(by: By): string;
  /** A passage as a Web Annotation specific resource: the words, and their place in code points. */
  target(passage: Passage): Node;
}

/** The terms of a story of an account. */
export function storyTerms(account: Account, story: AccountStory): StoryTerms {
  const own = new Set(story.reports);
  const positions = new Map(
    account.reports.filter(({ id }) => own.has(id)).map(({ id, text }) => [id, codePointsOf(text)]),
  );
  const id: StoryTerms["id"] = (kind, ...ids) => iri(kind, story.id, ...ids);
  return {
    story,
    id,
    by: (by) => id("party", typeof by === "string" ? by : by.party),
    target: (passage) => {
      const { report, exact, prefix, suffix } = passage;
      const at = positions.get(report)?.(passage.at);
      const quote = { type: "oa:TextQuoteSelector", exact, prefix, suffix };
      return {
        type: "oa:SpecificResource",
        hasSource: iri("report", report),
        hasSelector: at ? [quote, { type: "oa:TextPositionSelector", ...at }] : [quote],
      };
    },
  };
}
