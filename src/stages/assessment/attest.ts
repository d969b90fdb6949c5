import { contains, type Position } from "../../record/position.js";
import type { Count, Figure, LedgerEntry } from "../claims/figure.js";
import { centreOf } from "../claims/figures/bounds.js";
import type { Member } from "../claims/match.js";
import type { ToldStatement } from "../claims/statements.js";
import type { Telling } from "../claims/telling.js";
import type { Independence } from "../provenance/origin.js";

/** Counts the independent origins of some statements that say one thing. */
export type Independent = (members: readonly Member[]) => Pick<Independence, "atLeast" | "atMost">;

/**
 * The counts of a story with the figures that a rule picks: of those that no later one supersedes the lowest, the highest, and
 * the one that is best attested, by independent origins first, then by recency. No figure is made from others.
 */
export function attest(
  counts: readonly Count[],
  figures: readonly Figure[],
  told: readonly ToldStatement[],
  independent: Independent,
): LedgerEntry[] {
  const owners = new Map(told.map((one) => [one.statement.id, one]));
  const superseded = new Set(
    figures.flatMap(({ supersedes, withdrawn }) => (withdrawn === undefined ? supersedes : [])),
  );
  return counts.map((count) => {
    const left = count.rows.filter((i) => figures[i]?.withdrawn === undefined);
    const last = left.at(-1);
    if (last === undefined) return { ...count, rule: TAKEN_BACK };
    const standing = left.filter((i) => !superseded.has(i) && sizeOf(figures, i) !== undefined);
    if (count.increments || count.part || standing.length === 0) return { ...count, last, rule: NOT_COMPARED };
    const bySize = [...standing].sort((a, b) => (sizeOf(figures, a) ?? 0) - (sizeOf(figures, b) ?? 0));
    const values = groupedBy(standing, (i) => sizeOf(figures, i) ?? 0).map((rows) => {
      const members = membersOf(rows, figures, owners);
      return { rows, independence: members.length === 0 ? NOBODY : independent(members) };
    });
    const best = values.reduce((a, b) => (isBetter(b.independence, a.independence, b.rows, a.rows, count) ? b : a));
    return {
      ...count,
      // of equals the latest, as for best and high
      low: bySize.findLast((i) => sizeOf(figures, i) === sizeOf(figures, bySize[0] ?? i)) as number,
      best: best.rows.at(-1) as number,
      high: bySize.at(-1) as number,
      last,
      rule: ruleOf(standing.length, left.length, best.independence),
    };
  });
}

/** The statements that give some figures, each once, with the clauses that hold them. */
function membersOf(
  rows: readonly number[],
  figures: readonly Figure[],
  owners: ReadonlyMap<string, ToldStatement>,
): Member[] {
  const holding = new Map<ToldStatement, Map<string, Figure[]>>();
  for (const figure of rows.flatMap((i) => figures[i] ?? [])) {
    const told = owners.get(figure.statement ?? "");
    if (told === undefined) continue;
    const inReport = holding.get(told) ?? new Map<string, Figure[]>();
    holding.set(told, inReport);
    inReport.get(figure.at.report)?.push(figure) ?? inReport.set(figure.at.report, [figure]);
  }
  return [...holding].map(([told, inReport]): Member => {
    const holds = (telling: Telling, at: Position): boolean =>
      inReport.get(telling.reading.report.id)?.some((figure) => contains(at, figure.at.at)) === true;
    const propositions = told.tellings.flatMap((telling) =>
      telling.propositions.filter(({ at }) => holds(telling, at)),
    );
    return { told, relation: "asserts", why: "it gives the figure", propositions };
  });
}

const TAKEN_BACK = "What gave these figures was taken back or corrected.";
const NOT_COMPARED = "An increment or a part: not compared with totals, so nothing is picked.";

/** How low, best and high were chosen, in plain words. */
function ruleOf(standing: number, all: number, { atLeast, atMost }: Pick<Independence, "atLeast" | "atMost">): string {
  if (all === 1) return "The only figure of this count.";
  const of =
    standing === all
      ? `Of ${all} figures, none superseded`
      : `Of the ${standing} of ${all} figures that no later one supersedes`;
  const origins = atLeast === atMost ? `${atMost}` : `${atLeast} to ${atMost}`;
  const best =
    atMost === 0
      ? "none is put into anybody's mouth, so best attested is the latest"
      : `best attested is the value with the most independent origins (${origins}), of equals the latest`;
  return `${of}: low is the lowest, high the highest; ${best}. Nothing is averaged.`;
}

const NOBODY = { atLeast: 0, atMost: 0 };

const sizeOf = (figures: readonly Figure[], i: number): number | undefined => {
  const figure = figures[i];
  return figure && centreOf(figure);
};

function isBetter(
  a: Pick<Independence, "atLeast" | "atMost">,
  b: Pick<Independence, "atLeast" | "atMost">,
  rowsOfA: readonly number[],
  rowsOfB: readonly number[],
  { rows }: Count,
): boolean {
  const latest = (own: readonly number[]): number => rows.indexOf(own.at(-1) ?? -1);
  return (a.atLeast - b.atLeast || a.atMost - b.atMost || latest(rowsOfA) - latest(rowsOfB)) > 0;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const item of items) groups.get(keyOf(item))?.push(item) ?? groups.set(keyOf(item), [item]);
  return [...groups.values()];
}
