/** Something that one side has and the other lacks: what, where, what the editor expects and what the account has. */
export interface Line {
  readonly category: string;
  readonly where: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** How much of what is expected was found, and how much of what is given is right. */
export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly given: number;
  readonly right: number;
}

/** A line for people to read. */
export const lineText = ({ category, where, what, expected, got }: Line): string =>
  `${category} | ${where} | ${what} | expected ${expected} | got ${got}`;

/** Precision, recall and F1 of a score; a side with nothing on it counts as complete. */
export function ratesOf({ expected, found, given, right }: Score): { precision: number; recall: number; f1: number } {
  const precision = given === 0 ? 1 : right / given;
  const recall = expected === 0 ? 1 : found / expected;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Where the comparisons write what they find. */
export class Sheet {
  readonly missing: Line[] = [];
  readonly extra: Line[] = [];
  readonly scores = new Map<string, { expected: number; found: number; given: number; right: number }>();

  /** The editor has it and the account does not, or has something else. */
  lacks(category: string, where: string, what: string, expected: string, got = "nothing"): void {
    this.missing.push({ category, where, what, expected, got });
  }

  /** The account has it and the editor does not. */
  adds(category: string, where: string, what: string, got: string, expected = "nothing"): void {
    this.extra.push({ category, where, what, expected, got });
  }

  count(category: string, add: Partial<Score>): void {
    const score = this.scores.get(category) ?? { expected: 0, found: 0, given: 0, right: 0 };
    score.expected += add.expected ?? 0;
    score.found += add.found ?? 0;
    score.given += add.given ?? 0;
    score.right += add.right ?? 0;
    this.scores.set(category, score);
  }

  /**
   * One value against another: nothing is judged where `expected` is `undefined`; `null` means that there is none. Both sides are
   * counted, and a difference becomes a line.
   */
  field(
    category: string,
    where: string,
    what: string,
    expected: string | null | undefined,
    got: string | undefined,
    same: (expected: string, got: string) => boolean,
  ): void {
    if (expected === undefined) return;
    const agree = expected !== null && got !== undefined && same(expected, got);
    this.count(category, {
      expected: expected === null ? 0 : 1,
      given: got === undefined ? 0 : 1,
      found: agree ? 1 : 0,
      right: agree ? 1 : 0,
    });
    if (agree) return;
    if (expected !== null)
      this.lacks(category, where, what, quoted(expected), got === undefined ? "nothing" : quoted(got));
    else if (got !== undefined) this.adds(category, where, what, quoted(got));
  }
}

/** The words in quotes, cut where they are long. */
export const quoted = (words: string): string => JSON.stringify(words.length > 90 ? `${words.slice(0, 87)}...` : words);
