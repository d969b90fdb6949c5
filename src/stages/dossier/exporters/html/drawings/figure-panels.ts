import { compareInstants } from "../../../../../record/instant.js";
import type { AccountStory, Figure } from "../../../account-document.js";

/** A figure with its place in the story's list. */
export interface FigureRow {
  readonly figure: Figure;
  readonly index: number;
  /** True where another figure of the story replaces it. */
  readonly replaced: boolean;
}

/** Figures that may be compared, drawn on one scale. */
export interface FigurePanel {
  readonly measures: readonly string[];
  readonly of: readonly string[];
  readonly rows: readonly FigureRow[];
}

const numbersOf = ({ low, high, about }: Figure): number[] => [low, high, about].filter((n) => n !== undefined);

/**
 * The figures in panels: those of one measure and unit share a panel, and so do measures that the account relates to each
 * other or that have a part in common (killed; wounded; killed or wounded). Panels keep the order of their first figure, rows that of their as-of date.
 */
export function figurePanels({ figures, figureRelations }: AccountStory): FigurePanel[] {
  const joined = figures.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (joined[root] !== undefined && joined[root] !== root) root = joined[root] ?? root;
    return root;
  };
  const join = (a: number, b: number): void => {
    if (figures[a]?.unit !== figures[b]?.unit) return;
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) joined[high] = low;
  };
  const first = new Map<string, number>();
  const meet = (key: string, index: number): void => {
    join(first.get(key) ?? index, index);
    if (!first.has(key)) first.set(key, index);
  };
  for (const [index, { measure, of, unit }] of figures.entries()) {
    meet(JSON.stringify([measure, unit]), index);
    // "killed or injured" is read beside "killed" and "injured" of the same.
    for (const part of measure.split(" or ")) meet(JSON.stringify([part, unit, of.toLowerCase()]), index);
  }
  for (const { between } of figureRelations) {
    const [a, b] = between;
    if (a !== undefined && b !== undefined && figures[a] && figures[b]) join(a, b);
  }
  const replaced = new Set(figures.flatMap(({ supersedes }) => supersedes));
  const panels = new Map<number, FigureRow[]>();
  for (const [index, figure] of figures.entries()) {
    if (numbersOf(figure).length === 0) continue;
    const root = rootOf(index);
    panels.set(root, [...(panels.get(root) ?? []), { figure, index, replaced: replaced.has(index) }]);
  }
  return [...panels.values()].map((rows) => ({
    measures: [...new Set(rows.map(({ figure }) => figure.measure))],
    of: [...new Set(rows.map(({ figure }) => figure.of))],
    rows: rows.sort((a, b) => compareInstants(a.figure.asOf ?? "9999", b.figure.asOf ?? "9999") || a.index - b.index),
  }));
}

/** A scale from numbers to places, and the numbers to write along it. */
export interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  /** True when each step multiplies instead of adding. */
  readonly logarithmic: boolean;
}

/** Beyond this ratio a common scale from zero would flatten the small figures; the steps multiply instead. */
const FLAT = 200;

/** A scale that holds all figures of a panel, from zero unless they lie too far apart. */
export function scaleOf(panel: FigurePanel, from: number, to: number): Scale {
  const numbers = panel.rows.flatMap(({ figure }) => numbersOf(figure)).filter((n) => n > 0);
  const most = Math.max(1, ...numbers);
  const least = Math.min(most, ...numbers);
  if (most / least > FLAT && !panel.rows.some(({ figure }) => numbersOf(figure).some((n) => n <= 0))) {
    const a = Math.floor(Math.log10(least));
    const b = Math.max(a + 1, Math.ceil(Math.log10(most)));
    const step = Math.ceil((b - a) / 5);
    const ticks = Array.from({ length: Math.floor((b - a) / step) + 1 }, (_, n) => 10 ** (a + n * step));
    return { ticks, logarithmic: true, place: (v) => from + ((Math.log10(v) - a) / (b - a)) * (to - from) };
  }
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    most <= 4 ? 1 : 0,
    power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10),
  );
  const steps = Math.max(1, Math.ceil(most / step));
  const ticks = Array.from({ length: steps + 1 }, (_, n) => n * step);
  const low = Math.min(0, ...panel.rows.flatMap(({ figure }) => numbersOf(figure)));
  return { ticks, logarithmic: false, place: (v) => from + ((v - low) / (steps * step - low)) * (to - from) };
}
