import type { Position } from "../../../record/position.js";
import type { Finding } from "../finding.js";

/** The words of a sentence that belong to an attribution without being its source, cue or content. */
export interface Margins {
  /** In front: "On Friday, the mayor said ...". */
  readonly before: Position;
  /** Between source, cue and content: "the mayor said **on Friday in a statement** that ...". */
  readonly between: readonly Position[];
  /** Behind: `"...," the mayor said **in a statement**`. */
  readonly behind: Position;
}

/**
 * The margins of a finding. `others` are the findings of the same sentence: their words bound the margins, except those of
 * findings that lie inside this one's content.
 */
export function marginsOf(finding: Finding, others: readonly Finding[]): Margins {
  const own = [...finding.source, ...finding.cue, ...finding.content].sort((a, b) => a.start - b.start);
  const head = own[0] ?? finding.at;
  const tail = own.reduce((last, at) => (at.end > last.end ? at : last), head);
  let from = finding.at.start;
  let to = finding.at.end;
  for (const other of others) {
    if (other === finding) continue;
    // A source that two share bounds neither: "Speaking to the radio, the mayor called it unjust, adding that ..."
    const sources = other.source.filter(({ start }) => finding.source.every((own) => own.start !== start));
    for (const at of [...other.cue, ...other.content, ...sources]) {
      if (at.end <= head.start && at.end > from) from = at.end;
      // Told in another's words: what stands in front of those is the other's.
      if (at.start <= head.start && head.start < at.end && at.start > from) from = at.start;
      if (at.start >= tail.end && at.start < to) to = at.start;
    }
  }
  const between: Position[] = [];
  let end = head.end;
  for (const at of own) {
    if (at.start > end) between.push({ start: end, end: at.start });
    end = Math.max(end, at.end);
  }
  return {
    before: { start: Math.min(from, head.start), end: head.start },
    between,
    behind: { start: tail.end, end: Math.max(to, tail.end) },
  };
}
