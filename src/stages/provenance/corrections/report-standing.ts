import type { Passage } from "../../../text/passage.js";
import type { Derivation } from "../derivation.js";
import type { FoundCorrections } from "./find-withdrawals.js";
import type { VersionChange } from "./version-changes.js";
import { asWithdrawal, type Withdrawal, withdrawalKinds } from "./withdrawal.js";

/** What became of a report: of which it is a newer version, whether it stands, and which of what it took over does not. */
export interface ReportStanding {
  readonly versionOf?: string;
  readonly changes?: VersionChange[];
  readonly withdrawn?: Withdrawal;
  readonly restsOn?: { report: string; passages: Passage[] }[];
}

/** So many passages show what a report took over. */
const SHOWN = 3;

/** The standing of each report that corrections tell of. Of several withdrawals of one, that it was taken back comes before that it was replaced. */
export function reportStandings(
  { withdrawals, versions, changes }: FoundCorrections,
  derivations: readonly Derivation[],
): (report: string) => ReportStanding {
  const gravest = new Map<string, Withdrawal>();
  for (const one of withdrawals) {
    const known = gravest.get(one.report);
    if (known === undefined || rank(one) < rank(known)) gravest.set(one.report, asWithdrawal(one));
  }
  const resting = new Map<string, { report: string; passages: Passage[] }[]>();
  for (const { later, earlier, relation, shared } of derivations) {
    const kind = gravest.get(earlier)?.kind;
    if (relation === "wasRevisionOf" || (kind !== "retracted" && kind !== "cancelled")) continue;
    const passages = shared.slice(0, SHOWN).map(([passage]) => passage);
    resting.set(later, [...(resting.get(later) ?? []), { report: earlier, passages }]);
  }
  return (report) => {
    const [versionOf, withdrawn, restsOn] = [versions.get(report), gravest.get(report), resting.get(report)];
    return {
      ...(versionOf !== undefined && { versionOf, changes: [...(changes.get(report) ?? [])] }),
      ...(withdrawn !== undefined && { withdrawn }),
      ...(restsOn !== undefined && { restsOn }),
    };
  };
}

const rank = ({ kind }: Withdrawal): number => withdrawalKinds.indexOf(kind);
