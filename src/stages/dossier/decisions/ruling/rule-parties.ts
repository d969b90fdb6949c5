import { passageKey } from "../../../../text/passage.js";
import { folded } from "../../../assessment/records/reliability.js";
import type { Rulings } from "../../../claims/matching/rulings.js";
import type { PartyGroup } from "../../../claims/parties/identify.js";
import { Decisions } from "../../../stories/decision.js";
import type { Decision } from "../decision.js";
import type { Notes } from "./notes.js";
import { firstMention, keyOf, lookUp, type Member, namesOf, onParties } from "./report-parties.js";
import { rulesOf, sameOrNot } from "./same-or-not.js";

/** What decisions make of the parties of a story. */
export function ruleParties(
  decisions: readonly Decision[],
  notes: Notes,
  whyOf: (decision: string) => string,
): Pick<Rulings, "parties" | "partyJoins"> {
  const own = onParties(decisions);
  let apart: readonly (readonly Member[])[] = [];
  return {
    parties: (groups) => {
      if (own.length === 0) return groups;
      const members = new Map(groups.flatMap((group) => group.members.map((member) => [keyOf(member), member])));
      const at = (key: string): Member[] => [members.get(key) ?? []].flat();
      const ruled = sameOrNot(
        own,
        {
          noun: "party",
          groups: groups.map((group) => group.members.map(keyOf)),
          resolve: lookUp([...members.values()]),
          nearest: (key, among) => nearestName(key, among, members),
          passageOf: (key) => at(key).map(firstMention)[0],
          nameOf: (keys) => `“${at(keys[0] ?? "")[0]?.party.name ?? ""}”`,
        },
        notes,
      );
      apart = ruled.map((keys) => keys.flatMap(at));
      const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [keyOf(member), group])));
      return ruled.map((keys) =>
        asGroup(keys.flatMap(at), [...new Set(keys.map((key) => groupOf.get(key)))], own, whyOf),
      );
    },
    partyJoins: (joins, parties) => {
      if (own.length === 0) return joins;
      const idOf = new Map(parties.flatMap(({ id, names }) => names.map((name) => [passageKey(name), id])));
      const ids = (keys: Iterable<Member>): string[] => [
        ...new Set([...keys].flatMap((member) => idOf.get(passageKey(firstMention(member))) ?? [])),
      ];
      const resolve = lookUp(apart.flat());
      const held = new Map(apart.flat().map((member) => [keyOf(member), member]));
      const parting = own.filter(({ kind }) => kind === "not-same");
      const rules = parting.flatMap((one) =>
        rulesOf(one, (target) => ids(resolve(target).flatMap((key) => held.get(key) ?? []))),
      );
      const ruled = new Decisions([
        ...joins.map(({ a, b }) => ({ kind: "together" as const, reports: [a, b] })),
        ...rules,
      ]);
      return joins.filter(({ a, b }) => ruled.groupOf(a) === ruled.groupOf(b));
    },
  };
}

/** The party that shares a name, else most words of its names, with another. */
function nearestName(key: string, among: readonly string[], members: ReadonlyMap<string, Member>): string | undefined {
  const wordsOf = (one: string): Set<string> => {
    const member = members.get(one);
    return new Set(member ? namesOf(member).flatMap((name) => [name, ...name.split(" ")]) : []);
  };
  const own = wordsOf(key);
  const shared = (one: string): number => [...wordsOf(one)].filter((word) => own.has(word)).length;
  return among.map((one) => ({ one, alike: shared(one) })).reduce((a, b) => (b.alike > a.alike ? b : a)).one;
}

/** The group that some members make, with the machine's reasons that still hold within it and the person's. */
function asGroup(
  members: readonly Member[],
  from: readonly (PartyGroup | undefined)[],
  decisions: readonly Decision[],
  whyOf: (decision: string) => string,
): PartyGroup {
  const [whole] = from;
  if (whole && from.length === 1 && whole.members.length === members.length) return whole;
  const names = new Set(members.flatMap(namesOf));
  const found = from.flatMap((group) => group?.joins ?? []);
  const holding = found.filter((join) => join.names.every((name) => names.has(folded(name))));
  const resolve = lookUp(members);
  const decided = decisions.flatMap(({ id, kind, targets = [] }) => {
    if (kind !== "same") return [];
    const [first, ...others] = targets.map((target) => resolve(target)[0]);
    const nameAt = (key: string | undefined): string => members.find((one) => keyOf(one) === key)?.party.name ?? "";
    return first === undefined
      ? []
      : others.flatMap((key) => (key ? [{ names: [nameAt(first), nameAt(key)], why: whyOf(id) }] : []));
  });
  return { members, joins: [...holding, ...decided] };
}
