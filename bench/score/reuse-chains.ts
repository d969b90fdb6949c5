/** A report and the reports that its text was made from. */
export interface MadeReport {
  readonly id: string;
  readonly kind: string;
  readonly madeFrom: readonly string[];
}

/** How well chains of copies are found. */
export interface ChainScore {
  /** Share of the pairs said that are right. */
  readonly precision: number;
  /** Share of the pairs said that are right or lead to a report of the same descent. */
  readonly kin: number;
  readonly recall: number;
  /** By kind of edit: pairs, those found, those of which at least another report of that descent was found, and what was said of them. */
  readonly kinds: Readonly<Record<string, { found: number; kin: number; of: number; said: string }>>;
}

/** The scores of derivations against what each report was made from. */
export function scoreChains(
  reports: readonly MadeReport[],
  given: readonly { readonly later: string; readonly earlier: string; readonly kind: string }[],
): ChainScore {
  const roots = rootsOf(reports);
  const areKin = (a: string, b: string): boolean => (roots.get(a) ?? []).some((root) => roots.get(b)?.includes(root));
  const said = new Map(given.map((derivation) => [`${derivation.later}|${derivation.earlier}`, derivation]));
  const saidOf = new Map<string, string[]>();
  for (const { later, earlier } of given) saidOf.set(later, [...(saidOf.get(later) ?? []), earlier]);
  const gold = new Set(reports.flatMap(({ id, madeFrom }) => madeFrom.map((from) => `${id}|${from}`)));
  const right = [...said.keys()].filter((key) => gold.has(key)).length;
  const kin = [...said.values()].filter(({ later, earlier }) => areKin(later, earlier)).length;
  const kinds: Record<string, { found: number; kin: number; of: number; names: Map<string, number> }> = {};
  for (const { id, kind, madeFrom } of reports) {
    for (const from of madeFrom) {
      const count = kinds[kind] ?? { found: 0, kin: 0, of: 0, names: new Map() };
      kinds[kind] = count;
      count.of++;
      const pair = said.get(`${id}|${from}`);
      if (pair !== undefined) {
        count.found++;
        count.names.set(pair.kind, (count.names.get(pair.kind) ?? 0) + 1);
      }
      if (pair !== undefined || saidOf.get(id)?.some((earlier) => areKin(earlier, from))) count.kin++;
    }
  }
  return {
    precision: right / Math.max(1, said.size),
    kin: kin / Math.max(1, said.size),
    recall: right / Math.max(1, gold.size),
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, { names, ...count }]) => [kind, { ...count, said: inWords(names) }]),
    ),
  };
}

const inWords = (names: ReadonlyMap<string, number>): string =>
  [...names]
    .sort(([, x], [, y]) => y - x)
    .map(([name, n]) => `${name} ${n}`)
    .join(", ");

/** For each report the reports that nothing is behind, from which it descends. */
function rootsOf(reports: readonly MadeReport[]): Map<string, readonly string[]> {
  const roots = new Map<string, readonly string[]>();
  for (const { id, madeFrom } of reports) {
    const above = madeFrom.flatMap((from) => roots.get(from) ?? []);
    roots.set(id, above.length === 0 ? [id] : [...new Set(above)]);
  }
  return roots;
}
