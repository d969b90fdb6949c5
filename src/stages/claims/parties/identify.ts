import { idOf } from "../../../record/digest.js";
import { inReadingOrder, type Position } from "../../../record/position.js";
import { passageAt } from "../../../text/passage.js";
import type { AttributedReading, ReportParty } from "../../attributions/attribution.js";
import { groupParties } from "../../attributions/group-parties.js";
import { folded, nameForm, type PartyPack, spelling } from "../../attributions/name-form.js";
import { fullest, type PartyFeatures, partyFeatures, withOf } from "../../attributions/party/party-features.js";
import type { Party } from "../party.js";
import { packOf } from "./pack-of.js";

/** The parties of a story and the way from a report's party to them. */
export interface Identified {
  readonly parties: readonly Party[];
  /** The story's party for a report's party key. */
  readonly partyId: (report: string, key: string) => string | undefined;
  /** What the reports say that a party of the story is, each with what it is of: "spokeswoman of the harbour office". */
  readonly rolesOf: (id: string) => readonly string[];
  /** True for a party of the story that has a name somewhere, or that a person says has one. */
  readonly isNamed: (id: string) => boolean;
}

interface Member {
  readonly reading: AttributedReading;
  readonly party: ReportParty;
}

/** The parties of reports that are one party of the story, and why. */
export interface PartyGroup {
  readonly members: readonly Member[];
  readonly joins: Party["joins"];
}

/**
 * The parties of the reports of one story: parties of two reports are one where their names, or country and function, say
 * so (the rules that hold within a report, `same-party.ts`), each join with its reason. Unnamed sources of two reports stay
 * apart here; they are joined only by what they say (`merge-parties.ts`).
 */
export function identifyParties(
  readings: readonly AttributedReading[],
  ruled: (groups: readonly PartyGroup[]) => readonly PartyGroup[] = (groups) => groups,
): Identified {
  const pack = packOf(readings);
  const all = oneKindEach(
    readings.flatMap((reading) => reading.parties.map((party) => ({ reading, party }))),
    pack,
  );
  const alike = inTheSameWords(all, pack);
  const groups = pack
    ? groupParties(
        alike.map((same) => featuresOf(same, pack)),
        alike.map((same) => new Set(same.map(({ reading }) => reading.report.id))),
      )
    : alike.map((_, i) => ({ members: [i], joins: [] }));
  const found = groups.map((group): PartyGroup => {
    const nameAt = (i: number): string => ((alike[i] as Member[])[0] as Member).party.name;
    const across = group.joins.map(({ between: [a, b], why }) => ({ names: [nameAt(a), nameAt(b)], why }));
    const words = group.members.flatMap((i) => sameWords(alike[i] as Member[]));
    return { members: group.members.flatMap((i) => alike[i] as Member[]), joins: [...words, ...across] };
  });
  const ids = new Map<string, string>();
  const roles = new Map<string, Set<string>>();
  const parties = ruled(found).map(({ members, joins }) => {
    const party = partyFrom(members, joins);
    for (const { reading, party: own } of members) {
      ids.set(`${reading.report.id}\n${own.key}`, party.id);
      if (own.role !== undefined)
        roles.set(party.id, (roles.get(party.id) ?? new Set()).add(withOf(own.role, own.roleOf)));
    }
    return party;
  });
  const named = new Set(parties.filter(({ kind }) => kind !== "unnamed").map(({ id }) => id));
  return {
    parties,
    partyId: (report, key) => ids.get(`${report}\n${key}`),
    rolesOf: (id) => [...(roles.get(id) ?? [])],
    isNamed: (id) => named.has(id),
  };
}

/** The kinds that one full name may be read as in different reports, the one first that is seldom read by mistake. */
const MISTAKEN = ["outlet", "organisation", "person"] as const;

/**
 * The parties with the kind that most mentions of their full name show: "Ana Ruiz" is a person in all reports, though one of them
 * was read as if she were a firm, and a channel that bears a person's name is an outlet.
 */
function oneKindEach(members: readonly Member[], pack: PartyPack | undefined): readonly Member[] {
  const votes = new Map<string, number>();
  const nameOf = ({ party: { kind, name } }: Member): string | undefined =>
    MISTAKEN.some((each) => each === kind) && /^\p{Lu}\S*\s.*\p{Lu}/u.test(name) ? folded(name) : undefined;
  for (const member of members) {
    const name = nameOf(member);
    const { kind, names, role } = member.party;
    if (name === undefined) continue;
    const key = `${kind} ${name}`;
    votes.set(key, (votes.get(key) ?? 0) + names.length + (role ? 1 : 0));
  }
  const kindOf = (name: string): (typeof MISTAKEN)[number] =>
    MISTAKEN.reduce((best, kind) =>
      (votes.get(`${kind} ${name}`) ?? 0) > (votes.get(`${best} ${name}`) ?? 0) ? kind : best,
    );
  const kindOfWord = shortKinds(members, pack);
  return members.map((member) => {
    const name = nameOf(member);
    const kind = kindOfWord(member.party) ?? (name === undefined ? member.party.kind : kindOf(name));
    return kind === member.party.kind ? member : { ...member, party: { ...member.party, kind } };
  });
}

