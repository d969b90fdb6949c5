import { contains, hull, type Position } from "../../../record/position.js";
import type { FoundSpans } from "../finding.js";

/**
 * The spans with every piece of content given to one of them: "..., said the mayor. ..., said the guard" has two contents, though the
 * second cue's paragraph holds both. A piece that two claim goes to the one that has no other, else to the one whose cue is nearer.
 * Time is that of sorting.
 */
export function eachOnce<T extends FoundSpans>(found: readonly T[]): T[] {
  const pieces = found
    .flatMap((spans) => spans.content.map((at) => ({ at, spans })))
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const lost = new Set<Position>();
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (next === undefined || next.spans === piece.spans || !contains(piece.at, next.at)) continue;
    lost.add(loser(piece, next).at);
  }
  return found.map((spans) => {
    const content = spans.content.filter((at) => !lost.has(at));
    return content.length === 0 || content.length === spans.content.length ? spans : { ...spans, content };
  });
}

interface Piece {
  readonly at: Position;
  readonly spans: FoundSpans;
}

function loser(one: Piece, other: Piece): Piece {
  const [few, many] = [one.spans.content.length, other.spans.content.length];
  if ((few === 1) !== (many === 1)) return few === 1 ? other : one;
  return away(one) <= away(other) ? other : one;
}

/** How far the cue stands from the piece. */
function away({ at, spans }: Piece): number {
  const cue = hull(spans.cue);
  return Math.max(0, cue.start - at.end, at.start - cue.end);
}
