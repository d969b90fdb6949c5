import type { SentenceWords } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import { isPlain } from "../../../text/quotations.js";

/** Longest quotation kept in one sentence with the words that say whose it is. */
const LONGEST = 2_000;

/**
 * The quotations of a paragraph that must not be cut at the full stops inside them, because the words that say whose they
 * are stand directly in front of or behind them: `"A. B," stated the mayor.`, `He said: "A. B."`.
 */
export function quotationsOf(text: string, paragraph: Position, words: SentenceWords): Position[] {
  const found: Position[] = [];
  let open = -1;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const unit = text.charCodeAt(i);
    if (isPlain(unit) || !MARKS.has(unit)) continue;
    const width = markWidth(text, i);
    if (width === 0) continue;
    const mark = text.charAt(i);
    if (open < 0) {
      if (/[“«`]/.test(mark) || opensHere(text, i + width - 1, paragraph)) open = i;
    } else if (!/[“«`]/.test(mark)) {
      const at = { start: open, end: i + width };
      if (i - open <= LONGEST && isBound(text, at, paragraph, words)) found.push(at);
      open = -1;
    }
    i += width - 1;
  }
  return found;
}

const MARKS: ReadonlySet<number> = new Set([..."\"“”«»'`"].map((mark) => mark.charCodeAt(0)));

/** Length of the quotation mark at an offset; wire copy writes `` and '' for one. */
function markWidth(text: string, at: number): 0 | 1 | 2 {
  const mark = text.charAt(at);
  if (/["“”«»]/.test(mark)) return 1;
  return (mark === "'" || mark === "`") && text.charAt(at + 1) === mark ? 2 : 0;
}

const opensHere = (text: string, at: number, paragraph: Position): boolean =>
  at + 1 < paragraph.end && !/\s/.test(text.charAt(at + 1));

function isBound(text: string, quotation: Position, paragraph: Position, words: SentenceWords): boolean {
  const before = text.slice(Math.max(paragraph.start, quotation.start - 3), quotation.start).trimEnd();
  if (/[,:]$/.test(before)) return true;
  if (/[\p{L}\d]$/u.test(before)) return true;
  const lastInside =
    text
      .slice(quotation.start + 1, quotation.end)
      .replace(/["”»']{1,2}$/, "")
      .trimEnd()
      .at(-1) ?? "";
  const behind = text.slice(quotation.end, Math.min(paragraph.end, quotation.end + 80)).trimStart();
  if (lastInside === ",") return behind !== "";
  if (/^[,–—-]/.test(behind)) return true;
  if (/^\p{Ll}/u.test(behind)) return true;
  const head = behind.split(/[.!?,;:"“”]/u, 1)[0] ?? "";
  return (
    /[?!]/.test(lastInside) &&
    head
      .split(/\s+/)
      .slice(0, 6)
      .some((word) => words.saying.has(word.toLowerCase()))
  );
}
