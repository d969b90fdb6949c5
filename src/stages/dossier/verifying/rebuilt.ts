import { canonicalJson } from "../../../record/digest.js";
import { compareInstants } from "../../../record/instant.js";
import type { Problem } from "../../../record/problem.js";
import type { SourceKnowledge } from "../../assessment/records/reliability.js";
import { read } from "../../reading/read.js";
import type { Report } from "../../reports/report.js";
import type { Account, AccountReport } from "../account-document.js";
import type { Check, Rebuild } from "./check.js";
import { differencesOf } from "./differences.js";

/** So many differences are named; the rest is counted. */
const NAMED = 20;
/** What cannot follow from the texts: it is checked by other means. */
const APART = new Set(["digest", "madeBy", "problems", "asOf"]);

/**
 * Makes the account anew from the texts it holds and compares it with `value`, the account as it was given, value by value. The tally
 * counts its printed sentences.
 */
export function checkAgainstRebuilt(account: Account, value: unknown, rebuild: Rebuild): Check {
  const rebuilt = rebuild(account.reports.map(reportOf), { sources: knownIn(account), sourcesAsOf: account.asOf });
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

/** What was known of sources does not follow from the texts: what was made of it does. */
function knownIn({ stories }: Account): SourceKnowledge {
  const kept = stories.flatMap(({ parties }) => parties.map(({ reliability }) => reliability));
  return {
    grades: distinct(kept.flatMap(({ graded = [] }) => graded)),
    records: distinct(kept.flatMap(({ record }) => record ?? [])),
  };
}

const distinct = <One extends object>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [canonicalJson(one), one])).values(),
];

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

const FOUND_IN_TEXT = ["publisher", "headline", "byline", "dateline", "publishedAt"] as const;

/**
 * The report as it was taken in. An account tells a report's headline and the like whether the input stated it or the text
 * did; what the text gives by itself is left for it to give again, so an edited headline does not pass as a stated one.
 */
function reportOf(entry: AccountReport): Report {
  const { id, digest, text, order, language, input, capturedAt, url } = entry;
  const capture = { name: input, digest, size: Buffer.byteLength(text), encoding: "utf-8", capturedAt };
  const bare: Report = {
    id,
    digest,
    text,
    order,
    language,
    capture,
    problems: [],
    ...(url === undefined ? {} : { url }),
  };
  const found = read(bare).report;
  const stated = FOUND_IN_TEXT.filter((name) => entry[name] !== undefined && entry[name] !== found[name]);
  return { ...bare, ...Object.fromEntries(stated.map((name) => [name, entry[name]])) };
}
