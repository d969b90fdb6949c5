import type { Position } from "../../../record/position.js";

/** A stretch of a paragraph in quotation marks. */
export interface Quotation extends Position {
  /** Without the marks. */
  readonly inner: Position;
  /** False when the paragraph ends before the mark that closes it. */
  readonly closed: boolean;
}

const OPENING = /[“«„]/;
const CLOSING = /[”»]/;
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
  let open = -1;
  let width = 1;
  let at = paragraph.start;
  while (at < paragraph.end) {
    const mark = markAt(text, at, paragraph);
    if (mark === undefined) {
      at++;
      continue;
    }
    if (mark.kind === "single") {
      const end = open < 0 ? endOfSingle(text, at, paragraph) : -1;
      if (end > 0) found.push(quotation(at, end, 1, true));
      at = end > 0 ? end : at + 1;
      continue;
    }
    if (open < 0) {
      if (mark.kind !== "closes" && !closesHere(text, at, paragraph)) {
        open = at;
        width = mark.width;
      }
    } else if ((mark.kind === "opens" && !closesHere(text, at, paragraph)) || opensAnew(text, at, mark, paragraph)) {
      // `He said: "We must go. "And now.`: the first mark was never closed.
      if (stands(text, open, paragraph)) found.push(quotation(open, at, width, false));
      open = at;
      width = mark.width;
    } else {
      found.push(quotation(open, at + mark.width, width, true));
      open = -1;
    }
    at += mark.width;
  }
  if (open >= 0 && stands(text, open, paragraph)) found.push(quotation(open, paragraph.end, width, false));
  return found;
}

/** `here,“ said`: an opening mark set where a closing one belongs. */
const closesHere = (text: string, at: number, paragraph: Position): boolean =>
  at > paragraph.start && /\S/.test(text.charAt(at - 1)) && (at + 1 >= paragraph.end || /\s/.test(text.charAt(at + 1)));

/** `found. "To`: a straight mark of which only an opening one has this shape, behind a sentence's end. */
const opensAnew = (text: string, at: number, { kind, width }: Mark, paragraph: Position): boolean =>
  kind === "either" &&
  at + width < paragraph.end &&
  /[.!?…]['’]?\s+$/.test(text.slice(Math.max(paragraph.start, at - 4), at)) &&
  /[\p{Lu}\p{N}]/u.test(text.charAt(at + width));

interface Mark {
  readonly kind: "opens" | "closes" | "either" | "single";
  readonly width: number;
}

function markAt(text: string, at: number, paragraph: Position): Mark | undefined {
  const c = text.charAt(at);
  if (OPENING.test(c)) return { kind: "opens", width: 1 };
  if (CLOSING.test(c)) return { kind: "closes", width: 1 };
  if (c === '"') return { kind: "either", width: 1 };
  if (c === "'" && text.charAt(at + 1) === "'" && at + 1 < paragraph.end) return { kind: "either", width: 2 };
  if (c === "‘" || c === "'") return { kind: "single", width: 1 };
  return undefined;
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
