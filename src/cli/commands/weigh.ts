import { Command } from "commander";
import type { MakeCommand } from "../command.js";
import { readWhole } from "../inputs.js";
import { outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { printProblems } from "../problems.js";

const EXAMPLES = `
The table is CSV with the columns source, object, attribute, value. Lines are of three kinds:
{"object", "attribute", "value", "probability"}, {"source", "accuracy"}, {"copier", "original", "probability"}.

Examples:
  hearsay weigh claims.csv > weighed.jsonl
  hearsay weigh claims.csv | jq -c 'select(.copier)'   who copies whom
`;

/** `hearsay weigh CLAIMS.csv`: which values are right where many sources disagree, and who copies whom. */
export const weighCommand: MakeCommand = (terminal, finish) =>
  new Command("weigh")
    .description("which values are likely where many sources disagree, how often each source is right, who copies whom")
    .argument("<claims.csv>", "a table of claims, or - for standard input")
    .addOption(outOption())
    .addHelpText("after", EXAMPLES)
    .action(async (input: string, options: { readonly out?: string }) => {
      const [{ readClaims }, { weigh }] = await Promise.all([
        import("../../stages/assessment/claims-table.js"),
        import("../../stages/assessment/weigh.js"),
      ]);
      const { claims, problems } = readClaims(await readWhole(input, terminal), input);
      finish(printProblems(problems, terminal));
      const { values, sources, copies } = weigh(claims);
      const output = openOutput(options.out, terminal);
      for (const found of [...values, ...sources, ...copies]) await output.write(jsonLine(found));
      await output.end();
    });
