import { passageAt } from "../../../../text/passage.js";
import type { Rulings } from "../../../claims/matching/rulings.js";
import type { SaidItem, SameSaying } from "../../../claims/matching/same-saying.js";
import type { Telling } from "../../../claims/telling.js";
import type { Decision, Target } from "../decision.js";
import { findWords, standingAt } from "../find-words.js";
import type { Notes } from "./notes.js";
import { nearestWords } from "./rule-statements.js";
import { sameOrNot } from "./same-or-not.js";

type Rows = Pick<SameSaying, "rows" | "opposites">;

/** What decisions make of the rows of what is said, each of which is to be a claim: which are one, and what of them is set aside. */
export function ruleRows(
  decisions: readonly Decision[],
  notes: Notes,
  whyOf: (decision: string) => string,
  setAside: (telling: Telling) => string | undefined,
): Pick<Rulings, "rows"> {
  const own = decisions.filter(
    ({ kind, targets: [first] = [] }) => /same$/.test(kind) && first !== undefined && "claim" in first,
  );
  return {
    rows: (found, tellings) => {
      const kept = own.length === 0 ? found : regrouped(found, tellings, own, notes, whyOf);
      return withoutSetAside(kept, tellings, setAside, notes);
    },
  };
}

function regrouped(
  found: Rows,
  tellings: readonly Telling[],
  own: readonly Decision[],
  notes: Notes,
  whyOf: (decision: string) => string,
): Rows {
  const items = found.rows.flatMap(({ items: all }, row) => all.map((item) => ({ item, row })));
  const passageOf = ({ telling, proposition }: SaidItem) =>
    passageAt((tellings[telling] as Telling).reading.report, proposition.at);
  const at = (key: string): (typeof items)[number][] => [items[Number(key)] ?? []].flat();
  const keys = new Map<number, string[]>();
  for (const [i, { row }] of items.entries()) {
    const ofRow = keys.get(row);
    if (ofRow) ofRow.push(String(i));
    else keys.set(row, [String(i)]);
  }
  const resolve = itemsAt(
    items.map(({ item }) => item),
    tellings,
  );
  const given = [...keys.values()];
  const untouched = new Set<readonly string[]>(given);
  const groups = sameOrNot(
    own,
    {
      noun: "claim",
      groups: given,
      resolve: (target) => resolve(target).slice(0, 1).map(String),
      nearest: (key, among) =>
        nearestWords(key, among, (one) =>
          at(one)
            .map(({ item }) => passageOf(item).exact)
            .join(),
        ),
      passageOf: (key) => at(key).map(({ item }) => passageOf(item))[0],
      nameOf: (group) => `“${at(group[0] ?? "").map(({ item }) => passageOf(item).exact)[0] ?? ""}”`,
    },
    notes,
  );
  const rows = groups.map((group) => {
    const members = group.flatMap(at);
    const joined = (untouched.has(group) ? [] : own).find(
      ({ kind, targets = [] }) =>
        kind === "same" && targets.every((target) => group.includes(String(resolve(target)[0] ?? ""))),
    );
    const why = joined ? whyOf(joined.id) : (found.rows[members[0]?.row ?? -1]?.why ?? "said once");
    return { items: members.map(({ item }) => item), why, from: new Set(members.map(({ row }) => row)) };
  });
  return { rows: rows.map(({ items: said, why }) => ({ items: said, why })), opposites: renumbered(found, rows) };
}

/** The opposites between the rows that came of those they were found between. */
function renumbered({ opposites }: Rows, rows: readonly { readonly from: ReadonlySet<number> }[]): Rows["opposites"] {
  const into = new Map<number, number[]>();
  for (const [i, { from }] of rows.entries()) for (const row of from) into.set(row, [...(into.get(row) ?? []), i]);
  return opposites.flatMap((opposite) =>
    (into.get(opposite.a) ?? []).flatMap((a) =>
      (into.get(opposite.b) ?? []).flatMap((b) =>
        a === b ? [] : [{ ...opposite, a, b, negated: opposite.negated === opposite.a ? a : b }],
      ),
    ),
  );
}

/** The rows without what is said in statements that were set aside; what is left of such a row, and what it excludes, rests on the decision. */
function withoutSetAside(
  found: Rows,
  tellings: readonly Telling[],
  setAside: (telling: Telling) => string | undefined,
  notes: Notes,
): Rows {
  const by = ({ telling }: SaidItem): string | undefined => setAside(tellings[telling] as Telling);
  if (!found.rows.some(({ items }) => items.some((item) => by(item) !== undefined))) return found;
  const rows = found.rows.map(({ items, why }, row) => ({
    items: items.filter((item) => by(item) === undefined),
    why,
    from: new Set([row]),
  }));
  const touch = (row: number, gone: readonly SaidItem[]): void => {
    const [first] = rows[row]?.items ?? [];
    if (first === undefined) return;
    const { report } = (tellings[first.telling] as Telling).reading;
    for (const decision of new Set(gone.flatMap((item) => by(item) ?? [])))
      notes.touch(decision, passageAt(report, first.proposition.at));
  };
  for (const [row, { items }] of found.rows.entries()) touch(row, items);
  for (const { a, b } of found.opposites) {
    touch(a, found.rows[b]?.items ?? []);
    touch(b, found.rows[a]?.items ?? []);
  }
  const kept = rows.filter(({ items }) => items.length > 0);
  return { rows: kept.map(({ items, why }) => ({ items, why })), opposites: renumbered(found, kept) };
}

/** The clauses that a target names, by index: those that stand at its words best. */
function itemsAt(items: readonly SaidItem[], tellings: readonly Telling[]): (target: Target) => number[] {
  const byReport = new Map<string, number[]>();
  for (const [i, { telling }] of items.entries()) {
    const { id } = (tellings[telling] as Telling).reading.report;
    const own = byReport.get(id);
    if (own) own.push(i);
    else byReport.set(id, [i]);
  }
  return (target) => {
    if (!("claim" in target)) return [];
    const inReport = byReport.get(target.claim.report) ?? [];
    const text = tellings[items[inReport[0] ?? -1]?.telling ?? -1]?.reading.report.text;
    const at = text === undefined ? undefined : findWords(text, target.claim);
    return at === undefined ? [] : standingAt(inReport, at, (i) => (items[i] ? [items[i].proposition.at] : []));
  };
}
