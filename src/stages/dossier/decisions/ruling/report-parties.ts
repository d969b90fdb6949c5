import { passageAt } from "../../../../text/passage.js";
import { folded } from "../../../assessment/records/reliability.js";
import type { PartyGroup } from "../../../claims/parties/identify.js";
import type { Decision, Target } from "../decision.js";
import { findWords, standingAt } from "../find-words.js";

/** A party of one report. */
export type Member = PartyGroup["members"][number];

/** The decisions on which parties are the same and which are not. */
export const onParties = (decisions: readonly Decision[]): Decision[] =>
  decisions.filter(({ kind, targets: [first] = [] }) => /same$/.test(kind) && first !== undefined && "party" in first);

/** The key of a report's party in its story. */
export const keyOf = ({ reading, party }: Member): string => `${reading.report.id}\n${party.key}`;

/** Where a report mentions a party first. */
export const firstMention = ({ reading, party }: Member) =>
  passageAt(reading.report, party.names[0] ?? { start: 0, end: 0 });

/** What a report calls a party, as names are compared. */
export const namesOf = ({ reading, party }: Member): string[] => [
  ...new Set([party.name, ...party.names.map((at) => reading.report.text.slice(at.start, at.end))].map(folded)),
];

/** The keys of the parties of reports that a target names: all of a name, or the one with a mention at the words. */
export function lookUp(members: readonly Member[]): (target: Target) => string[] {
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
