import type { Position } from "../../../record/position.js";
import { marksIn, type PlacedMark } from "../../reading/sentences/quotation-marks.js";

/** A stretch of a paragraph in quotation marks. */
export interface Quotation extends Position {
  /** Without the marks. */
  readonly inner: Position;
  /** False when the paragraph ends before the mark that closes it. */
  readonly closed: boolean;
}

/** Longest quotation in single marks: an apostrophe may look like one of its marks. */
const LONGEST_SINGLE = 1_200;

/**
 * The quotations of a paragraph in reading order, none inside another. Double marks of every kind count, `''` too; single
 * marks only where both ends look like marks and not like apostrophes. A straight mark opens when none is open. A mark
 * without its partner opens a quotation that runs to the end of the paragraph, where it stands at its beginning or behind a
 * comma or colon, as newsrooms write a quotation of several paragraphs.
 *
 * @example
 * findQuotations('"Go," he said. "Now."', { start: 0, end: 21 }); // [{ start: 0, end: 5, ... }, { start: 15, end: 21, ... }]
 */
export function findQuotations(text: string, paragraph: Position): Quotation[] {
  const found: Quotation[] = [];
  let open: PlacedMark | undefined;
  let from = paragraph.start;
  for (const mark of marksIn(text, paragraph)) {
    const { role } = mark;
    if (role === "stray") continue;
    if (open === undefined) found.push(...singlesIn(text, { start: from, end: mark.at }, paragraph));
    if (open !== undefined && role === "closes") {
      found.push(quotation(open.at, mark.at + mark.width, mark.width, true));
    } else if (open !== undefined && stands(text, open.at, paragraph)) {
      // `He said: "We must go. "And now.`: the first mark was never closed.
      found.push(quotation(open.at, mark.at, open.width, false));
    }
    open = role === "closes" ? undefined : mark;
    from = mark.at + mark.width;
  }
  if (open === undefined) found.push(...singlesIn(text, { start: from, end: paragraph.end }, paragraph));
  else if (stands(text, open.at, paragraph)) found.push(quotation(open.at, paragraph.end, open.width, false));
  return found;
}

/** The quotations in single marks of a stretch that lies in no double ones. */
function singlesIn(text: string, { start, end }: Position, paragraph: Position): Quotation[] {
  const found: Quotation[] = [];
  for (let at = start; at < end; at++) {
    const c = text.charAt(at);
    if (c !== "‘" && c !== "'") continue;
    const to = endOfSingle(text, at, paragraph);
    if (to < 0) continue;
    found.push(quotation(at, to, 1, true));
    at = to - 1;
  }
  return found;
}

const quotation = (start: number, end: number, width: number, closed: boolean): Quotation => ({
  start,
  end,
  inner: { start: start + width, end: closed ? Math.max(start + width, end - width) : end },
  closed,
});

/** Whether an unpaired mark stands where a quotation begins. */
const stands = (text: string, open: number, paragraph: Position): boolean =>
  /(?:^|[,:—–])$/.test(text.slice(Math.max(paragraph.start, open - 3), open).trimEnd());

/** The end of a quotation in single marks that opens here, -1 when the mark is an apostrophe. */
function endOfSingle(text: string, open: number, paragraph: Position): number {
  const before = open > paragraph.start ? text.charAt(open - 1) : " ";
  if (!/[\s([—–:]/.test(before) || !/[\p{L}\d.…$(]/u.test(text.charAt(open + 1))) return -1;
  const limit = Math.min(paragraph.end, open + LONGEST_SINGLE);
  let first = -1;
  for (let i = open + 2; i < limit; i++) {
    const c = text.charAt(i);
    if (/["“”]/.test(c)) break;
    if (c !== "'" && c !== "’") continue;
    const after = i + 1 < paragraph.end ? text.charAt(i + 1) : " ";
    if (/[\p{L}\d]/u.test(after)) continue;
    if (/[,.?!]\s?$/.test(text.slice(Math.max(open + 1, i - 2), i))) return i + 1;
    if (first < 0 && !/\s/.test(text.charAt(i - 1))) first = i + 1;
  }
  // "the soldiers' families": a plural's apostrophe without an opening mark never gets here; '80s does.
  return /^\d0s/.test(text.slice(open + 1, open + 4)) ? -1 : first;
}
