import { Decisions, type StoryDecision } from "../../stories/decision.js";

/** A rule over things by their keys, with the decision it follows from. */
export interface Rule extends Pick<StoryDecision, "kind" | "reports" | "from"> {
  readonly decision: string;
}

/** Groups as persons decided, and what did not hold. */
export interface Regrouped {
  /** The groups in the order of their first keys; a group that no rule touches is the one that was given. */
  readonly groups: readonly (readonly string[])[];
  /** For each decision that does not hold, those that say otherwise. */
  readonly conflicts: ReadonlyMap<string, readonly string[]>;
}

/**
 * Groups of keys with what persons decided: keys that are one, keys that stay apart. The same rules hold for parties, statements, claims and
 * figures as for reports (`stories/decision.ts`): of two that contradict each other the later one holds, and what the machine put together is
 * the earliest word of all. Where a group is parted, a key that no rule names goes with the one it is nearest to.
 */
export function regroup(
  groups: readonly (readonly string[])[],
  rules: readonly Rule[],
  nearest: (key: string, among: readonly string[]) => string | undefined,
): Regrouped {
  if (rules.length === 0) return { groups, conflicts: new Map() };
  const ruled = new Decisions(rules);
  const touched = new Set(groups.filter((group) => group.some((key) => ruled.groupOf(key) !== undefined)));
  const found = [...touched].flatMap((group) => asFound(group, ruled, nearest));
  const all = new Decisions([...found, ...rules]);
  const changed = new Map<string, string[]>();
  for (const key of [...touched].flat()) {
    const name = all.groupOf(key) ?? key;
    const own = changed.get(name);
    if (own === undefined) changed.set(name, [key]);
    else own.push(key);
  }
  const place = new Map(groups.flat().map((key, i) => [key, i]));
  const order = ([key = ""]: readonly string[]): number => place.get(key) ?? 0;
  return {
    groups: [...groups.filter((group) => !touched.has(group)), ...changed.values()].sort((a, b) => order(a) - order(b)),
    conflicts: conflictsOf(rules, all),
  };
}

const together = (reports: readonly string[]): StoryDecision => ({ kind: "together", reports });

/** What the machine put together, as decisions: the whole of a group, else each part of it and, weaker, the parts with each other. */
function asFound(
  group: readonly string[],
  ruled: Decisions,
  nearest: (key: string, among: readonly string[]) => string | undefined,
): StoryDecision[] {
  const heads: string[] = [];
  const parts = new Map<string, string[]>();
  const headOf = new Map<string, string>();
  const barred = (a: string, b: string): boolean =>
    ruled.between(ruled.groupOf(a) ?? a, ruled.groupOf(b) ?? b) !== undefined;
  for (const key of group) {
    if (ruled.groupOf(key) === undefined) continue;
    const head = heads.find((one) => !parts.get(one)?.some((other) => barred(other, key))) ?? key;
    if (head === key) heads.push(key);
    parts.set(head, [...(parts.get(head) ?? []), key]);
    headOf.set(key, head);
  }
  if (heads.length === 1) return [together(group)];
  const named = [...headOf.keys()];
  for (const key of group) {
    if (headOf.has(key)) continue;
    const near = headOf.get(nearest(key, named) ?? "") ?? heads[0] ?? key;
    parts.get(near)?.push(key);
  }
  return [...parts.values()].map(together);
}

function conflictsOf(rules: readonly Rule[], all: Decisions): Map<string, readonly string[]> {
  const conflicts = new Map<string, string[]>();
  const decisionOf = new Map<StoryDecision, string>(rules.map((rule) => [rule, rule.decision]));
  for (const rule of rules) {
    if (!all.overruled.has(rule)) continue;
    const by = [...new Set(decisionsAgainst(rule, all).flatMap((one) => decisionOf.get(one) ?? []))];
    conflicts.set(rule.decision, [...new Set([...(conflicts.get(rule.decision) ?? []), ...by])]);
  }
  return conflicts;
}

/** The decisions by which a rule does not hold, or not wholly. */
export function decisionsAgainst({ kind, reports, from }: StoryDecision, all: Decisions): StoryDecision[] {
  const nameOf = (key: string): string => all.groupOf(key) ?? key;
  if (kind === "together") {
    const [first = ""] = reports;
    return reports.flatMap((key) => all.between(nameOf(first), nameOf(key)) ?? []);
  }
  const others = new Set((from ?? reports).map(nameOf));
  const shared = from === undefined ? reports : reports.filter((key) => others.has(nameOf(key)));
  return shared.flatMap((key) => all.uniting(nameOf(key)) ?? []);
}
