import type { PdfRun } from "./read-pages.js";

/** Lines at the top and the foot of a page that may be a running head or a page number. */
const AT_EDGE = 2;
/** A gap between lines so many times the usual one parts paragraphs. */
const WIDE_GAP = 1.35;
/** Letters so many times as high or as low are those of another paragraph. */
const OTHER_SIZE = 1.15;
/** A line that ends before this share of its column, with a sentence, ends a paragraph. */
const SHORT = 0.8;

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly height: number;
}

/**
 * The paragraphs of a document from the runs of characters on its pages: lines joined, words parted at a line's end made whole, running heads
 * and page numbers that come again on the pages left out. Columns are read in the order in which the document writes them.
 */
export function paragraphsOfPages(pages: readonly (readonly PdfRun[])[]): string[] {
  const lines = withoutRunningHeads(pages.map(linesOf));
  const hyphenated = hyphenatedIn(lines.flat());
  const paragraphs: string[] = [];
  const gapOf = usualGaps(lines);
  let last: Line | undefined;
  for (const page of lines) {
    const right = columnRight(page);
    for (const [index, line] of page.entries()) {
      const before = index === 0 ? undefined : page[index - 1];
      const text = paragraphs.at(-1);
      const begins =
        last === undefined ||
        text === undefined ||
        beginsParagraph(last, line, before !== undefined, gapOf(line.height), right);
      if (begins || text === undefined) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(text, line.text, hyphenated);
      last = line;
    }
  }
  return paragraphs;
}

function linesOf(runs: readonly PdfRun[]): Line[] {
  const lines: Line[] = [];
  let open: PdfRun[] = [];
  const close = (): void => {
    const line = lineFrom(open);
    if (line !== undefined) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    const [first] = open;
    // Some documents place every line without an end of line.
    if (first !== undefined && run.text.trim() !== "" && Math.abs(run.y - first.y) > Math.max(first.height, 4)) close();
    open.push(run);
    if (run.endsLine) close();
  }
  close();
  return lines;
}

function lineFrom(runs: readonly PdfRun[]): Line | undefined {
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
  const seen = runs.filter((run) => run.text.trim() !== "");
  const [first] = seen;
  if (text === "" || first === undefined) return undefined;
  const right = seen.reduce((most, run) => Math.max(most, run.x + run.width), first.x);
  const height = seen.reduce((most, run) => Math.max(most, run.height), 0);
  return { text, x: first.x, y: first.y, right, height };
}

/** The pages without lines at their edges that are on half of the pages or more, whatever number stands in them. */
function withoutRunningHeads(pages: readonly Line[][]): Line[][] {
  if (pages.length < 2) return [...pages];
  const shape = ({ text }: Line): string => text.replace(/\d{1,4}|\b[ivxl]{1,6}\b/g, "#");
  const atEdge = (page: readonly Line[], index: number): boolean => index < AT_EDGE || index >= page.length - AT_EDGE;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(page.filter((_, index) => atEdge(page, index)).map(shape));
    for (const one of shapes) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const most = Math.max(2, pages.length / 2);
  return pages.map((page) =>
    page.filter((line, index) => !(atEdge(page, index) && (counts.get(shape(line)) ?? 0) >= most)),
  );
}

/** For letters of a height, the gap between two lines that is met most in the document. */
function usualGaps(pages: readonly (readonly Line[])[]): (height: number) => number {
  const counts = new Map<number, Map<number, number>>();
  for (const page of pages) {
    for (const [index, { y, height }] of page.entries()) {
      const gap = Math.round((page[index - 1]?.y ?? y) - y);
      const own = counts.get(Math.round(height)) ?? new Map<number, number>();
      if (gap > 0) counts.set(Math.round(height), own.set(gap, (own.get(gap) ?? 0) + 1));
    }
  }
  const most = (own: ReadonlyMap<number, number>): number =>
    [...own].sort(([a, one], [b, two]) => two - one || a - b)[0]?.[0] ?? 0;
  const usual = new Map([...counts].map(([height, own]) => [height, most(own)]));
  return (height) => usual.get(Math.round(height)) ?? 0;
}

/** How far to the right the lines of a page reach that begin as far to the left. */
function columnRight(page: readonly Line[]): (line: Line) => number {
  const rights = new Map<number, number>();
  const column = ({ x }: Line): number => Math.round(x / 40);
  for (const line of page) rights.set(column(line), Math.max(rights.get(column(line)) ?? 0, line.right));
  return (line) => rights.get(column(line)) ?? line.right;
}

function beginsParagraph(
  last: Line,
  line: Line,
  samePage: boolean,
  gap: number,
  rightOf: (line: Line) => number,
): boolean {
  const ended = /[.!?:…。！？][\p{Pe}\p{Pf}"']{0,3}$/u.test(last.text);
  const size = last.height > 0 && line.height > 0 ? Math.max(last.height / line.height, line.height / last.height) : 1;
  if (size > OTHER_SIZE || /^[•·▪‣–*-] /.test(line.text)) return true;
  const down = last.y - line.y;
  // The next column or page goes on in the middle of a sentence.
  if (!samePage || down < -last.height) return ended || !/^[\p{Ll}\p{N}]/u.test(line.text);
  if (gap > 0 && down > gap * WIDE_GAP) return true;
  const width = rightOf(last) - last.x;
  return ended && (last.right - last.x < width * SHORT || line.x > last.x + line.height * 0.8);
}

/** Words with a hyphen that stand within a line: "two-thirds" keeps its hyphen at the end of a line too. */
function hyphenatedIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => text.match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []).map((word) => word.toLowerCase()),
  );
}

function joined(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  const first = /(\p{L}{1,40})[-‐]$/u.exec(text.slice(-42))?.[1];
  const second = /^\p{Ll}{1,40}/u.exec(next)?.[0];
  if (first === undefined || second === undefined) return `${text} ${next}`;
  return hyphenated.has(`${first}-${second}`.toLowerCase()) ? text + next : text.slice(0, -1) + next;
}
