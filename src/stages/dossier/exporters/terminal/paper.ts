import pc from "picocolors";
import type { StatusLabel } from "../wording/labels.js";
import { STICKY, wrap } from "./columns.js";

type Colours = ReturnType<typeof pc.createColors>;

/** Of the references of a saying that many reports carry, the first are shown: the page and the JSON have all. */
const SHOWN = 12;

const shortList = (ranges: readonly string[]): string[] =>
  ranges.length <= SHOWN ? [...ranges] : [...ranges.slice(0, SHOWN), "and", String(ranges.length - SHOWN), "more"];

/** A terminal page: lines of at most `width` columns, painted or not. */
export interface Paper {
  readonly width: number;
  /** Adds lines as they are. */
  add(...lines: string[]): void;
  /** Adds a text, wrapped; `first` before its first line and as many spaces before the others. */
  text(text: string, first?: string, paint?: (line: string) => string): void;
  /** Adds a labelled text: the label on the left, the text wrapped beside it. */
  field(label: string, text: string): void;
  /** Adds a text under the text of a field, with a dash before it. */
  item(text: string): void;
  /** Adds a section's heading with an empty line before it. */
  head(title: string): void;
  /** References as they stand in a line: "[A5 B5]", kept together. */
  refs(labels: readonly string[]): string;
  /** Adds a status by its sign, word and colour, and what follows it. */
  status(label: StatusLabel, rest: string): void;
  readonly colours: Colours;
  toString(): string;
}

const REFERENCES = /\[[A-Z]{1,3}\d{1,5}[a-z]{0,2}(?:[ -][A-Z]{1,3}\d{1,5}[a-z]{0,2})*\]/g;

const LABEL_PARTS = /^([A-Z]+)(\d+)$/;

/** A3 A4 A5 A9 as A3-A5 A9: three or more in a row become a range. */
export function inRanges(labels: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    const [, letter, number] = LABEL_PARTS.exec(label) ?? [];
    const [, before, last] = LABEL_PARTS.exec(run?.at(-1) ?? "") ?? [];
    if (run && letter !== undefined && letter === before && Number(number) === Number(last) + 1) run.push(label);
    else runs.push([label]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run));
}

/** How wide the labels of fields are. */
const LABEL = 15;

/** An empty page. */
export function takePaper(width: number, colour: boolean): Paper {
  const colours = pc.createColors(colour);
  const lines: string[] = [];
  const tint = (line: string): string => line.replace(REFERENCES, (references) => colours.cyan(references));
  const statusColour = {
    confirmed: colours.green,
    claimed: colours.yellow,
    disputed: colours.red,
    "taken-back": colours.magenta,
  };
  const text: Paper["text"] = (words, first = "", paint = tint) => {
    const margin = " ".repeat(first.length);
    for (const [at, line] of wrap(words, width - first.length).entries())
      lines.push((at === 0 ? first : margin) + paint(line));
  };
  return {
    width,
    colours,
    text,
    add: (...more) => {
      lines.push(...more);
    },
    field: (label, words) => {
      const margin = `  ${label.padEnd(LABEL)}  `;
      const start = lines.length;
      text(words, margin);
      const first = lines[start];
      if (first !== undefined) lines[start] = colours.dim(margin) + first.slice(margin.length);
    },
    item: (words) => text(words, `${" ".repeat(LABEL + 4)}- `),
    head: (title) => {
      lines.push("");
      text(title.toUpperCase(), "", colours.bold);
    },
    refs: (labels) => (labels.length === 0 ? "" : ` [${shortList(inRanges(labels)).join(STICKY)}]`),
    status: (label, rest) => {
      const sign = `${label.sign} ${label.words}`;
      const paint = (line: string): string =>
        line.startsWith(sign) ? statusColour[label.family](colours.bold(sign)) + line.slice(sign.length) : line;
      text(sign + rest, "", paint);
    },
    toString: () => `${lines.join("\n")}\n`,
  };
}
