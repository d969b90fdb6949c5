import { compareInstants } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import type { Account } from "../account-document.js";
import type { Check, Rebuild } from "./check.js";
import { differencesOf } from "./differences.js";
import { inputsOf } from "./inputs.js";

/** So many differences are named; the rest is counted. */
const NAMED = 20;
/** What cannot follow from the texts: it is checked by other means. */
const APART = new Set(["digest", "madeBy", "problems", "asOf"]);

/**
 * Makes the account anew from the texts it holds and compares it with `value`, the account as it was given, value by value. The tally
 * counts its printed sentences.
 */
export function checkAgainstRebuilt(account: Account, value: unknown, rebuild: Rebuild): Check {
  const { reports, options } = inputsOf(account);
  const rebuilt = rebuild(reports, options);
  const checked = account.stories.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const wrongSentences = new Set<string>();
  const problems: Problem[] = [];
  let more = 0;
  for (const { pointer, words } of differencesOf(value, rebuilt, APART)) {
    const sentence = /^\/stories\/\d+\/sentences\/\d+/.exec(pointer)?.[0];
    if (sentence !== undefined) wrongSentences.add(sentence);
    if (problems.length >= NAMED) more++;
    else {
      const code = sentence === undefined ? "account-differs" : "sentence-not-supported";
      problems.push({ code, severity: "error", message: `${pointer}: ${words}` });
    }
  }
  if (more > 0) problems.push(differs(`and ${more} more places differ from what the reports give`));
  problems.push(
    ...versionProblems(account, rebuilt),
    ...problemProblems(account, rebuilt),
    ...asOfProblems(account, rebuilt),
  );
  return { checked, hold: Math.max(0, checked - wrongSentences.size), problems };
}

const differs = (message: string): Problem => ({ code: "account-differs", severity: "error", message });

const versionProblems = (account: Account, rebuilt: Account): Problem[] =>
  account.madeBy === rebuilt.madeBy
    ? []
    : [
        differs(
          `/madeBy: made by ${account.madeBy}; this is ${rebuilt.madeBy}, which may read the same reports otherwise: verify with that version`,
        ),
      ];

/** An account may be made for a later moment than its last report, never for an earlier one: that report was not known then. */
const asOfProblems = (account: Account, rebuilt: Account): Problem[] =>
  account.asOf === rebuilt.asOf || compareInstants(account.asOf, rebuilt.asOf) > 0
    ? []
    : [differs(`/asOf: is ${account.asOf}; the last of its reports was known at ${rebuilt.asOf}`)];

/** The problems that the texts themselves give must be told; those of inputs that could not be read are known to the account alone. */
function problemProblems(account: Account, rebuilt: Account): Problem[] {
  const told = new Set(account.problems.map(({ code, message }) => `${code} ${message}`));
  return rebuilt.problems
    .filter(({ code, message }) => !told.has(`${code} ${message}`))
    .map(({ code, message }) => differs(`/problems: does not tell that ${message} [${code}]`));
}
