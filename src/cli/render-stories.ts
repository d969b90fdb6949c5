import type { Reading } from "../stages/reading/reading.js";
import type { Story } from "../stages/stories/story.js";
import { counted } from "./inputs.js";
import { harmless } from "./terminal.js";

/** Stories for reading: each with its reports, oldest first, and why each one joined. */
export function renderStories(stories: readonly Story[], readings: readonly Reading[]): string {
  const reports = new Map(readings.map(({ report }) => [report.id, report]));
  const blocks = stories.map((story) => {
    const joins = new Map(story.joins.map((join) => [join.report, join]));
    const lines = story.reports.flatMap((id) => {
      const report = reports.get(id);
      const title = report?.headline ?? report?.text.trimStart().split("\n", 1)[0]?.slice(0, 100) ?? "";
      const join = joins.get(id);
      const head = `  ${id}  ${[report?.publisher, title].filter(Boolean).join(": ")}`;
      return join === undefined ? [head] : [head, `      joined ${join.to}: ${join.why}`];
    });
    const when = story.from === story.to ? story.from : `${story.from} to ${story.to}`;
    return [`${story.id}  ${counted(story.reports.length, "report")}, ${when}`, ...lines, ""].join("\n");
  });
  return harmless(`${blocks.join("\n")}\n${counted(stories.length, "story").replace("storys", "stories")}\n`);
}
