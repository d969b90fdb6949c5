import type { PartyFeatures, SameParty } from "./party/party-features.js";
import { hasOwnName } from "./party/same-body.js";
import { partyKeys, sameParty } from "./same-party.js";

/** Parties that are one, by their index in what was given, and the reason for each join. */
export interface PartyGroup {
  readonly members: readonly number[];
  readonly joins: readonly { readonly between: readonly [number, number]; readonly why: string }[];
}

/** Above this many parties under one key only neighbours are compared. */
const CROWD = 64;

/**
 * The parties put into groups that are one party each, in the order of their first members; every index is in exactly one
 * group. First the joins that hold by themselves, then those that hold only when a party fits a single group ("Kim" is
 * nobody's when two Kims are about). The same rules serve within a report and across reports; `reports`, given across them, are
 * those that each party stands in: two near spellings that one report has both stay two.
 */
export function groupParties(
  parties: readonly PartyFeatures[],
  reports?: readonly ReadonlySet<string>[],
): PartyGroup[] {
  const { sure, loose } = pairsOf(parties, reports !== undefined);
  const standing = reports?.map((own) => new Set(own));
  const above = parties.map((_, i) => i);
  const find = (i: number): number => {
    let top = i;
    while (above[top] !== top) top = above[top] ?? top;
    above[i] = top;
    return top;
  };
  // A party of no told country, or of no told gender, is joined to none of which another is told already.
  const told = [parties.map(({ country }) => country), parties.map(({ gender }) => gender)];
  const agree = (a: number, b: number): boolean =>
    told.every((of) => {
      const [x, y] = [of[find(a)], of[find(b)]];
      return x === undefined || y === undefined || x === y;
    });
  const toldApart = (a: number, b: number): boolean => {
    const [x, y] = [standing?.[find(a)], standing?.[find(b)]];
    return x !== undefined && y !== undefined && [...x].some((report) => y.has(report));
  };
  // Two bodies with names of their own are not one because "the police" may be either.
  const named = parties.map((party, i) => (hasOwnName(party) ? [i] : []));
  const mayMeet = (a: number, b: number): boolean => {
    const [x, y] = [named[find(a)] ?? [], named[find(b)] ?? []].map((own) => own.slice(0, FEW));
    if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return true;
    return x.some((i) => y.some((k) => byName(parties[i], parties[k])));
  };
  const joins: { between: [number, number]; why: string }[] = [];
  const join = (a: number, b: number, why: string): void => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return;
    above[Math.max(x, y)] = Math.min(x, y);
    named[Math.min(x, y)] = [...(named[x] ?? []), ...(named[y] ?? [])].slice(0, FEW);
    for (const of of told) of[Math.min(x, y)] ??= of[Math.max(x, y)];
    for (const report of standing?.[Math.max(x, y)] ?? []) standing?.[Math.min(x, y)]?.add(report);
    joins.push({ between: [a, b], why });
  };
  for (const [a, b, same] of sure) join(a, b, same.why);
  // "The NYPD" and "the Police Department" may both be "police": once they are one, "police" has one to be.
  const rounds = [loose.filter(([, , { alike }]) => alike), loose.filter(([, , { exact }]) => exact), loose, loose];
  for (const pairs of rounds)
    for (const [a, b, same] of alone(
      pairs.filter(([a, b]) => mayMeet(a, b)),
      parties,
      find,
    ))
      if (agree(a, b) && mayMeet(a, b) && !(same.across && toldApart(a, b))) join(a, b, same.why);
  const reportsOf = (i: number): number => standing?.[find(i)]?.size ?? 0;
  for (const [a, b, why] of ofTheChief(loose, parties, find, reportsOf)) if (agree(a, b)) join(a, b, why);
  return collect(parties.length, find, joins);
}

/** Of a group's names, so many are asked whether another group's may be the same body's. */
const FEW = 8;

/** Whether two bodies may be one by their own names alone, without what else they are called. */
function byName(a: PartyFeatures | undefined, b: PartyFeatures | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const own = (party: PartyFeatures): PartyFeatures => ({
    ...party,
    forms: party.forms.filter(({ proper, kindOnly }) => proper && kindOnly !== true),
  });
  return sameParty(own(a), own(b)) !== undefined;
}

type Pair = readonly [a: number, b: number, same: SameParty];

function pairsOf(parties: readonly PartyFeatures[], across: boolean): { sure: Pair[]; loose: Pair[] } {
  const blocks = new Map<string, number[]>();
  parties.forEach((party, i) => {
    for (const key of partyKeys(party)) {
      const block = blocks.get(key);
      if (block) block.push(i);
      else blocks.set(key, [i]);
    }
  });
  const sure: Pair[] = [];
  const loose: Pair[] = [];
  const seen = new Set<string>();
  const compare = (a: number, b: number): void => {
    const [x, y] = [parties[a], parties[b]];
    if (!x || !y || seen.has(`${a} ${b}`)) return;
    seen.add(`${a} ${b}`);
    const same = sameParty(x, y);
    if (same && (across || !same.across)) (same.onlyIfAlone ? loose : sure).push([a, b, same]);
  };
  for (const block of blocks.values()) {
    block.forEach((b, at) => {
      for (const a of block.slice(block.length > CROWD ? Math.max(0, at - 1) : 0, at)) compare(a, b);
    });
  }
  return { sure, loose };
}

