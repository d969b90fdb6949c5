import { Command, Option } from "commander";
import type { StoryDecision } from "../../stages/stories/decision.js";
import type { MakeCommand } from "../command.js";
import { counted, readWhole, takeInputs } from "../inputs.js";
import { formatOption, INPUT_HELP, type InputOptions, maxSizeOption, outOption } from "../options.js";
import { jsonLine, openOutput } from "../output.js";
import { printProblems } from "../problems.js";
import { startProgress } from "../progress.js";
import { renderStories } from "../render-stories.js";
import type { Terminal } from "../terminal.js";

const EXAMPLES = `
Examples:
  hearsay stories reports/                 which reports tell the same event, and why each joined
  hearsay stories feed.jsonl --format jsonl  {"report": id, "story": id} a line
  hearsay stories reports/ --decisions decisions.jsonl   hold to what a person decided:
    {"kind": "apart", "reports": ["a", "b"], "by": "desk", "why": "another fire"} a line
`;

interface StoriesOptions extends InputOptions {
  readonly format: "terminal" | "jsonl";
  readonly out?: string;
  readonly decisions?: string;
}

/** `hearsay stories INPUT...`: which reports tell the same event. */
export const storiesCommand: MakeCommand = (terminal, finish) =>
  new Command("stories")
    .description("which reports tell the same event")
    .argument("<input...>", INPUT_HELP)
    .addOption(formatOption(["terminal", "jsonl"]))
    .addOption(new Option("--decisions <file>", "which reports a person decided to be together or apart; JSON lines"))
    .addOption(outOption())
    .addOption(maxSizeOption())
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: StoriesOptions) => {
      const { reports, status } = await takeInputs(inputs, terminal, options.maxSize);
      const ids = new Set(reports.map(({ id }) => id));
      const held = options.decisions === undefined ? undefined : await decisionsIn(options.decisions, ids, terminal);
      finish(status === 1 || held?.status === 1 ? 1 : 0);
      if (reports.length === 0) return;
      const [{ read }, { groupStories }] = await Promise.all([
        import("../../stages/reading/read.js"),
        import("../../stages/stories/group.js"),
      ]);
      const progress = startProgress(terminal);
      const readings = reports.map((report, index) => {
        progress.at(`Reading report ${index + 1} of ${reports.length}`);
        return read(report);
      });
      progress.at(`Grouping ${counted(reports.length, "report")}`);
      const stories = groupStories(readings, { decisions: held?.decisions ?? [] });
      progress.end();
      const output = openOutput(options.out, terminal);
      if (options.format === "terminal") await output.write(renderStories(stories, readings));
      else {
        const storyOf = new Map(stories.flatMap((story) => story.reports.map((report) => [report, story.id])));
        for (const { id } of reports) await output.write(jsonLine({ report: id, story: storyOf.get(id) }));
      }
      await output.end();
    });

/** The decisions of a file, with the exit status that the problems in it mean; these are printed. */
async function decisionsIn(
  file: string,
  reports: ReadonlySet<string>,
  terminal: Terminal,
): Promise<{ readonly decisions: readonly StoryDecision[]; readonly status: 0 | 1 }> {
  const { checkDecisions, readDecisions } = await import("../../stages/stories/read-decisions.js");
  const { decisions, problems } = readDecisions(await readWhole(file, terminal), file);
  return { decisions, status: printProblems([...problems, ...checkDecisions(decisions, reports)], terminal) };
}
