import type { Position } from "../record/position.js";

/** Longest quotation that is taken for one; a mark that is never closed quotes nothing. */
const LONGEST = 1500;
/** The marks that close a quotation, by the unit of the mark that opens it. */
const CLOSING: ReadonlyMap<number, string> = new Map(
  Object.entries({ "“": "”", "„": "“”", "«": "»", '"': '"' }).map(([mark, closing]) => [mark.charCodeAt(0), closing]),
);
const NEWLINE = 10;

/** A small letter or a space, as nearly all characters are; told by number alone. */
export const isPlain = (unit: number): boolean => (unit >= 97 && unit <= 122) || unit === 32;

/** Where a text quotes, marks included, in order. Marks pair up within a paragraph. */
export function quotationsIn(text: string): Position[] {
  const found: Position[] = [];
  let open = -1;
  let closing = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isPlain(unit)) continue;
    if (i - open > LONGEST + 1) open = -1;
    if (open >= 0) {
      if (closing.includes(text.charAt(i))) {
        found.push({ start: open, end: i + 1 });
        open = -1;
      } else if (unit === NEWLINE || i - open > LONGEST) open = -1;
    } else if (CLOSING.has(unit)) {
      open = i;
      closing = CLOSING.get(unit) ?? "";
    }
  }
  return found;
}
