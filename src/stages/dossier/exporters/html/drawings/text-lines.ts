/** Widths in parts of the type size, wide enough for the sans-serif faces that browsers fall back to. */
const NARROW = /[iljtfrI.,;:'’‘|!()[\]{} /\\-]/;
const WIDE = /[mwMW@%—…]/;
const CAPITAL = /[A-Z&#$€£]/;
const FULL = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F000}-\u{1FAFF}]/u;

const widthOf = (character: string): number =>
  NARROW.test(character)
    ? 0.36
    : WIDE.test(character)
      ? 0.95
      : FULL.test(character)
        ? 1.05
        : CAPITAL.test(character)
          ? 0.72
          : 0.6;

/** How wide a text may become at a type size, in user units: an estimate from above, since nothing is drawn yet. */
export function widthOfText(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** The longest beginning of a text that fits, at least one character. */
function fitting(text: string, width: number, size: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += widthOf(character) * size;
    if (used > width && kept !== "") return kept;
    kept += character;
  }
  return kept;
}

/** Longer than any drawing shows; keeps the work in bounds for a text of a megabyte. */
const ENOUGH = 2000;

/** A text in lines no wider than `width`; words too long for a line are cut, and what goes beyond `most` lines ends in "…". */
export function linesOf(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.slice(0, ENOUGH).trim().split(/\s+/);
  while (words.length > 0 && lines.length < most) {
    const word = words[0] ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOfText(longer, size) <= width) {
      line = longer;
      words.shift();
    } else if (line !== "") {
      lines.push(line);
      line = "";
    } else {
      const part = fitting(word, width, size);
      lines.push(part);
      words[0] = word.slice(part.length);
      if (words[0] === "") words.shift();
    }
  }
  if (line !== "" && lines.length < most) {
    lines.push(line);
    line = "";
  }
  if (line === "" && words.length === 0 && text.length <= ENOUGH) return lines;
  const last = lines.length - 1;
  lines[last] = `${fitting(lines[last] ?? "", width - size, size).trimEnd()}…`;
  return lines;
}
