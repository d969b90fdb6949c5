import { Command, Option } from "commander";
import type { Report } from "../../stages/reports/report.js";
import type { StoryDecision } from "../../stages/stories/decision.js";
import type { MakeCommand } from "../command.js";
import { counted, readWhole, takeInputs } from "../inputs.js";
import { formatOption, INPUT_HELP, type InputOptions, outOption, withInputOptions } from "../options.js";
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
  withInputOptions(
    new Command("stories")
      .description("which reports tell the same event")
      .argument("<input...>", INPUT_HELP)
      .addOption(formatOption(["terminal", "jsonl"]))
      .addOption(
        new Option("--decisions <file>", "what persons decided of reports: together, apart, set aside; JSON lines"),
      )
      .addOption(outOption()),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: StoriesOptions) => {
      const { reports: taken, status } = await takeInputs(inputs, terminal, options);
      const held = options.decisions === undefined ? undefined : await decisionsIn(options.decisions, taken, terminal);
      const reports = taken.filter(({ id }) => !held?.setAside.has(id));
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

interface Held {
  readonly decisions: readonly StoryDecision[];
  readonly setAside: ReadonlySet<string>;
  readonly status: 0 | 1;
}

/** What the decisions of a file say of reports, with the exit status that the problems in it mean; these are printed. */
async function decisionsIn(file: string, reports: readonly Report[], terminal: Terminal): Promise<Held> {
  const [{ readDecisions }, { checkStoryDecisions }, { ruleAccount }] = await Promise.all([
    import("../../stages/dossier/decisions/read-decisions.js"),
    import("../../stages/dossier/decisions/check-decisions.js"),
    import("../../stages/dossier/decisions/rule-account.js"),
  ]);
  const { decisions, problems } = readDecisions(await readWhole(file, terminal), file);
  const { stories, setAside } = ruleAccount(decisions, undefined);
  const found = [...problems, ...checkStoryDecisions(decisions, new Set(reports.map(({ id }) => id)))];
  return {
    decisions: stories,
    setAside: new Set(setAside.map(({ report }) => report)),
    status: printProblems(found, terminal),
  };
}
