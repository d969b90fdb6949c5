import { idOf } from "../../record/digest.js";
import { inReadingOrder, type Position } from "../../record/position.js";
import { passageAt } from "../../text/passage.js";
import { UnionFind } from "../../text/union-find.js";
import type { AttributedReading, ReportParty } from "../attributions/attribution.js";
import { samePartyAcross } from "../attributions/same-party.js";
import type { Party } from "./party.js";

/** The parties of a story and the way from a report's party to them. */
export interface Identified {
  readonly parties: readonly Party[];
  /** The story's party for a report's party key. */
  readonly partyId: (report: string, key: string) => string | undefined;
}

interface Member {
  readonly reading: AttributedReading;
  readonly party: ReportParty;
}

/**
 * The parties of the reports of one story: parties of two reports are one where their names, or country and function, say
 * so (the rules of `same-party.ts`), each join with its reason. Unnamed sources of two reports stay apart here; they are
 * joined only with the statements they make.
 */
export function identifyParties(readings: readonly AttributedReading[]): Identified {
  const members: Member[] = readings.flatMap((reading) => reading.parties.map((party) => ({ reading, party })));
  const sets = new UnionFind(members.length);
  const joins: { at: number; names: [string, string]; why: string }[] = [];
  for (const [i, k, why] of likelyPairs(members)) {
    if (sets.join(i, k)) {
      joins.push({ at: i, names: [(members[i] as Member).party.name, (members[k] as Member).party.name], why });
    }
  }
  const ids = new Map<string, string>();
  const parties = sets.groups().map((group) => {
    const inGroup = group.map((i) => members[i] as Member);
    const across = joins.filter((join) => group.includes(join.at)).map(({ names, why }) => ({ names, why }));
    const party = partyFrom(inGroup, across);
    for (const { reading, party: own } of inGroup) ids.set(`${reading.report.id}\n${own.key}`, party.id);
    return party;
  });
  return { parties, partyId: (report, key) => ids.get(`${report}\n${key}`) };
}

/** Pairs of parties of different reports that are one, found through the words of their names rather than by comparing all. */
function* likelyPairs(members: readonly Member[]): Generator<[number, number, string]> {
  const byWord = new Map<string, number[]>();
  for (const [i, member] of members.entries()) {
    const seen = new Set<number>();
    for (const word of keysOf(member)) {
      const bucket = byWord.get(word) ?? [];
      for (const k of bucket) {
        const other = members[k] as Member;
        if (seen.has(k) || other.reading === member.reading) continue;
        seen.add(k);
        const why = samePartyAcross(other.party, member.party, namesOf(other), namesOf(member));
        if (why !== undefined) yield [k, i, why];
      }
      bucket.push(i);
      byWord.set(word, bucket);
    }
  }
}

const namesOf = ({ reading, party }: Member): string[] =>
  party.names.map((at) => reading.report.text.slice(at.start, at.end));

/** Under what a party can be found: the starts of its names' words (spellings differ at their ends) and its country. */
function keysOf(member: Member): Set<string> {
  const keys = new Set<string>();
  for (const name of namesOf(member)) {
    for (const word of name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) keys.add(word.slice(0, 4));
  }
  if (member.party.country !== undefined) keys.add(`country ${member.party.country}`);
  return keys;
}

function partyFrom(members: readonly Member[], across: Party["joins"]): Party {
  const best = members.reduce((a, b) => (moreTelling(b.party, a.party) ? b : a)).party;
  const names = members.flatMap(({ reading, party }) => unique(party.names).map((at) => passageAt(reading.report, at)));
  const within = members.flatMap(({ reading, party }) =>
    party.joins.map(({ names: [a, b], why }) => ({
      names: [reading.report.text.slice(a.start, a.end), reading.report.text.slice(b.start, b.end)],
      why,
    })),
  );
  const role = members.find(({ party }) => party.role !== undefined)?.party.role;
  const country = members.find(({ party }) => party.country !== undefined)?.party.country;
  return {
    id: idOf("party", { name: best.name, kind: best.kind, first: names[0] ? [names[0].report, names[0].at] : [] }),
    name: best.name,
    kind: best.kind,
    ...(role !== undefined && { role }),
    ...(country !== undefined && { country }),
    names,
    joins: [...within, ...across],
  };
}

const unique = (positions: readonly Position[]): Position[] => {
  const seen = new Map(positions.map((at) => [`${at.start}-${at.end}`, at]));
  return [...seen.values()].sort(inReadingOrder);
};

/** A proper name tells more than a description, and the longer of two names more than the shorter. */
const moreTelling = (a: ReportParty, b: ReportParty): boolean => {
  const rank = (p: ReportParty): number => (/^\p{Lu}/u.test(p.name) ? 1 : 0);
  return rank(a) !== rank(b) ? rank(a) > rank(b) : a.name.length > b.name.length;
};
