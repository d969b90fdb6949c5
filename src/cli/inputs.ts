import { findCaptures } from "../stages/reports/capture.js";
import { decode } from "../stages/reports/encoding.js";
import { isProblem } from "../stages/reports/format.js";
import { type TakenIn, takeIn } from "../stages/reports/take-in.js";
import { printProblems } from "./problems.js";
import { startProgress } from "./progress.js";
import { harmless, type Terminal, UsageError } from "./terminal.js";

/** The reports of a command's inputs, with progress for a watcher; the problems are printed. `status`: the exit status they mean. */
export async function takeInputs(
  inputs: readonly string[],
  terminal: Terminal,
  maxSize: number,
): Promise<TakenIn & { readonly status: 0 | 1 }> {
  const progress = startProgress(terminal);
  let count = 0;
  const taken = await takeIn(inputs, {
    maxSize,
    standardInput: { chunks: terminal.standardInput, capturedAt: terminal.now() },
    onInput: (name) => progress.at(`Reading ${++count}: ${harmless(name)}`),
  });
  progress.end();
  const status = printProblems(taken.problems, terminal);
  if (taken.reports.length === 0) {
    terminal.note("Nothing to work on: none of the inputs could be read.\n");
    return { ...taken, status: 1 };
  }
  const unreadable = taken.problems.filter(({ severity }) => severity === "error").length;
  if (unreadable > 0) {
    terminal.note(
      `Going on with ${counted(taken.reports.length, "report")}; ${counted(unreadable, "input")} could not be read.\n`,
    );
  }
  return { ...taken, status };
}

/** `1 report`, `2 reports`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The text of one file or of standard input that is no report: pairs, a table, an account. Ends the command where there is none. */
export async function readWhole(input: string, terminal: Terminal): Promise<string> {
  const standardInput = { chunks: terminal.standardInput, capturedAt: terminal.now() };
  for await (const found of findCaptures([input], standardInput)) {
    if (isProblem(found)) throw new UsageError(`${input} ${found.message}`);
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of found.chunks()) chunks.push(chunk);
    } catch (error) {
      throw new UsageError(`cannot read ${input}: ${(error as Error).message}`, { cause: error });
    }
    return decode(Buffer.concat(chunks)).text;
  }
  throw new UsageError(`${input} holds nothing`);
}
