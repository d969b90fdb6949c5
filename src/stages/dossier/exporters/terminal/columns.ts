/** Characters that take two columns. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /[\p{Mn}\p{Me}\u200B-\u200F\u2060\uFEFF]/u;
const PLAIN = /^[\u0020-\u024F\u2010-\u2027]*$/;

/** How many columns of a terminal a text takes, escape sequences not reckoned with. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** A text with spaces after it, up to a width. */
export const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - columnsOf(text)));

/** Joins what must stay on one line, such as a group of references. */
export const STICKY = "\u00A0";

function cut(word: string, width: number): [string, string] {
  let used = 0;
  let kept = "";
  for (const character of word) {
    used += columnsOf(character);
    if (used > width && kept !== "") break;
    kept += character;
  }
  return [kept, word.slice(kept.length)];
}

const NARROWEST = 4;
const NARROWEST_COLUMN = 10;

/** A group that must stay on one line, in its words where no line holds it. */
const loosened = (group: string, width: number): string[] =>
  group.includes(STICKY) && columnsOf(group) > width ? group.split(STICKY) : [group];

/** A text in lines of at most `most` columns, words longer than that cut. */
export function wrap(text: string, most: number): string[] {
  const width = Math.max(NARROWEST, most);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const part of text.split(/[ \t\r\n]+/).flatMap((one) => loosened(one, width))) {
    let word = part;
    if (word === "") continue;
    let columns = columnsOf(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    while (columns > width) {
      const [head, tail] = cut(word, width);
      lines.push(head);
      word = tail;
      columns = columnsOf(word);
    }
    line = used > 0 ? `${line} ${word}` : word;
    used += used > 0 ? columns + 1 : columns;
  }
  if (line !== "") lines.push(line);
  return lines.map((one) => one.replaceAll(STICKY, " "));
}

/** A cell no wider than this stands as it is; a wider one is cut, its whole text being among the evidence. */
const WIDEST = 26;

const shortened = (cell: string): string => (columnsOf(cell) <= WIDEST ? cell : `${cut(cell, WIDEST - 1)[0]}…`);

/** Rows in columns that are as wide as their widest cell, the flexible one taking what is left and wrapping. */
export function table(rows: readonly (readonly string[])[], width: number, flexible: number): string[] {
  const short = rows.map((row) => row.map((cell, at) => (at === flexible ? cell : shortened(cell))));
  const count = Math.max(0, ...short.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...short.map((row) => columnsOf(row[at] ?? ""))));
  const others = widths.reduce((sum, own, at) => sum + (at === flexible ? 0 : own), 0) + 2 * (count - 1);
  if (width - others < NARROWEST_COLUMN) return short.flatMap((row) => wrap(row.filter(Boolean).join("  "), width));
  widths[flexible] = Math.min(widths[flexible] ?? 0, width - others);
  return short.flatMap((row) => {
    const cells = row.map((cell, at) => (at === flexible ? wrap(cell, widths[at] ?? 0) : [cell]));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, at) => padded((lines[line] ?? "").replaceAll(STICKY, " "), widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  });
}
