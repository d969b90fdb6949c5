import type { SentenceWords } from "../../languages/pack.js";
import type { Position } from "../../record/position.js";

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
    const mark = text.charAt(i);
    if (open < 0) {
      if (mark === "“" || mark === "«" || (mark === '"' && opensHere(text, i, paragraph))) open = i;
    } else if (mark === "”" || mark === "»" || mark === '"') {
      if (i - open <= LONGEST && isBound(text, { start: open, end: i + 1 }, paragraph, words)) {
        found.push({ start: open, end: i + 1 });
      }
      open = -1;
    }
  }
  return found;
}

const opensHere = (text: string, at: number, paragraph: Position): boolean =>
  at + 1 < paragraph.end && !/\s/.test(text.charAt(at + 1));

function isBound(text: string, quotation: Position, paragraph: Position, words: SentenceWords): boolean {
  const before = text.slice(Math.max(paragraph.start, quotation.start - 3), quotation.start).trimEnd();
  if (/[,:]$/.test(before)) return true;
  if (/[\p{L}\d]$/u.test(before)) return true;
  const lastInside =
    text
      .slice(quotation.start, quotation.end - 1)
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
