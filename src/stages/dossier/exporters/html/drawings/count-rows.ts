import { compareInstants, type Instant } from "../../../../../record/instant.js";
import type { AccountStory, By, Figure, LedgerEntry } from "../../../account-document.js";

/** One figure of one speaker, in as many reports as give it. */
export interface CountRow {
  /** The first of them that states when it holds, else the first. */
  readonly figure: Figure;
  /** Places in the story's list of all that are this one. */
  readonly indices: readonly number[];
  /** When it holds; where nothing tells it, when the first of its reports could be known. */
  readonly at: Instant;
  /** False where nothing tells when it holds. */
  readonly dated: boolean;
  /** True where another figure of the story replaces it. */
  readonly replaced: boolean;
}

/** The numbers of a figure's bounds. */
export const numbersOf = ({ low, high, about }: Figure): number[] => [low, high, about].filter((n) => n !== undefined);

const speakerKey = (by: By | undefined): string => (by === undefined ? "" : typeof by === "string" ? by : by.party);

/** What makes two figures one: who, how many; and when, where both say so. */
const sameness = ({ by, unsourced, low, high, about, unit }: Figure): string =>
  JSON.stringify([speakerKey(by), unsourced !== undefined, low, high, about, unit]);

/** The figures of one count in the order of time: those of one speaker and number in one row each; different as-of dates keep them apart. */
export function countRows(
  { figures }: AccountStory,
  { rows }: Pick<LedgerEntry, "rows">,
  replaced: ReadonlySet<number>,
  knownAt: (report: string) => Instant | undefined,
): CountRow[] {
  const groups = new Map<string, number[][]>();
  for (const index of rows) {
    const figure = figures[index];
    if (!figure) continue;
    const key = sameness(figure);
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    const row = own.find(([at = -1]) => {
      const asOf = figures[at]?.asOf;
      return asOf === undefined || figure.asOf === undefined || asOf === figure.asOf;
    });
    if (row) row.push(index);
    else own.push([index]);
  }
  return [...groups.values()]
    .flat()
    .flatMap((indices): CountRow[] => {
      const own = indices.flatMap((at) => figures[at] ?? []);
      const figure = own.find(({ asOf }) => asOf !== undefined) ?? own[0];
      if (!figure) return [];
      const known = own.flatMap(({ at }) => knownAt(at.report) ?? []).sort(compareInstants)[0] ?? "";
      return [
        {
          figure,
          indices,
          at: figure.asOf ?? known,
          dated: figure.asOf !== undefined,
          replaced: indices.every((at) => replaced.has(at)),
        },
      ];
    })
    .sort((a, b) => compareInstants(a.at, b.at) || (a.indices[0] ?? 0) - (b.indices[0] ?? 0));
}
