import { f1Of } from "./rates.js";

/** A text that is an original, or was made from others. */
export interface EditedReport {
  readonly id: string;
  readonly origin: string | readonly string[];
  readonly kind: string;
}

/** How well derivations are found; two edits of one original that are said to derive from each other count neither way. */
export interface ReuseScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The lowest recall of a kind of edit. */
  readonly worst: number;
  readonly kinds: Readonly<Record<string, { found: number; of: number }>>;
  /** For each kind of edit in the data how often each kind was said of a pair that was found. */
  readonly said: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The scores of derivations given as later and earlier report. */
export function scoreReuse(
  reports: readonly EditedReport[],
  given: readonly { readonly later: string; readonly earlier: string; readonly kind?: string }[],
): ReuseScore {
  const originsOf = (report: EditedReport): readonly string[] =>
    report.kind === "original" ? [report.id] : typeof report.origin === "string" ? [report.origin] : report.origin;
  const origins = new Map(reports.map((report) => [report.id, originsOf(report)]));
  const gold = new Map<string, string>();
  for (const report of reports) {
    if (report.kind === "original") continue;
    for (const origin of originsOf(report)) if (origins.has(origin)) gold.set(`${report.id}|${origin}`, report.kind);
  }
  const said = new Map(given.map((derivation) => [`${derivation.later}|${derivation.earlier}`, derivation]));
  let right = 0;
  let wrong = 0;
  for (const [key, { later, earlier }] of said) {
    if (gold.has(key)) {
      right++;
      continue;
    }
    const [a, b] = [origins.get(later) ?? [], origins.get(earlier) ?? []];
    const siblings = !a.includes(later) && !b.includes(earlier) && a.some((origin) => b.includes(origin));
    if (!siblings) wrong++;
  }
  const kinds: Record<string, { found: number; of: number }> = {};
  for (const [key, kind] of gold) {
    const count = kinds[kind] ?? { found: 0, of: 0 };
    count.of++;
    if (said.has(key)) count.found++;
    kinds[kind] = count;
  }
  const kindsSaid: Record<string, Record<string, number>> = {};
  for (const [key, kind] of gold) {
    const name = said.get(key)?.kind;
    if (name === undefined) continue;
    const counts = kindsSaid[kind] ?? {};
    kindsSaid[kind] = counts;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = gold.size === 0 ? 0 : right / gold.size;
  const worst = Math.min(...Object.values(kinds).map(({ found, of }) => found / of));
  return { precision, recall, f1: f1Of(precision, recall), worst, kinds, said: kindsSaid };
}
