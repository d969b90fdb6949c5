import { SHARED } from "./pairs.js";
import type { Table } from "./table.js";

/** Values that so many sources give are looked at in part: each source beside the first ones and those that follow it. */
const CROWD = 40;
/** So many sources at most are compared with one, those first with whom it shares what few others say. */
const PARTNERS = 30;
/** How surprising the agreement has to be, in nats: less is what sources share that are merely right. */
const SURPRISE = 2;

/**
 * The pairs of sources that may depend on each other: those that share values of at least three items, and values that not
 * everybody gives. They are found by the values, so that nobody is compared with everybody: for n claims, at most 40n steps and 30
 * pairs a source. The order of sources is that of the table: who says most comes first.
 */
export function pairsToCompare(table: Table): [number, number][] {
  const speakers = table.items.map(({ values }) => values.reduce((sum, { by }) => sum + by.length, 0));
  const found = new Map<string, [number, number]>();
  table.said.forEach((said, source) => {
    const shared = new Map<number, { items: number; surprise: number }>();
    for (const { item, value } of said) {
      const by = table.items[item]?.values[value]?.by ?? [];
      if (by.length < 2) continue;
      const surprise = Math.log((speakers[item] ?? 1) / by.length) + FLOOR;
      for (const other of beside(by, source)) {
        const sum = shared.get(other) ?? { items: 0, surprise: 0 };
        sum.items++;
        sum.surprise += surprise;
        shared.set(other, sum);
      }
    }
    const partners = [...shared]
      .filter(([, { items, surprise }]) => items >= SHARED && surprise >= SURPRISE)
      .sort(([x, a], [y, b]) => b.surprise - a.surprise || x - y);
    for (const [other] of partners.slice(0, PARTNERS)) {
      const pair: [number, number] = source < other ? [source, other] : [other, source];
      found.set(pair.join(" "), pair);
    }
  });
  return [...found.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

const FLOOR = 0.05;

function beside(by: readonly number[], source: number): number[] {
  if (by.length <= CROWD) return by.filter((other) => other !== source);
  const half = CROWD / 2;
  const at = by.indexOf(source);
  const after = Array.from({ length: half }, (_, i) => by[(at + 1 + i) % by.length] ?? source);
  return [...new Set([...by.slice(0, half), ...after])].filter((other) => other !== source);
}
