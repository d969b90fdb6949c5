import type { AccountReport } from "../../account-document.js";
import { inWords } from "./instants.js";
import { publisherOf } from "./story-index.js";

/** What a report is called in a list: publisher, who passed it on, when, the input, and what became of it. */
export function reportTitle(report: AccountReport): string {
  const { carrier, credit, publishedAt, modifiedAt, version, input, withdrawn, removals = [] } = report;
  const deleted = removals.find(({ kind }) => kind === "deleted");
  return [
    publisherOf(report),
    carrier === undefined ? undefined : `passed on by ${carrier}`,
    credit === undefined || credit === report.publisher ? undefined : `credits ${credit}`,
    publishedAt === undefined ? undefined : inWords(publishedAt),
    modifiedAt === undefined ? undefined : `as of ${inWords(modifiedAt)}`,
    version === undefined ? undefined : `version ${version}`,
    input,
    withdrawn === undefined ? undefined : `${withdrawn.kind}, known ${inWords(withdrawn.knownAt)}`,
    deleted === undefined ? undefined : `deleted, known ${inWords(deleted.at)}`,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}
