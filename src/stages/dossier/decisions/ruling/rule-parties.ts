import { passageAt, passageKey } from "../../../../text/passage.js";
import { folded } from "../../../assessment/records/reliability.js";
import type { Rulings } from "../../../claims/matching/rulings.js";
import type { PartyGroup } from "../../../claims/parties/identify.js";
import { Decisions } from "../../../stories/decision.js";
import type { Decision, Target } from "../decision.js";
import { findWords, standingAt } from "../find-words.js";
import type { Notes } from "./notes.js";
import { sameOrNot } from "./same-or-not.js";

type Member = PartyGroup["members"][number];

/** What decisions make of the parties of a story. */
export function ruleParties(
  decisions: readonly Decision[],
  notes: Notes,
  whyOf: (decision: string) => string,
): Pick<Rulings, "parties" | "partyJoins"> {
  const own = decisions.filter(({ kind, targets: [first] = [] }) => /same$/.test(kind) && first && "party" in first);
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
      const rules = own.flatMap(({ kind, targets = [] }) => {
        if (kind !== "not-same") return [];
        const each = targets.map((target) => ids(resolve(target).flatMap((key) => held.get(key) ?? [])));
        return each.flatMap((reports, i) =>
          each.slice(i + 1).map((others) => ({
            kind: "apart" as const,
            reports,
            from: others.filter((id) => !reports.includes(id)),
          })),
        );
      });
      const ruled = new Decisions([
        ...joins.map(({ a, b }) => ({ kind: "together" as const, reports: [a, b] })),
        ...rules.filter(({ reports, from }) => reports.length > 0 && from.length > 0),
      ]);
      return joins.filter(({ a, b }) => ruled.groupOf(a) === ruled.groupOf(b));
    },
  };
}

const keyOf = ({ reading, party }: Member): string => `${reading.report.id}\n${party.key}`;

const firstMention = ({ reading, party }: Member) => passageAt(reading.report, party.names[0] ?? { start: 0, end: 0 });

const namesOf = ({ reading, party }: Member): string[] => [
  ...new Set([party.name, ...party.names.map((at) => reading.report.text.slice(at.start, at.end))].map(folded)),
];

/** The keys of the parties of reports that a target names: all of a name, or the one with a mention at the words. */
function lookUp(members: readonly Member[]): (target: Target) => string[] {
  const byName = new Map<string, string[]>();
  const byReport = new Map<string, Member[]>();
  for (const member of members) {
    for (const name of namesOf(member)) byName.set(name, [...(byName.get(name) ?? []), keyOf(member)]);
    const { id } = member.reading.report;
    byReport.set(id, [...(byReport.get(id) ?? []), member]);
  }
  return (target) => {
    if (!("party" in target)) return [];
    if (typeof target.party === "string") return byName.get(folded(target.party)) ?? [];
    const inReport = byReport.get(target.party.report) ?? [];
    const at = inReport[0] && findWords(inReport[0].reading.report.text, target.party);
    return at === undefined ? [] : standingAt(inReport, at, nearestMention(at.start)).slice(0, 1).map(keyOf);
  };
}

/** The one mention of a party that is nearest to a place: its others must not make it look less alike. */
const nearestMention =
  (start: number) =>
  ({ party }: Member) =>
    [...party.names].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, 1);

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
