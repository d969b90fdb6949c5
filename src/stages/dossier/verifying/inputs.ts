import { canonicalJson } from "../../../record/digest.js";
import type { SourceKnowledge } from "../../assessment/records/reliability.js";
import { setAsideIn } from "../../provenance/corrections/set-aside.js";
import { read } from "../../reading/read.js";
import type { Report } from "../../reports/report.js";
import type { Account, AccountReport } from "../account-document.js";
import { imageFrom } from "../account-image.js";
import { decisionSchema } from "../decisions/decision.js";
import { ruleAccount } from "../decisions/rule-account.js";
import type { RebuildOptions } from "./check.js";

/** What an account was made from, as far as it tells: the reports as they were taken in, and what was known and decided beside them. */
export function inputsOf(account: Account): { readonly reports: readonly Report[]; readonly options: RebuildOptions } {
  const decisions = (account.decisions ?? []).map((recorded) => decisionSchema.parse(recorded));
  const { grades, setAside } = ruleAccount(decisions, undefined);
  const { grades: allGrades = [], records = [] } = knownIn(account);
  return {
    reports: account.reports.map(reportOf),
    options: {
      sources: { grades: without(allGrades, grades), records },
      sourcesAsOf: account.asOf,
      withdrawals: without(setAsideIn(account.reports), setAside),
      decisions,
    },
  };
}

/** Those that do not follow from a decision, which says them by itself. */
function without<One extends object>(all: readonly One[], decided: readonly One[]): One[] {
  const known = new Set(decided.map((one) => canonicalJson(one)));
  return all.filter((one) => !known.has(canonicalJson(one)));
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

/** What no text gives: it stands in an account as the input stated it. */
const STATED = [
  "carrier",
  "credit",
  "modifiedAt",
  "embargoedUntil",
  "url",
  "section",
  "piece",
  "version",
  "answers",
  "removals",
] as const;
const FOUND_IN_TEXT = ["publisher", "headline", "byline", "dateline", "publishedAt"] as const;

/**
 * The report as it was taken in. An account tells a report's headline and the like whether the input stated it or the text
 * did; what the text gives by itself is left for it to give again, so an edited headline does not pass as a stated one.
 */
function reportOf(entry: AccountReport): Report {
  const { id, digest, text, order, language, input, capturedAt } = entry;
  const capture = { name: input, digest, size: Buffer.byteLength(text), encoding: "utf-8", capturedAt };
  const bare: Report = {
    id,
    digest,
    text,
    order,
    language,
    capture,
    problems: [],
    ...(entry.images && { images: entry.images.map(imageFrom) }),
    ...Object.fromEntries(STATED.filter((name) => entry[name] !== undefined).map((name) => [name, entry[name]])),
  };
  const found = read(bare).report;
  const stated = FOUND_IN_TEXT.filter((name) => entry[name] !== undefined && entry[name] !== found[name]);
  return { ...bare, ...Object.fromEntries(stated.map((name) => [name, entry[name]])) };
}
