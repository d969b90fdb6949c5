import type { Account, Claim } from "../../account-document.js";
import { credibilityName, NO_STATUS, statusLabel } from "../wording/labels.js";
import { iri, type Node, present, some } from "./node.js";
import type { StoryTerms } from "./story-terms.js";

type Change = Claim["history"][number];

/** A claim of schema.org with where it appears and what stands to it, and its review: the status and credibility it has. */
export const claimNodes = (claim: Claim, account: Account, terms: StoryTerms): Node[] => [
  claimNode(claim, terms),
  reviewNode(claim, account, terms),
];

function claimNode(claim: Claim, terms: StoryTerms): Node {
  const { story, id, by, target } = terms;
  const relations = new Map(claim.statements.map((statement) => [statement.id, statement.relation]));
  const standing = story.statements.filter((statement) => relations.has(statement.id));
  const authors = standing
    .filter((statement) => ["asserts", "confirms"].includes(relations.get(statement.id) ?? ""))
    .map((statement) => by(statement.by));
  const carriers = new Set(standing.flatMap(({ appearances }) => appearances.map(({ report }) => report)));
  const appearances = story.reports.filter((report) => carriers.has(report)).map((report) => iri("report", report));
  const last = claim.history.at(-1);
  return present({
    id: id("claim", claim.id),
    type: ["schema:Claim", "prov:Entity"],
    text: claim.text.exact,
    hasTarget: target(claim.text),
    author: some([...new Set(authors)]),
    appearance: some(appearances),
    firstAppearance: appearances[0],
    wasDerivedFrom: some(standing.map((statement) => id("statement", statement.id))),
    stands: claim.statements.map((one) => ({ statement: id("statement", one.id), relation: one.relation })),
    status: last?.status,
    since: last?.dated ? last.since : undefined,
    history: claim.history.map((change) => changeNode(change, terms)),
    atLeast: claim.independence.atLeast,
    atMost: claim.independence.atMost,
    reason: claim.independence.reasons.map(({ text }) => text),
  });
}

const changeNode = ({ status, since, dated, knownAt, because, reason }: Change, { id }: StoryTerms): Node =>
  present({
    status,
    since: dated ? since : undefined,
    knownAt,
    because: some(because.map((statement) => id("statement", statement))),
    reason: [reason],
  });

/** Credibility as a rating: of the six steps of the Admiralty scale the first is the best. */
const reviewNode = (claim: Claim, account: Account, { id }: StoryTerms): Node => ({
  id: id("review", claim.id),
  type: ["schema:ClaimReview", "prov:Entity"],
  claimReviewed: claim.text.exact,
  itemReviewed: id("claim", claim.id),
  wasDerivedFrom: [id("claim", claim.id)],
  author: { type: ["prov:SoftwareAgent", "schema:SoftwareApplication"], name: account.madeBy },
  datePublished: account.asOf,
  reviewBody: statusWords(claim),
  reviewRating: {
    type: "schema:Rating",
    ratingValue: claim.credibility,
    bestRating: 1,
    worstRating: 6,
    alternateName: [credibilityName(claim.credibility)],
    ratingExplanation: claim.credibilityReason,
  },
});

const statusWords = ({ history }: Claim): string => {
  const last = history.at(-1);
  return (last === undefined ? NO_STATUS : statusLabel(last.status)).words;
};
