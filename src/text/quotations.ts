import type { Position } from "../record/position.js";

/** Longest quotation that is taken for one; a mark that is never closed quotes nothing. */
const LONGEST = 1500;
const CLOSING: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", '"': '"' };

/** Where a text quotes, marks included, in order. Marks pair up within a paragraph. */
export function quotationsIn(text: string): Position[] {
  const found: Position[] = [];
  let open = -1;
  let closing = "";
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    if (open >= 0) {
      if (closing.includes(mark)) {
        found.push({ start: open, end: i + 1 });
        open = -1;
      } else if (mark === "\n" || i - open > LONGEST) open = -1;
    } else if (Object.hasOwn(CLOSING, mark)) {
      open = i;
      closing = CLOSING[mark] ?? "";
    }
  }
  return found;
}
