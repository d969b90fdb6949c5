import { compareEnds, compareInstants, type Instant, spanOf } from "../../../record/instant.js";
import type { Report } from "../report.js";
import { NOT_CAPTURED } from "../report-from.js";

/**
 * What names the piece that a report is a version of: its id among its sender's, else its address, with who sent it: the carrier, else the
 * publisher; `undefined` where nothing does. Whom a later version names as publisher is no part of it.
 */
export function pieceKey({ piece, url, publisher, carrier }: Report): string | undefined {
  const name = piece ?? url;
  return name === undefined ? undefined : `${(carrier ?? publisher)?.toLowerCase() ?? ""}\n${name}`;
}

/** The reports that have a piece's name in common, each list in the order of its versions. */
export function versionsOf(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const versions = new Map<string, Report[]>();
  for (const report of reports) {
    const key = pieceKey(report);
    if (key === undefined) continue;
    const others = versions.get(key);
    if (others === undefined) versions.set(key, [report]);
    else others.push(report);
  }
  for (const list of versions.values()) list.sort(compareVersions);
  return versions;
}

/**
 * Below 0 where the first of two reports of one piece is the earlier version: by number where both have one, else by when they were
 * made, else by when they were captured, else by id, so that the order of arrival has no part in it.
 */
export function compareVersions(a: Report, b: Report): number {
  return (
    (numberOf(a) ?? 0) - (numberOf(b) ?? 0) ||
    compareKnown(a.modifiedAt ?? a.publishedAt, b.modifiedAt ?? b.publishedAt) ||
    compareKnown(capturedAt(a), capturedAt(b)) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

const compareKnown = (a: Instant | undefined, b: Instant | undefined): number =>
  a === undefined || b === undefined ? 0 : compareInstants(a, b);

const capturedAt = ({ capture }: Report): Instant | undefined =>
  capture.capturedAt === NOT_CAPTURED ? undefined : capture.capturedAt;

const numberOf = ({ version }: Report): number | undefined => {
  const digits = /\d{1,9}/.exec(version ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
};

/** A change of a page later than this after its publication is more often its system's than its writer's. */
const UPDATED_WITHIN = 3 * 86_400_000;

/**
 * When we could know the words of each report, where that is not when its piece was first published: a wire's version when it was made,
 * an updated page when it was updated, and the later version of a page that tells nothing of it when it was captured.
 */
export function versionTimes(reports: readonly Report[]): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  for (const report of reports) if (isUpdate(report)) times.set(report.id, report.modifiedAt);
  for (const versions of versionsOf(reports).values()) {
    for (const [i, version] of versions.entries()) {
      const before = versions[i - 1];
      if (before === undefined || before.text === version.text) continue;
      const told = timeOf(version, times);
      if (compareEnds(told, timeOf(before, times)) > 0) continue;
      const { modifiedAt } = version;
      const last = timeOf(before, times);
      const isLater = modifiedAt !== undefined && compareEnds(modifiedAt, last) > 0;
      const known = isLater ? modifiedAt : version.capture.capturedAt;
      // where a sender's clock runs ahead of ours, a version still does not come before the one that it takes the place of
      times.set(version.id, known !== NOT_CAPTURED && compareEnds(known, last) >= 0 ? known : last);
    }
  }
  return times;
}

const timeOf = (report: Report, times: ReadonlyMap<string, Instant>): Instant =>
  times.get(report.id) ?? report.publishedAt ?? report.capture.capturedAt;

function isUpdate(report: Report): report is Report & { readonly modifiedAt: Instant } {
  const { modifiedAt, publishedAt, version } = report;
  if (modifiedAt === undefined) return false;
  if (publishedAt === undefined || version !== undefined) return true;
  const [first, last] = [spanOf(publishedAt), spanOf(modifiedAt)];
  return (
    first !== undefined && last !== undefined && last.from >= first.from && last.from - first.from <= UPDATED_WITHIN
  );
}
