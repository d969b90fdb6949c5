import { compareInstants } from "../../record/instant.js";
import type { Problem } from "../../record/problem.js";
import type { Removal } from "./format.js";
import type { Report, SetAside } from "./report.js";

/**
 * The same reports, each with the version of its piece before it in `revises`. Two reports are versions of one piece when their inputs
 * give it one name (`piece`), else one address, and their words differ; which came before goes by the version's number, else by when it was
 * made, else by the order of the input.
 */
export function joinVersions(reports: readonly Report[]): Report[] {
  const byPiece = new Map<string, Report[]>();
  for (const report of reports) {
    const key = pieceOf(report);
    if (key !== undefined) byPiece.set(key, [...(byPiece.get(key) ?? []), report]);
  }
  const before = new Map<string, string>();
  for (const versions of byPiece.values()) {
    const inTime = versions.sort(compareVersions);
    for (const [i, version] of inTime.entries()) {
      const earlier = inTime[i - 1];
      if (earlier !== undefined && earlier.text !== version.text) before.set(version.id, earlier.id);
    }
  }
  return reports.map((report) => {
    const revises = before.get(report.id);
    return revises === undefined ? report : { ...report, revises };
  });
}

/** What is known as withdrawn by the inputs' own word, and a note for each removal of a piece that did not come. */
export function withdrawnBy(
  removals: readonly Removal[],
  reports: readonly Report[],
): { readonly withdrawals: SetAside[]; readonly problems: Problem[] } {
  const withdrawals: SetAside[] = [];
  const problems: Problem[] = [];
  for (const { removes, why, at, by, input } of removals) {
    const meant = reports.filter((report) => pieceOf(report) === removes || report.url === removes);
    withdrawals.push(...meant.map(({ id }) => ({ report: id, why, at, ...(by !== undefined && { by }) })));
    if (meant.length > 0) continue;
    const message = `takes back ${removes}, which is not among the reports: ${why}`;
    problems.push({ code: "removal-unmatched", severity: "note", message, input });
  }
  return { withdrawals, problems };
}

const pieceOf = ({ piece, url }: Report): string | undefined => piece ?? url;

function compareVersions(a: Report, b: Report): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x !== undefined && y !== undefined && x !== y) return x - y;
  const [from, to] = [madeAt(a), madeAt(b)];
  return (from !== undefined && to !== undefined ? compareInstants(from, to) : 0) || a.order - b.order;
}

const numberOf = ({ version }: Report): number | undefined => {
  const digits = /\d{1,9}/.exec(version ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
};

const madeAt = ({ modifiedAt, publishedAt }: Report): string | undefined => modifiedAt ?? publishedAt;
