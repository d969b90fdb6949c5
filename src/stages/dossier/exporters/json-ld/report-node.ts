import type { Account, AccountReport } from "../../account-document.js";
import type { AccountImage } from "../../account-image.js";
import { fileInWords } from "../wording/pictures.js";
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
    image: report.images?.map((image, at) => imageNode(image, report.id, at)),
    ...derived,
  });
}

/** An image that a report shows; what its file says of itself is a text of its own, for it is nobody's finding. */
const imageNode = (image: AccountImage, report: string, at: number): Node =>
  present({
    id: iri("image", report, String(at)),
    type: "schema:ImageObject",
    caption: image.caption,
    creditText: image.credit,
    sha256: image.picture?.digest.replace(/^sha256:/, ""),
    encodingFormat: image.picture?.mediaType,
    fileSays: image.picture && fileInWords(image),
  });
