import type { AttributedReading } from "../../src/stages/attributions/attribution.js";
import type { Account } from "../../src/stages/dossier/account-document.js";
import { compareAttributions } from "./compare-attributions.js";
import { compareClaims } from "./compare-claims.js";
import { compareFigures } from "./compare-figures.js";
import { compareParties, compareStatements } from "./compare-parties.js";
import { compareDisagreements, compareTimeline, compareUnknowns } from "./compare-points.js";
import { compareRepeats, compareReports, compareStories } from "./compare-reports.js";
import type { Expected } from "./expected/expected.js";
import { frame } from "./frame.js";
import { matchAttributions } from "./match-attributions.js";
import { matchParties } from "./match-parties.js";
import { type Line, type Score, Sheet } from "./sheet.js";

/** What an account lacks of an expectation, what it has beyond it, and the score of each category. */
export interface Comparison {
  readonly missing: readonly Line[];
  readonly extra: readonly Line[];
  readonly scores: ReadonlyMap<string, Score>;
}

/**
 * An account, with the readings it was made from, against what an editor expects. Reports are matched by their text, so ids
 * do not matter; attributions by their places, parties by their mentions, statements and claims by their attributions.
 */
export function compareAccount(
  expected: Expected,
  account: Account,
  readings: readonly AttributedReading[],
): Comparison {
  const both = frame(expected, account, readings);
  const sheet = new Sheet();
  const matched = matchAttributions(both);
  const parties = matchParties(both, matched);
  compareReports(both, sheet);
  compareStories(both, sheet);
  compareAttributions(both, matched, parties, sheet);
  compareParties(both, parties, sheet);
  compareStatements(both, matched, sheet);
  compareFigures(both, parties, sheet);
  compareClaims(both, matched, sheet);
  compareDisagreements(both, sheet);
  compareUnknowns(both, sheet);
  compareTimeline(both, sheet);
  compareRepeats(both, sheet);
  return { missing: sheet.missing, extra: sheet.extra, scores: sheet.scores };
}
