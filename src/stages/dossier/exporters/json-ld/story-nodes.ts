import type { Account, AccountStory } from "../../account-document.js";
import { claimNodes } from "./claim-nodes.js";
import { disagreementNode, unknownNode } from "./disagreement-nodes.js";
import { countNode, figureNode } from "./figure-nodes.js";
import { iri, type Node } from "./node.js";
import { partyNode } from "./party-node.js";
import { pictureNode } from "./picture-node.js";
import { statementNodes } from "./statement-nodes.js";
import { storyTerms } from "./story-terms.js";

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
      count: story.ledger.map((entry) => countNode(entry, terms)),
      disagreement: story.disagreements.map((one) => disagreementNode(one, terms)),
      unknown: story.unknowns.map((one) => unknownNode(one, terms)),
      ...(story.pictures && { picture: story.pictures.map((one) => pictureNode(one, terms)) }),
    },
    ...story.parties.map((party) => partyNode(party, terms)),
    ...claims,
    ...story.statements.flatMap((statement) => statementNodes(statement, terms)),
    ...figures,
  ];
}
