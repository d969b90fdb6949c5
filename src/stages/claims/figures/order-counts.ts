import type { Count, Figure, FigureRelation } from "../figure.js";

/**
 * The counts of a story, those first that a reader looks for: whose figures clash or rise, then those that most reports give,
 * then what is told once. Counts alike in that stay in their order.
 */
export function orderCounts(
  counts: readonly Count[],
  figures: readonly Figure[],
  relations: readonly FigureRelation[],
): Count[] {
  const moved = new Set(relations.flatMap(({ kind, between }) => (MOVES.has(kind) ? between : [])));
  const ranked = counts.map((count, at) => ({
    count,
    at,
    moves: count.rows.some((row) => moved.has(row)),
    reports: new Set(count.rows.flatMap((row) => figures[row]?.at.report ?? [])).size,
  }));
  ranked.sort((a, b) => Number(b.moves) - Number(a.moves) || b.reports - a.reports || a.at - b.at);
  const place = new Map(ranked.map(({ at }, now) => [at, now]));
  return ranked.map(({ count: { partOf, ...count } }) => {
    const now = partOf === undefined ? undefined : place.get(partOf);
    return now === undefined ? count : { ...count, partOf: now };
  });
}

/** How figures stand to each other where one of them does not hold beside the other, or no longer. */
const MOVES: ReadonlySet<FigureRelation["kind"]> = new Set(["contradicts", "far apart", "supersedes"]);
