import { type AccountOptions, accountFrom, readReport } from "./account.js";
import { canonicalJson, digestOf } from "./record/digest.js";
import type { Instant } from "./record/instant.js";
import type { AttributedReading } from "./stages/attributions/attribution.js";
import type { Account, AccountStory } from "./stages/dossier/account-document.js";
import { compileStory, withReliability } from "./stages/dossier/compile.js";
import type { Decision } from "./stages/dossier/decisions/decision.js";
import type { Report, SetAside } from "./stages/reports/report.js";

/** An account whose reports come and go. */
export interface OpenAccount {
  /** Takes a report in. Of one whose id is there already, only what its sender said of it since (`removals`) is taken. */
  add(report: Report): void;
  /** From `at` on it is as if the report had never come, but for the record of its withdrawal; it need not have come yet. */
  withdraw(report: string, how: Omit<SetAside, "report">): void;
  /** Holds to a person's decision from its moment on, and to a taking back as to any other; what it is about need not have come yet. */
  decide(decision: Decision): void;
  /** The account as things stand, or as it could be known at an instant: to the byte what `makeAccount` gives for the same. */
  account(asOf?: Instant): Account;
  /** How many reports have come. */
  readonly size: number;
}

/** So many compiled stories are kept, those used last. */
const KEPT = 512;

/**
 * An account that is kept open: each report is read once, when it comes, and only the stories that a report, a withdrawal or another
 * instant touches are compiled anew. Memory goes by the reports that have come.
 *
 * @example
 * const open = openAccount();
 * for (const report of reports) open.add(report);
 * open.withdraw("wire-7", { why: "the wire has cancelled it", at: "2025-03-04T11:00:00Z" });
 * open.account().stories; // as if wire-7 had never come
 * open.account("2025-03-04T10:00:00Z").stories; // with wire-7
 */
export function openAccount(options: Omit<AccountOptions, "asOf" | "onRead"> = {}): OpenAccount {
  const readings = new Map<string, AttributedReading>();
  const withdrawals: SetAside[] = [...(options.withdrawals ?? [])];
  const decisions: Decision[] = [...(options.decisions ?? [])];
  const compiled = new Map<string, AccountStory>();
  const once: typeof compileStory = (story, members, taken, vocabularyFor, reliabilityOf) => {
    const key = digestOf(canonicalJson([story, taken]));
    const known = compiled.get(key);
    const made = known
      ? withReliability(known, reliabilityOf)
      : compileStory(story, members, taken, vocabularyFor, reliabilityOf);
    compiled.delete(key);
    compiled.set(key, made);
    const [oldest] = compiled.keys();
    if (compiled.size > KEPT && oldest !== undefined) compiled.delete(oldest);
    return made;
  };
  return {
    add: (report) => {
      const known = readings.get(report.id);
      if (known === undefined) readings.set(report.id, readReport(report));
      else if (report.removals !== undefined)
        readings.set(report.id, { ...known, report: { ...known.report, removals: report.removals } });
    },
    withdraw: (report, how) => {
      withdrawals.push({ report, ...how });
    },
    decide: (decision) => {
      if (!decisions.some(({ id }) => id === decision.id)) decisions.push(decision);
    },
    account: (asOf) =>
      accountFrom(
        [...readings.values()],
        { ...options, withdrawals, decisions, ...(asOf !== undefined && { asOf }) },
        once,
      ),
    get size() {
      return readings.size;
    },
  };
}
