import type { Problem } from "../../record/problem.js";
import type { Report } from "../reports/report.js";
import type { Check, Rebuild, Tally } from "./verifying/check.js";
import { checkDigests } from "./verifying/digests.js";
import { checkGivenReports } from "./verifying/given-reports.js";
import { checkPassages } from "./verifying/passages.js";
import { checkAgainstRebuilt } from "./verifying/rebuilt.js";
import { checkReferences } from "./verifying/references.js";
import { checkShape } from "./verifying/shape.js";

export interface VerifyOptions {
  readonly rebuild: Rebuild;
  /** The reports as they were published, where the reader has them: the texts in the account are compared with theirs. */
  readonly reports?: readonly Report[];
}

/** The result of `verifyAccount`. */
export interface Verified {
  /** True when nothing was found wrong. */
  readonly holds: boolean;
  readonly tallies: {
    readonly digests: Tally;
    readonly passages: Tally;
    readonly references: Tally;
    readonly sentences: Tally;
    /** Account reports compared with given ones; nothing checked where none were given. */
    readonly reports: Tally;
  };
  readonly problems: readonly Problem[];
}

const NOTHING: Check = { checked: 0, hold: 0, problems: [] };

/**
 * Whether an account is what its reports give, checked without any network: its shape; the digest of every report and of the account;
 * that every passage is where it says, with the words around it; that every id and index leads somewhere; and, by making the account
 * anew from the texts in it, that every other value is what these texts give. So an account that was edited and had its
 * digests made anew fails too. Each problem names the place as a JSON pointer (RFC 6901). What cannot be known from the account alone (whether a
 * text was really published so) is checked against `reports`. Never throws for what `account` holds.
 *
 * @example
 * verifyAccount(JSON.parse(text), { rebuild: makeAccount }).holds; // true
 */
export function verifyAccount(value: unknown, options: VerifyOptions): Verified {
  const shape = checkShape(value);
  if ("problems" in shape) return verdict({ digests: { ...NOTHING, problems: shape.problems } });
  const { account } = shape;
  const checks = {
    digests: checkDigests(account, value as object),
    passages: checkPassages(account),
    references: checkReferences(account),
    reports: options.reports === undefined ? NOTHING : checkGivenReports(account, options.reports),
  };
  // Texts that are not those the digests name would only make every later value differ: the cause is enough.
  const textsHold = checks.digests.problems.every(({ report }) => report === undefined);
  return verdict({ ...checks, sentences: textsHold ? checkAgainstRebuilt(account, value, options.rebuild) : NOTHING });
}

type Checks = { readonly [Kind in keyof Verified["tallies"]]?: Check };

function verdict(checks: Checks): Verified {
  const tally = ({ checked, hold }: Check = NOTHING): Tally => ({ checked, hold });
  const problems = Object.values(checks).flatMap((check) => check.problems);
  return {
    holds: problems.every(({ severity }) => severity === "note"),
    tallies: {
      digests: tally(checks.digests),
      passages: tally(checks.passages),
      references: tally(checks.references),
      sentences: tally(checks.sentences),
      reports: tally(checks.reports),
    },
    problems,
  };
}
