import type { Problem } from "../record/problem.js";
import { harmless, type Terminal } from "./terminal.js";

/** So many errors, and so many notes, of one code are printed; the rest is counted. */
const SHOWN = { error: 20, note: 3 };

/** Prints problems to standard error, a line each, errors named as such. Gives the exit status they mean: 1 when something is missing. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): 0 | 1 {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    const alike = byCode.get(key);
    if (alike === undefined) byCode.set(key, [problem]);
    else alike.push(problem);
  }
  for (const alike of byCode.values()) {
    const [first] = alike;
    const shown = first === undefined ? 0 : SHOWN[first.severity];
    for (const problem of alike.slice(0, shown)) terminal.note(`${lineOf(problem)}\n`);
    if (alike.length > shown) terminal.note(`... and ${alike.length - shown} more of ${first?.code}\n`);
  }
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

function lineOf({ severity, input, report, message, code }: Problem): string {
  const where = input ?? report;
  return harmless(`${severity}: ${where === undefined ? "" : `${where}: `}${message} [${code}]`).replaceAll("\n", " ");
}
