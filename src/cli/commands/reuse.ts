import { Command } from "commander";
import type { Derivation } from "../../stages/provenance/derivation.js";
import type { MakeCommand } from "../command.js";
import { takeInputs } from "../inputs.js";
import { formatOption, INPUT_HELP, type InputOptions, outOption, withInputOptions } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { renderReuse } from "../render-reuse.js";

const EXAMPLES = `
A line: {"later": id, "earlier": id, "relation": "wasQuotedFrom" | "wasRevisionOf" | "wasDerivedFrom" | "hadPrimarySource",
"kind": "verbatim" | "cut" | "brief" | ..., "taken": share, "kept": share, "shared": [[from, to], ...]}; shared pairs a place
in the later report with the place in the earlier one that it was taken from.

Examples:
  hearsay reuse reports/ > derivations.jsonl
  hearsay reuse wire.txt rewrite.txt | jq .kind
  hearsay reuse reports/ --format terminal   what was taken from where, and whose copy is printed
`;

interface ReuseOptions extends InputOptions {
  readonly format: "jsonl" | "terminal";
  readonly out?: string;
}

/** `hearsay reuse INPUT...`: which report took which passages from which. */
export const reuseCommand: MakeCommand = (terminal, finish) =>
  withInputOptions(
    new Command("reuse")
      .description("which report took which passages from which, and what was done to them")
      .argument("<input...>", INPUT_HELP)
      .addOption(formatOption(["jsonl", "terminal"]))
      .addOption(outOption()),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: ReuseOptions) => {
      const { reports, status } = await takeInputs(inputs, terminal, options);
      finish(status);
      if (reports.length === 0) return;
      const [{ packFor }, { readMasthead }, { findReuse }, { creditsOf, sameOutlet }] = await Promise.all([
        import("../../languages/index.js"),
        import("../../stages/reading/masthead.js"),
        import("../../stages/provenance/reuse.js"),
        import("../../stages/provenance/credits.js"),
      ]);
      const heads = reports.map((report) => {
        const pack = packFor(report.language);
        return pack === undefined ? { report } : readMasthead(report, pack);
      });
      const derivations = findReuse(heads);
      const output = openOutput(options.out, terminal);
      if (options.format === "jsonl") {
        for (const derivation of derivations) await output.write(jsonLine(derivation));
      } else {
        const publishers = [...new Set(heads.flatMap(({ report }) => report.publisher ?? []))];
        const made = new Map<string, Derivation[]>();
        for (const one of derivations) made.set(one.later, [...(made.get(one.later) ?? []), one]);
        const all = heads.map((head) => ({
          report: head.report,
          derivations: made.get(head.report.id) ?? [],
          absent: creditsOf(head).filter(
            ({ outlet }) => !publishers.some((name) => sameOutlet(name, outlet, head.report.language)),
          ),
        }));
        await output.write(renderReuse(all));
      }
      await output.end();
    });