/** The kind of a party of which a report has one word: a body's where a body's name begins with it, a person's where one's ends with it. */
function shortKinds(
  members: readonly Member[],
  pack: PartyPack | undefined,
): (party: ReportParty) => "person" | "organisation" | undefined {
  const full = members.map(({ party }) => party).filter(({ name }) => /^\S{1,60}\s\S/.test(name));
  const families = new Set(
    full.flatMap(({ kind, name }) => (kind === "person" ? spelling(name.split(" ").at(-1) ?? "") : [])),
  );
  const brands = new Set(
    full.flatMap(({ kind, name }) =>
      pack && (kind === "organisation" || kind === "outlet")
        ? (nameForm(name.slice(0, 300), "organisation", pack).brand ?? [])
        : [],
    ),
  );
  const isShort = ({ kind, name, role }: ReportParty): boolean =>
    (kind === "person" || kind === "organisation") && role === undefined && !/\s/.test(name);
  const read = new Map<string, number>();
  for (const { party } of members.filter((member) => isShort(member.party))) {
    const own = read.get(folded(party.name)) ?? 0;
    read.set(folded(party.name), own + (party.kind === "person" ? 1 : -1) * party.names.length);
  }
  return (party) => {
    if (!isShort(party)) return undefined;
    const { name } = party;
    const [ofPerson, ofBody] = [families.has(spelling(name)), brands.has(folded(name))];
    // of a word that no full name holds it is what most mentions were read as
    if (!ofPerson && !ofBody) return (read.get(folded(name)) ?? 0) > 0 ? "person" : "organisation";
    if (ofPerson === ofBody) return undefined;
    return ofPerson ? "person" : "organisation";
  };
}

/**
 * Parties of different reports that are named in the same words ("the county inspectorate"), put together before any rule is
 * asked: in reports of one event they mean one. Unnamed sources are left alone.
 */
function inTheSameWords(members: readonly Member[], pack: PartyPack | undefined): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const [i, member] of members.entries()) {
    const { kind, name, country } = member.party;
    const words = folded(name).replace(/^(?:the|a|an)\s+/, "");
    const key = kind === "unnamed" ? `unnamed ${i}` : `${kind} ${words} ${country ?? ""} ${addressOf(member, pack)}`;
    const group = groups.get(key) ?? [];
    if (group.some((other) => other.reading === member.reading)) groups.set(`${key} ${i}`, [member]);
    else groups.set(key, [...group, member]);
  }
  return [...groups.values()];
}

/** Whether a person of whom only the family name is told is a "Mr" or a "Mrs". */
function addressOf({ reading, party }: Member, pack: PartyPack | undefined): string {
  if (party.kind !== "person" || /\s/.test(party.name)) return "";
  const first = party.names.map(
    ({ start, end }) => /^\p{L}+(?=\.?\s)/u.exec(reading.report.text.slice(start, end))?.[0],
  );
  return (
    first.map((word) => pack?.parties.genders.get((word ?? "").toLowerCase())).find((told) => told !== undefined) ?? ""
  );
}

function featuresOf(group: readonly Member[], pack: PartyPack): PartyFeatures {
  const each = group.map(({ reading, party }) => partyFeatures(party, reading.report.text, pack));
  const [first] = each as [PartyFeatures];
  const country = each.find((f) => f.country !== undefined)?.country;
  const forms = fullest([...new Map(each.flatMap((f) => f.forms).map((form) => [form.words, form])).values()]);
  return { ...first, forms, roles: each.flatMap(({ roles }) => roles), ...(country !== undefined && { country }) };
}

const sameWords = (group: readonly Member[]): Party["joins"] =>
  group.slice(1).map(({ party }) => ({
    names: [(group[0] as Member).party.name, party.name],
    why: "named in the same words in reports of one event",
  }));

function partyFrom(members: readonly Member[], across: Party["joins"]): Party {
  const used = new Map<string, number>();
  for (const { party } of members) used.set(party.name, (used.get(party.name) ?? 0) + party.names.length);
  const best = members.reduce((a, b) => (moreTelling(b.party, a.party, used) ? b : a)).party;
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

/**
 * A proper name tells more than a description, and one of more words more than the shorter; of spellings with as many words
 * the one used most is right.
 */
const moreTelling = (a: ReportParty, b: ReportParty, used: ReadonlyMap<string, number>): boolean => {
  const rank = (p: ReportParty): number =>
    p.kind === "unnamed" ? -1 : /^(?!(?:The|An?)\s)\p{Lu}/u.test(p.name) ? 1 : 0;
  const words = (p: ReportParty): number => p.name.split(" ").filter((word) => /\p{L}{2}/u.test(word)).length;
  const times = (p: ReportParty): number => used.get(p.name) ?? 0;
  const differs = rank(a) - rank(b) || words(a) - words(b) || times(a) - times(b) || a.name.length - b.name.length;
  return differs > 0 || (differs === 0 && a.name < b.name);
};
