import { Command } from "commander";
import type { Problem } from "../../record/problem.js";
import type { MakeCommand } from "../command.js";
import { takeInputs } from "../inputs.js";
import {
  formatOption,
  INPUT_HELP,
  type InputOptions,
  outOption,
  withArchiveOptions,
  withInputOptions,
} from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { printProblems } from "../problems.js";
import { startProgress } from "../progress.js";

const EXAMPLES = `
Examples:
  hearsay read report.txt                          the text with who said what marked in it
  hearsay read reports/ --format jsonl > all.jsonl a line per report: attributions, names, dates, quantities
  hearsay read - --format jsonl < feed.jsonl | jq -c '.attributions[] | [.stance, .cue.at]'
`;

interface ReadOptions extends InputOptions {
  readonly format: "terminal" | "jsonl";
  readonly out?: string;
}

/** `hearsay read INPUT...`: what is to be found in each report by itself. */
export const readCommand: MakeCommand = (terminal, finish) =>
  withArchiveOptions(
    withInputOptions(
      new Command("read")
        .description("each report by itself: who said what in it, and its names, dates and quantities")
        .argument("<input...>", INPUT_HELP)
        .addOption(formatOption(["terminal", "jsonl"]))
        .addOption(outOption()),
    ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: ReadOptions) => {
      const { reports, status } = await takeInputs(inputs, terminal, options);
      const [{ attribute }, { read }, { toReadingLine }, { renderReading }] = await Promise.all([
        import("../../stages/attributions/attribute.js"),
        import("../../stages/reading/read.js"),
        import("../../stages/attributions/reading-line.js"),
        import("../render-reading.js"),
      ]);
      const output = openOutput(options.out, terminal);
      const colour = terminal.colour && options.out === undefined;
      const progress = startProgress(terminal);
      const found: Problem[] = [];
      for (const [index, report] of reports.entries()) {
        progress.at(`Reading report ${index + 1} of ${reports.length}`);
        const reading = attribute(read(report));
        found.push(...reading.problems.filter((problem) => !report.problems.includes(problem)));
        await output.write(
          options.format === "jsonl" ? jsonLine(toReadingLine(reading)) : renderReading(reading, { colour }),
        );
      }
      progress.end();
      await output.end();
      finish(printProblems(found, terminal) === 1 ? 1 : status);
    });
