import type { SetAside } from "../../reports/report.js";
import type { Withdrawal } from "./withdrawal.js";

/** A report's record of its withdrawal. */
export const setAsideAs = ({ why, at, by }: Omit<SetAside, "report">): Withdrawal => ({
  kind: "set aside",
  knownAt: at,
  ...(by !== undefined && { who: by }),
  because: [],
  why,
});

/** What was withdrawn in an account, from its records; the inverse of `setAsideAs`. */
export const setAsideIn = (
  reports: readonly { readonly id: string; readonly withdrawn?: Withdrawal | undefined }[],
): SetAside[] =>
  reports.flatMap(({ id, withdrawn }) =>
    withdrawn?.kind === "set aside"
      ? [
          {
            report: id,
            why: withdrawn.why,
            at: withdrawn.knownAt,
            ...(withdrawn.who !== undefined && { by: withdrawn.who }),
          },
        ]
      : [],
  );
