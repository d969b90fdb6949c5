/** A dated expression as a table tells it: by its words. */
export interface ToldDate {
  readonly words: string;
  readonly value: string;
  readonly modifier?: string;
  /** The stretch of time it begins, ends or fills (EDTF). */
  readonly interval?: string;
}

/** A row of a table of dates: what is expected and what was found. */
export interface DatedRow {
  readonly id: string;
  readonly expected: readonly ToldDate[];
  readonly found: readonly ToldDate[];
}

/** How many rows are right: all their expressions found with all that is told of them, and nothing else. */
export function scoreRows(rows: readonly DatedRow[]): { readonly right: number; readonly wrong: readonly DatedRow[] } {
  const wrong = rows.filter(({ expected, found }) => keyOf(expected) !== keyOf(found));
  return { right: rows.length - wrong.length, wrong };
}

const keyOf = (dates: readonly ToldDate[]): string =>
  dates.map(({ words, value, modifier, interval }) => [words, value, modifier, interval].join("|")).join("; ");
