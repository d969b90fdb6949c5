import { canonicalJson } from "../../../record/digest.js";
import type { Account } from "../account-document.js";
import type { Exporter } from "./exporter.js";
import { context } from "./json-ld/context.js";
import { decisionNode } from "./json-ld/decision-node.js";
import { iri } from "./json-ld/node.js";
import { reportNode } from "./json-ld/report-node.js";
import { storyNodes } from "./json-ld/story-nodes.js";

function write(account: Account): string {
  const stories = new Map(account.stories.map((story) => [story.id, story]));
  const document = {
    "@context": context,
    id: iri("account", account.digest),
    type: ["prov:Bundle", "schema:Dataset"],
    generatedAtTime: account.asOf,
    wasAttributedTo: { type: "prov:SoftwareAgent", name: account.madeBy },
    "@graph": [
      ...account.reports.map((report) => reportNode(report, account)),
      ...account.stories.flatMap((story) => storyNodes(account, story)),
      ...(account.decisions ?? []).map((decision) => decisionNode(decision, stories)),
    ],
  };
  return `${JSON.stringify(JSON.parse(canonicalJson(document)), null, 2)}\n`;
}

/**
 * The account as JSON-LD with its context inside: provenance as W3C PROV-O, words of reports as Web Annotation selectors (whose
 * positions count code points, not UTF-16 units), claims as schema.org `Claim` with where each appears, its credibility as
 * `ClaimReview`. `schemas/account.shapes.ttl` says in SHACL what every such document holds.
 */
export const jsonLd: Exporter = { name: "json-ld", mediaType: "application/ld+json", extension: ".jsonld", write };
