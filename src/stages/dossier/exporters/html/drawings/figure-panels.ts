import { compareInstants, type Instant } from "../../../../../record/instant.js";
import type { AccountStory, By, Figure } from "../../../account-document.js";

/** One figure of one speaker, in as many reports as give it. */
export interface FigureRow {
  /** The first of them that states when it holds, else the first. */
  readonly figure: Figure;
  /** Places in the story's list of all that are this one. */
  readonly indices: readonly number[];
  /** True where another figure of the story replaces it. */
  readonly replaced: boolean;
}

/** Figures that may be compared, drawn on one scale. */
export interface FigurePanel {
  readonly measures: readonly string[];
  readonly of: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** The numbers of a figure's bounds. */
export const numbersOf = ({ low, high, about }: Figure): number[] => [low, high, about].filter((n) => n !== undefined);

const speakerKey = (by: By | undefined): string => (by === undefined ? "" : typeof by === "string" ? by : by.party);

/** What makes two figures one: who, what, how many; and when, where both say so. */
const sameness = ({ by, measure, low, high, about, unit }: Figure): string =>
  JSON.stringify([speakerKey(by), measure, low, high, about, unit]);

/** Figures of one speaker, measure and number in one row each; different as-of dates keep them apart. */
function rowsOf(figures: readonly Figure[], indices: readonly number[], replaced: ReadonlySet<number>): FigureRow[] {
  const groups = new Map<string, number[][]>();
  for (const index of indices) {
    const figure = figures[index];
    if (!figure || numbersOf(figure).length === 0) continue;
    const key = sameness(figure);
    const rows = groups.get(key) ?? [];
    groups.set(key, rows);
    const fits = (row: readonly number[]): boolean =>
      row.every((at) => {
        const asOf = figures[at]?.asOf;
        return asOf === undefined || figure.asOf === undefined || asOf === figure.asOf;
      });
    const row = rows.find(fits);
    if (row) row.push(index);
    else rows.push([index]);
  }
  return [...groups.values()].flat().flatMap((row) => {
    const own = row.flatMap((at) => figures[at] ?? []);
    const figure = own.find(({ asOf }) => asOf !== undefined) ?? own[0];
    return figure ? [{ figure, indices: row, replaced: row.every((at) => replaced.has(at)) }] : [];
  });
}

/** Sets of figures that may be compared, by their places in the list. */
function comparable({ figures, figureRelations }: AccountStory): number[][] {
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
  const sets = new Map<number, number[]>();
  for (const index of figures.keys()) {
    const root = rootOf(index);
    const set = sets.get(root) ?? [];
    sets.set(root, set);
    set.push(index);
  }
  return [...sets.values()];
}

/**
 * The figures in panels: those of one measure and unit share a panel, and so do measures that the account relates to each
 * other or that have a part in common (killed; wounded; killed or wounded). Panels keep the order of their first figure; rows
 * stand in the order of their as-of dates, else of when their reports could be known.
 */
export function figurePanels(story: AccountStory, knownAt: (report: string) => Instant | undefined): FigurePanel[] {
  const replaced = new Set(story.figures.flatMap(({ supersedes }) => supersedes));
  const when = ({ figure }: FigureRow): Instant => figure.asOf ?? knownAt(figure.at.report) ?? "9999";
  return comparable(story)
    .map((set) => rowsOf(story.figures, set, replaced))
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      measures: [...new Set(rows.map(({ figure }) => figure.measure))],
      of: [...new Set(rows.map(({ figure }) => figure.of))].filter((of) => of !== ""),
      rows: rows.sort((a, b) => compareInstants(when(a), when(b)) || (a.indices[0] ?? 0) - (b.indices[0] ?? 0)),
    }));
}
