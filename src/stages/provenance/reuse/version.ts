import type { Report } from "../../reports/report.js";

const HEAD = 300;
const NUMBERED = /(?:^|[\s([*-])(?:UPDATE|Update|WRAPUP|Wrapup)\s?(\d{1,2})\b/;
const LEADS = /(?:^|[\s([*-])(\d{1,2})(?:st|nd|rd|th)\s(?:Ld|ld|LD|lead|Lead|Writethru|writethru)\b/;

/** Which version of its piece a report says it is: 0 for the first, more for each newer one, whatever marks it bears. */
export function versionOf(report: Report): number {
  const head = `${report.headline ?? ""}\n${report.text.slice(0, HEAD)}`;
  const number = NUMBERED.exec(head)?.[1] ?? LEADS.exec(head)?.[1];
  return number === undefined ? 0 : Number(number);
}
