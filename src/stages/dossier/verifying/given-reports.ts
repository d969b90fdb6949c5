import type { Problem } from "../../../record/problem.js";
import type { Report } from "../../reports/report.js";
import type { Account, AccountReport } from "../account-document.js";
import type { Check } from "./check.js";

const STATED = [
  "publisher",
  "carrier",
  "credit",
  "headline",
  "byline",
  "dateline",
  "publishedAt",
  "modifiedAt",
  "url",
  "piece",
  "version",
  "answers",
] as const;

/** Whether the texts in an account, and what is stated beside them, are those of the reports as the reader has them. */
export function checkGivenReports(account: Account, given: readonly Report[]): Check {
  const byId = new Map(given.map((report) => [report.id, report]));
  const byDigest = new Map(given.map((report) => [report.digest, report]));
  const problems: Problem[] = [];
  for (const [index, report] of account.reports.entries()) {
    const own = byId.get(report.id) ?? byDigest.get(report.digest);
    const problem = own === undefined ? missing(report, index) : differing(report, own, index);
    if (problem !== undefined) problems.push(problem);
  }
  const checked = account.reports.length;
  return { checked, hold: checked - problems.length, problems };
}

const missing = ({ id, input }: AccountReport, index: number): Problem => ({
  code: "report-missing",
  severity: "error",
  message: `/reports/${index}: is not among the given reports (it was called ${input})`,
  report: id,
});

function differing(report: AccountReport, own: Report, index: number): Problem | undefined {
  if (own.text !== report.text) {
    const at = firstDifference(own.text, report.text);
    return {
      code: "digest-differs",
      severity: "error",
      message: `/reports/${index}/text: differs from ${own.capture.name} from character ${at} on`,
      report: report.id,
      at: { start: at, end: at },
    };
  }
  const field = STATED.find((name) => own[name] !== undefined && own[name] !== report[name]);
  if (field === undefined) return undefined;
  const message = `/reports/${index}/${field}: is ${JSON.stringify(report[field])}, ${own.capture.name} states ${JSON.stringify(own[field])}`;
  return { code: "account-differs", severity: "error", message, report: report.id };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
