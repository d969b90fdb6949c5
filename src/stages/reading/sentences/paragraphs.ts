import { type Position, trimmed } from "../../../record/position.js";

/** A block of text between line breaks (or between empty lines, where the lines themselves are wrapped). */
export type Paragraph = Position;

/**
 * The paragraphs of a text, without white space at their ends. A line is a paragraph, except in texts wrapped at a fixed
 * width, as old wire copy is: there only an empty line or an indent parts paragraphs.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text);
  if (!isWrapped(text, lines))
    return lines.filter((line) => line.end > line.start).map(({ start, end }) => ({ start, end }));
  const paragraphs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of lines) {
    if (line.end === line.start) {
      open = undefined;
      continue;
    }
    if (open === undefined || line.indent >= 2 || isBullet(text, line)) {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    } else open.end = line.end;
  }
  return paragraphs;
}

interface Line extends Position {
  readonly indent: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const { start, end } = trimmed(text, { start: from, end: to });
    lines.push({ start, end, indent: start - from });
    if (newline < 0) break;
    from = newline + 1;
  }
  return lines;
}

const isBullet = (text: string, line: Position): boolean =>
  /^(?:[-*•‣▪◦●–—]\s|\(?\d{1,2}[.)]\s)/u.test(text.slice(line.start, line.start + 6));

/** True where at least a third of the breaks inside blocks, and four, fall in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let breaks = 0;
  let inside = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (before === undefined || line === undefined || before.end === before.start || line.end === line.start) continue;
    breaks++;
    const ends = /[.!?:;"”’)\]]/.test(text.charAt(before.end - 1));
    if (!ends && before.end - before.start >= 30 && /\p{Ll}/u.test(text.charAt(line.start))) inside++;
  }
  return inside >= 3 && inside * 3 >= breaks;
}
