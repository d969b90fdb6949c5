import { canonicalJson, digestOf } from "../../../record/digest.js";
import type { Problem } from "../../../record/problem.js";
import type { Account } from "../account-document.js";
import type { Check } from "./check.js";

/** Whether the digest of each report's text and of the account itself are those of what is there. `value`: the account as it was given, with every field. */
export function checkDigests(account: Account, value: object): Check {
  const problems: Problem[] = [];
  for (const [index, { id, digest, text }] of account.reports.entries()) {
    const found = digestOf(text);
    if (found !== digest) {
      const message = `/reports/${index}/text: its digest is ${found}, the account says ${digest}`;
      problems.push({ code: "digest-differs", severity: "error", message, report: id });
    }
  }
  const { digest, ...rest } = value as Account;
  const found = digestOf(canonicalJson(rest));
  if (found !== digest) {
    const message = `/digest: the account's digest is ${found}, it says ${digest}: something in it was changed`;
    problems.push({ code: "digest-differs", severity: "error", message });
  }
  const checked = account.reports.length + 1;
  return { checked, hold: checked - problems.length, problems };
}
