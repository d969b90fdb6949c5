import { compareInstants } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import type { Removal } from "../format.js";
import type { Report, ReportRemoval } from "../report.js";

/**
 * The reports with what their senders said of them later: every version of a piece that a removal names, by its `piece` or its address.
 * A removal of a piece that did not come is a note.
 */
export function applyRemovals(
  reports: readonly Report[],
  removals: readonly Removal[],
): { readonly reports: Report[]; readonly problems: Problem[] } {
  const told = new Map<string, ReportRemoval[]>();
  for (const { removes, input: _, ...removal } of removals) told.set(removes, [...(told.get(removes) ?? []), removal]);
  const met = new Set<string>();
  const completed = reports.map((report) => {
    const names = [report.piece, report.url].filter((name) => name !== undefined && told.has(name)) as string[];
    for (const name of names) met.add(name);
    const own = [...new Set(names)].flatMap((name) => told.get(name) ?? []);
    return own.length === 0 ? report : { ...report, removals: own.sort((a, b) => compareInstants(a.at, b.at)) };
  });
  const problems = removals
    .filter(({ removes }) => !met.has(removes))
    .map(({ removes, why, input }): Problem => {
      const message = `removes ${removes}, which is not among the reports: ${why}`;
      return { code: "removal-unmatched", severity: "note", message, input };
    });
  return { reports: completed, problems };
}
