/** A quantity as the gold tells it: by its words. */
export interface ToldQuantity {
  readonly words: string;
  readonly low?: number;
  readonly high?: number;
  readonly about?: number;
  readonly unit?: string;
  readonly of?: string;
  readonly measure?: string;
  readonly cumulative?: boolean;
}

/** How many phrases and quantities are right in every field. */
export interface QuantityScore {
  readonly phrases: number;
  readonly phrasesRight: number;
  readonly gold: number;
  readonly given: number;
  readonly right: number;
  /** The phrases that are not right, with what was expected and found. */
  readonly wrong: readonly { readonly id: string; readonly expected: string; readonly found: string }[];
}

/** One phrase: the quantities expected and found, both in reading order. */
export interface QuantityCase {
  readonly id: string;
  readonly expected: readonly ToldQuantity[];
  readonly found: readonly ToldQuantity[];
}

/** A quantity on one line: `at least 12 | 12.. | people | killed`. */
export function quantityText({ words, low, high, about, unit, of, measure, cumulative }: ToldQuantity): string {
  const ends = low === undefined && high === undefined ? "" : `${low ?? ""}..${high ?? ""}`;
  const point = about === undefined ? "" : `~${about}`;
  const total = cumulative === undefined ? "" : cumulative ? "total" : "added";
  return [words, `${ends}${point}`, unit ?? "", of ?? "", measure ?? "", total].join(" | ");
}

/** The phrases and quantities whose every field is as expected. */
export function scoreQuantities(cases: readonly QuantityCase[]): QuantityScore {
  const sum = { phrasesRight: 0, gold: 0, given: 0, right: 0 };
  const wrong: { id: string; expected: string; found: string }[] = [];
  for (const { id, expected, found } of cases) {
    const wanted = expected.map(quantityText);
    const given = found.map(quantityText);
    sum.gold += wanted.length;
    sum.given += given.length;
    sum.right += given.filter((line) => wanted.includes(line)).length;
    if (wanted.join("\n") === given.join("\n")) sum.phrasesRight++;
    else wrong.push({ id, expected: wanted.join("; "), found: given.join("; ") });
  }
  return { phrases: cases.length, ...sum, wrong };
}
