import type { SentenceWords } from "../../../languages/pack.js";
import type { Position } from "../../../record/position.js";
import type { PlacedMark } from "./quotation-marks.js";

/** Longest quotation kept in one sentence with the words that say whose it is. */
const LONGEST = 2_000;

/**
 * The quotations of a paragraph that must not be cut at the full stops inside them, because the words that say whose they
 * are stand directly in front of or behind them: `"A. B," stated the mayor.`, `He said: "A. B."`.
 *
 * @param marks those of the paragraph
 */
export function quotationsOf(
  text: string,
  paragraph: Position,
  marks: readonly PlacedMark[],
  words: SentenceWords,
): Position[] {
  const found: Position[] = [];
  let open = -1;
  for (const { at: start, width, role } of marks) {
    if (role === "opens" || (role === "reopens" && start - open > LONGEST)) open = start;
    if (role !== "closes" || open < 0) continue;
    const at = { start: open, end: start + width };
    if (start - open <= LONGEST && isBound(text, at, paragraph, words)) found.push(at);
    open = -1;
  }
  return found;
}

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
