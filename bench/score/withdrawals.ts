import type { Account } from "../../src/stages/dossier/account-document.js";
import type { WorldReport } from "../worlds/world-report.js";

/** Reports that notices take back or correct, and reports that stand in place of earlier ones, as found against what is true. */
export interface WithdrawalScore {
  /** `notice > target` of each. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
}

const TAKEN_BACK = new Set(["retracted", "cancelled", "corrected"]);

/** A target counts where the account says that it was taken back or corrected, whichever of its notices it names. */
export function scoreWithdrawals(reports: readonly WorldReport[], account: Account): WithdrawalScore {
  const given = new Set(reports.map(({ line }) => line.id));
  const truth = new Map(
    reports.flatMap(({ line, truth: { retracts } }) =>
      retracts.filter((target) => given.has(target)).map((target) => [target, line.id] as const),
    ),
  );
  const found = new Map(
    account.reports.flatMap(({ id, withdrawn }) =>
      withdrawn !== undefined && TAKEN_BACK.has(withdrawn.kind) ? [[id, withdrawn.by ?? ""] as const] : [],
    ),
  );
  return {
    right: [...truth.keys()].filter((target) => found.has(target)).length,
    missed: [...truth].filter(([target]) => !found.has(target)).map(([target, notice]) => `${notice} > ${target}`),
    wrong: [...found].filter(([target]) => !truth.has(target)).map(([target, notice]) => `${notice} > ${target}`),
  };
}
