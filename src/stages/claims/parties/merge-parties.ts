import { UnionFind } from "../../../text/union-find.js";
import { compareRenderings } from "../matching/one-utterance.js";
import type { Rendering } from "../matching/rendering.js";
import type { SameSaying } from "../matching/same-saying.js";
import { type By, type Party, partyOf } from "../party.js";
import type { Vocabulary } from "../propositions/vocabulary.js";
import type { Telling } from "../telling.js";

/** Two parties that are one, and why. */
export interface PartyJoin {
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/**
 * Joins that only what was said can show: unnamed sources of two reports that say the same to the same outlet or in the same
 * words, the unnamed bases of two renderings of one statement, and two spellings of a name under one quotation.
 */
export function joinsByWhatIsSaid(
  renderings: readonly Rendering[],
  same: SameSaying,
  parties: readonly Party[],
  vocabulary: Vocabulary,
): PartyJoin[] {
  const byId = new Map(parties.map((p) => [p.id, p]));
  const outlets = outletsOf(parties);
  const joins: PartyJoin[] = [];
  for (const together of meetings(renderings, same)) {
    for (const [n, i] of together.entries()) {
      for (const k of together.slice(n + 1)) {
        const [a, b] = [renderings[i] as Rendering, renderings[k] as Rendering];
        if (a.telling.reading === b.telling.reading) continue;
        const source = oneSource(a, b, byId, outlets, vocabulary);
        if (source) joins.push(source);
        const basis = oneBasis(a.telling, b.telling, byId);
        if (basis) joins.push(basis);
      }
    }
  }
  return joins;
}

/** A row longer than this is common knowledge; the bound keeps the work proportional to the input. */
const ROW = 60;

/** The tellings that meet in a row of sayings, a run of quoted words or a figure, each list in order. */
export function meetings(renderings: readonly Rendering[], same: SameSaying): number[][] {
  const quoted = new Map<string, number[]>();
  for (const [i, { quoted: runs, telling }] of renderings.entries()) {
    const figures = telling.quantities.map((q) => `${q.measure} ${q.low} ${q.high} ${q.about}`);
    for (const key of new Set([...runs, ...figures])) {
      const list = quoted.get(key) ?? [];
      if (list.length < ROW) list.push(i);
      quoted.set(key, list);
    }
  }
  const rows = same.rows.map(({ items }) => [...new Set(items.map(({ telling }) => telling))].slice(0, ROW));
  const all = [...rows, ...quoted.values()].filter((list) => list.length > 1);
  return [...new Map(all.map((list) => [list.join(" "), list])).values()];
}

/** The outlet parties by the words of their names, to find the publisher among them. */
function outletsOf(parties: readonly Party[]): (name: string | undefined) => string | undefined {
  const byName = new Map<string, string>();
  for (const { id, kind, name } of parties) if (kind === "outlet") byName.set(plainName(name), id);
  return (name) => (name === undefined ? undefined : byName.get(plainName(name)));
}

const plainName = (name: string): string => name.toLowerCase().replace(/^the\s+/, "");

/** From here on two tellings are likelier one utterance than two. */
const LIKELY = 0.5;
/** So much in common that nobody says it twice by chance. */
const COPIED = 0.9;

/** So much in common that two descriptions which do not contradict each other mean one. */
const SURELY = 0.75;

/** "officials", "Iranian officials": the one says the same as the end of the other. */
function describedWithin(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  return x.endsWith(` ${y}`) || y.endsWith(` ${x}`);
}

/** "An autopsy", "the boy's autopsy", "an autopsy report": the head of the one stands in the other. */
function oneHead(a: string, b: string): boolean {
  const [x, y] = [plainName(a).split(" "), plainName(b).split(" ")];
  return y.includes(x.at(-1) ?? "") || x.includes(y.at(-1) ?? "");
}

function oneSource(
  a: Rendering,
  b: Rendering,
  parties: ReadonlyMap<string, Party>,
  outletNamed: (name: string | undefined) => string | undefined,
  vocabulary: Vocabulary,
): PartyJoin | undefined {
  const x = parties.get(partyOf(a.telling.by));
  const y = parties.get(partyOf(b.telling.by));
  if (!x || !y || x === y) return undefined;
  const join = (why: string): PartyJoin => ({ a: x.id, b: y.id, why });
  if (x.kind === "person" && y.kind === "person") {
    const one = misspelt(x.name, y.name) && compareRenderings(a, b, vocabulary).score >= COPIED;
    return one ? join("two spellings of a name for one and the same quotation") : undefined;
  }
  const alike = (): boolean =>
    [...a.rows.keys()].some((row) => b.rows.has(row)) || compareRenderings(a, b, vocabulary).score >= LIKELY;
  if (x.kind === "document" && y.kind === "document")
    return oneHead(x.name, y.name) && alike() ? join("a document described alike and saying the same") : undefined;
  if (x.kind !== "unnamed" || y.kind !== "unnamed") return undefined;
  const [source, other] = [a.telling.attribution.source, b.telling.attribution.source];
  if (source.unnamed !== other.unnamed || source.several !== other.several) return undefined;
  const heard = hearers(a.telling, outletNamed);
  const outlet = hearers(b.telling, outletNamed).find((id) => heard.includes(id));
  if (outlet !== undefined && alike())
    return join(`both spoke to ${parties.get(outlet)?.name ?? "one outlet"} and say the same`);
  if (plainName(x.name) === plainName(y.name) && alike())
    return join("described in the same words and saying the same");
  if (describedWithin(x.name, y.name) && compareRenderings(a, b, vocabulary).score >= SURELY)
    return join("one described in fewer of the same words, and saying the same");
  const quotation = [...a.quoted].some((run) => b.quoted.has(run));
  return quotation ? join("one quotation of somebody unnamed in two reports") : undefined;
}

/** The outlets that passed it on; where none did, the one that prints it. */
function hearers(
  { via, reading }: Telling,
  outletNamed: (name: string | undefined) => string | undefined,
): readonly string[] {
  if (via.length > 0) return via;
  const publisher = outletNamed(reading.report.publisher);
  return publisher === undefined ? [] : [publisher];
}

/** The same letters but for two that changed places, or one more or less: a slip of the keyboard. */
function misspelt(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x.length < 6 || Math.abs(x.length - y.length) > 1) return false;
  let from = 0;
  while (from < x.length && x[from] === y[from]) from++;
  let back = 0;
  while (back < Math.min(x.length, y.length) - from && x.at(-1 - back) === y.at(-1 - back)) back++;
  const [p, q] = [x.slice(from, x.length - back), y.slice(from, y.length - back)];
  return p.length + q.length <= 2 || (p.length === 2 && q === `${p.charAt(1)}${p.charAt(0)}`);
}

