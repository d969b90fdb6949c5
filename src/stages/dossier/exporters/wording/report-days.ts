import { compareInstants, type Instant } from "../../../../record/instant.js";
import type { AccountReport } from "../../account-document.js";
import { rangeInWords } from "./instants.js";

/**
 * The days from the first to the last of some reports, in words: by when each was published, else by when the texts show that it
 * was written. When a file was taken in says nothing of it.
 *
 * @example
 * reportDays([{ publishedAt: "2024-12-27", ... }, { written: { from: "2024-12-28", to: "2024-12-29" }, ... }]) // "27 to 29 December 2024"
 * reportDays([{ ... }]) // "on a day that is not told"
 */
export function reportDays(reports: readonly Pick<AccountReport, "publishedAt" | "written">[]): string {
  const dated = reports.flatMap(({ publishedAt, written }): { from: Instant; to: Instant }[] => {
    const from = publishedAt ?? written?.from ?? written?.to;
    const to = publishedAt ?? written?.to ?? written?.from;
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const from = dated.map((one) => one.from).sort(compareInstants)[0];
  const to = dated
    .map((one) => one.to)
    .sort(compareInstants)
    .at(-1);
  const untold = reports.length - dated.length;
  const open = untold === 1 ? "on a day that is not told" : "on days that are not told";
  if (from === undefined || to === undefined) return open;
  return rangeInWords(from, to) + (untold === 0 ? "" : `, ${untold} ${open}`);
}
