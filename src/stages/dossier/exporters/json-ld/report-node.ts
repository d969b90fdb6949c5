import type { Account, AccountReport } from "../../account-document.js";
import { iri, type Node, present } from "./node.js";

/** A report with its text and digest, and what it was taken from in the relations of PROV-O. */
export function reportNode(report: AccountReport, account: Account): Node {
  const derived: Record<string, string[]> = {};
  for (const { later, earlier, relation } of account.stories.flatMap(({ derivations }) => derivations)) {
    if (later === report.id) derived[relation] = [...(derived[relation] ?? []), iri("report", earlier)];
  }
  return present({
    id: iri("report", report.id),
    type: ["schema:NewsArticle", "prov:Entity"],
    headline: report.headline,
    text: report.text,
    sha256: report.digest.replace(/^sha256:/, ""),
    publisher:
      report.publisher === undefined ? undefined : { type: "schema:NewsMediaOrganization", name: report.publisher },
    provider: report.carrier === undefined ? undefined : { type: "schema:Organization", name: report.carrier },
    creditText: report.credit,
    datePublished: report.publishedAt,
    dateModified: report.modifiedAt,
    inLanguage: report.language,
    url: report.url,
    knownAt: report.knownAt,
    invalidatedAtTime: report.withdrawn?.knownAt,
    reason: report.withdrawn === undefined ? undefined : [`${report.withdrawn.kind}: ${report.withdrawn.why}`],
    ...derived,
  });
}