function oneBasis(a: Telling, b: Telling, parties: ReadonlyMap<string, Party>): PartyJoin | undefined {
  if (a.basis === undefined || b.basis === undefined || partyOf(a.by) !== partyOf(b.by)) return undefined;
  const x = parties.get(partyOf(a.basis));
  const y = parties.get(partyOf(b.basis));
  if (!x || !y || x === y || x.kind !== "unnamed" || y.kind !== "unnamed") return undefined;
  return { a: x.id, b: y.id, why: "what one statement rests on, in two renderings of it" };
}

/**
 * The parties with the joined ones made one, and the tellings that refer to them. Two parties that speak in one report stay
 * two, whatever joins them elsewhere.
 */
export function mergeParties(
  parties: readonly Party[],
  tellings: readonly Telling[],
  joins: readonly PartyJoin[],
): { parties: Party[]; tellings: Telling[]; rename: (id: string) => string } {
  const index = new Map(parties.map((p, i) => [p.id, i]));
  const sets = new UnionFind(parties.length);
  const reasons = new Map<number, Party["joins"]>();
  const reports = new Map(parties.map((_, i) => [i, new Set<string>()]));
  for (const { by, reading } of tellings) reports.get(index.get(partyOf(by)) ?? -1)?.add(reading.report.id);
  for (const { a, b, why } of joins) {
    const i = index.get(a);
    const k = index.get(b);
    if (i === undefined || k === undefined) continue;
    const [x, y] = [reports.get(sets.find(i)) ?? new Set<string>(), reports.get(sets.find(k)) ?? new Set<string>()];
    if ([...y].some((report) => x.has(report)) || !sets.join(i, k)) continue;
    reports.set(sets.find(i), new Set<string>([...x, ...y]));
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
