import { clauseEnd, leadingClause } from "../../../languages/en/attributing/negation-words.js";
import type { Position } from "../../../record/position.js";
import type { Finding } from "../finding.js";

/** How much of what was said is read for its main clause. */
const REACH = 400;

/**
 * The main clause of what was said, over the pieces of it in front of which nothing ends: "that the dam would not hold" gives
 * "the dam would not hold". A clause that leads to it ("If the pumps fail, ...") is left out. Empty where nothing was said.
 */
export function mainClauseOf(text: string, { content }: Finding): Position[] {
  const found: Position[] = [];
  for (const piece of content) {
    const words = text.slice(piece.start, Math.min(piece.end, piece.start + REACH));
    const lead =
      found.length > 0
        ? 0
        : (leadingClause.exec(words)?.[0].length ?? /^["“'‘(\s]{0,3}(?:that[,\s]\s?)?/i.exec(words)?.[0].length ?? 0);
    const end = clauseEnd.exec(words.slice(lead));
    const to = end === null || (end.index === 0 && lead === 0) ? words.length : lead + end.index;
    if (to > lead) found.push({ start: piece.start + lead, end: piece.start + to });
    if (end !== null && end.index > 0) break;
  }
  return found;
}
