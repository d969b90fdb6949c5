import type { Instant } from "../../../record/instant.js";
import { passageAt } from "../../../text/passage.js";
import { folded, type PersonGrade, type Reliability } from "../../assessment/records/reliability.js";
import type { SetAside } from "../../reports/report.js";
import { Decisions, type StoryDecision } from "../../stories/decision.js";
import type { Decision, RecordedDecision, Target } from "./decision.js";
import { findWords } from "./find-words.js";
import { type HeldDecisions, holdDecisions, storyDecisions } from "./hold-decisions.js";
import { decisionsAgainst } from "./regroup.js";
import { type Outcome, ruleStory, type StoryRuling } from "./rule-story.js";
import { firstLine } from "./story-finder.js";

/** What an account holds before its stories are told. */
interface Known {
  readonly textOf: (report: string) => string | undefined;
  /** How reliable a source is taken to be without what decisions say of it. */
  readonly machineReliability: (names: readonly string[]) => Reliability;
  /** Which story the machine puts each report in when no decision says so. */
  readonly machineStoryOf: () => (report: string) => string | undefined;
}

/** Persons' decisions over a whole account. */
export interface AccountRuling {
  /** True where nobody decided anything by then. */
  readonly isEmpty: boolean;
  /** The moments at which persons decided. */
  readonly moments: readonly Instant[];
  /** The reports that were set aside. */
  readonly setAside: readonly SetAside[];
  readonly stories: readonly StoryDecision[];
  readonly grades: readonly PersonGrade[];
  /** What is to be held over a story of some reports; undefined where no decision is about anything in them. */
  overStory(reports: readonly string[], known: Known): StoryRuling | undefined;
  /** Every decision made by the account's moment, with what became of it, once all stories are told. */
  record(known: Known): RecordedDecision[];
}

/** The decisions that are known at an account's moment, held over its making; all of them where no moment is asked for. */
export function ruleAccount(decisions: readonly Decision[], asOf: Instant | undefined): AccountRuling {
  const held = holdDecisions(decisions, asOf);
  const { active } = held;
  const told: StoryRuling[] = [];
  return {
    isEmpty: held.all.length === 0,
    moments: held.all.flatMap(({ at }) => at ?? []),
    setAside: active.flatMap(setAsideBy),
    stories: active.flatMap((decision) => storyDecisions([decision])),
    grades: active.flatMap(gradeIn),
    overStory: (reports, known) => {
      const members = new Set(reports);
      const hasWord = wordFinder(reports.map((report) => known.textOf(report) ?? ""));
      const own = active.filter(({ targets = [] }) => targets.some((target) => mayBeIn(target, members, hasWord)));
      if (own.length === 0) return undefined;
      const ruling = ruleStory(own, known);
      told.push(ruling);
      return ruling;
    },
    record: (known) => {
      const outcomes = new Map<string, Outcome[]>();
      for (const outcome of [...told.flatMap((story) => story.outcomes), ...ofReports(held, known)]) {
        const { id } = outcome.decision;
        outcomes.set(id, [...(outcomes.get(id) ?? []), outcome]);
      }
      const byId = new Map(held.all.map((decision) => [decision.id, decision]));
      return held.all.map((decision) => recorded(decision, outcomes.get(decision.id) ?? [], held, byId, known));
    },
  };
}

const reportsIn = ({ targets = [] }: Decision): string[] =>
  targets.flatMap((target) => ("report" in target ? target.report : []));

const setAsideBy = (decision: Decision): SetAside[] => {
  const { kind, by, at, why = "" } = decision;
  if (kind !== "set-aside" || at === undefined) return [];
  return reportsIn(decision).map((report) => ({ report, why, at, ...(by === undefined ? {} : { by }) }));
};

/** Whether a target may be in a story of some reports: its words are in one of them, a party's name may be in any with its first word. */
function mayBeIn(target: Target, reports: ReadonlySet<string>, hasWord: (word: string) => boolean): boolean {
  if ("report" in target) return reports.has(target.report);
  if ("disagreement" in target) return target.disagreement.every(({ report }) => reports.has(report));
  if ("party" in target && typeof target.party === "string")
    return hasWord(/[\p{L}\p{N}]+/u.exec(folded(target.party))?.[0] ?? "");
  return Object.values(target).some((words) => typeof words !== "string" && reports.has(words.report));
}

/** Whether a word is in some texts, in whatever case; they are taken apart when the first word is asked for. */
function wordFinder(texts: readonly string[]): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      texts.flatMap(
        (text) =>
          text
            .normalize("NFC")
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    );
    return words.has(word);
  };
}

const gradeIn = ({ grade, targets: [target] = [], by, at, why }: Decision): PersonGrade[] => {
  if (typeof grade !== "string" || target === undefined || !("party" in target)) return [];
  const { party } = target;
  const source = typeof party === "string" ? party : party.exact;
  if (source === undefined || by === undefined || why === undefined) return [];
  return [{ source, grade, by, ...(at === undefined ? {} : { at }), why }];
};

