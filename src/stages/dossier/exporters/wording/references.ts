import type { Passage } from "../../../../text/passage.js";
import type { Account, AccountReport } from "../../account-document.js";
import { collectEvidence, type Evidence, evidenceFor } from "./evidence.js";
import { placesOf } from "./places.js";

/** One passage as a list of evidence prints it. */
export interface Reference {
  readonly evidence: Evidence;
  readonly line: number;
  readonly column: number;
}

/** Keeps which passages a document cites, so that it can list them at its end. */
export interface References {
  /** The labels of passages in order, and the note that they were cited. */
  cite(passages: readonly Passage[]): readonly string[];
  /** What was cited, report by report, in reading order. */
  cited(): readonly { report: AccountReport; references: readonly Reference[] }[];
}

/** References for one document, with nothing cited yet. */
export function startReferences(account: Account): References {
  const evidence = collectEvidence(account);
  const cited = new Set<Evidence>();
  return {
    cite: (passages) => {
      const found = evidenceFor(evidence, passages);
      for (const one of found) cited.add(one);
      return found.map(({ label }) => label);
    },
    cited: () =>
      account.reports.flatMap((report) => {
        const own = evidence.inReport(report.id).filter((one) => cited.has(one));
        if (own.length === 0) return [];
        const places = placesOf(report.text);
        return [{ report, references: own.map((one) => ({ evidence: one, ...places.at(one.passage.at.start) })) }];
      }),
  };
}
