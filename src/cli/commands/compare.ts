import { Command } from "commander";
import type { Problem } from "../../record/problem.js";
import type { MakeCommand } from "../command.js";
import { readWhole } from "../inputs.js";
import { outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { printProblems } from "../problems.js";
import { startProgress } from "../progress.js";

const EXAMPLES = `
A line in: {"id", "a", "b"}; b may be a whole article.
A line out: {"id", "relation": "same" | "contradicts" | "discusses" | "different", "score": 0..1, "why"}

Examples:
  hearsay compare pairs.jsonl > compared.jsonl
  echo '{"id":1,"a":"The dam held.","b":"The dam did not hold."}' | hearsay compare -
`;

interface Pair {
  readonly id: unknown;
  readonly a: string;
  readonly b: string;
}

/** `hearsay compare INPUT`: how the two statements of each pair stand to each other. */
export const compareCommand: MakeCommand = (terminal, finish) =>
  new Command("compare")
    .description("pairs of statements: do they say the same, contradict, or only speak of the same thing")
    .argument("<input>", "JSON lines of pairs, or - for standard input")
    .addOption(outOption())
    .addHelpText("after", EXAMPLES)
    .action(async (input: string, options: { readonly out?: string }) => {
      const lines = (await readWhole(input, terminal)).split("\n");
      const { compareStatements } = await import("../../stages/claims/compare.js");
      const output = openOutput(options.out, terminal);
      const progress = startProgress(terminal);
      const problems: Problem[] = [];
      for (const [index, line] of lines.entries()) {
        if (line.trim() === "") continue;
        progress.at(`Comparing pair ${index + 1} of ${lines.length}`);
        const pair = pairFrom(line);
        if (typeof pair === "string") {
          problems.push({ code: "malformed-line", severity: "error", message: pair, input: `${input}:${index + 1}` });
        } else await output.write(jsonLine({ id: pair.id ?? index + 1, ...compareStatements(pair.a, pair.b) }));
      }
      progress.end();
      await output.end();
      finish(printProblems(problems, terminal));
    });

/** The pair of a line, or what is wrong with it. */
function pairFrom(line: string): Pair | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  const { id, a, b } = (typeof value === "object" && value !== null ? value : {}) as Partial<
    Record<keyof Pair, unknown>
  >;
  return typeof a === "string" && typeof b === "string"
    ? { id, a, b }
    : `expected {"id", "a", "b"} with "a" and "b" as strings`;
}