function recorded(
  decision: Decision,
  outcomes: readonly Outcome[],
  { takenBack, all }: HeldDecisions,
  byId: ReadonlyMap<string, Decision>,
  { textOf }: Known,
): RecordedDecision {
  const back = takenBack.get(decision.id);
  if (back !== undefined) return { ...decision, state: "taken back", because: signed(back), passages: [], on: [] };
  if (decision.kind === "take-back") {
    const target = decision.decision ?? "";
    if (takenBack.get(target) === decision) return { ...decision, state: "applied", passages: [], on: [] };
    const because = all.some(({ id }) => id === target)
      ? "another taking back of that decision stands already, or it was made later"
      : `no decision ${target} is known by then`;
    return { ...decision, state: "waiting", because, passages: [], on: [] };
  }
  const passages = outcomes.flatMap((outcome) => [...outcome.passages]);
  const on = outcomes.flatMap((outcome) => [...outcome.on]);
  const had = outcomes.find((outcome) => outcome.had !== undefined)?.had;
  const found = { ...(had === undefined ? {} : { machine: had }), passages, on };
  const conflicts = [...new Set(outcomes.flatMap((outcome) => [...outcome.conflicts]))];
  if (conflicts.length > 0) {
    const last = byId.get(conflicts.at(-1) ?? "");
    return {
      ...decision,
      state: "in conflict",
      because: `a later decision says otherwise, ${signed(last)}`,
      conflicts,
      ...found,
    };
  }
  if (outcomes.length > 0) return { ...decision, state: "applied", ...found };
  return { ...decision, state: "waiting", because: whyWaiting(decision, textOf), passages, on };
}

const signed = ({ by, why }: Partial<Decision> = {}): string =>
  [`by ${by ?? "a person"}`, ...(why === undefined ? [] : [why.replace(/[\s.]+$/, "")])].join(": ");

/** What decisions on whole reports came to: which tell one event, which are set aside, and notes on these. */
function ofReports({ active }: HeldDecisions, known: Known): Outcome[] {
  const { textOf, machineStoryOf } = known;
  const found: Outcome[] = [];
  const isThere = (report: string): boolean => textOf(report) !== undefined;
  const outcome = (decision: Decision, reports: readonly string[], had?: string, conflicts: readonly string[] = []) => {
    const passages = reports.flatMap((id) => {
      const text = textOf(id) ?? "";
      const at = firstLine(text);
      return at ? [passageAt({ id, text }, at)] : [];
    });
    const on = reports.map((report) => ({ report }));
    found.push({ decision, conflicts, passages, on, ...(had === undefined ? {} : { had }) });
  };
  const aside = new Set(active.filter(({ kind }) => kind === "set-aside").flatMap(reportsIn));
  for (const decision of active) {
    const named = reportsIn(decision).filter(isThere);
    if (decision.kind === "set-aside" && named.length > 0)
      outcome(decision, named, "it among the reports of its story");
    const onlyAside = named.length === decision.targets?.length && named.every((report) => aside.has(report));
    if (decision.kind === "note" && onlyAside) outcome(decision, named);
  }
  const own = active.map((decision) => ({ decision, rule: storyDecisions([decision])[0] }));
  const rules = own.flatMap(({ rule }) => rule ?? []);
  if (rules.length === 0) return found;
  const storyOf = machineStoryOf();
  const ruled = new Decisions(rules);
  const decisionOf = new Map<StoryDecision | undefined, string>(own.map(({ decision, rule }) => [rule, decision.id]));
  for (const { decision, rule } of own) {
    if (rule === undefined) continue;
    const sides = [rule.reports, rule.from ?? []].map((ids) => ids.filter(isThere));
    const there = sides.flat();
    if (there.length < 2 || (rule.from !== undefined && sides.some((ids) => ids.length === 0))) continue;
    const count = new Set(there.map(storyOf)).size;
    const had = `them in ${count === 1 ? "one story" : `${count} stories`}`;
    const against = ruled.overruled.has(rule)
      ? decisionsAgainst(rule, ruled).flatMap((one) => decisionOf.get(one) ?? [])
      : [];
    outcome(decision, there, had, [...new Set(against)]);
  }
  return found;
}

/** The first thing that a decision waits for. */
function whyWaiting({ targets = [], reports = [], from = [] }: Decision, textOf: Known["textOf"]): string {
  const missing = [...reports, ...from].find((report) => textOf(report) === undefined);
  if (missing !== undefined) return `report ${missing} is not there yet`;
  for (const target of targets) {
    const why = whyMissing(target, textOf);
    if (why !== undefined) return why;
  }
  return "no story has all of what it is about";
}

function whyMissing(target: Target, textOf: Known["textOf"]): string | undefined {
  if ("party" in target && typeof target.party === "string") return undefined;
  const words = "disagreement" in target ? target.disagreement : "report" in target ? [target] : Object.values(target);
  for (const one of words) {
    if (typeof one === "string") continue;
    const text = textOf(one.report);
    if (text === undefined) return `report ${one.report} is not there yet`;
    if (!("report" in target) && findWords(text, one) === undefined) return `the words are not in report ${one.report}`;
  }
  return undefined;
}
