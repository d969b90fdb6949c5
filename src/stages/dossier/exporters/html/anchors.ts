import { digestOf } from "../../../../record/digest.js";
import type { Passage } from "../../../../text/passage.js";

/** Ids like these stand in an address as they are. */
const PLAIN = /^[A-Za-z0-9_-]{1,40}$/;

/** What stands for a report in an address: its id, or the first 12 hexadecimal digits of the id's SHA-256 where an address could not hold it. */
const reportKey = (report: string): string => (PLAIN.test(report) ? report : digestOf(report).slice(7, 19));

/**
 * Where a report stands on the page. The same in every page that holds the report.
 *
 * @example
 * reportAnchor("wire-7") // "report.wire-7"
 */
export const reportAnchor = (report: string): string => `report.${reportKey(report)}`;

/**
 * Where a passage stands on the page: its report and its place there in UTF-16 units. The same in every page that uses the
 * passage, however the account around it changes.
 *
 * @example
 * passageAnchor({ report: "wire-7", at: { start: 12, end: 40 }, ... }) // "wire-7.12-40"
 */
export const passageAnchor = ({ report, at }: Passage): string => `${reportKey(report)}.${at.start}-${at.end}`;

/** Where a claim stands: by the passage that gives it its words. */
export const claimAnchor = ({ text }: { readonly text: Passage }): string => `claim.${passageAnchor(text)}`;
