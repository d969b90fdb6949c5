import type { Passage } from "../../../../text/passage.js";
import type { Account } from "../../account-document.js";
import type { RecordedDecision } from "../../decisions/decision.js";
import { inWords } from "./instants.js";
import { inQuotes } from "./printable.js";

/** A person's decision as it is told beside the machine's view. */
export interface DecisionWords {
  /** "●" where it holds, "○" where it waits, "◆" where a later one says otherwise, "✕" where it was taken back. */
  readonly sign: string;
  /** What was decided, on the words that `passages` point to: "are one party". */
  readonly what: string;
  readonly passages: readonly Passage[];
  /** Who, when and why. */
  readonly signed: string;
  /** What the machine had; why it does not hold, or not yet. */
  readonly beside: readonly string[];
}

const SIGNS: Readonly<Record<RecordedDecision["state"], string>> = {
  applied: "●",
  waiting: "○",
  "in conflict": "◆",
  "taken back": "✕",
};

/** Every decision of an account in words, in the order in which they were made. */
export const decisionsInWords = ({ decisions = [] }: Account): DecisionWords[] =>
  decisions.map((decision) => {
    const { state, by, at, why, machine, because, passages } = decision;
    const signed = [by ?? "a person who is not named", at === undefined ? undefined : inWords(at)].filter(Boolean);
    return {
      sign: SIGNS[state],
      what: whatWas(decision),
      passages,
      signed: `${signed.join(", ")}${why === undefined ? "" : `: ${why}`}`,
      beside: [
        ...(machine === undefined ? [] : [`The machine had ${machine}.`]),
        ...(because === undefined ? [] : [`${STATES[state]}: ${because}.`]),
      ],
    };
  });

const STATES: Readonly<Record<RecordedDecision["state"], string>> = {
  applied: "Applied",
  waiting: "Waiting",
  "in conflict": "In conflict",
  "taken back": "Taken back",
};

/** The sort of thing that a decision is about: "party". */
const sortOf = ({ targets: [target] = [] }: RecordedDecision): string => Object.keys(target ?? {})[0] ?? "report";

function whatWas(decision: RecordedDecision): string {
  const { kind, reports = [], from = [], grade } = decision;
  const sort = sortOf(decision);
  const named = namesIn(decision);
  switch (kind) {
    case "together":
      return `Reports ${and(reports)} tell one event`;
    case "apart":
      return from.length > 0
        ? `Reports ${and(reports)} tell another event than ${and(from)}`
        : `Reports ${and(reports)} tell different events`;
    case "same":
      return `${and(named)}: one ${sort === "figure" ? "count" : sort}`;
    case "not-same":
      return `${and(named)}: not one ${sort === "figure" ? "count" : sort}`;
    case "set-aside":
      return `Set aside: ${sort} ${and(named)}`;
    case "asserts":
      return `${named[0]} says so of ${named[1]}`;
    case "denies":
      return `${named[0]} denies ${named[1]}`;
    case "no-part":
      return `${named[0]} has no part in ${named[1]}`;
    case "central":
      return `Central: ${and(named)}`;
    case "grade":
      return `Graded ${grade}: ${sort} ${and(named)}`;
    case "note":
      return `Note on ${sort} ${and(named)}`;
    case "take-back":
      return `Taken back: ${decision.decision ?? ""}`;
  }
}

/** What the targets are called: a party by its name, anything else by its words, in quotation marks where they stand in a report. */
function namesIn({ targets = [], passages }: RecordedDecision): string[] {
  return targets.flatMap((target): string[] => {
    if ("report" in target) return [target.report];
    if ("disagreement" in target) return target.disagreement.map((words) => quoted(words.exact, passages));
    const [told] = Object.values(target);
    if (typeof told === "string") return [told];
    return [quoted(told?.exact, passages)];
  });
}

function quoted(exact: string | undefined, passages: readonly Passage[]): string {
  const words = exact ?? passages[0]?.exact ?? "words at a place";
  return passages.some((passage) => passage.exact.includes(words)) ? inQuotes(words) : `'${words}'`;
}

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
