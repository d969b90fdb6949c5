import type { Account } from "../account-document.js";
import type { Exporter, ExportOptions } from "./exporter.js";
import { writeDecisions } from "./terminal/decisions.js";
import { takePaper } from "./terminal/paper.js";
import { StoryWriting } from "./terminal/story.js";
import { inWords } from "./wording/instants.js";
import { inputNotes, messageOfNote, placesOfNote } from "./wording/notes.js";
import { inQuotes, onOneLine } from "./wording/printable.js";
import { startReferences } from "./wording/references.js";
import { reportTitle } from "./wording/report-title.js";
import { indexStory, letterAt } from "./wording/story-index.js";

function write(account: Account, { width = 80, colour = false }: ExportOptions = {}): string {
  const paper = takePaper(Math.max(40, Math.floor(width)), colour);
  const references = startReferences(account);
  for (const [at, story] of account.stories.entries()) {
    if (at > 0) paper.add("", "");
    if (account.stories.length > 1) paper.add(paper.colours.dim(`Story ${at + 1} of ${account.stories.length}`));
    new StoryWriting(paper, indexStory(account, story), references).write();
  }
  if (account.stories.length === 0) paper.add("No story was found in the reports.");
  writeDecisions(paper, account, references);
  const cited = references.cited();
  if (cited.length > 0) paper.head("Evidence (report, line, column, exact words)");
  for (const { report, references: own } of cited) {
    paper.text(
      onOneLine(reportTitle(report)),
      `${letterAt(account.reports.indexOf(report)).padEnd(3)}`,
      paper.colours.bold,
    );
    for (const { evidence, line, column } of own) {
      const lost = evidence.holds ? "" : " (not found at its place)";
      paper.text(
        `${inQuotes(onOneLine(evidence.passage.exact))}${lost}`,
        `  ${evidence.label.padEnd(5)} ${`${line}:${column}`.padEnd(7)} `,
      );
    }
  }
  if (account.problems.length > 0) paper.head("Notes on the input");
  for (const note of inputNotes(account)) {
    const where = placesOfNote(note);
    paper.text(
      `${where === "" ? "" : `${onOneLine(where)}: `}${onOneLine(messageOfNote(note))} (${note.code})`,
      `${note.severity}: `,
    );
  }
  paper.add("");
  paper.text(`As known at ${inWords(account.asOf)}. Made by ${onOneLine(account.madeBy)}.`, "", paper.colours.dim);
  return paper.toString();
}

/** The account for a terminal: every line carries references to the words at its end. */
export const terminal: Exporter = { name: "terminal", mediaType: "text/plain", extension: ".txt", write };
