import { packFor } from "../../../languages/index.js";
import type { Report } from "../../reports/report.js";

const HEAD = 300;

/** Which version of its piece a report says it is: 0 where it bears no mark, 1 where the mark has no number, else its number. */
export function versionOf(report: Report): number {
  const head = `${report.headline ?? ""}\n${report.text.slice(0, HEAD)}`;
  for (const mark of packFor(report.language)?.credits.versions ?? []) {
    const match = mark.exec(head);
    if (match !== null) return Number(match.groups?.number ?? 1);
  }
  return 0;
}
