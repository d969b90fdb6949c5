import { UnionFind } from "../../../text/union-find.js";
import type { SameSaying } from "../matching/same-saying.js";
import type { By, Party } from "../party.js";
import { partyOf } from "../party.js";
import type { Telling } from "../telling.js";

interface Join {
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/**
 * Joins that only what was said can show: an unnamed source that says the same thing to the same outlet in two reports, and
 * the unnamed bases of two renderings of one statement.
 */
export function joinsByWhatIsSaid(tellings: readonly Telling[], same: SameSaying, parties: readonly Party[]): Join[] {
  const byId = new Map(parties.map((p) => [p.id, p]));
  const joins: Join[] = [];
  for (const { items } of same.rows) {
    const row = [...new Set(items.map((i) => i.telling))]
      .map((i) => tellings[i] as Telling)
      .filter(mayJoin(byId))
      .slice(0, ROW);
    for (let i = 0; i < row.length; i++) {
      for (let k = i + 1; k < row.length; k++) {
        const a = row[i] as Telling;
        const b = row[k] as Telling;
        if (a.reading === b.reading) continue;
        const source = oneUnnamedSource(a, b, byId);
        if (source) joins.push(source);
        const basis = oneBasis(a, b, byId);
        if (basis) joins.push(basis);
      }
    }
  }
  return joins;
}

/** A row longer than this is common knowledge; the bound keeps the work proportional to the input. */
const ROW = 60;

const mayJoin =
  (parties: ReadonlyMap<string, Party>) =>
  (telling: Telling): boolean =>
    telling.basis !== undefined || parties.get(partyOf(telling.by))?.kind === "unnamed";

function oneUnnamedSource(a: Telling, b: Telling, parties: ReadonlyMap<string, Party>): Join | undefined {
  const x = parties.get(partyOf(a.by));
  const y = parties.get(partyOf(b.by));
  if (x?.kind !== "unnamed" || y?.kind !== "unnamed" || x === y) return undefined;
  if (a.attribution.source.unnamed !== b.attribution.source.unnamed) return undefined;
  const outlet = a.via.find((id) => b.via.includes(id));
  if (outlet !== undefined) {
    return { a: x.id, b: y.id, why: `both spoke to ${parties.get(outlet)?.name ?? "one outlet"} and say the same` };
  }
  return x.name.toLowerCase() === y.name.toLowerCase()
    ? { a: x.id, b: y.id, why: "described in the same words and saying the same" }
    : undefined;
}

function oneBasis(a: Telling, b: Telling, parties: ReadonlyMap<string, Party>): Join | undefined {
  if (a.basis === undefined || b.basis === undefined || partyOf(a.by) !== partyOf(b.by)) return undefined;
  const x = parties.get(partyOf(a.basis));
  const y = parties.get(partyOf(b.basis));
  if (!x || !y || x === y || x.kind !== "unnamed" || y.kind !== "unnamed") return undefined;
  return { a: x.id, b: y.id, why: "what one statement rests on, in two renderings of it" };
}

/** The parties with the joined ones made one, and the tellings that refer to them. */
export function mergeParties(
  parties: readonly Party[],
  tellings: readonly Telling[],
  joins: readonly Join[],
): { parties: Party[]; tellings: Telling[]; rename: (id: string) => string } {
  const index = new Map(parties.map((p, i) => [p.id, i]));
  const sets = new UnionFind(parties.length);
  const reasons = new Map<number, Party["joins"]>();
  for (const { a, b, why } of joins) {
    const i = index.get(a);
    const k = index.get(b);
    if (i === undefined || k === undefined || !sets.join(i, k)) continue;
    const names = [(parties[i] as Party).name, (parties[k] as Party).name];
    reasons.set(i, [...(reasons.get(i) ?? []), { names, why }]);
  }
  const renamed = new Map<string, string>();
  const merged = sets.groups().map((group) => {
    const members = group.map((i) => parties[i] as Party);
    const head = members[0] as Party;
    for (const member of members) renamed.set(member.id, head.id);
    return {
      ...head,
      names: members.flatMap((m) => m.names),
      joins: [...members.flatMap((m) => m.joins), ...group.flatMap((i) => reasons.get(i) ?? [])],
    };
  });
  const rename = (id: string): string => renamed.get(id) ?? id;
  const renameBy = (by: By): By => (typeof by === "string" ? rename(by) : { ...by, party: rename(by.party) });
  return {
    parties: merged,
    rename,
    tellings: tellings.map((t) => ({
      ...t,
      by: renameBy(t.by),
      via: t.via.map(rename),
      ...(t.basis !== undefined && { basis: renameBy(t.basis) }),
    })),
  };
}
