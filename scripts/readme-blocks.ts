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

/** An output as the README shows it: whole, or so many of its lines and `...` where the block was cut before. */
export function shownAs(output: string, before: string): string {
  const lines = output.replace(/[ \t]+$/gm, "").split("\n");
  const cut = before.split("\n").indexOf("...");
  return cut === -1 ? lines.join("\n") : `${lines.slice(0, cut).join("\n")}\n...\n`;
}
