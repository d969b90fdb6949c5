import type { Passage } from "../../../text/passage.js";
import { folded } from "../../assessment/records/reliability.js";
import type { Account, AccountStory } from "../account-document.js";
import { collectEvidence } from "../exporters/wording/evidence.js";
import { letterAt } from "../exporters/wording/story-index.js";
import type { Target, Words } from "./decision.js";

/** The sorts of things that a decision may be about. */
export const sorts = ["report", "party", "statement", "claim", "figure", "disagreement"] as const;
type Sort = (typeof sorts)[number];

/**
 * A target as a decision names it, from what a person says of it beside an account: an id (`claim-0f12...`, `party-...`,
 * `statement-...`, or a report's own), or a sort with an id, a name, a label of the printed account or words of a report:
 * `party:Harbour Office`, `claim:A12`, `figure:nine people`, `disagreement:0`, `report:B`. Undefined where nothing of the account is meant.
 *
 * @example
 * nameTarget(account, "claim:A12"); // { claim: { report: "one", exact: "nine people died", at: { start: 33, end: 49 } } }
 */
export function nameTarget(account: Account, told: string): Target | undefined {
  const colon = told.indexOf(":");
  const prefixed = sorts.find((one) => one === told.slice(0, colon));
  if (prefixed !== undefined) return named(account, prefixed, told.slice(colon + 1).trim());
  const ofId = sorts.find((one) => told.startsWith(`${one}-`));
  const found = ofId === undefined ? undefined : named(account, ofId, told);
  return found ?? named(account, "report", told);
}

function named(account: Account, sort: Sort, what: string): Target | undefined {
  const { stories } = account;
  switch (sort) {
    case "report": {
      const report =
        account.reports.find(({ id }) => id === what) ?? account.reports.find((_, i) => letterAt(i) === what);
      return report && { report: report.id };
    }
    case "party": {
      const party = stories.flatMap(({ parties }) => parties).find(({ id }) => id === what);
      if (party !== undefined)
        return { party: isOnly(party.name, party.id, stories) ? party.name : wordsOf(party.names[0]) };
      const mention = atLabel(account, what);
      if (mention !== undefined) return { party: wordsOf(mention) };
      const isCalled = stories.some(({ parties }) =>
        parties.some(({ name, names }) =>
          [name, ...names.map(({ exact }) => exact)].some((one) => folded(one) === folded(what)),
        ),
      );
      return isCalled ? { party: what } : undefined;
    }
    case "statement": {
      const all = stories.flatMap(({ statements }) => statements);
      const statement = all.find(({ id }) => id === what);
      if (statement === undefined)
        return inWords(
          account,
          what,
          all.flatMap(({ passages }) => passages),
          "statement",
        );
      const [passage] = statement.passages;
      const shared = all.filter(({ passages }) => passages.some((one) => isSame(one, passage))).length > 1;
      const speaker = statement.appearances[0]?.source[0]?.exact;
      return passage && { statement: wordsOf(passage), ...(shared && speaker !== undefined ? { speaker } : {}) };
    }
    case "claim": {
      const all = stories.flatMap(({ claims }) => claims);
      const claim = all.find(({ id }) => id === what);
      if (claim) return { claim: wordsOf(claim.text) };
      return inWords(
        account,
        what,
        all.map(({ text }) => text),
        "claim",
      );
    }
    case "figure": {
      const figure = /^\d+$/.test(what) ? stories.flatMap(({ figures }) => figures)[Number(what)] : undefined;
      if (figure) return { figure: wordsOf(figure.at) };
      return inWords(
        account,
        what,
        stories.flatMap(({ figures }) => figures.map(({ at }) => at)),
        "figure",
      );
    }
    case "disagreement": {
      const { sides = [] } = stories.flatMap(({ disagreements }) => disagreements)[Number(what)] ?? {};
      const words = sides.flatMap(([first]) => (first ? [wordsOf(first)] : []));
      return words.length > 0 ? { disagreement: words } : undefined;
    }
  }
}

/** The words at a label of the printed account, else where the words stand: first among the passages of the sort. */
function inWords(
  account: Account,
  what: string,
  passages: readonly Passage[],
  sort: "statement" | "claim" | "figure",
): Target | undefined {
  const words =
    atLabel(account, what) ?? passages.find(({ exact }) => exact === what) ?? wordsWithin(account, what, passages);
  if (words === undefined) return undefined;
  const told = wordsOf(words);
  return sort === "claim" ? { claim: told } : sort === "figure" ? { figure: told } : { statement: told };
}

type Place = Pick<Passage, "report" | "exact" | "at">;

function wordsWithin(account: Account, what: string, passages: readonly Passage[]): Place | undefined {
  if (what === "") return undefined;
  const holding = passages.find(({ exact }) => exact.includes(what));
  const report = holding?.report ?? account.reports.find(({ text }) => text.includes(what))?.id;
  const text = account.reports.find(({ id }) => id === report)?.text;
  if (report === undefined || text === undefined) return undefined;
  const start = text.indexOf(what, holding?.at.start ?? 0);
  return { report, exact: what, at: { start, end: start + what.length } };
}

const atLabel = (account: Account, label: string): Place | undefined =>
  /^[A-Z]{1,3}\d+[a-z]{0,2}$/.test(label)
    ? collectEvidence(account).all.find((evidence) => evidence.label === label)?.passage
    : undefined;

const isSame = (a: Passage, b: Passage | undefined): boolean =>
  a.report === b?.report && a.at.start === b.at.start && a.at.end === b.at.end;

/** True where no other party of these stories is called so. */
const isOnly = (name: string, id: string, stories: readonly AccountStory[]): boolean =>
  stories.every(({ parties }) =>
    parties.every(
      (party) =>
        party.id === id ||
        [party.name, ...party.names.map(({ exact }) => exact)].every((one) => folded(one) !== folded(name)),
    ),
  );

const wordsOf = (place: Place | undefined): Words =>
  place === undefined ? { report: "", exact: "?" } : { report: place.report, exact: place.exact, at: { ...place.at } };
