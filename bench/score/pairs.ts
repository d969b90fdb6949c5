import { f1Of, type Rates, rates } from "./rates.js";

/** A pair with its true label. */
export interface LabelledPair {
  readonly id: string | number;
  readonly label: string | number;
}

/** Accuracy and F1 over labels; the weighted score of the Fake News Challenge where its labels are used. */
export interface LabelScore {
  readonly n: number;
  readonly missing: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly labels: Readonly<Record<string, Rates & { n: number }>>;
  readonly fncRelative?: number;
}

const RELATED = new Set(["agree", "disagree", "discuss"]);

/** The scores of labels, by id of the pair. */
export function scoreLabels(
  gold: readonly LabelledPair[],
  given: ReadonlyMap<string | number, string | number>,
): LabelScore {
  const labels = [...new Set(gold.map(({ label }) => String(label)))].sort();
  const counts = new Map(labels.map((label) => [label, { right: 0, given: 0, gold: 0 }]));
  let right = 0;
  let missing = 0;
  let points = 0;
  let most = 0;
  for (const { id, label } of gold) {
    const want = String(label);
    const got = given.has(id) ? String(given.get(id)) : undefined;
    if (got === undefined) missing++;
    const own = counts.get(want);
    if (own) own.gold++;
    const other = got === undefined ? undefined : counts.get(got);
    if (other) other.given++;
    if (got === want) {
      right++;
      if (own) own.right++;
    }
    most += RELATED.has(want) ? 1 : 0.25;
    points += pointsFor(want, got);
  }
  const each = Object.fromEntries(
    [...counts].map(([label, n]) => [label, { ...rates(n.right, n.given, n.right, n.gold), n: n.gold }]),
  );
  return {
    n: gold.length,
    missing,
    accuracy: right / gold.length,
    macroF1: Object.values(each).reduce((sum, { p, r }) => sum + f1Of(p, r), 0) / labels.length,
    labels: each,
    ...(labels.includes("unrelated") ? { fncRelative: points / most } : {}),
  };
}

// A quarter for telling related from unrelated, three quarters more for the right one of the three related labels.
function pointsFor(want: string, got: string | undefined): number {
  let points = 0;
  if (got === want) points += want === "unrelated" ? 0.25 : 0.75;
  if (RELATED.has(want) && got !== undefined && RELATED.has(got)) points += 0.25;
  return points;
}

/** Pearson's and Spearman's correlation of given scores with true ones. */
export function scoreSimilarity(
  gold: readonly { readonly id: string | number; readonly score: number }[],
  given: ReadonlyMap<string | number, number>,
): { n: number; pearson: number; spearman: number } {
  const x = gold.map(({ score }) => score);
  const y = gold.map(({ id }) => given.get(id) ?? 0);
  return { n: gold.length, pearson: pearson(x, y), spearman: pearson(ranks(x), ranks(y)) };
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, v) => sum + v, 0) / all.length;
  const [mx, my] = [mean(x), mean(y)];
  let both = 0;
  let xs = 0;
  let ys = 0;
  x.forEach((v, i) => {
    const w = y[i] ?? 0;
    both += (v - mx) * (w - my);
    xs += (v - mx) ** 2;
    ys += (w - my) ** 2;
  });
  return both / Math.sqrt(xs * ys);
}

// Equal values share the mean of their ranks.
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks: number[] = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const { at } of order.slice(from, to)) ranks[at] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}
