import type { Problem } from "../record/problem.js";
import { harmless, type Terminal } from "./terminal.js";

/** So many problems of one code are printed; the rest is counted. */
const SHOWN = 20;

/** Prints problems to standard error, a line each, errors named as such. Gives the exit status they mean: 1 when something is missing. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): 0 | 1 {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alike = byCode.get(problem.code);
    if (alike === undefined) byCode.set(problem.code, [problem]);
    else alike.push(problem);
  }
  for (const [code, alike] of byCode) {
    for (const problem of alike.slice(0, SHOWN)) terminal.note(`${lineOf(problem)}\n`);
    if (alike.length > SHOWN) terminal.note(`... and ${alike.length - SHOWN} more of ${code}\n`);
  }
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

function lineOf({ severity, input, report, message, code }: Problem): string {
  const where = input ?? report;
  return harmless(`${severity}: ${where === undefined ? "" : `${where}: `}${message} [${code}]`).replaceAll("\n", " ");
}
