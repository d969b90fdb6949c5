import { Command } from "commander";
import type { MakeCommand } from "../command.js";
import { takeInputs } from "../inputs.js";
import { INPUT_HELP, type InputOptions, maxSizeOption, outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";

const EXAMPLES = `
A line: {"later": id, "earlier": id, "relation": "wasQuotedFrom" | "wasRevisionOf" | "wasDerivedFrom" | "hadPrimarySource",
"shared": [[from, to], ...]}; shared pairs a place in the earlier report with the place in the later one that took it.

Examples:
  hearsay reuse reports/ > derivations.jsonl
  hearsay reuse wire.txt rewrite.txt | jq .relation
`;

interface ReuseOptions extends InputOptions {
  readonly out?: string;
}

/** `hearsay reuse INPUT...`: which report took which passages from which. */
export const reuseCommand: MakeCommand = (terminal, finish) =>
  new Command("reuse")
    .description("which report took which passages from which, as JSON lines")
    .argument("<input...>", INPUT_HELP)
    .addOption(outOption())
    .addOption(maxSizeOption())
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: ReuseOptions) => {
      const { reports, status } = await takeInputs(inputs, terminal, options.maxSize);
      finish(status);
      if (reports.length === 0) return;
      const { findReuse } = await import("../../stages/provenance/reuse.js");
      const output = openOutput(options.out, terminal);
      for (const derivation of findReuse(reports)) await output.write(jsonLine(derivation));
      await output.end();
    });
