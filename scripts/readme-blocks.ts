/** A block of README.md that shows a command or a program, and what it prints. */
export interface ReadmeBlock {
  /** The command line after `$ `, or the program's text. */
  readonly source: string;
  readonly kind: "command" | "program";
  /** What stands in the README as its output. */
  readonly shown: string;
  readonly start: number;
  readonly end: number;
}

const COMMAND = /```console\n\$ ([^\n]+)\n([\s\S]*?)```/g;
const PROGRAM = /```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g;

/** Every such block, with the place of its shown output. */
export function readmeBlocks(readme: string): ReadmeBlock[] {
  const found = (pattern: RegExp, kind: ReadmeBlock["kind"]): ReadmeBlock[] =>
    [...readme.matchAll(pattern)].map((match) => {
      const [whole, source = "", shown = ""] = match;
      const end = match.index + whole.length - 3;
      return { source, kind, shown, start: end - shown.length, end };
    });
  return [...found(COMMAND, "command"), ...found(PROGRAM, "program")].sort((a, b) => a.start - b.start);
}

/** The words of a command line; none of those in the README needs quotes. */
export const argumentsOf = (source: string): string[] => source.split(" ").slice(1);

/**
 * An output as a document shows it: whole, or, where the document had `...` in place of lines before, cut at the same places. The
 * first stretch is as many lines from the top as before; each later one begins with the line that it began with, and the last goes to the end
 * unless `...` ends it. A stretch whose first line is no longer printed is named in its place.
 */
export function shownAs(output: string, before: string): string {
  const lines = output.replace(/[ \t]+$/gm, "").split("\n");
  const stretches = stretchesOf(before);
  if (stretches.length === 1) return lines.join("\n");
  let next = 0;
  const shown = stretches.map((stretch, i) => {
    const [first] = stretch;
    if (first === undefined) return [];
    const start = i === 0 ? 0 : lines.indexOf(first, next);
    if (start === -1) return [`(no longer printed: ${first})`];
    next = i === stretches.length - 1 ? lines.length - 1 : start + stretch.length;
    return lines.slice(start, next);
  });
  return `${shown.flatMap((stretch, i) => [...(i === 0 ? [] : ["..."]), ...stretch]).join("\n")}\n`;
}

/** The lines between the lines `...`. */
function stretchesOf(shown: string): string[][] {
  const stretches: string[][] = [[]];
  for (const line of shown.replace(/\n$/, "").split("\n")) {
    if (line === "...") stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}
