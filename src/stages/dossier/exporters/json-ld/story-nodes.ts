import type { Account, AccountStory, Disagreement, Unknown } from "../../account-document.js";
import { claimNodes } from "./claim-nodes.js";
import { figureNode } from "./figure-node.js";
import { iri, type Node, present, some } from "./node.js";
import { partyNode } from "./party-node.js";
import { statementNodes } from "./statement-nodes.js";
import { type StoryTerms, storyTerms } from "./story-terms.js";

/** The nodes of one story: the story itself, its parties, claims and their reviews, statements and figures. */
export function storyNodes(account: Account, story: AccountStory): Node[] {
  const terms = storyTerms(account, story);
  const claims = story.claims.flatMap((claim) => claimNodes(claim, account, terms));
  const figures = story.figures.map((figure, index) => figureNode(figure, index, terms));
  return [
    {
      id: iri("story", story.id),
      type: ["schema:CreativeWork", "prov:Collection"],
      headline: story.headline.exact,
      hasPart: [
        ...story.claims.map(({ id }) => terms.id("claim", id)),
        ...story.reports.map((report) => iri("report", report)),
      ],
      figure: figures.map(({ id }) => id),
      disagreement: story.disagreements.map((one) => disagreementNode(one, terms)),
      unknown: story.unknowns.map((one) => unknownNode(one, terms)),
    },
    ...story.parties.map((party) => partyNode(party, terms)),
    ...claims,
    ...story.statements.flatMap((statement) => statementNodes(statement, terms)),
    ...figures,
  ];
}

/** A disagreement: its sides in order, each with the words that stand on it and who says them. */
const disagreementNode = ({ over, kind, sides, speakers, claims, why }: Disagreement, terms: StoryTerms): Node =>
  present({
    type: "hearsay:Disagreement",
    over,
    kind,
    claim: some(claims.map((claim) => terms.id("claim", claim))),
    side: sides.map((passages, side) =>
      present({
        wasAttributedTo: some((speakers[side] ?? []).map(terms.by)),
        hasTarget: passages.map(terms.target),
      }),
    ),
    reason: [why],
  });

const unknownNode = ({ about, kind, at, by }: Unknown, terms: StoryTerms): Node =>
  present({
    type: "hearsay:Unknown",
    text: about,
    kind,
    wasAttributedTo: by === undefined ? undefined : terms.by(by),
    hasTarget: terms.target(at),
  });
