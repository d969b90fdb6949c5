import { compareInstants } from "../../record/instant.js";
import type { Decisions } from "./decision.js";
import { whyDecided, whyNear } from "./explain.js";
import type { Vocabulary } from "./likeness/vocabulary.js";
import type { Member } from "./open-story.js";
import type { Story } from "./story.js";

/** Of the earlier reports that use a term, so many are looked at. */
const LOOKED_AT = 60;

/** A story as it is handed out, from its reports. */
export function storyOf(id: string, reports: readonly Member[], vocabulary: Vocabulary, decisions: Decisions): Story {
  const members = [...reports].sort(byTime);
  return {
    id,
    reports: members.map((member) => member.id),
    from: members[0]?.knownAt ?? "",
    to: members.at(-1)?.knownAt ?? "",
    joins: joinsOf(members, vocabulary, decisions),
  };
}

/** Oldest first, by when reports could be known, then by id. */
export const byTime = (a: Pick<Member, "knownAt" | "id">, b: Pick<Member, "knownAt" | "id">): number =>
  compareInstants(a.knownAt, b.knownAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** For each report after the first, an earlier one that a person put it with, else the nearest, found through their terms. */
function joinsOf(members: readonly Member[], vocabulary: Vocabulary, decisions: Decisions): Story["joins"] {
  const decided = new Map<string, string>();
  const users = new Map<number, { at: number; weight: number }[]>();
  return members.flatMap((member, i) => {
    const { terms, weights } = member.vector;
    const likeness = new Map<number, number>();
    terms.forEach((term, k) => {
      const weight = weights[k] ?? 0;
      const earlier = users.get(term) ?? [];
      if (earlier.length === 0) users.set(term, earlier);
      for (const user of earlier) likeness.set(user.at, (likeness.get(user.at) ?? 0) + user.weight * weight);
      if (earlier.length < LOOKED_AT) earlier.push({ at: i, weight });
    });
    const group = decisions.groupOf(member.id);
    const partner = group === undefined ? undefined : decided.get(group);
    const decision = group === undefined ? undefined : decisions.uniting(group);
    if (group !== undefined && partner === undefined) decided.set(group, member.id);
    if (i === 0) return [];
    if (partner !== undefined && decision) return [{ report: member.id, to: partner, why: whyDecided(decision) }];
    let [nearest, most] = [0, likeness.get(0) ?? 0];
    for (const [at, alike] of likeness) if (alike > most) [nearest, most] = [at, alike];
    const to = members[nearest];
    if (to === undefined) return [];
    return [{ report: member.id, to: to.id, why: whyNear(member, to, most, vocabulary) }];
  });
}
