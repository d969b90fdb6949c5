import type { Passage } from "../../../../text/passage.js";
import type { Decision, Target } from "../decision.js";
import { type Regrouped, type Rule, regroup } from "../regroup.js";
import type { Notes } from "./notes.js";

/** Things that decisions make one or keep apart, by keys. */
export interface Things {
  /** What is called what: "party", "statement", "claim", "count". */
  readonly noun: string;
  readonly groups: readonly (readonly string[])[];
  /** The keys that a target names; none where it is not there, or names another sort of thing. */
  readonly resolve: (target: Target) => readonly string[];
  /** Of some keys, that which a further one belongs with most. */
  readonly nearest: (key: string, among: readonly string[]) => string | undefined;
  readonly passageOf: (key: string) => Passage | undefined;
  /** What a group of the machine's is called. */
  readonly nameOf: (group: readonly string[]) => string;
}

/** The groups of things as the decisions on which are the same and which are not have them, with notes of what was found. */
export function sameOrNot(decisions: readonly Decision[], things: Things, notes: Notes): Regrouped["groups"] {
  const rules = decisions.flatMap((decision) => {
    const own = rulesOf(decision, things.resolve);
    if (own.length > 0) note(decision, things, notes);
    return own;
  });
  const { groups, conflicts } = regroup(things.groups, rules, things.nearest);
  for (const [decision, others] of conflicts) notes.conflict(decision, others);
  return groups;
}

/** What a decision on which things are the same says of their keys; nothing where one of its targets is not there. */
export function rulesOf({ id, kind, targets = [] }: Decision, resolve: Things["resolve"]): Rule[] {
  if (kind !== "same" && kind !== "not-same") return [];
  const keys = targets.map((target) => [...new Set(resolve(target))]);
  if (keys.some((own) => own.length === 0)) return [];
  return kind === "same" ? [joining(id, keys)] : parting(id, keys);
}

function note({ id, kind, targets = [] }: Decision, things: Things, notes: Notes): void {
  const keys = targets.map(things.resolve);
  const passages = keys.flatMap(([first = ""]) => things.passageOf(first) ?? []);
  notes.found(id, { had: whatWas(kind === "same", keys, things), passages });
}

const joining = (decision: string, keys: readonly (readonly string[])[]): Rule => ({
  decision,
  kind: "together",
  reports: [...new Set(keys.flat())],
});

function parting(decision: string, keys: readonly (readonly string[])[]): Rule[] {
  return keys.flatMap((reports, i) =>
    keys.slice(i + 1).flatMap((others): Rule[] => {
      const from = others.filter((key) => !reports.includes(key));
      return from.length === 0 ? [] : [{ decision, kind: "apart", reports, from }];
    }),
  );
}

function whatWas(joins: boolean, keys: readonly (readonly string[])[], things: Things): string {
  const named = new Set(keys.flat());
  const groups = things.groups.filter((group) => group.some((key) => named.has(key)));
  // by what the decision names of a group, not by what happens to stand first in it
  const called = groups.map((group) =>
    things.nameOf([...group.filter((key) => named.has(key)), ...group.filter((key) => !named.has(key))]),
  );
  const { noun } = things;
  if (groups.length === 1) return `${joins ? "the same: one" : "one"} ${noun}, ${called[0]}`;
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${joins ? "" : "the same: "}${groups.length} ${plural}, ${called.join(" and ")}`;
}
