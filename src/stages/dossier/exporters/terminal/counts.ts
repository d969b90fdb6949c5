import type { Passage } from "../../../../text/passage.js";
import type { By, LedgerEntry } from "../../account-document.js";
import { speakerless } from "../../sentences.js";
import { inWords } from "../wording/instants.js";
import { COUNTS_RULE, countWords, standsAs } from "../wording/labels.js";
import { inQuotes, onOneLine } from "../wording/printable.js";
import type { StoryIndex } from "../wording/story-index.js";
import { table } from "./columns.js";
import type { Paper } from "./paper.js";

/** More counts, or more rows of one, than this are counted, not listed: the page, the CSV and the JSON have them all. */
const MOST_COUNTS = 12;
const MOST_ROWS = 8;

interface Told {
  readonly paper: Paper;
  readonly index: StoryIndex;
  refs(passages: readonly Passage[]): string;
  names(list: readonly By[]): string;
}

/** Writes the figures count by count: first to last, with those marked that its rule picks out as lowest, best attested and highest. */
export function writeCounts(told: Told): void {
  const { paper, index } = told;
  const { ledger } = index.story;
  if (ledger.length === 0) return;
  paper.head("Figures");
  const shown = ledger.slice(0, MOST_COUNTS);
  for (const entry of shown) writeCount(entry, told);
  const left = ledger.slice(MOST_COUNTS).reduce((sum, { rows }) => sum + rows.length, 0);
  if (left > 0) paper.text(`and ${left} more in ${ledger.length - shown.length} counts`, "  ", paper.colours.dim);
  if (shown.some(({ rows, best }) => rows.length > 1 && best !== undefined))
    paper.text(COUNTS_RULE, "  ", paper.colours.dim);
}

function writeCount(entry: LedgerEntry, { paper, index, refs, names }: Told): void {
  const rows = shownRows(entry).flatMap((at) => {
    const figure = index.story.figures[at];
    if (figure === undefined) return [];
    const who = figure.by === undefined ? onOneLine(speakerless(figure.unsourced)) : names([figure.by]);
    const asOf =
      figure.asOf === undefined ? "" : `${figure.asOfBound === "before" ? "before " : ""}${inWords(figure.asOf, true)}`;
    return [[inQuotes(onOneLine(figure.at.exact)), who, asOf, standsAs(entry, at), refs([figure.at]).trim()]];
  });
  paper.text(onOneLine(countWords(entry)), "  ", paper.colours.bold);
  for (const line of table(rows, paper.width - 4, 1)) paper.add(`    ${line}`);
  const left = entry.rows.length - rows.length;
  if (left > 0) paper.text(`and ${left} more`, "    ", paper.colours.dim);
}

/** The rows that are shown, in their order: those that stand for something, and the latest of the others. */
function shownRows(entry: LedgerEntry): readonly number[] {
  if (entry.rows.length <= MOST_ROWS) return entry.rows;
  const standing = new Set(entry.rows.filter((row) => standsAs(entry, row) !== ""));
  const others = entry.rows.filter((row) => !standing.has(row)).slice(standing.size - MOST_ROWS);
  return entry.rows.filter((row) => standing.has(row) || others.includes(row));
}