/** The loose pairs whose less telling side fits one group only. */
function alone(loose: readonly Pair[], parties: readonly PartyFeatures[], find: (i: number) => number): Pair[] {
  const fits = new Map<number, Set<number>>();
  const add = (short: number, full: number): void => {
    const group = find(short);
    const set = fits.get(group) ?? new Set<number>();
    set.add(find(full));
    fits.set(group, set);
  };
  // "a deputy Ruiz shot" is no other Ruiz: of those a family name may mean, one whose given name is told goes before
  const known = (i: number): boolean =>
    !isFamilyNameOnly(parties[i]) || parties[i]?.roles.some(({ rank }) => rank) === true;
  const inFull = new Set(
    loose.flatMap(([a, b]) => {
      const [short, full] = telling(parties[a]) <= telling(parties[b]) ? [a, b] : [b, a];
      return isFamilyNameOnly(parties[short]) && !isFamilyNameOnly(parties[full]) ? [find(short)] : [];
    }),
  );
  for (const [a, b] of loose) {
    if (find(a) === find(b)) continue;
    const counts = (short: number, full: number): boolean => known(full) || !inFull.has(find(short));
    if (telling(parties[a]) <= telling(parties[b]) && counts(a, b)) add(a, b);
    if (telling(parties[b]) <= telling(parties[a]) && counts(b, a)) add(b, a);
  }
  return loose.filter(([a, b]) => {
    const [short, full] = telling(parties[a]) <= telling(parties[b]) ? [a, b] : [b, a];
    const others = fits.get(find(short));
    return others === undefined || others.size <= 1 || (others.size === 1 && others.has(find(full)));
  });
}

/** In so many reports somebody has to be named, and in so many times those of any other of the name. */
const CHIEF = { reports: 3, times: 2 };

/**
 * "Ruiz" alone in a report, where a story has two of the name: the one whom it is about, since most reports name that one in
 * full. Gives the pairs of a family name and the person meant.
 */
function ofTheChief(
  loose: readonly Pair[],
  parties: readonly PartyFeatures[],
  find: (i: number) => number,
  reportsOf: (i: number) => number,
): (readonly [number, number, string])[] {
  const bearers = new Map<number, Map<number, number>>();
  for (const [a, b] of loose) {
    const [short, full] = telling(parties[a]) <= telling(parties[b]) ? [a, b] : [b, a];
    if (find(short) === find(full) || !isFamilyNameOnly(parties[short]) || isFamilyNameOnly(parties[full])) continue;
    const own = bearers.get(find(short)) ?? new Map<number, number>();
    bearers.set(find(short), own.set(find(full), full));
  }
  return [...bearers].flatMap(([short, own]) => {
    const [first, second] = [...own.values()].sort((a, b) => reportsOf(b) - reportsOf(a) || a - b);
    if (first === undefined || second === undefined || reportsOf(first) < CHIEF.reports) return [];
    return reportsOf(first) >= CHIEF.times * reportsOf(second)
      ? [[short, first, "the one of the name whom most reports name"] as const]
      : [];
  });
}

const isFamilyNameOnly = (party: PartyFeatures | undefined): boolean =>
  party?.kind === "person" && party.forms.length > 0 && party.forms.every(({ given }) => given === undefined);

/** How much a party's best name says: a full name more than a family name, a proper name more than a description. */
function telling(party: PartyFeatures | undefined): number {
  let most = 0;
  for (const form of party?.forms ?? []) {
    const length = form.core.split(" ").length;
    // "Police" at the head of a sentence is written like a name, and tells less than "Torvik police".
    const plain = form.work !== undefined && form.acronym === undefined;
    const proper = form.proper ? (plain ? (length > 1 ? 3 : 0) : 4) : form.ofName ? 2 : 0;
    most = Math.max(most, proper + (form.given !== undefined ? 2 : 0) + Math.min(length, 4) / 4);
  }
  return most + (party?.country === undefined ? 0 : 0.1);
}

function collect(
  size: number,
  find: (i: number) => number,
  joins: readonly { between: [number, number]; why: string }[],
): PartyGroup[] {
  const groups = new Map<number, { members: number[]; joins: { between: [number, number]; why: string }[] }>();
  for (let i = 0; i < size; i++) {
    const top = find(i);
    const group = groups.get(top);
    if (group) group.members.push(i);
    else groups.set(top, { members: [i], joins: [] });
  }
  for (const join of joins) groups.get(find(join.between[0]))?.joins.push(join);
  return [...groups.values()];
}
