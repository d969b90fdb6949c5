import type { Report } from "../src/stages/reports/report.js";
import { type ReportFields, reportFrom } from "../src/stages/reports/report-from.js";

/** A line of a data set that holds a report; `title` is what some sets call a headline. */
export interface ReportLine {
  readonly id: string | number;
  readonly text?: string;
  readonly title?: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
}

/** The report of a line. A headline that opens the text is left to be found there; a line without a text is a bare headline. */
export function reportOf(line: ReportLine, order = 0): Report {
  const headline = line.headline ?? line.title;
  const text = line.text ?? "";
  const bare = text.trim() === "";
  const own = !bare && headline !== undefined && !text.trimStart().startsWith(headline);
  const fields: ReportFields = {
    id: String(line.id),
    text: bare ? (headline ?? "-") : text,
    ...(own ? { headline } : {}),
    ...(line.publisher === undefined ? {} : { publisher: line.publisher }),
    ...(line.publishedAt === undefined ? {} : { publishedAt: line.publishedAt }),
    language: "en",
  };
  return reportFrom(fields, { order });
}
