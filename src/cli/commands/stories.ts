import { Command } from "commander";
import type { MakeCommand } from "../command.js";
import { counted, takeInputs } from "../inputs.js";
import { formatOption, INPUT_HELP, type InputOptions, maxSizeOption, outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { startProgress } from "../progress.js";
import { renderStories } from "../render-stories.js";

const EXAMPLES = `
Examples:
  hearsay stories reports/                 which reports tell the same event, and why each joined
  hearsay stories feed.jsonl --format jsonl  {"report": id, "story": id} a line
`;

interface StoriesOptions extends InputOptions {
  readonly format: "terminal" | "jsonl";
  readonly out?: string;
}

/** `hearsay stories INPUT...`: which reports tell the same event. */
export const storiesCommand: MakeCommand = (terminal, finish) =>
  new Command("stories")
    .description("which reports tell the same event")
    .argument("<input...>", INPUT_HELP)
    .addOption(formatOption(["terminal", "jsonl"]))
    .addOption(outOption())
    .addOption(maxSizeOption())
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: StoriesOptions) => {
      const { reports, status } = await takeInputs(inputs, terminal, options.maxSize);
      finish(status);
      if (reports.length === 0) return;
      const [{ attribute }, { read }, { groupStories }] = await Promise.all([
        import("../../stages/attributions/attribute.js"),
        import("../../stages/reading/read.js"),
        import("../../stages/stories/group.js"),
      ]);
      const progress = startProgress(terminal);
      const readings = reports.map((report, index) => {
        progress.at(`Reading report ${index + 1} of ${reports.length}`);
        return attribute(read(report));
      });
      progress.at(`Grouping ${counted(reports.length, "report")}`);
      const stories = groupStories(readings);
      progress.end();
      const output = openOutput(options.out, terminal);
      if (options.format === "terminal") await output.write(renderStories(stories, readings));
      else {
        const storyOf = new Map(stories.flatMap((story) => story.reports.map((report) => [report, story.id])));
        for (const { id } of reports) await output.write(jsonLine({ report: id, story: storyOf.get(id) }));
      }
      await output.end();
    });
